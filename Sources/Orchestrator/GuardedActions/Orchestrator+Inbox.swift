public import Approvals
public import JSON
internal import Oversight
internal import Storage
public import Vocabulary

extension Orchestrator {
    /// The requests that wait for a person, the last first.
    ///
    /// - Throws: `StorageError`.
    public func pendingRequests() async throws -> [ApprovalRequest] {
        let now = services.now()
        return try await services.database.read { try services.guarding.approvals.pending(at: now, in: $0) }
    }

    /// The last requests, whatever became of them, the last first.
    ///
    /// - Throws: `StorageError`.
    public func requests(last count: Int) async throws -> [ApprovalRequest] {
        let now = services.now()
        return try await services.database.read {
            try services.guarding.approvals.history(limit: count, at: now, in: $0)
        }
    }

    /// The request of this name, or the only one whose name begins so.
    ///
    /// - Throws: `ApprovalError` where there is none or several, `StorageError`.
    public func approvalRequest(_ id: String) async throws -> ApprovalRequest {
        let now = services.now()
        return try await services.database.read {
            try services.guarding.approvals.standing(of: id, at: now, in: $0)
        }
    }

    /// The requests that wait for exactly the same input as this one, it among them, from whichever agent and directory.
    ///
    /// - Throws: `ApprovalError`, `StorageError`.
    public func requestsLike(_ id: String) async throws -> [ApprovalRequest] {
        let request = try await approvalRequest(id)
        return try await pendingRequests().filter { $0.action.inputHash == request.action.inputHash }
    }

    /// Takes a person's decision about several requests; each is taken by itself.
    ///
    /// - Throws: `StorageError`.
    @discardableResult
    public func decide(
        _ ids: [String], _ verdict: PersonsVerdict, by decider: Decider
    ) async throws -> [DecisionResult] {
        let now = services.now()
        return try await services.database.write {
            try services.guarding.approvals.decide(ids, verdict, by: decider, at: now, in: $0)
        }
    }

    /// Puts another input in the place of a waiting request's and approves that, after the policy has seen it.
    ///
    /// - Parameter input: the new input, in the form in which the request shows the old one.
    /// - Returns: the approved request.
    /// - Throws: `EditRefused` where the policy blocks the new input, `ApprovalError`, `StorageError`.
    @discardableResult
    public func edit(
        _ id: String, to input: JSON, guidance: String? = nil, by decider: Decider
    ) async throws -> ApprovalRequest {
        let old = try await approvalRequest(id).action
        let action = RequestedAction(tool: old.tool, input: input, directory: old.directory, agent: old.agent)
        let judge = services.guarding.judge
        let decision = Judgement(of: AgentAction.all(of: action), by: judge, clock: services.timer).decision
        guard decision.category != .blocked else { throw EditRefused(id: id, decision: decision) }
        let grounds = ApprovalGrounds(decision, judge.policyVersion)
        let (newID, now) = (services.newRequestID(), services.now())
        return try await services.database.write {
            try services.guarding.approvals.edit(
                id, to: action.input, because: grounds, newID: newID, guidance: guidance, by: decider, at: now, in: $0)
        }
    }
}

/// An edited input that the policy blocks; the request waits on as it was.
public struct EditRefused: ExplainedError, Hashable {
    /// The request.
    public let id: String
    let decision: Decision

    /// What the policy says.
    public var whatHappened: String {
        "the edited input is blocked: \(decision.reason) (\(decision.rule)); request \(id) waits on as it was"
    }
    /// What helps.
    public var whatToDo: String {
        decision.alternative.map { "write an input that the policy does not block, such as ‘\($0)’" }
            ?? "write an input that the policy does not block"
    }
}
