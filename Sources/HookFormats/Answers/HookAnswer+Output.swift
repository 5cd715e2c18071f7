internal import JSON

extension HookAnswer {
    /// The answer in the form in which `event`'s client takes it.
    public func output(to event: HookEvent) -> HookOutput {
        output(to: event.client, event: event.name, moment: event.moment)
    }

    /// The answer in the form in which `client` takes it for `event`.
    ///
    /// A form that a client would not understand is never written: an unknown field makes Codex run the call, and an
    /// answer that an event does not know is left out.
    public func output(to client: HookClient, event: String, moment: HookMoment? = nil) -> HookOutput {
        let moment = moment ?? HookMoment(event, of: client)
        let answer: JSON? =
            switch client {
            case .claudeCode: claudeCode(event, moment)
            case .codex: codex(event, moment)
            case .gemini: gemini(event, moment)
            case .cursor: cursor(event, moment)
            }
        guard let answer else { return HookOutput() }
        return HookOutput(standardOutput: answer.description + "\n")
    }

    private func claudeCode(_ event: String, _ moment: HookMoment) -> JSON? {
        switch self {
        case .deny(let reason) where moment == .beforeTool: Self.permission("deny", reason, event)
        case .ask(let reason) where moment == .beforeTool: Self.permission("ask", reason, event)
        case .deny(let reason) where moment == .promptSubmitted: Self.block(reason)
        case .context(let text) where moment != .other && moment != .stopping && moment != .subagentStopping:
            Self.context(text, event)
        case .sendBack(let reason) where moment == .stopping || moment == .subagentStopping: Self.block(reason)
        default: nil
        }
    }

    private func codex(_ event: String, _ moment: HookMoment) -> JSON? {
        switch self {
        // Codex ignores "ask", and the call runs.
        case .deny(let reason) where moment == .beforeTool, .ask(let reason) where moment == .beforeTool:
            Self.permission("deny", reason, event)
        case .deny(let reason) where moment == .promptSubmitted: Self.block(reason)
        case .context(let text)
        where [.sessionStarted, .promptSubmitted, .afterTool, .subagentStarted].contains(moment):
            Self.context(text, event)
        case .sendBack(let reason) where moment == .stopping || moment == .subagentStopping: Self.block(reason)
        default: nil
        }
    }

    private func gemini(_ event: String, _ moment: HookMoment) -> JSON? {
        switch self {
        case .deny(let reason) where moment == .beforeTool, .ask(let reason) where moment == .beforeTool,
            .deny(let reason) where moment == .promptSubmitted, .sendBack(let reason) where moment == .stopping:
            ["decision": "deny", "reason": .string(reason.cutForClient)]
        case .context(let text)
        where [.sessionStarted, .promptSubmitted, .afterTool, .toolFailed].contains(moment):
            Self.context(text, event)
        default: nil
        }
    }

    private func cursor(_ event: String, _ moment: HookMoment) -> JSON? {
        // An empty output is no JSON, and a hook that is to fail closed must not look as if it had failed.
        let nothing: JSON = [:]
        return switch self {
        case .deny(let reason) where moment == .beforeTool || moment == .subagentStarted:
            Self.cursorPermission("deny", reason)
        // The other events have no dialog to show: an "ask" there would not stop anything.
        case .ask(let reason) where event == "beforeShellExecution" || event == "beforeMCPExecution":
            Self.cursorPermission("ask", reason)
        case .ask(let reason) where moment == .beforeTool: Self.cursorPermission("deny", reason)
        case .deny(let reason) where moment == .promptSubmitted:
            ["continue": false, "user_message": .string(reason.cutForClient)]
        case .context(let text) where event == "sessionStart" || event == "postToolUse":
            ["additional_context": .string(text.cutForClient)]
        case .sendBack(let reason) where moment == .stopping || moment == .subagentStopping:
            ["followup_message": .string(reason.cutForClient)]
        default: nothing
        }
    }

    private static func permission(_ decision: JSON, _ reason: String, _ event: String) -> JSON {
        [
            "hookSpecificOutput": [
                "hookEventName": .string(event), "permissionDecision": decision,
                "permissionDecisionReason": .string(reason.cutForClient),
            ]
        ]
    }

    private static func block(_ reason: String) -> JSON {
        ["decision": "block", "reason": .string(reason.cutForClient)]
    }

    private static func context(_ text: String, _ event: String) -> JSON {
        [
            "hookSpecificOutput": [
                "hookEventName": .string(event), "additionalContext": .string(text.cutForClient),
            ]
        ]
    }

    private static func cursorPermission(_ permission: JSON, _ reason: String) -> JSON {
        [
            "permission": permission, "user_message": .string(reason.cutForClient),
            "agent_message": .string(reason.cutForClient),
        ]
    }
}

extension HookClient {
    /// Whether `event` has a dialog in which a person can say yes at once.
    ///
    /// - Parameter isInteractive: whether a person sits before the client at all.
    public func asksPerson(at event: String, isInteractive: Bool) -> Bool {
        switch self {
        case .claudeCode: isInteractive
        case .cursor: isInteractive && (event == "beforeShellExecution" || event == "beforeMCPExecution")
        case .codex, .gemini: false
        }
    }
}
