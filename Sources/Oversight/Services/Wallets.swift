/// Command lines of wallets: what they sign moves money for good.
enum Wallets {
    @Sendable static func analyse(_ call: Invocation, _ examination: Examination) {
        let words = call.arguments.map { $0.text.lowercased() }
        if words.contains("--help") || words.contains("-h") { return }
        let sends = [
            "transfer", "send", "sendtoaddress", "sendmany", "sendcoins", "payinvoice", "sendpayment", "pay",
            "withdraw", "burn",
            "sendrawtransaction", "publish", "close-account", "closechannel", "broadcast", "payto", "approve", "stake",
        ]
        let reveals = [
            "dumpprivkey", "dumpwallet", "private-key", "decrypt-keystore", "getseed", "getprivatekeys",
            "listprivatekeys",
        ]
        if words.prefix(3).contains(where: sends.contains) || words.contains("--broadcast") {
            examination.report(
                .spend, .payment, on: call.subcommand, place: .remote, traits: .irreversible,
                "sends money or signs a transaction", by: call)
        }
        if words.prefix(3).contains(where: reveals.contains) {
            examination.report(.readSecret, .credential, "shows the keys of a wallet", by: call)
        }
    }
}
