public import JSON
public import Storage
public import Vocabulary

/// What a person says to a request.
public enum PersonsVerdict: Hashable, Sendable {
    /// It may happen, once.
    case approve
    /// It must not happen; the guidance reaches the agent.
    case reject(guidance: String?)
}

/// What a decision about one of several requests came to.
public struct DecisionResult: Hashable, Sendable {
    /// The request's name, as it was given.
    public let id: String
    /// The request afterwards; nil where the decision could not be taken.
    public let request: ApprovalRequest?
    /// Why not.
    public let error: ApprovalError?
}

extension Approvals {
    /// Takes a person's decision about one request.
    ///
    /// - Parameter id: the request's name, or the beginning of it where no other begins so.
    /// - Throws: `ApprovalError` where it cannot be taken, `StorageError`.
    @discardableResult
    public func decide(
        _ id: String, _ verdict: PersonsVerdict, by decider: Decider, at now: Timestamp, in transaction: any Transaction
    ) throws -> ApprovalRequest {
        try expire(at: now, in: transaction)
        let request = try find(id, in: transaction)
        switch verdict {
        case .approve: return try decide(request, .approved, by: decider, at: now, in: transaction)
        case .reject(let guidance):
            return try decide(request, .rejected, by: decider, guidance: guidance, at: now, in: transaction)
        }
    }

    /// Takes the same decision about several requests; those that it cannot be taken about disturb no other.
    ///
    /// - Throws: `StorageError`.
    public func decide(
        _ ids: [String], _ verdict: PersonsVerdict, by decider: Decider, at now: Timestamp,
        in transaction: any Transaction
    ) throws -> [DecisionResult] {
        try ids.map { id in
            do {
                let request = try decide(id, verdict, by: decider, at: now, in: transaction)
                return DecisionResult(id: id, request: request, error: nil)
            } catch let error as ApprovalError {
                return DecisionResult(id: id, request: nil, error: error)
            }
        }
    }

    /// Puts another input in the place of a waiting request's, and approves that.
    ///
    /// The caller has classified the new input; what is never allowed must not come here. The approval is bound to the
    /// new input, the old directory and the old agent.
    ///
    /// - Parameters:
    ///   - newID: what the request with the new input is called.
    ///   - grounds: what was found of the new input.
    /// - Returns: the approved request with the new input.
    /// - Throws: `ApprovalError`, `StorageError`.
    @discardableResult
    public func edit(
        _ id: String, to input: JSON, because grounds: ApprovalGrounds, newID: String, guidance: String? = nil,
        by decider: Decider, at now: Timestamp, in transaction: any Transaction
    ) throws -> ApprovalRequest {
        try expire(at: now, in: transaction)
        let request = try find(id, in: transaction)
        let old = request.action
        let action = RequestedAction(tool: old.tool, input: input, directory: old.directory, agent: old.agent)
        guard action.inputHash != old.inputHash else { throw ApprovalError.unchanged(request.id) }
        let size = action.input.serialized().count
        guard size <= settings.largestInput else {
            throw ApprovalError.tooLarge(bytes: size, limit: settings.largestInput)
        }
        // The agent may be waiting for the edited input already, or hold an approval for it: one is enough.
        let known = try ApprovalRequest.all(for: action, in: transaction)
        let open = known.first { $0.state == .approved } ?? known.first { $0.state == .pending }
        var instead =
            open
            ?? ApprovalRequest(
                id: newID, action: action, grounds: grounds, toolCallID: nil, openedAt: now,
                expiresAt: now + settings.lifetime)
        if open == nil {
            instead.replaces = request.id
            try instead.insert(in: transaction)
            try transaction.append(Events.opened(instead, at: now))
        }
        try decide(
            request, .edited, by: decider, guidance: guidance, replacedBy: instead.id, at: now, in: transaction)
        if instead.state == .approved { return instead }
        return try decide(instead, .approved, by: decider, at: now, in: transaction)
    }

    @discardableResult
    private func decide(
        _ request: ApprovalRequest, _ state: ApprovalRequest.State, by decider: Decider, guidance: String? = nil,
        replacedBy: String? = nil, at now: Timestamp, in transaction: any Transaction
    ) throws -> ApprovalRequest {
        guard
            var decided = request.decided(state, by: decider, guidance: guidance, at: now, lifetime: settings.lifetime)
        else {
            if request.state == .expired || request.isOver(at: now) && request.state == .pending {
                throw ApprovalError.over(request.id)
            }
            throw ApprovalError.decided(request.id, request.state, by: request.decider?.name)
        }
        decided.replacedBy = replacedBy
        decided.decisionEntry = try transaction.append(Events.decided(decided, at: now))
        guard try decided.update(from: request, in: transaction) else { throw ApprovalError.unknown(request.id) }
        return decided
    }
}
