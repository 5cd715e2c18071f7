/// The moment at which a client calls a hook, whatever the client calls it.
public enum HookMoment: String, Hashable, Sendable, CaseIterable {
    /// A tool is about to be used; the hook decides.
    case beforeTool = "before_tool"
    /// A tool was used and succeeded.
    case afterTool = "after_tool"
    /// A tool was used and failed.
    case toolFailed = "tool_failed"
    /// The person has sent a prompt.
    case promptSubmitted = "prompt_submitted"
    /// A session begins, or goes on.
    case sessionStarted = "session_started"
    /// The agent means to be done.
    case stopping
    /// A subagent begins.
    case subagentStarted = "subagent_started"
    /// A subagent means to be done.
    case subagentStopping = "subagent_stopping"
    /// Anything else; nothing is answered to it.
    case other

    /// Whether the client waits for a decision, so that a hook which fails must block.
    public var decides: Bool { self == .beforeTool }

    /// The moment that `client` calls `event`.
    public init(_ event: String, of client: HookClient) {
        self = Self.names(of: client)[event] ?? .other
    }

    /// The names by which `client` calls the moments.
    static func names(of client: HookClient) -> [String: HookMoment] {
        switch client {
        case .claudeCode, .codex:
            [
                "PreToolUse": .beforeTool, "PostToolUse": .afterTool, "PostToolUseFailure": .toolFailed,
                "UserPromptSubmit": .promptSubmitted, "SessionStart": .sessionStarted, "Stop": .stopping,
                "SubagentStart": .subagentStarted, "SubagentStop": .subagentStopping,
            ]
        case .gemini:
            [
                "BeforeTool": .beforeTool, "AfterTool": .afterTool, "BeforeAgent": .promptSubmitted,
                "SessionStart": .sessionStarted, "AfterAgent": .stopping,
            ]
        case .cursor:
            [
                "preToolUse": .beforeTool, "beforeShellExecution": .beforeTool, "beforeMCPExecution": .beforeTool,
                "beforeReadFile": .beforeTool, "beforeTabFileRead": .beforeTool, "postToolUse": .afterTool,
                "afterShellExecution": .afterTool, "afterMCPExecution": .afterTool, "afterFileEdit": .afterTool,
                "postToolUseFailure": .toolFailed, "beforeSubmitPrompt": .promptSubmitted,
                "sessionStart": .sessionStarted, "stop": .stopping, "subagentStart": .subagentStarted,
                "subagentStop": .subagentStopping,
            ]
        }
    }
}
