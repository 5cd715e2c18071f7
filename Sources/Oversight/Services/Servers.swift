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
}
