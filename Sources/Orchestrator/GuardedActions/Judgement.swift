internal import Approvals
internal import JSON
internal import Oversight
internal import Storage
internal import Vocabulary

/// What the policy makes of the actions of one call, before anybody is asked.
struct Judgement: Sendable {
    /// The actions.
    let actions: [AgentAction]
    /// The strictest decision about one of them.
    let decision: Decision
    /// By which version of the policy.
    let policyVersion: String
    /// How long it took.
    let took: Duration

    init(of actions: [AgentAction], by judge: ActionJudge, clock: any Clock<Duration>) {
        self.actions = actions
        policyVersion = judge.policyVersion
        var decisions: [Decision] = []
        took = clock.measure { decisions = actions.map { judge.decide($0) } }
        // `max` would take the last of several that are equally strict; people read from the front.
        let strictest = decisions.map(\.category).max()
        decision =
            decisions.first { $0.category == strictest }
            ?? Decision(.requiresApproval, rule: "policy/empty", reason: "the call names nothing that it would do")
    }

    /// The whole walk from a decision to what is to happen: blocked is blocked, an approval for exactly this is used,
    /// else a request waits. Where the policy only watches, nothing is asked and everything happens.
    func stand(
        for agent: ActingAgent, _ guarding: Guarding, id: String, at now: Timestamp, in transaction: any Transaction
    ) throws -> GuardedDecision {
        var guarded = GuardedDecision(decision: decision, outcome: .allowed, message: "", entry: 0)
        guard decision.category != .safe else { return guarded }
        guard guarding.mode != .shadow else {
            guarded.outcome = .observed
            return guarded
        }
        guard decision.category == .requiresApproval else {
            guarded.outcome = .blocked
            guarded.message = AgentMessage.blocked(decision)
            return guarded
        }
        do {
            let standing = try guarding.approvals.ask(
                for: RequestedAction(actions, by: agent), because: ApprovalGrounds(decision, policyVersion), id: id,
                toolCallID: agent.toolCallID, at: now, in: transaction)
            guarded.standing = standing
            guarded.outcome =
                switch standing {
                case .approved: .approved
                case .pending: guarding.mode == .enforce && agent.canAskPerson ? .asked : .denied
                case .rejected, .edited: .denied
                }
            guarded.message = AgentMessage.standing(standing, decision, isAsked: guarded.outcome == .asked)
        } catch let error as ApprovalError {
            guarded.outcome = .denied
            guarded.message = AgentMessage.cannotBeAsked(decision, error)
        }
        return guarded
    }
}

extension RequestedAction {
    /// What an approval of these actions is bound to.
    init(_ actions: [AgentAction], by agent: ActingAgent) {
        let directory = actions.first?.directory ?? "/"
        let parts = actions.map(\.toolAndInput)
        let (tool, input) =
            parts.count == 1
            ? parts[0] : ("several", .array(parts.map { ["tool": .string($0.tool), "input": $0.input] }))
        self.init(
            tool: tool, input: input, directory: directory,
            agent: RequestingAgent(
                client: agent.client, session: agent.isPassing ? nil : agent.session,
                agent: agent.agentKind ?? agent.agentID))
    }
}

extension AgentAction {
    /// The action as a tool's name and its input; annotations change nothing about what is done.
    var toolAndInput: (tool: String, input: JSON) {
        switch kind {
        case .shell(let command): ("shell", ["command": .string(command)])
        case .tool(let name, let input, _): (name, input)
        case .operation(let name, let payload): (name, payload)
        }
    }

    /// The actions that a request's tool and input stand for, the other way round.
    static func all(of requested: RequestedAction) -> [AgentAction] {
        guard requested.tool == "several", let parts = requested.input.arrayValue else {
            return [AgentAction(tool: requested.tool, input: requested.input, in: requested.directory)]
        }
        return parts.map { part in
            AgentAction(
                tool: part["tool"]?.stringValue ?? "", input: part["input"] ?? .null, in: requested.directory)
        }
    }

    private init(tool: String, input: JSON, in directory: String) {
        if tool == "shell", input.objectValue?.count == 1, let command = input["command"]?.stringValue {
            self.init(.shell(command), in: directory)
        } else {
            self.init(.tool(name: tool, input: input, annotations: nil), in: directory)
        }
    }
}

extension ApprovalGrounds {
    init(_ decision: Decision, _ policyVersion: String) {
        var details = JSONObject([("effects", .array(decision.effects.map(\.json)))])
        if !decision.segment.isEmpty { details["segment"] = .string(decision.segment) }
        details["alternative"] = decision.alternative.map(JSON.string)
        self.init(
            rule: decision.rule, reason: decision.reason, risk: decision.effects.map(\.risk).max() ?? .medium,
            details: .object(details), policyVersion: policyVersion)
    }
}

extension Effect {
    /// The effect for machines.
    var json: JSON { ["kind": .string(kind.rawValue), "target": target.map(JSON.string) ?? .null] }

    /// How grave the effect is by its kind alone.
    var risk: ApprovalGrounds.Risk {
        switch kind {
        case .destroy, .disarm: .critical
        case .delete, .readSecret, .sendOut, .runRemoteCode, .rewriteHistory, .publish, .spend, .raisePrivilege,
            .changeSystem, .discardWork:
            .high
        case .overwrite, .changeRights, .runProgram, .changeRemote: .medium
        case .read, .write, .fetch: .low
        }
    }
}
