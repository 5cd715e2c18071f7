internal import JSON
internal import Vocabulary

/// The facts that this room puts into the journal: one for each step of a request. Inputs are named by their hash.
enum Events {
    static func opened(_ request: ApprovalRequest, at now: Timestamp) -> JournalEvent {
        var payload = facts(of: request)
        payload["rule"] = .string(request.grounds.rule)
        payload["risk"] = .string(request.grounds.risk.rawValue)
        payload["expires_at"] = .string(request.expiresAt.description)
        return JournalEvent(kind: "approvals.opened", at: now, payload: .object(payload))
    }

    static func askedAgain(_ request: ApprovalRequest, at now: Timestamp) -> JournalEvent {
        var payload = facts(of: request)
        payload["count"] = .integer(request.count)
        return JournalEvent(kind: "approvals.asked_again", at: now, payload: .object(payload))
    }

    /// What a person decided; `decisionHolds` reads it again before an approval is used.
    static func decided(_ request: ApprovalRequest, at now: Timestamp) -> JournalEvent {
        var payload = facts(of: request)
        payload["decision"] = .string(request.state.rawValue)
        payload["by"] = request.decider.map { .string($0.name) }
        payload["channel"] = request.decider.map { .string($0.channel.rawValue) }
        payload["guidance"] = request.guidance.map(JSON.string)
        payload["replaced_by"] = request.replacedBy.map(JSON.string)
        payload["replaces"] = request.replaces.map(JSON.string)
        payload["holds_until"] = .string(request.expiresAt.description)
        return JournalEvent(kind: "approvals.decided", at: now, payload: .object(payload))
    }

    static func used(_ request: ApprovalRequest, at now: Timestamp) -> JournalEvent {
        var payload = facts(of: request)
        payload["by"] = request.decider.map { .string($0.name) }
        payload["channel"] = request.decider.map { .string($0.channel.rawValue) }
        return JournalEvent(kind: "approvals.used", at: now, payload: .object(payload))
    }

    static func expired(_ request: ApprovalRequest, from state: ApprovalRequest.State, at now: Timestamp)
        -> JournalEvent
    {
        var payload = facts(of: request)
        payload["was"] = .string(state.rawValue)
        return JournalEvent(kind: "approvals.expired", at: now, payload: .object(payload))
    }

    /// Whether the journal's entry `payload` is the decision that `request` carries.
    static func isDecision(_ payload: JSON, of request: ApprovalRequest) -> Bool {
        payload["id"]?.stringValue == request.id && payload["decision"]?.stringValue == request.state.rawValue
            && payload["input_sha256"]?.stringValue == request.action.inputHash
            && payload["directory"]?.stringValue.map { $0.utf8.elementsEqual(request.action.directory.utf8) } == true
            && payload["agent"]?.stringValue == request.action.agent.key
            && payload["holds_until"]?.stringValue == request.expiresAt.description
    }

    private static func facts(of request: ApprovalRequest) -> JSONObject {
        JSONObject([
            ("id", .string(request.id)), ("tool", .string(request.action.tool)),
            ("input_sha256", .string(request.action.inputHash)), ("directory", .string(request.action.directory)),
            ("agent", .string(request.action.agent.key)),
        ])
    }
}
