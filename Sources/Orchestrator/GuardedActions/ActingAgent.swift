/// The agent that wants to act.
public struct ActingAgent: Hashable, Sendable {
    /// The client that runs it, such as `claude-code`.
    public var client: String
    /// The client's session; nil where it names none.
    public var session: String?
    /// Which agent of the session, where it is not the main one.
    public var agentID: String?
    /// What kind of agent that is; an approval is bound to the kind, for the id does not outlive the agent.
    public var agentKind: String?
    /// The client's own name for the call.
    public var toolCallID: String?
    /// Whether the client asks a person where it is told to; where not, asking is denying.
    public var canAskPerson: Bool
    /// Whether the session is over before a person can have decided, as with a client that runs once and ends; what is
    /// approved then holds for a later session of the same client.
    public var isPassing: Bool

    /// An agent of `client`.
    public init(
        client: String, session: String? = nil, agentID: String? = nil, agentKind: String? = nil,
        toolCallID: String? = nil, canAskPerson: Bool = false, isPassing: Bool = false
    ) {
        self.client = client
        self.session = session
        self.agentID = agentID
        self.agentKind = agentKind
        self.toolCallID = toolCallID
        self.canAskPerson = canAskPerson
        self.isPassing = isPassing
    }
}
