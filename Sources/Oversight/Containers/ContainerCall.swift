/// One call of `docker` or of what is spelled like it.
struct ContainerCall {
    private let call: Invocation
    private let global: Options
    /// The words from the command on.
    private let rest: ArraySlice<Argument>

    init(_ call: Invocation) {
        self.call = call
        global = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-H", "--host", "-c", "--context", "--config", "-l", "--log-level", "--tlscacert", "--tlscert",
                    "--tlskey",
                    "--url", "--connection", "--namespace", "-n", "--root", "--runroot", "--address", "-a",
                ],
                endsAtOperand: true))
        rest = call.arguments[global.firstOperand...]
    }

    func report(to examination: Examination) {
        if global.has("--version", "-v", "--help") { return }
        if let host = global.value("-H", "--host", "--url") ?? call.variable("DOCKER_HOST"), isElsewhere(host.text) {
            examination.reportRemote(
                .changeRemote, .host, on: host.text, traits: .exposes, "talks to the containers of another machine",
                by: call)
        }
        guard var command = rest.first?.text else { return }
        var arguments = rest.dropFirst()
        if arguments.contains(where: { $0.text == "--help" }), command != "run", command != "exec" { return }
        // `docker container rm` is `docker rm`, `docker image rm` is `docker rmi`.
        if [
            "container", "image", "volume", "network", "system", "builder", "buildx", "context", "swarm", "service",
            "stack",
            "secret", "config", "node", "plugin", "manifest", "trust", "machine", "pod", "scout", "model", "desktop",
        ]
        .contains(command) {
            guard let next = arguments.first?.text else { return }
            arguments = arguments.dropFirst()
            command = command == "container" ? next : "\(command) \(next)"
        }
        report(command, arguments, to: examination)
    }

    private func isElsewhere(_ host: String) -> Bool {
        !host.hasPrefix("unix:") && !host.hasPrefix("npipe:") && !host.contains("localhost")
            && !host.contains("127.0.0.1")
    }

    private func report(_ command: String, _ arguments: ArraySlice<Argument>, to examination: Examination) {
        switch command {
        case "run", "create": ContainerStart(call, arguments).report(to: examination)
        case "exec": execute(arguments, examination)
        case "compose": ComposeCall(call, arguments).report(to: examination)
        case "rm": remove(arguments, examination)
        case "rmi", "image rm", "image remove":
            let options = Options(arguments)
            guard options.has("-f", "--force") || isOpen(options) else { return }
            lose(.image, options, "removes images that may be in use", [.rebuildable, .forced], examination)
        case "kill", "stop", "restart", "pause":
            let options = Options(arguments, OptionSyntax(["-s", "--signal", "-t", "--time", "--timeout"]))
            guard command == "kill" || isOpen(options) || options.has("-a", "--all") else { return }
            lose(.container, options, "ends containers", .forced, examination)
        case "volume rm", "volume remove", "volume prune", "network rm", "network remove", "network prune", "stack rm",
            "service rm", "secret rm", "config rm", "node rm", "context rm", "buildx rm", "plugin rm", "machine rm",
            "pod rm",
            "pod kill", "swarm leave", "stack down", "manifest rm", "trust revoke", "machine reset", "pod prune":
            let options = Options(arguments)
            lose(subject(of: command), options, "removes \(noun(of: command))", .irreversible, examination)
        case "system prune", "image prune", "prune", "system reset":
            let options = Options(arguments, OptionSyntax(["--filter"]))
            let takesAll = options.has("-a", "--all", "--volumes")
            var traits: Finding.Traits = takesAll || command == "system reset" ? [.everything] : [.rebuildable]
            if options.has("-f", "--force") { traits.insert(.forced) }
            examination.report(
                .destroy, options.has("--volumes") ? .volume : .image, traits: traits.union(.irreversible),
                "removes every \(command == "prune" ? "stopped container" : "unused image, container or volume")",
                instead: "docker system df", by: call)
        case "build", "buildx build", "image build", "builder build":
            guard Options(arguments).has("--push") else { return }
            examination.reportRemote(.publish, .image, "builds an image and pushes it to a registry", by: call)
        case "push", "image push", "plugin push", "model push", "manifest push":
            examination.reportRemote(
                .publish, .image, on: arguments.last?.text, "pushes an image to a registry", by: call)
        case "swarm init", "swarm join", "service update", "service create", "service scale", "stack deploy",
            "node update",
            "service rollback", "plugin install", "plugin enable", "swarm update", "swarm unlock":
            examination.reportRemote(.changeRemote, .cluster, on: arguments.last?.text, "changes the swarm", by: call)
        case "cp", "container cp": copy(arguments, examination)
        case "import", "load", "save", "export":
            if let output = Options(arguments, OptionSyntax(["-o", "--output", "-i"])).value("-o", "--output") {
                examination.reportWrite(output, by: call)
            }
        default: break
        }
    }

    /// Whether which ones are meant is not told before it runs.
    private func isOpen(_ options: Options) -> Bool {
        call.takesMoreArguments || options.operands.contains { !$0.isKnown }
    }

    private func remove(_ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let options = Options(arguments)
        guard options.has("-f", "--force", "-v", "--volumes", "-a", "--all") || isOpen(options) else { return }
        lose(.container, options, "removes containers, running ones as well", .forced, examination)
    }

    private func lose(
        _ subject: Subject, _ options: Options, _ summary: String, _ traits: Finding.Traits, _ examination: Examination
    ) {
        var traits = traits
        if isOpen(options) { traits.insert(.unknownTarget) }
        if options.has("-a", "--all") { traits.insert(.everything) }
        let names = options.operands.map(\.text).joined(separator: " ")
        if ProductionName.isIn(names) { traits.insert(.production) }
        examination.report(
            .destroy, subject, on: names.isEmpty ? nil : names, traits: traits, summary, instead: "docker ps -a",
            by: call)
    }

    private func subject(of command: String) -> Subject {
        if command.hasPrefix("volume") { return .volume }
        if command.hasPrefix("network") { return .network }
        if command.hasPrefix("secret") { return .secret }
        return .container
    }

    private func noun(of command: String) -> String {
        let noun = command.prefix { $0 != " " }
        return noun == "volume" ? "volumes with their data" : "a \(noun) or what belongs to it"
    }

    private func execute(_ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let options = Options(
            arguments,
            OptionSyntax(
                ["-e", "--env", "-w", "--workdir", "-u", "--user", "--env-file", "--detach-keys"], endsAtOperand: true))
        guard let container = options.operands.first, options.operands.count > 1 else { return }
        var inner = call
        inner.host = .container(container.text)
        inner.depth += 1
        examination.runWords(options.operands.dropFirst(), by: inner)
    }

    /// From a container a file is written here; into one a file is read here.
    private func copy(_ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let paths = Options(arguments).operands
        guard paths.count == 2 else { return }
        if !paths[0].text.contains(":"), paths[0].text != "-" { examination.reportRead(paths[0], by: call) }
        if !paths[1].text.contains(":"), paths[1].text != "-" { examination.reportWrite(paths[1], by: call) }
    }
}
