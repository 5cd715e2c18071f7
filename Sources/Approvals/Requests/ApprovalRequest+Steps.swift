internal import Vocabulary

/// The state machine behind the inbox, without the store.
///
///     pending ──approve──▶ approved ──the action it is bound to──▶ used
///        │ ├─────reject──▶ rejected       │
///        │ ├───────edit──▶ edited         └──time──▶ expired
///        │ ├──the client's own dialog──▶ used
///        └─────────time──▶ expired
///
/// Every step gives the request as it is afterwards, or nil where the step cannot be taken.
extension ApprovalRequest {
    /// Whether its time is over at `now`.
    func isOver(at now: Timestamp) -> Bool { expiresAt <= now }

    /// Ends a request whose time is over.
    func expired(at now: Timestamp) -> ApprovalRequest? {
        guard state == .pending || state == .approved, isOver(at: now) else { return nil }
        var expired = self
        expired.state = .expired
        return expired
    }

    /// Counts that the same was asked for once more; waits no longer for that.
    func askedAgain(at now: Timestamp) -> ApprovalRequest? {
        guard state == .pending else { return nil }
        var asked = self
        asked.count += 1
        asked.lastAskedAt = max(now, lastAskedAt)
        return asked
    }

    /// Takes a person's decision.
    ///
    /// What was decided holds for `lifetime` from now on.
    func decided(
        _ state: State, by decider: Decider, guidance: String?, at now: Timestamp, lifetime: Duration
    ) -> ApprovalRequest? {
        guard self.state == .pending, !isOver(at: now) else { return nil }
        var decided = self
        decided.state = state
        decided.decider = decider
        decided.guidance = guidance
        decided.decidedAt = now
        decided.expiresAt = now + lifetime
        return decided
    }

    /// Lets `action` happen, and nothing after it.
    ///
    /// - Parameters:
    ///   - latest: the latest moment that is known to have come since the decision; a clock that was set back does not
    ///     undo it.
    func used(by action: RequestedAction, at now: Timestamp, latest: Timestamp?) -> ApprovalRequest? {
        guard state == .approved, action.isExactly(self.action), let decidedAt, decidedAt <= now, !isOver(at: now),
            !isOver(at: latest ?? now)
        else { return nil }
        var used = self
        used.state = .used
        used.usedAt = now
        return used
    }

    /// Notes that the client's own dialog let the waiting action through.
    func usedElsewhere(by decider: Decider, at now: Timestamp) -> ApprovalRequest? {
        guard state == .pending else { return nil }
        var used = self
        used.state = .used
        used.decider = decider
        used.decidedAt = now
        used.usedAt = now
        return used
    }

    /// Whether what a person decided against it is still to be told at `now`.
    func stillTells(at now: Timestamp) -> Bool {
        guard state == .rejected || state == .edited, let decidedAt else { return false }
        return decidedAt <= now && !isOver(at: now)
    }
}
