/// wget and the like.
extension Examination {
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
