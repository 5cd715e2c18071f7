/// Programs that make, show and remove keys and certificates.
enum Keys {
    @Sendable static func gpg(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments, OptionSyntax(["-r", "--recipient", "-u", "-o", "--output", "--homedir", "--keyserver"]))
        if options.flags.contains(where: { $0.name.hasPrefix("--export-secret") }) {
            examination.report(
                .readSecret, .credential, on: options.operands.first?.text, "exports a secret key", by: call)
            examination.output = Flow(traits: .secret)
        }
        if options.flags.contains(where: { $0.name.hasPrefix("--delete-") }) {
            examination.report(
                .destroy, .credential, on: options.operands.first?.text, traits: .irreversible, "deletes a key",
                by: call)
        }
        if options.has("-d", "--d|ecrypt") {
            examination.report(.readSecret, .secret, on: options.operands.first?.text, "decrypts a file", by: call)
            examination.output = Flow(traits: [.secret, .decoded])
        }
        if options.has("--send-keys") { examination.reportRemote(.publish, .credential, "publishes a key", by: call) }
    }

    @Sendable static func openssl(_ call: Invocation, _ examination: Examination) {
        let arguments = call.arguments.map(\.text)
        func value(_ name: String) -> Argument? {
            arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? call.arguments[$0 + 1] : nil }
        }
        let isQuiet = arguments.contains("-noout") || arguments.contains("-pubout") || arguments.contains("-pubin")
        switch call.subcommand ?? "" {
        case "enc", "base64", "smime", "cms", "pkeyutl", "rsautl":
            guard arguments.contains("-d") || arguments.contains("-decrypt") else { return }
            examination.output = Flow(traits: .decoded)
        case "rsa", "pkey", "ec", "pkcs8", "pkcs12", "dsa":
            guard !isQuiet || arguments.contains("-text") && !arguments.contains("-pubin"), let key = value("-in")
            else { return }
            examination.report(.readSecret, .credential, on: key.text, "shows or unlocks a private key", by: call)
            examination.output = Flow(traits: .secret)
        default: break
        }
        if let output = value("-out") { examination.reportWrite(output, by: call) }
    }

    @Sendable static func certificates(_ call: Invocation, _ examination: Examination) {
        let options = Options(call.arguments)
        let words = call.arguments.map(\.text)
        if options.has("--dry-run", "--help", "-h", "--staging", "--test-cert") { return }
        if words.contains("revoke") || words.contains("--revoke") || words.contains("delete")
            || words.contains("--remove")
        {
            return examination.reportRemote(
                .destroy, .credential, traits: .irreversible, "revokes or deletes certificates", by: call)
        }
        let changes = [
            "certonly", "run", "renew", "install", "--issue", "--renew", "--install-cert", "enhance", "register",
        ]
        guard words.contains(where: changes.contains) else { return }
        examination.reportRemote(.changeRemote, .credential, "asks for or installs certificates", by: call)
    }
}
