/// One call of `docker compose`.
struct ComposeCall {
    private let call: Invocation
    private let command: String?
    private let arguments: ArraySlice<Argument>

    init(_ call: Invocation, _ arguments: ArraySlice<Argument>) {
        self.call = call
        let global = Options(
            arguments,
            OptionSyntax(
                [
                    "-f", "--file", "-p", "--project-name", "--profile", "--env-file", "--project-directory", "--ansi",
                    "--parallel", "--progress", "-H", "--host", "-c", "--context",
                ],
                endsAtOperand: true))
        let rest = arguments[global.firstOperand...]
        command = global.has("--dry-run") ? nil : rest.first?.text
        self.arguments = rest.dropFirst()
    }

    func report(to examination: Examination) {
        switch command {
        case "down":
            let options = Options(arguments, OptionSyntax(["-t", "--timeout", "--rmi"]))
            guard options.has("-v", "--volumes") || options.value("--rmi")?.text == "all" else { return }
            examination.report(
                .destroy, options.has("-v", "--volumes") ? .volume : .image, traits: .irreversible,
                "removes the volumes of the services with their data", instead: "docker compose stop", by: call)
        case "rm":
            let options = Options(arguments)
            guard options.has("-f", "--force", "-v", "-s", "--stop", "--volumes") else { return }
            examination.report(.destroy, .container, traits: .forced, "removes containers without a question", by: call)
        case "kill":
            examination.report(.destroy, .container, traits: .forced, "ends containers at once", by: call)
        case "push": examination.reportRemote(.publish, .image, "pushes images to a registry", by: call)
        case "exec", "run": execute(examination)
        default: break
        }
    }

    private func execute(_ examination: Examination) {
        let options = Options(
            arguments,
            OptionSyntax(
                [
                    "-e", "--env", "-w", "--workdir", "-u", "--user", "--index", "-v", "--volume", "-p", "--publish",
                    "--name",
                    "--entrypoint", "-l", "--label",
                ], endsAtOperand: true))
        guard let service = options.operands.first, options.operands.count > 1 else { return }
        var inner = call
        inner.host = .container(service.text)
        inner.depth += 1
        examination.runWords(options.operands.dropFirst(), by: inner)
    }
}
