public import JSON
public import Storage
public import Vocabulary

extension Spending {
    /// Sets a budget, or replaces the one with the same scope, window and unit. No state of any ledger prevents it.
    ///
    /// What was spent in the current window before counts too.
    ///
    /// - Returns: the budget that was replaced.
    /// - Throws: `SpendingError.invalidBudget`.
    @discardableResult
    public func setBudget(_ budget: Budget, at now: Timestamp, in transaction: any Transaction) throws -> Budget? {
        try budget.validate()
        let before = try Budget.stored(in: transaction)
        let replaced = before.first(where: budget.replaces)
        let states = try standing(of: budget.scope, stored: before, at: now, in: transaction)
        try budget.store(at: now, in: transaction)
        let after = before.filter { !budget.replaces($0) } + [budget]
        try retotal(from: TrackedSeries(for: before), to: TrackedSeries(for: after), in: transaction)
        try transaction.append(budgetEvent("spending.budget_set", budget, at: now))
        try reassess(budget, after: after, statesBefore: states, at: now, in: transaction)
        return replaced
    }

    /// Removes the budget of this scope, window and unit; built-in ones hold again where it was the provider's last.
    ///
    /// - Returns: the budget that was removed, nil where there was none.
    @discardableResult
    public func removeBudget(
        _ scope: LedgerScope, per window: BudgetWindow, unit: BudgetUnit, at now: Timestamp,
        in transaction: any Transaction
    ) throws -> Budget? {
        let before = try Budget.stored(in: transaction)
        let pattern = Budget(scope, per: window, limit: BudgetAmount(unit, count: 0))
        guard let removed = before.first(where: pattern.replaces) else { return nil }
        try removed.delete(in: transaction)
        let after = before.filter { !pattern.replaces($0) }
        try retotal(from: TrackedSeries(for: before), to: TrackedSeries(for: after), in: transaction)
        try ThresholdMark.forget(removed, in: transaction)
        try transaction.append(budgetEvent("spending.budget_removed", removed, at: now))
        return removed
    }

    /// The budgets that were set, ordered by ledger, window and unit.
    public func budgets(in reader: any Reader) throws -> [Budget] { try Budget.stored(in: reader) }

    private func budgetEvent(_ kind: String, _ budget: Budget, at now: Timestamp) -> JournalEvent {
        JournalEvent(kind: kind, at: now, payload: budget.json)
    }

    /// Makes the totals follow what is tracked: counts the new series from all charges, drops the ones no longer kept.
    private func retotal(
        from before: TrackedSeries, to after: TrackedSeries, in transaction: any Transaction
    ) throws {
        if before.exceeds(after) {
            let stale = try transaction.rows("SELECT DISTINCT ledger, grain FROM spending_totals") { row in
                Series(ledger: row.text(0), grain: row.integer(1))
            }
            for series in stale {
                guard let ledger = LedgerScope(key: series.ledger) else {
                    throw SpendingError.unreadableRow(
                        table: "spending_totals", key: series.ledger, "its ledger is not known here")
                }
                guard !after.contains(ledger, grain: series.grain) else { continue }
                try transaction.execute(
                    "DELETE FROM spending_totals WHERE ledger = ? AND grain = ?",
                    [.text(series.ledger), .integer(series.grain)])
            }
        }
        guard after.exceeds(before) else { return }
        let counted = try Recount(in: transaction) { ledgers in
            after.series(of: ledgers).subtracting(before.series(of: ledgers))
        }
        try Totals.add(counted.rows, in: transaction)
    }
}

extension Budget {
    /// The budget for machines and the journal; amounts are exact numbers.
    public var json: JSON {
        [
            "ledger": .string(scope.key), "window": .string(window.description), "unit": .string(limit.unit.rawValue),
            "limit": limit.json, "governed": .bool(isGoverned), "shadow": .bool(isShadow),
        ]
    }
}
