public import Storage
public import Vocabulary

extension Spending {
    /// Charges a call with what it used. Doing so again changes nothing and returns the first result.
    ///
    /// A charge above what was set aside is booked in full and flagged. An expired or released reservation is
    /// corrected to the charge. The charge counts in the windows of the reservation's moment.
    ///
    /// - Parameters:
    ///   - id: the reservation's id.
    ///   - charge: what the call cost; for an interrupted one an estimate of input and observed output.
    ///   - usage: what it used; `isEstimated` where that is an estimate.
    ///   - ending: whether the provider finished; an interrupted call is charged its input at least.
    ///   - now: the moment of settling.
    ///   - transaction: the one in which it holds.
    /// - Throws: `SpendingError` for an unknown id or an amount that cannot be meant.
    @discardableResult
    public func settle(
        _ id: String, charge: Money, usage: Usage, ending: CallEnding = .completed, at now: Timestamp,
        in transaction: any Transaction
    ) throws -> Settlement {
        try validateAmounts(id: id, [charge], tokens: usage.counts)
        let old = try self.charge(id, in: transaction)
        guard let new = old.settled(charge: charge, usage: usage, ending: ending, at: now) else {
            return old.settlement(isRepeat: true)
        }
        try book(old, new, at: now, in: transaction)
        try transaction.append(Events.settled(new, from: old.status, at: now))
        return new.settlement(isRepeat: false)
    }

    /// Gives everything back that was set aside for a call that was certainly never sent. Doing so again changes
    /// nothing; a settled call stays charged.
    ///
    /// - Throws: `SpendingError` for an unknown id.
    @discardableResult
    public func release(_ id: String, at now: Timestamp, in transaction: any Transaction) throws -> Settlement {
        let old = try charge(id, in: transaction)
        guard let new = old.released(at: now) else { return old.settlement(isRepeat: true) }
        try book(old, new, at: now, in: transaction)
        try transaction.append(Events.released(new, from: old.status, at: now))
        return new.settlement(isRepeat: false)
    }

    /// Charges calls whose process seems to be gone at their worst case, until somebody settles or releases them.
    ///
    /// Nothing is freed in silence: a call that was sent may have cost that much.
    ///
    /// - Parameter limit: how many to charge at most, the longest overdue first.
    /// - Returns: what was charged.
    @discardableResult
    public func expireLeases(
        at now: Timestamp, limit: Int64 = 1000, in transaction: any Transaction
    ) throws -> [Settlement] {
        try Charge.overdue(at: now, limit: limit, in: transaction).compactMap { old in
            guard let new = old.expired(at: now) else { return nil }
            try book(old, new, at: now, in: transaction)
            try transaction.append(Events.expired(new, at: now))
            return new.settlement(isRepeat: false)
        }
    }

    private func charge(_ id: String, in reader: any Reader) throws -> Charge {
        guard let charge = try Charge.find(id, in: reader) else { throw SpendingError.unknownReservation(id) }
        return charge
    }

    /// Writes a charge's new state, moves the totals by the difference and raises what that reaches.
    func book(_ old: Charge, _ new: Charge, at now: Timestamp, in transaction: any Transaction) throws {
        try new.update(in: transaction)
        let difference = new.totals - old.totals
        let payers = try PayingLedgers(new.attribution.ledgers, builtIn: settings.builtInBudgets, in: transaction)
        try difference.add(to: payers.series, at: new.reservedAt, in: transaction)
        try raiseThresholds(
            of: payers.active, by: difference.spent, countedAt: new.reservedAt, at: now, in: transaction)
    }
}
