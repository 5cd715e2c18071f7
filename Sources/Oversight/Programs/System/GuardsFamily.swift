/// Programs that watch over agents, ours first, and the agents' clients: what would switch the watching off.
extension ProgramFamily {
    static let guards: [(names: [String], analysis: ProgramAnalysis)] = [
        (
            ["task-orchestrator", "task-orchestrator-hook"],
            { call, examination in examination.analyseOwnProgram(call) }
        ),
        (
            ["nah", "dcg", "shellfirm", "tirith", "cc-safety-net", "safety-net", "claude-safety-guard"],
            { call, examination in examination.analyseOtherGuard(call) }
        ),
        (
            [
                "claude", "codex", "gemini", "cursor-agent", "opencode", "copilot", "droid", "qwen", "openclaw",
                "hermes", "pi", "amp", "agy", "aider", "goose",
            ],
            { call, examination in examination.analyseClient(call) }
        ),
    ]
}

extension Examination {
    /// Our own program: what decides in a person's place, or takes the guard away, is not for agents.
    func analyseOwnProgram(_ call: Invocation) {
        let words = Options(call.arguments).operands.map(\.text)
        let changes: Set<String> = ["install", "uninstall", "restore", "hook", "config", "policy"]
        let decides =
            words.first == "approvals"
            && words.dropFirst().first.map { !["list", "show", "help"].contains($0) } ?? false
        guard let verb = words.first, changes.contains(verb) || decides else { return }
        guard
            !(["config", "policy"].contains(verb)
                && words.dropFirst().first.map { ["show", "list", "check", "validate"].contains($0) } ?? true)
        else { return }
        report(
            .disarm, .other, on: "task-orchestrator", place: .protected,
            decides ? "decides in a person's place" : "changes what watches over the agent", by: call)
    }

    func analyseOtherGuard(_ call: Invocation) {
        let words = Options(call.arguments).operands.map(\.text)
        let changes: Set<String> = [
            "trust", "untrust", "disable", "enable", "uninstall", "install", "nap", "off", "allow", "allow-once",
            "allowlist", "update", "reset", "deactivate", "run",
        ]
        guard words.prefix(3).contains(where: { changes.contains($0) }) else { return }
        let isRun = words.first == "run"
        report(
            .disarm, .other, on: call.program, place: isRun ? .workspace : .protected,
            isRun ? "starts an agent" : "changes what watches over the agent", by: call)
    }

    func analyseClient(_ call: Invocation) {
        let words = call.arguments.map(\.text)
        let changes: Set<String> = ["uninstall", "remove", "rm", "disable", "set", "unset", "install", "add", "update"]
        let objects: Set<String> = ["plugin", "plugins", "hooks", "config", "mcp", "extensions", "extension"]
        let isOpen = words.contains { Self.unguarded.contains($0) } || opensByValue(call) || leavesSettings(call)
        let isChange =
            words.first.map { objects.contains($0) } ?? false
            && words.dropFirst().first.map { changes.contains($0) } ?? false
        guard isOpen || isChange else {
            report(.runProgram, .code, on: call.program, place: .workspace, by: call)
            return
        }
        report(
            .disarm, .other, on: call.program, place: .startup,
            isOpen ? "starts an agent that nobody watches" : "changes the agent's client", by: call)
    }

    private static let unguarded: Set<String> = [
        "--dangerously-skip-permissions", "--dangerously-bypass-approvals-and-sandbox", "--yolo", "-y",
        "--full-auto", "--safe-mode", "--bare", "--no-extensions", "--allow-dangerously-skip-permissions",
        "--dangerously-bypass-hook-trust", "--yes-always", "--auto-approve", "--skip-permissions-unsafe",
        "--allow-all-tools", "--allow-all", "--dangerously-allow-all", "--enable-auto-mode", "--disable-hooks",
        "--no-hooks",
    ]

