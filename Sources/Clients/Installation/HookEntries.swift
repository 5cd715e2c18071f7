internal import HookFormats
internal import JSON

/// Our hooks in the form in which a client's settings hold them.
struct HookEntries {
    /// The time that clients give a hook, in seconds: far more than it takes, since all of them let the call happen when
    /// it is over.
    static let timeout: Int64 = 30

    let client: HookClient
    let programs: GuardPrograms

    /// The events that are hooked, each with the tools for which it is; nil for all.
    static func events(of client: HookClient) -> [(name: String, matcher: String?)] {
        let acting = "Bash|Edit|Write|MultiEdit|NotebookEdit|mcp__.*"
        return switch client {
        case .claudeCode:
            [
                ("PreToolUse", "*"), ("PostToolUse", acting), ("PostToolUseFailure", acting), ("UserPromptSubmit", nil),
                ("SessionStart", nil), ("SubagentStart", nil), ("Stop", nil), ("SubagentStop", nil),
            ]
        case .codex:
            [
                ("PreToolUse", nil), ("PostToolUse", nil), ("UserPromptSubmit", nil), ("SessionStart", nil),
                ("Stop", nil),
            ]
        case .gemini:
            [
                ("BeforeTool", nil), ("AfterTool", nil), ("BeforeAgent", nil), ("SessionStart", nil),
                ("AfterAgent", nil),
            ]
        case .cursor:
            [
                ("beforeShellExecution", nil), ("beforeMCPExecution", nil), ("beforeReadFile", nil),
                // The others decide about what they are told; this one is for the tools that none of them is told of.
                ("preToolUse", "Write|Edit|Delete"), ("postToolUse", nil), ("postToolUseFailure", nil),
                ("beforeSubmitPrompt", nil), ("sessionStart", nil), ("stop", nil),
            ]
        }
    }

    /// The settings with our hooks, once, behind what is there of others.
    func added(to settings: JSONObject) -> JSONObject {
        if isInstalled(in: settings) { return settings }
        var settings = removed(from: settings)
        if client == .cursor, settings["version"] == nil { settings["version"] = 1 }
        var hooks = settings["hooks"]?.objectValue ?? JSONObject()
        for (event, matcher) in Self.events(of: client) {
            hooks[event] = .array((hooks[event]?.arrayValue ?? []) + [entry(event, matcher)])
        }
        settings["hooks"] = .object(hooks)
        return settings
    }

    /// Whether exactly our hooks are there, wherever among those of others.
    private func isInstalled(in settings: JSONObject) -> Bool {
        let hooks = settings["hooks"]?.objectValue ?? JSONObject()
        let events = Self.events(of: client)
        let isComplete = events.allSatisfy { event, matcher in
            (hooks[event]?.arrayValue ?? []).filter { $0 != withoutOurs($0) } == [entry(event, matcher)]
        }
        let names = Set(events.map(\.name))
        return isComplete
            && hooks.allSatisfy { event, value in
                names.contains(event) || (value.arrayValue ?? []).allSatisfy { $0 == withoutOurs($0) }
            }
    }

    /// The settings without our hooks, and without the lists that were there for them alone.
    func removed(from settings: JSONObject) -> JSONObject {
        guard let hooks = settings["hooks"]?.objectValue else { return settings }
        var settings = settings
        var kept = JSONObject()
        for (event, value) in hooks {
            guard let entries = value.arrayValue else {
                kept[event] = value
                continue
            }
            let others = entries.compactMap(withoutOurs)
            if others == entries || !others.isEmpty { kept[event] = .array(others) }
        }
        if kept.isEmpty { settings["hooks"] = nil } else { settings["hooks"] = .object(kept) }
        if client == .cursor, settings.keys == ["version"] { settings["version"] = nil }
        return settings
    }

    /// The command lines of ours in `settings` for `event`.
    static func commands(in settings: JSON, event: String) -> [String] {
        let entries = settings["hooks"]?[event]?.arrayValue ?? []
        return entries.flatMap { entry in
            ([entry] + (entry["hooks"]?.arrayValue ?? [])).compactMap { $0["command"]?.stringValue }
        }.filter(GuardPrograms.isOurs)
    }

    private func withoutOurs(_ entry: JSON) -> JSON? {
        if let command = entry["command"]?.stringValue {
            guard !GuardPrograms.isOurs(command) else { return nil }
            return entry
        }
        guard case .object(var group) = entry, let handlers = group["hooks"]?.arrayValue else { return entry }
        let others = handlers.filter { !($0["command"]?.stringValue.map(GuardPrograms.isOurs) ?? false) }
        guard others.count < handlers.count else { return entry }
        guard !others.isEmpty else { return nil }
        group["hooks"] = .array(others)
        return .object(group)
    }

    private func entry(_ event: String, _ matcher: String?) -> JSON {
        let command = JSON.string(programs.commandLine(client, event))
        if client == .cursor {
            var entry = JSONObject([("command", command), ("timeout", .integer(Self.timeout))])
            entry["matcher"] = matcher.map(JSON.string)
            if HookMoment(event, of: client).decides { entry["failClosed"] = true }
            return .object(entry)
        }
        var handler = JSONObject([("type", "command"), ("command", command)])
        // Only the Gemini CLI counts in milliseconds.
        handler["timeout"] = .integer(client == .gemini ? Self.timeout * 1000 : Self.timeout)
        if client == .gemini { handler["name"] = "task-orchestrator" }
        var group = JSONObject()
        group["matcher"] = matcher.map(JSON.string)
        group["hooks"] = [.object(handler)]
        return .object(group)
    }
}
