internal import Approvals
internal import JSON
internal import Oversight
internal import Vocabulary

extension GuardedDecision {
    /// The fact for the journal: who, what by its hash, what was decided by which rules, and how long it took.
    func event(of judgement: Judgement, by agent: ActingAgent, _ guarding: Guarding, at now: Timestamp) -> JournalEvent
    {
        let action = RequestedAction(judgement.actions, by: agent)
        var payload = JSONObject([
            ("outcome", .string(outcome.rawValue)), ("category", .string(decision.category.rawValue)),
            ("rule", .string(decision.rule)), ("tool", .string(action.tool)),
            ("input_sha256", .string(action.inputHash)), ("directory", .string(action.directory)),
            ("effects", .array(decision.effects.map(\.json))), ("policy", .string(judgement.policyVersion)),
            ("mode", .string(guarding.mode.rawValue)), ("client", .string(agent.client)),
        ])
        payload["session"] = agent.session.map(JSON.string)
        payload["agent"] = agent.agentID.map(JSON.string)
        payload["agent_kind"] = agent.agentKind.map(JSON.string)
        payload["tool_call"] = agent.toolCallID.map(JSON.string)
        payload["approval"] = request.map { .string($0.id) }
        payload["microseconds"] = .integer(judgement.took.wholeMicroseconds)
        if guarding.recordsText { payload["input"] = action.input }
        return JournalEvent(kind: "oversight.decided", at: now, payload: .object(payload))
    }
}
