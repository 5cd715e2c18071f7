/// Programs that open connections through which others may run commands.
extension Examination {
    func noteSSHOptions(_ options: Options, by call: Invocation) {
        for setting in options.values("-o") {
            let parts = setting.text.split(whereSeparator: { $0 == "=" || $0 == " " })
            guard let name = parts.first?.lowercased(),
                ["proxycommand", "localcommand", "knownhostscommand"].contains(name)
            else { continue }
            let code = String(setting.text.dropFirst(parts[0].count).drop { $0 == "=" || $0 == " " })
            runShell(Argument(code, isKnown: setting.isKnown), by: call)
        }
    }

    func analyseSSH(_ call: Invocation) {
        if call.program == "sshpass" {
            let options = Options(call.arguments, OptionSyntax(["-p", "-f", "-d", "-P"], endsAtOperand: true))
            runWords(options.operands, by: call)
            return
        }
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-p", "-Q",
                    "-R", "-S", "-W", "-w", "-B", "-P", "-M", "--ssh",
                ],
                endsAtOperand: true))
        if options.has("--help", "-V", "--version") || options.flags.first?.name == "-Q" {
            output = Flow(text: nil, traits: [])
            return
        }
        noteSSHOptions(options, by: call)
        guard let host = options.operands.first else { return }
        if options.has("-R") {
            report(
                .changeSystem, .network, on: options.value("-R")?.text, place: .remote, traits: [.exposes],
                "opens this machine to another one", by: call)
        }
        if let input = call.input, !options.has("-n") { reportSent(input, to: host.text, by: call) }
        report(.fetch, .host, on: host.text, place: .remote, by: call)
        let input = call.input
        var words = options.operands.dropFirst()
        while let first = words.first, first.isOption { words = words.dropFirst() }
        var inner = call
        if !leadsHere(host, options) { inner.host = .remote(host.text) }
        if words.isEmpty {
            if input != nil, !options.has("-n", "-N", "-f") { runInput(input, by: inner) }
        } else {
            for word in words where word.carries.contains(.secret) {
                reportSent(Flow(text: nil, traits: .secret), to: host.text, by: call)
            }
            runShell(
                Argument(
                    words.map(\.text).joined(separator: " "), isKnown: words.allSatisfy(\.isKnown),
                    carries: words.reduce(into: []) { $0.formUnion($1.carries) }), by: inner)
        }
        output = Flow(text: nil, traits: [.remote, .opaque])
    }

    /// Whether `ssh` connects to this machine. Behind another port than the usual one stands a container or a virtual machine.
    private func leadsHere(_ host: Argument, _ options: Options) -> Bool {
        let name = host.text.split(separator: "@").last.map(String.init) ?? ""
        return Address.isLoopback(name) && (options.value("-p")?.text ?? "22") == "22"
    }

    func analyseNetcat(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-e", "-c", "-p", "-s", "-w", "-x", "-X", "-i", "-q", "-g", "-G", "-o", "--exec", "--sh-exec",
                "--lua-exec", "-m", "--proxy", "--proxy-auth", "-T", "-I", "-O",
            ]))
        let isListening =
            options.has("-l", "--listen")
            || call.arguments.contains { $0.text.hasPrefix("-") && !$0.text.hasPrefix("--") && $0.text.contains("l") }
        for program in options.values("-e", "-c", "--exec", "--sh-exec", "--lua-exec") {
            guard isListening || !options.operands.isEmpty else { continue }
            exposeProgram(program, by: call)
        }
        if let input = call.input { reportSent(input, to: options.operands.first?.text, by: call) }
        if isListening {
            report(.fetch, .network, on: options.operands.last?.text, place: .remote, traits: [.exposes], by: call)
        }
        if !options.operands.isEmpty, !options.has("-z") {
            report(.sendOut, .host, on: options.operands.first?.text, place: .remote, traits: [.mild], by: call)
        }
        output = Flow(text: nil, traits: [.remote, .opaque])
    }

    /// Reports that `program` takes commands from a connection, where it is a shell; else looks into it.
    private func exposeProgram(_ program: Argument, by call: Invocation) {
        let words = program.text.split(separator: " ").map { Argument(String($0)) }
        let isShell = words.contains { word in
            let name = String(Paths.name(word.text))
            return Shells.names.contains(name)
                || ["cmd.exe", "powershell", "pwsh", "python", "python3", "perl"].contains(name)
        }
        guard isShell else {
            runShell(program, by: call)
            return
        }
        report(
            .raisePrivilege, .host, on: call.arguments.last?.text, place: .remote, traits: [.exposes],
            "gives a shell on this machine to the network", by: call)
    }

    func analyseSocat(_ call: Invocation) {
        let addresses = Options(
            call.arguments, OptionSyntax(["-b", "-t", "-T", "-l", "-L", "-W", "-S"].filter { $0 != "-l" })
        ).operands
        let network = addresses.first { address in
            let kind = address.text.prefix { $0 != ":" && $0 != "-" }.uppercased()
            return [
                "TCP", "TCP4", "TCP6", "UDP", "UDP4", "UDP6", "SSL", "OPENSSL", "PROXY", "SOCKS4", "SOCKS4A", "SOCKS5",
                "SCTP", "VSOCK", "WEBSOCKET", "DTLS",
            ].contains(kind)
        }
        for address in addresses {
            let parts = address.text.split(separator: ":", maxSplits: 1)
            let kind = parts.first?.uppercased() ?? ""
            guard parts.count == 2 else {
                if network != nil, parts.count == 1 { noteSocatFile(address, network, by: call) }
                continue
            }
            var value = String(parts[1].prefix { $0 != "," })
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 {
                value = String(value.dropFirst().dropLast())
            }
            let argument = Argument(value, isKnown: address.isKnown)
            switch kind {
            case "EXEC", "SYSTEM", "SHELL":
                if network != nil {
                    exposeProgram(Argument(String(parts[1]), isKnown: address.isKnown), by: call)
                } else {
                    runShell(argument, by: call)
                }
            case "OPEN", "FILE", "GOPEN", "RDONLY", "PIPE": noteSocatFile(argument, network, by: call)
            case "CREATE", "CREAT": reportWrite(argument, by: call)
            default: continue
            }
        }
        if let network, let input = call.input { reportSent(input, to: network.text, by: call) }
        output = Flow(text: nil, traits: [.remote, .opaque])
    }

    private func noteSocatFile(_ file: Argument, _ network: Argument?, by call: Invocation) {
        if let network, let path = Paths.absolute(file.text, in: call.directory) { sent[path] = network.text }
        if let network, let link = links[Paths.absolute(file.text, in: call.directory) ?? ""] {
            sent[link] = network.text
        }
        guard holdsSecrets(file, for: call, looksInside: false) else { return }
        reportRead(file, by: call)
        if let network { reportSent(Flow(text: nil, traits: .secret), to: network.text, by: call) }
    }
}
