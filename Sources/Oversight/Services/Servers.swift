/// Programs that serve the web and stand before other servers.
enum Servers {
    @Sendable static func nginx(_ call: Invocation, _ examination: Examination) {
        let options = Options(call.arguments, OptionSyntax(["-s", "-c", "-p", "-g", "-e"]))
        guard let signal = options.value("-s")?.text, signal != "reload", signal != "reopen" else { return }
        examination.report(.changeSystem, .service, on: "nginx", "stops the web server", instead: "nginx -t", by: call)
    }

    @Sendable static func haproxy(_ call: Invocation, _ examination: Examination) {
        guard call.arguments.contains(where: { $0.text == "-st" || $0.text == "-sf" }) else { return }
        examination.report(.changeSystem, .service, on: "haproxy", "ends running proxies", by: call)
    }

    @Sendable static func named(_ call: Invocation, _ examination: Examination) {
        let words = call.arguments.map(\.text)
        let stops = ["stop", "graceful-stop", "restart", "ban", "ban.url", "vcl.discard"]
        guard let verb = words.first(where: stops.contains) ?? (words.contains("-k") ? words.last : nil),
            stops.contains(verb)
        else { return }
        examination.report(.changeSystem, .service, on: call.program, "stops or empties a server (\(verb))", by: call)
    }

    /// Changes of names in the domain name system, fed line by line.
    @Sendable static func nameUpdate(_ call: Invocation, _ examination: Examination) {
        let text = call.input?.text ?? ""
        let removes = text.contains("delete") || text.contains("del ")
        examination.reportRemote(
            removes ? .destroy : .changeRemote, .domain, traits: removes ? .irreversible : [],
            "changes names of a domain", by: call)
    }

    /// Calls of a remote procedure, whose name says what it does.
    @Sendable static func remoteCall(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-d", "-H", "-import-path", "-proto", "-c", "-x", "-rpc-header"], hasSingleDashNames: true))
        let texts = options.operands.map(\.text) + options.values("-x", "-d").map(\.text)
        for argument in options.values("-d") { examination.noteSecret(in: argument, of: call) }
        let deeds = texts.compactMap { text in
            VerbLexicon.parts(of: String(text.split(separator: "/").last ?? "")).lazy.compactMap {
                VerbLexicon.deed(of: $0)
            }.first
        }
        if deeds.contains(.removes) {
            return examination.reportRemote(
                .destroy, .object, on: texts.last, traits: .irreversible, "asks a service to delete", by: call)
        }
        guard deeds.contains(where: { $0 != .looks }) else { return }
        examination.reportRemote(.changeRemote, .object, on: texts.last, "changes something of a service", by: call)
    }

    /// The shell of Windows: `cmd /c del …`.
    @Sendable static func windowsShell(_ call: Invocation, _ examination: Examination) {
        var words = call.arguments.map(\.text)
        guard let first = words.first?.lowercased(), first.hasPrefix("/c") || first.hasPrefix("/k") else { return }
        words[0] = String(words[0].dropFirst(2))
        words = words.flatMap { $0.split(separator: " ").map(String.init) }
        guard let verb = words.first?.lowercased() else { return }
        let paths = words.dropFirst().filter { !$0.hasPrefix("/") || $0.utf8.count > 2 }
            .map { $0.filter { $0 != "'" && $0 != "\"" } }
        switch verb {
        case "del", "erase", "rd", "rmdir":
            let isDeep = words.contains { $0.lowercased() == "/s" }
            for path in paths {
                examination.report(
                    .delete, path: Argument(path, isKnown: !path.contains(":\\")), traits: isDeep ? .recursive : [],
                    by: call)
            }
        case "format", "diskpart":
            examination.report(
                .destroy, .disk, place: .disk, traits: [.irreversible, .everything], "wipes a disk", by: call)
        default:
            examination.runWords(words.map { Argument($0) }, by: call)
        }
    }
}
