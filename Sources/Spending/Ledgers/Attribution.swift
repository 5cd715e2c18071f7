/// Who and what a charge is for; every ledger it names must be able to pay.
public struct Attribution: Hashable, Sendable {
    /// The provider that is called.
    public var provider: String
    /// The model that is called.
    public var model: String
    /// The project it is for.
    public var project: String?
    /// The session it belongs to.
    public var session: String?
    /// The agent or subagent that asked.
    public var agent: String?
    /// What judging is booked under, for calls that grade an answer.
    public var judge: String?
    /// Through which door the request came.
    public var source: ChargeSource

    /// A charge for `model` at `provider`; what is left out has no ledger.
    public init(
        provider: String, model: String, project: String? = nil, session: String? = nil, agent: String? = nil,
        judge: String? = nil, source: ChargeSource = ChargeSource("run")
    ) {
        self.provider = provider
        self.model = model
        self.project = project
        self.session = session
        self.agent = agent
        self.judge = judge
        self.source = source
    }

    /// The provider of recordings, which nobody bills: a replay counts in its own ledger and in no other.
    public static let recordings = "recorded"

    /// The ledgers that pay, the widest first; a name left empty has none.
    public var ledgers: [LedgerScope] {
        if provider == Self.recordings { return [.provider(provider)] }
        var ledgers = [LedgerScope.global, .provider(provider), .model(model)]
        let optional: [(LedgerScope.Kind, String?)] = [
            (.project, project), (.session, session), (.agent, agent), (.judge, judge),
        ]
        for (kind, name) in optional {
            if let name, !name.isEmpty { ledgers.append(LedgerScope(kind, name)) }
        }
        if ledgers.last?.kind == .judge { ledgers.append(.judging) }
        return ledgers
    }
}

/// Through which door a charge came: `hook`, `plugin`, `mcp`, `run`, `transcript`, …
public struct ChargeSource: Hashable, Sendable {
    /// The door.
    public var channel: String
    /// The subagent's id, where one asked.
    public var subagent: String?
    /// The tool that caused the call, where one did.
    public var tool: String?

    /// A source; what is left out is unknown.
    public init(_ channel: String, subagent: String? = nil, tool: String? = nil) {
        self.channel = channel
        self.subagent = subagent
        self.tool = tool
    }
}
