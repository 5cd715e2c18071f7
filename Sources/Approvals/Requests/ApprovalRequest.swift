public import JSON
public import Vocabulary

/// One action that waits for a person, and what became of it.
public struct ApprovalRequest: Hashable, Sendable {
    /// Where a request is on its way.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It waits for a person.
        case pending
        /// A person agreed; the action has not happened yet.
        case approved
        /// A person refused.
        case rejected
        /// A person put another input in its place, which is a request of its own.
        case edited
        /// The action was let through; no other will be.
        case used
        /// Its time was over before a person decided, or before the approval was used.
        case expired
    }

    /// By what it is named: ten letters and digits.
    public let id: String
    /// What is asked for.
    public let action: RequestedAction
    /// Why.
    public let grounds: ApprovalGrounds
    /// The client's own name for the tool call that asked first.
    public let toolCallID: String?
    /// When it was opened.
    public let openedAt: Timestamp
    /// Where it is on its way.
    public internal(set) var state: State
    /// How often the same was asked for while it waited.
    public internal(set) var count: Int64
    /// When it was asked for last.
    public internal(set) var lastAskedAt: Timestamp
    /// Until when it waits, or until when what was decided holds.
    public internal(set) var expiresAt: Timestamp
    /// Who decided.
    public internal(set) var decider: Decider?
    /// When.
    public internal(set) var decidedAt: Timestamp?
    /// What the person tells the agent.
    public internal(set) var guidance: String?
    /// The request that stands for it since it was edited.
    public internal(set) var replacedBy: String?
    /// The request whose edited input this is.
    public internal(set) var replaces: String?
    /// When it was used.
    public internal(set) var usedAt: Timestamp?
    /// The number of the journal's entry that holds the decision.
    var decisionEntry: Int64?

    init(
        id: String, action: RequestedAction, grounds: ApprovalGrounds, toolCallID: String?, openedAt: Timestamp,
        expiresAt: Timestamp
    ) {
        self.id = id
        self.action = action
        self.grounds = grounds
        self.toolCallID = toolCallID
        self.openedAt = openedAt
        state = .pending
        count = 1
        lastAskedAt = openedAt
        self.expiresAt = expiresAt
    }
}

extension ApprovalRequest {
    /// The request for machines.
    public var json: JSON {
        let visible = VisibleText(action.text)
        var object = JSONObject([
            ("id", .string(id)), ("state", .string(state.rawValue)), ("risk", .string(grounds.risk.rawValue)),
            ("rule", .string(grounds.rule)), ("reason", .string(grounds.reason)), ("tool", .string(action.tool)),
            ("input", action.input), ("input_sha256", .string(action.inputHash)),
            ("text", .string(visible.plain)), ("hidden_characters", .array(visible.hidden.map(JSON.string))),
            ("directory", .string(action.directory)), ("client", .string(action.agent.client)),
        ])
        object["session"] = action.agent.session.map(JSON.string)
        object["agent"] = action.agent.agent.map(JSON.string)
        object["tool_call"] = toolCallID.map(JSON.string)
        object["count"] = .integer(count)
        object["opened_at"] = .string(openedAt.description)
        object["expires_at"] = .string(expiresAt.description)
        object["decided_by"] = decider.map { .string($0.name) }
        object["channel"] = decider.map { .string($0.channel.rawValue) }
        object["decided_at"] = decidedAt.map { .string($0.description) }
        object["guidance"] = guidance.map(JSON.string)
        object["replaced_by"] = replacedBy.map(JSON.string)
        object["replaces"] = replaces.map(JSON.string)
        object["used_at"] = usedAt.map { .string($0.description) }
        object["policy"] = .string(grounds.policyVersion)
        object["details"] = grounds.details
        return .object(object)
    }
}