    /// Whether an option's value takes the watching away: a mode, or settings without hooks.
    private func opensByValue(_ call: Invocation) -> Bool {
        if call.program == "cursor-agent",
            call.arguments.contains(where: { $0.text == "--force" || $0.text == "-f" })
        {
            return true
        }
        for (index, argument) in call.arguments.enumerated() where argument.isOption {
            var name = argument.text
            var value = index + 1 < call.arguments.count ? call.arguments[index + 1] : Argument("")
            if name.hasPrefix("--"), let equals = name.firstIndex(of: "=") {
                value = argument
                value.text = String(name[name.index(after: equals)...])
                name = String(name[..<equals])
            } else if call.program == "codex", name.hasPrefix("-c"), name.utf8.count > 2, !name.hasPrefix("--") {
                value = argument.dropping(2)
                name = "-c"
            }
            if opens(name, value, of: call) { return true }
        }
        return false
    }

    private func opens(_ name: String, _ value: Argument, of call: Invocation) -> Bool {
        switch name {
        case "--approval-mode": return value.text == "yolo"
        case "--permission-mode": return value.text == "bypassPermissions"
        case "--sandbox", "-s": return value.text == "danger-full-access"
        case "--setting-sources":
            // The hooks stand in the person's own settings.
            return !value.text.split(separator: ",").contains { $0.drop { $0 == " " }.hasPrefix("user") }
        case "--settings": return opensBySettings(value, of: call)
        case "--disable": return call.program == "codex" && value.text.holds("hooks")
        case "-c", "--config":
            guard call.program == "codex", let equals = value.text.firstIndex(of: "=") else { return false }
            let key = value.text[..<equals]
            let setting = value.text[value.text.index(after: equals)...]
            return String(key).holds("hooks") || String(setting).holds("danger-full-access")
        default: return false
        }
    }

    /// Settings for one call come before the person's own: such as cannot be read may hold anything.
    private func opensBySettings(_ value: Argument, of call: Invocation) -> Bool {
        let isText = value.text.drop { $0 == " " || $0 == "\n" }.hasPrefix("{")
        guard value.isKnown, let text = isText ? value.text : content(of: value, for: call)?.text else { return true }
        return text.holds("disableAllHooks") || text.holds("bypassPermissions") || text.holds("\\u")
    }

    /// Whether the client looks for its settings and hooks elsewhere than where they are.
    private func leavesSettings(_ call: Invocation) -> Bool {
        let places = ["HOME", "TASK_ORCHESTRATOR_HOME", "TASK_ORCHESTRATOR_STORE", "CLAUDE_CONFIG_DIR", "CODEX_HOME"]
        var given = call.environment
        for name in places {
            guard let set = shell.variables[name], set.isExported || name == "HOME", let value = set.words.first else {
                continue
            }
            given.append(Invocation.Variable(name: name, value: value))
        }
        for variable in given {
            let name = variable.name
            if name == "HOME", variable.value.isKnown, Paths.normalised(variable.value.text) == facts.home { continue }
            if places.contains(name) || name.hasSuffix("_PURE") { return true }
        }
        guard !given.contains(where: { $0.name == "HOME" }) else { return false }
        // Without its environment a client finds neither the home folder nor the guard.
        let before = call.segment.split(separator: " ").prefix { Paths.name(String($0)) != call.program[...] }
        guard let env = before.lastIndex(where: { Paths.name(String($0)) == "env" }) else { return false }
        let options = before[(env + 1)...]
        return options.contains { word in
            word == "-" || word == "--ignore-environment"
                || (word.hasPrefix("-") && !word.hasPrefix("--") && word.contains("i"))
        }
            || zip(options, options.dropFirst()).contains {
                ($0 == "-u" || $0 == "--unset") && places.contains(String($1))
            }
            || options.contains { $0 == "-uHOME" || $0 == "--unset=HOME" || $0 == "--unset=TASK_ORCHESTRATOR_HOME" }
    }
}
