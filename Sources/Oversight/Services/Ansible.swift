/// Ansible: playbooks and single commands for many machines.
enum Ansible {
    @Sendable static func analyse(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-i", "--inventory", "-m", "--module-name", "-a", "--args", "-u", "--user", "-l", "--limit", "-e",
                "--extra-vars",
                "-t", "--tags", "--skip-tags", "-f", "--forks", "--vault-password-file", "--vault-id", "--private-key",
                "-U",
                "-d", "--become-user", "--start-at-task",
            ]))
        let shows = options.has(
            "--check", "-C", "--syntax-check", "--list-hosts", "--list-tasks", "--list-tags", "--version", "--help",
            "-h")
        guard !shows else { return }
        var traits: Finding.Traits = []
        if call.arguments.contains(where: { ProductionName.isIn($0.text) }) { traits.insert(.production) }
        if options.has("-b", "--become", "-K") { traits.insert(.privileged) }
        let isLocal =
            options.value("-i", "--inventory")?.text.hasPrefix("localhost") == true
            || options.operands.first?.text == "localhost"
        guard call.program == "ansible" else {
            return examination.reportRemote(
                .changeRemote, .machine, on: options.operands.first?.text, traits: traits,
                "changes managed machines by a playbook", instead: "ansible-playbook --check", by: call)
        }
        let module = options.value("-m", "--module-name")?.text ?? "command"
        let arguments = options.value("-a", "--args")
        switch module.split(separator: ".").last ?? "" {
        case "ping", "setup", "debug", "stat", "gather_facts", "service_facts", "package_facts": return
        case "command", "shell", "raw", "script":
            var inner = call
            if !isLocal { inner.host = .remote(options.operands.first?.text) }
            if let arguments { examination.runShell(arguments, by: inner) }
        default:
            let removes = arguments?.text.contains("state=absent") == true
            examination.reportRemote(
                removes ? .destroy : .changeRemote, .machine, on: options.operands.first?.text, traits: traits,
                removes ? "removes things from managed machines" : "changes managed machines", by: call)
        }
    }
}
