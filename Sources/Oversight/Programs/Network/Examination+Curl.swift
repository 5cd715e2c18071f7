/// curl.
extension Examination {
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
        let options = Options(call.arguments, Self.curl)
        if options.has("--version", "-V", "--manual") {
            output = Flow(text: nil, traits: [])
            return
        }
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
}
