/// A source of answers that decides for itself how often it asks a model, and so is bounded by money instead of by
/// tokens: it is told `ModelRequest.spendingLimit` and keeps to it as well as it can.
public protocol AgentRuntime: LanguageModel {
    /// Whether somebody is billed for what it uses; false where a subscription covers it.
    var isBilled: Bool { get }
    /// Whether its cost is bounded where no limit is named. A program that nobody has said anything about is not.
    var isBoundedByDefault: Bool { get }
}

extension ClaudeCodeModel: AgentRuntime {
    /// A key, or a cloud's account, is billed; a login is a subscription.
    public var isBilled: Bool {
        ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX"].contains {
            !(environment[$0] ?? "").isEmpty
        }
    }

    /// Claude Code stops by itself once its limit is passed.
    public var isBoundedByDefault: Bool { true }
}

extension CommandModel: AgentRuntime {
    /// What the program says it cost, somebody pays.
    public var isBilled: Bool { true }

    /// Only the program knows what it costs.
    public var isBoundedByDefault: Bool { false }
}
