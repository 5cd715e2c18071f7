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
        let unguarded: Set<String> = [
            "--dangerously-skip-permissions", "--dangerously-bypass-approvals-and-sandbox", "--yolo", "-y",
            "--full-auto", "--safe-mode", "--bare", "--no-extensions",
            "--allow-dangerously-skip-permissions", "--dangerously-bypass-hook-trust", "--yes-always", "--auto-approve",
            "--skip-permissions-unsafe", "--allow-all-tools",
            "--enable-auto-mode", "--disable-hooks", "--no-hooks",
        ]
        let changes: Set<String> = ["uninstall", "remove", "rm", "disable", "set", "unset", "install", "add", "update"]
        let objects: Set<String> = ["plugin", "plugins", "hooks", "config", "mcp", "extensions", "extension"]
        let isOpen =
            words.contains { unguarded.contains($0) }
            || zip(words, words.dropFirst()).contains {
                ($0 == "--approval-mode" && $1 == "yolo") || ($0 == "--permission-mode" && $1 == "bypassPermissions")
                    || ($0 == "--sandbox" && $1 == "danger-full-access") || ($0 == "-s" && $1 == "danger-full-access")
            }
            || call.environment.contains {
                $0.name.hasSuffix("_PURE") || $0.name == "CLAUDE_CONFIG_DIR" || $0.name == "CODEX_HOME"
            }
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
}
