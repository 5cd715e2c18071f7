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

    // MARK: curl

    private static let curl = OptionSyntax([
        "-X", "-d", "-o", "-H", "-u", "-F", "-T", "-A", "-e", "-b", "-c", "-K", "-m", "-x", "-w", "-r", "-C", "-E",
        "-D", "-y", "-Y", "-z", "-Q", "-P",
        "-U", "--request", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json",
        "--output", "--header", "--user",
        "--form", "--form-string", "--upload-file", "--user-agent", "--referer", "--cookie", "--cookie-jar", "--config",
        "--max-time", "--proxy",
        "--write-out", "--range", "--cert", "--key", "--cacert", "--capath", "--dump-header", "--connect-timeout",
        "--retry", "--retry-delay",
        "--retry-max-time", "--resolve", "--connect-to", "--url", "--output-dir", "--interface", "--limit-rate",
        "--unix-socket", "--trace",
        "--netrc-file", "--proxy-user", "--oauth2-bearer", "--create-file-mode", "--stderr", "--max-redirs",
        "--ciphers", "--noproxy", "--aws-sigv4",
    ])

    func analyseCurl(_ call: Invocation) {
        if call.arguments.contains(where: { $0.text == "--version" || $0.text == "-V" || $0.text == "--manual" }) {
            output = Flow(text: nil, traits: [])
            return
        }
        let options = Options(call.arguments, Self.curl)
        var bodies = options.values(
            "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json", "-F", "--form")
        let uploads = options.values("-T", "--upload-file")
        let method =
            options.value("-X", "--req|uest")?.text
            ?? (options.has("-I", "--head")
                ? "HEAD"
                : uploads.isEmpty
                    ? bodies.isEmpty || options.has("-G", "--get") ? "GET" : "POST" : "PUT-FILE")
        let addresses = options.operands + options.values("--url")
        var isLocal = !addresses.isEmpty
        for address in addresses where !Address.isLoopback(address.text) { isLocal = false }
        for config in options.values("-K", "--config") where config.text != "-" { noteSecret(in: config, of: call) }
        for key in options.values("--netrc-file", "-b", "--cookie") { noteSecret(in: key, of: call) }
        let host = addresses.first.map { Address.host(of: $0.text) }
        reportBodies(bodies, uploads, to: host, by: call)
        bodies = bodies.map { $0.text.hasPrefix("@") ? Argument("", isKnown: false) : $0 }
        for address in addresses {
            if let path = address.value(after: "file://") {
                reportRead(path, by: call)
            } else if address.carries.contains(.secret) {
                reportSent(Flow(text: nil, traits: .secret), to: host, by: call)
            } else if method != "PUT-FILE" {
                reportRequest(method, to: address, bodies: bodies, by: call)
            } else {
                reportRemote(.changeRemote, .file, on: address.text, traits: .mild, by: call)
            }
        }
        if addresses.isEmpty, call.takesMoreArguments, call.arguments.contains(where: { $0.carries.contains(.secret) })
        {
            reportSent(Flow(text: nil, traits: .secret), to: nil, by: call)
        }
        let isFile = addresses.allSatisfy { $0.text.hasPrefix("file://") } && !addresses.isEmpty
        let secrets = output.traits.intersection(.secret)
        let fetched = Flow(
            text: nil,
            traits: isFile ? secrets.union(.opaque) : isLocal ? [.remote, .loopback, .opaque] : [.remote, .opaque])
        save(fetched, options, addresses, by: call)
    }

    private func reportBodies(_ bodies: [Argument], _ uploads: [Argument], to host: String?, by call: Invocation) {
        var files = uploads.filter { $0.text != "-" && $0.text != "." }
        var usesInput = uploads.contains { $0.text == "-" || $0.text == "." }
        for body in bodies {
            if body.carries.contains(.secret) { reportSent(Flow(text: nil, traits: .secret), to: host, by: call) }
            var text = body.text[...]
            if let equals = text.firstIndex(of: "="),
                text[text.index(after: equals)...].hasPrefix("@") || text[text.index(after: equals)...].hasPrefix("<")
            {
                text = text[text.index(after: equals)...]
            }
            guard text.first == "@" || (text.first == "<" && text != body.text[...]) else { continue }
            let file = String(text.dropFirst().prefix { $0 != ";" })
            if file == "-" { usesInput = true } else { files.append(Argument(file, isKnown: body.isKnown)) }
        }
        if usesInput, let input = call.input { reportSent(input, to: host, by: call) }
        if !files.isEmpty { reportUpload(of: files, to: host, looksInside: false, by: call) }
    }

    private func save(_ fetched: Flow, _ options: Options, _ addresses: [Argument], by call: Invocation) {
        var inner = call
        if let folder = options.value("--output-dir") {
            inner.directory = Paths.absolute(folder.text, in: call.directory)
        }
        if let file = options.value("-o", "--out|put"), file.text != "-" {
            reportWrite(file, by: inner)
            remember(fetched, in: file, of: inner)
            output = Flow(text: "", traits: [])
        } else if options.has("-O", "--remote-name", "--remote-name-all", "-J") {
            for address in addresses {
                let name = Argument(String(Paths.name(String(address.text.prefix { $0 != "?" }))))
                reportWrite(name, by: inner)
                remember(fetched, in: name, of: inner)
            }
            output = Flow(text: "", traits: [])
        } else {
            output = fetched
        }
    }

    // MARK: wget and the like

    func analyseWget(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-O", "-o", "-P", "-U", "-i", "-t", "-T", "-A", "-R", "-D", "-e", "-a", "-l", "-w", "-Q",
                    "--output-document", "--directory-prefix", "--user-agent",
                    "--post-data", "--post-file", "--body-data", "--body-file", "--method", "--header", "--input-file",
                    "--load-cookies", "--use-askpass",
                    "--timeout", "--tries", "--password", "--user", "-d", "--dir", "--out", "-s", "-x", "-c",
                ].filter {
                    call.program.hasPrefix("wget") ? $0 != "-s" && $0 != "-x" && $0 != "-c" && $0 != "-d" : true
                }))
        let host = options.operands.first.map { Address.host(of: $0.text) }
        let files = options.values("--post-f|ile", "--body-f|ile")
        if !files.isEmpty { reportUpload(of: files, to: host, looksInside: false, by: call) }
        let bodies = options.values("--post-d|ata", "--body-d|ata")
        for body in bodies where body.carries.contains(.secret) {
            reportSent(Flow(text: nil, traits: .secret), to: host, by: call)
        }
        if let program = options.value("--use-askpass") { runShell(program, by: call) }
        let method = options.value("--method")?.text ?? (bodies.isEmpty && files.isEmpty ? "GET" : "POST")
        for address in options.operands { reportRequest(method, to: address, bodies: bodies, by: call) }
        let isLocal = options.operands.allSatisfy { Address.isLoopback($0.text) }
        let fetched = Flow(text: nil, traits: isLocal ? [.remote, .loopback, .opaque] : [.remote, .opaque])
        var inner = call
        if let folder = options.value("-P", "--directory-prefix", "--dir") {
            inner.directory = Paths.absolute(folder.text, in: call.directory)
        }
        let file =
            call.program.hasPrefix("wget") ? options.value("-O", "--output-d|ocument") : options.value("-o", "--out")
        if let file, file.text == "-" {
            output = fetched
            return
        }
        output = Flow(text: "", traits: [])
        let names =
            file.map { [$0] }
            ?? options.operands.map { Argument(String(Paths.name(String($0.text.prefix { $0 != "?" })))) }
        for name in names where !name.text.isEmpty {
            reportWrite(name, by: inner)
            remember(fetched, in: name, of: inner)
        }
    }

    func analyseHTTPie(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-o", "--output", "-a", "--auth", "--session", "-p", "--print", "--verify", "--cert", "--timeout",
                "--raw",
            ]))
        guard let first = options.operands.first else { return }
        let hasMethod = first.text.allSatisfy { $0.isUppercase } && options.operands.count > 1
        let address = hasMethod ? options.operands[1] : first
        let items = options.operands.dropFirst(hasMethod ? 2 : 1)
        let hasBody =
            items.contains { $0.text.contains("=") && !$0.text.contains("==") } || options.has("-f", "--form")
            || call.input != nil
        let method = hasMethod ? first.text : hasBody ? "POST" : "GET"
        let files = items.compactMap { item -> Argument? in
            guard let at = item.text.firstIndex(of: "@") else { return nil }
            return Argument(String(item.text[item.text.index(after: at)...]))
        }
        if !files.isEmpty { reportUpload(of: files, to: Address.host(of: address.text), looksInside: false, by: call) }
        if let input = call.input { reportSent(input, to: Address.host(of: address.text), by: call) }
        reportRequest(method, to: address, bodies: Array(items), by: call)
        output = Flow(
            text: nil,
            traits: options.has("--download", "-d")
                ? [] : Address.isLoopback(address.text) ? [.remote, .loopback] : [.remote])
    }

    func analyseScp(_ call: Invocation) {
        let options = Options(
            call.arguments, OptionSyntax(["-o", "-i", "-P", "-F", "-c", "-J", "-l", "-S", "-D", "-X"]))
        noteSSHOptions(options, by: call)
        if let program = options.value("-S") { runShell(program, by: call) }
        guard let target = options.operands.last, options.operands.count > 1 else { return }
        let sources = options.operands.dropLast()
        if let remote = Self.remotePart(target.text) {
            reportUpload(of: sources, to: String(remote.host), by: call)
            reportRemoteWrite(remote, by: call)
        } else {
            reportWrite(target, traits: [.mild], by: call)
            for source in sources { noteSecret(in: source, of: call) }
            remember(Flow(text: nil, traits: [.remote]), in: target, of: call)
        }
    }

    func analyseFtp(_ call: Invocation) {
        let options = Options(
            call.arguments, OptionSyntax(["-b", "-o", "-i", "-P", "-F", "-c", "-e", "-u", "-p", "-J"]))
        noteSSHOptions(options, by: call)
        for file in options.values("-b") where file.text != "-" { noteSecret(in: file, of: call) }
        let text = (options.value("-c", "-e")?.text ?? "") + (call.input?.text ?? "")
        for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let words = line.split(separator: " ")
            guard let verb = words.first else { continue }
            if ["rm", "delete", "mdelete", "rmdir", "mrm", "del"].contains(verb)
                || (verb == "mirror" && line.contains("--delete"))
            {
                reportRemote(
                    .destroy, .file, on: words.last.map(String.init), "deletes files on another machine", by: call)
            } else if ["put", "mput", "reput", "send"].contains(verb) || (verb == "mirror" && line.contains("-R")) {
                reportUpload(
                    of: words.dropFirst().map { Argument(String($0)) }, to: options.operands.last?.text, by: call)
            }
        }
        if let input = call.input { reportSent(input, to: options.operands.last?.text, by: call) }
    }
}
