/// A client whose hooks are understood.
public enum HookClient: String, Hashable, Sendable, CaseIterable {
    /// Claude Code.
    case claudeCode = "claude-code"
    /// The Codex CLI.
    case codex
    /// The Gemini CLI.
    case gemini
    /// Cursor.
    case cursor

    /// The client's name as people write it.
    public var title: String {
        switch self {
        case .claudeCode: "Claude Code"
        case .codex: "Codex"
        case .gemini: "Gemini CLI"
        case .cursor: "Cursor"
        }
    }
}
