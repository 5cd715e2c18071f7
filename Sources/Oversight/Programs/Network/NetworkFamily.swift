/// Programs that speak to other machines.
extension ProgramFamily {
    static let network = ProgramFamily(
        "network",
        [
            (
                ["ssh-copy-id"],
                { call, examination in
                    examination.reportRemote(
                        .raisePrivilege, .credential, on: call.arguments.last?.text, "lets a key into another machine",
                        by: call)
                }
            ),
            (["curl", "curlie"], { call, examination in examination.analyseCurl(call) }),
            (["wget", "wget2", "aria2c", "axel"], { call, examination in examination.analyseWget(call) }),
            (["http", "https", "xh", "xhs"], { call, examination in examination.analyseHTTPie(call) }),
            (["scp", "pscp", "rcp"], { call, examination in examination.analyseScp(call) }),
            (
                ["iwr", "irm", "invoke-webrequest", "invoke-restmethod"],
                { call, examination in
                    for address in call.arguments where !address.isOption {
                        examination.reportRequest("GET", to: address, bodies: [], by: call)
                    }
                    examination.output = Flow(text: nil, traits: [.remote, .opaque])
                }
            ),
            (["sftp", "ftp", "lftp", "tftp"], { call, examination in examination.analyseFtp(call) }),
        ])

    static let remoteShells = ProgramFamily(
        "network", runsOthers: true,
        [
            (
                ["ssh", "mosh", "autossh", "slogin", "dbclient", "sshpass", "rsh"],
                { call, examination in examination.analyseSSH(call) }
            ),
            (
                ["nc", "ncat", "netcat", "nc.openbsd", "nc.traditional", "telnet"],
                { call, examination in examination.analyseNetcat(call) }
            ),
            (["socat"], { call, examination in examination.analyseSocat(call) }),
        ])
}

/// What an address says of where a request goes.
enum Address {
    /// The host in `text`: an URL, or a host with or without a port and a path.
    static func host(of text: String) -> String {
        var rest = text[...]
        if let start = text.end(ofFirst: "://") { rest = text[start...] }
        if let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if rest.first == "[" { return String(rest.dropFirst().prefix { $0 != "]" }) }
        return String(rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" })
    }

    /// Whether a host's name holds letters that look like others, written as such or encoded.
    static func isLookalike(_ host: String) -> Bool {
        host.utf8.contains { $0 >= 0x80 } || host.hasPrefix("xn--") || host.holds(".xn--")
    }

    /// Whether `text` leads to this machine.
    static func isLoopback(_ text: String) -> Bool {
        if text.hasPrefix(":") || text.hasPrefix("/") { return true }
        let host = host(of: text)
        return host == "localhost" || host == "::1" || host == "0.0.0.0" || host.hasPrefix("127.")
            || host.hasSuffix(".localhost")
    }

    /// The words of the path and the query that say that a request destroys.
    static func destroys(_ text: String) -> Bool {
        let rest = text[(text.end(ofFirst: "://") ?? text.startIndex)...]
        let path = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
        return path.split(whereSeparator: { "/?&=._-".contains($0) }).contains { part in
            let word = part.lowercased()
            return words.contains(word) || word.hasPrefix("dodelete") || word.hasPrefix("dowipe")
        }
    }

    private static let words: Set<String> = [
        "delete", "destroy", "purge", "drop", "wipe", "terminate", "erase", "truncate", "deleteall", "flush", "remove",
        "dodelete",
        "shutdown", "revoke",
    ]
}

extension Examination {
    /// Reports a request of `method` to `address`, and what its body does.
    func reportRequest(_ method: String, to address: Argument, bodies: [Argument], by call: Invocation) {
        if Address.isLookalike(Address.host(of: address.text)) {
            report(
                .fetch, .host, on: Address.host(of: address.text), place: .remote, traits: [.unreadable],
                "speaks to a host whose name looks like another's", by: call)
        }
        let isLocal = Address.isLoopback(address.text)
        let traits: Finding.Traits = isLocal ? [.contained] : []
        switch method.uppercased() {
        case "GET", "HEAD", "OPTIONS", "QUERY", "PROPFIND", "SEARCH":
            report(.fetch, .host, on: Address.host(of: address.text), place: .remote, traits: traits, by: call)
        case "DELETE":
            reportRemote(
                .destroy, .object, on: address.text, traits: traits, "deletes something that a service holds", by: call)
        case "PUT", "PATCH":
            reportRemote(
                .changeRemote, .object, on: address.text, traits: traits, "changes something that a service holds",
                by: call)
        case "POST":
            if Address.destroys(address.text) || bodies.contains(where: Self.bodyDestroys) {
                reportRemote(
                    .destroy, .object, on: address.text, traits: traits, "asks a service to delete something", by: call)
            } else {
                reportRemote(.changeRemote, .object, on: address.text, traits: traits.union(.mild), by: call)
            }
        default:
            reportRemote(
                .changeRemote, .object, on: address.text, traits: traits, "sends a request of an unusual kind", by: call
            )
        }
    }

    private static func bodyDestroys(_ body: Argument) -> Bool {
        guard body.text.utf8.count < 1 << 16 else { return false }
        let text = body.text.lowercased()
        guard text.holds("mutation") || text.holds("\"method\"") || text.holds("\"action\"") else { return false }
        return text.holds("delete") || text.holds("remove") || text.holds("destroy") || text.holds("drop")
            || text.holds("purge")
    }

}
