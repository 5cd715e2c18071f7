public import JSON

/// What a client tells its hook, in the same words for every client.
///
///     let event = try HookEvent(reading: bytes, from: .claudeCode, event: "PreToolUse")
///     event.tool?.actions                  // [.shell("git push --force")]
///     HookAnswer.deny("…").output(to: event)
public struct HookEvent: Hashable, Sendable {
    /// The client that speaks.
    public var client: HookClient
    /// The moment, in our words.
    public var moment: HookMoment
    /// The event's name, in the client's words.
    public var name: String
    /// The session; empty where the client names none.
    public var session: String
    /// The subagent that acts; nil for the main one.
    public var agent: String?
    /// The subagent's kind; nil for the main one.
    public var agentKind: String?
    /// The directory in which it happens; nil where the client says none.
    public var directory: String?
    /// The client's own mode of asking for permission; nil where it has none.
    public var permissionMode: String?
    /// The tool call, before and after it.
    public var tool: HookToolCall?
    /// What the person has asked for.
    public var prompt: String?
    /// What the tool has answered.
    public var response: JSON?
    /// What went wrong, where a tool has failed.
    public var error: String?
    /// The exit code of a command; nil where there is none or the client does not say.
    public var exitCode: Int64?
    /// Whether the agent only goes on because it was sent back before.
    public var wasSentBack = false
    /// The last words of the agent, at the end.
    public var lastMessage: String?
    /// Where the session came from: `startup`, `resume`, …
    public var source: String?

    /// An event with these names, and nothing in it yet.
    public init(client: HookClient, name: String, session: String = "") {
        self.client = client
        self.name = name
        self.session = session
        moment = HookMoment(name, of: client)
    }
}

/// What a client has written cannot be understood.
public struct HookInputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let reason: String

    /// What is wrong, as one sentence without a full stop.
    public var description: String { "the hook's input cannot be read: \(reason)" }
}
