public import Approvals
public import Oversight
internal import Storage
internal import Vocabulary

extension Orchestrator {
    /// Decides whether an agent may do something, and writes down that it was asked; to be called before it is done.
    ///
    ///     let guarded = try await orchestrator.guardAction(
    ///         AgentAction(.shell("git push --force"), in: "/home/ada/project"),
    ///         by: ActingAgent(client: "claude-code", session: id))
    ///     guarded.outcome     // .denied, with a request that waits in the inbox
    ///
    /// An approval that a person gave for exactly this is used up by it. Everything that the answer says is durably
    /// written when this returns; where that fails it throws, and the action must not happen.
    ///
    /// - Throws: `StorageError`.
    public func guardAction(_ action: AgentAction, by agent: ActingAgent) async throws -> GuardedDecision {
        try await guardActions([action], by: agent)
    }

    /// Decides about a call that does several things at once: the strictest decision holds for all of them.
    ///
    /// - Parameter actions: at least one, all in the same directory.
    /// - Throws: `StorageError`.
    public func guardActions(_ actions: [AgentAction], by agent: ActingAgent) async throws -> GuardedDecision {
        let guarding = services.guarding
        let judgement = Judgement(of: actions, by: guarding.judge, clock: services.timer)
        let (id, now) = (services.newRequestID(), services.now())
        return try await services.database.write { transaction in
            var guarded = try judgement.stand(for: agent, guarding, id: id, at: now, in: transaction)
            guarded.entry = try transaction.append(
                guarded.event(of: judgement, by: agent, guarding, at: now))
            return guarded
        }
    }

    /// Writes down that a client's own dialog let an action happen that waited in the inbox, so that it waits no longer.
    ///
    /// To be called after the action, which shows that it was let through.
    ///
    /// - Returns: the request that was closed; nil where none waited.
    /// - Throws: `StorageError`.
    @discardableResult
    public func closeRequest(for actions: [AgentAction], by agent: ActingAgent) async throws -> ApprovalRequest? {
        let now = services.now()
        let action = RequestedAction(actions, by: agent)
        return try await services.database.write { transaction in
            try services.guarding.approvals.closeAsDone(
                action, by: Decider(name: agent.client, channel: .clientDialog), at: now, in: transaction)
        }
    }

    /// The policy in force, as a hash of its rules.
    public var policyVersion: String { services.guarding.judge.policyVersion }
}
