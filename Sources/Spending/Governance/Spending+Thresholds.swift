internal import JSON
internal import Storage
internal import Vocabulary

/// What is raised once per budget and window, and remembered so that it is not raised again.
enum ThresholdMark: Hashable {
    case alert(percent: Int64)
    case state(GovernanceState)

    var text: String {
        switch self {
        case .alert(let percent): String(percent)
        case .state(let state): state.rawValue
        }
    }

    /// Remembers it.
    ///
    /// - Returns: whether it was new in this period.
    func remember(_ active: ActiveBudget, period: Int64, in transaction: any Transaction) throws -> Bool {
        try transaction.execute(
            """
            INSERT INTO spending_marks (ledger, budget_window, unit, period, mark) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [
                .text(active.ledger.key), .text(active.budget.window.description), .text(active.unit.rawValue),
                .integer(period), .text(text),
            ]) > 0
    }

    /// Forgets what was raised for the ledgers of a budget, since its limit is another now.
    static func forget(_ budget: Budget, in transaction: any Transaction) throws {
        let kind = budget.scope.isTemplate ? LedgerScope(budget.scope.kind, "%").key : budget.scope.key
        let comparison = budget.scope.isTemplate ? "LIKE" : "="
        try transaction.execute(
            "DELETE FROM spending_marks WHERE ledger \(comparison) ? AND budget_window = ? AND unit = ?",
            [.text(kind), .text(budget.window.description), .text(budget.limit.unit.rawValue)])
    }
}

extension Spending {
    /// Raises the alerts and states that budgets reach because `amounts` more are spent since `countedAt`'s window
    /// began; each once per window. Windows that are over raise nothing.
    func raiseThresholds(
        of active: [ActiveBudget], by amounts: Amounts, countedAt: Timestamp, at now: Timestamp,
        in transaction: any Transaction
    ) throws {
        for budget in active {
            let added = amounts.count(budget.unit)
            let window = budget.budget.window
            guard added > 0, now < window.end(at: countedAt) else { continue }
            let spent = try Totals.sum(of: budget.series, over: window.buckets(at: now), in: transaction)
                .spent.count(budget.unit)
            try raise(budget, from: spent - added, to: spent, at: now, in: transaction)
        }
    }

    private func raise(
        _ active: ActiveBudget, from before: Int64, to after: Int64, at now: Timestamp,
        in transaction: any Transaction
    ) throws {
        let (thresholds, limit) = (settings.thresholds, active.budget.limit.count)
        let period = active.budget.window.period(at: now)
        for percent in thresholds.alerts
        where thresholds.isReached(percent, spent: after, of: limit)
            && !thresholds.isReached(percent, spent: before, of: limit)
        {
            guard try ThresholdMark.alert(percent: percent).remember(active, period: period, in: transaction) else {
                continue
            }
            var payload = about(active, spent: after)
            payload["percent"] = .integer(percent)
            try transaction.append(
                JournalEvent(kind: "spending.threshold_reached", at: now, payload: .object(payload)))
        }
        let states = (
            thresholds.state(spent: before, of: limit), thresholds.state(spent: after, of: limit)
        )
        guard states.1 > states.0 else { return }
        // Every state passed over counts as raised, so that a correction downwards does not raise it later.
        var isNew = false
        for state in GovernanceState.allCases where state > states.0 && state <= states.1 {
            isNew = try ThresholdMark.state(state).remember(active, period: period, in: transaction)
        }
        if isNew { try appendStateChange(active, from: states.0, to: states.1, spent: after, at: now, in: transaction) }
    }

    private func appendStateChange(
        _ active: ActiveBudget, from: GovernanceState, to: GovernanceState, spent: Int64, at now: Timestamp,
        in transaction: any Transaction
    ) throws {
        var payload = about(active, spent: spent)
        payload["from"] = .string(from.rawValue)
        payload["to"] = .string(to.rawValue)
        payload["governed"] = .bool(active.budget.isGoverned)
        try transaction.append(JournalEvent(kind: "spending.state_changed", at: now, payload: .object(payload)))
    }

    private func about(_ active: ActiveBudget, spent: Int64) -> JSONObject {
        JSONObject([
            ("ledger", .string(active.ledger.key)), ("window", .string(active.budget.window.description)),
            ("unit", .string(active.unit.rawValue)), ("spent", BudgetAmount(active.unit, count: spent).json),
            ("limit", active.budget.limit.json),
        ])
    }

    /// The states of the budgets that bind one ledger, by window and unit; empty for budgets of each of a kind, whose
    /// ledgers change state with their next charge.
    func standing(
        of scope: LedgerScope, stored: [Budget], at now: Timestamp, in reader: any Reader
    ) throws -> [BudgetKey: GovernanceState] {
        guard !scope.isTemplate else { return [:] }
        let payers = PayingLedgers([scope], stored: stored, builtIn: settings.builtInBudgets)
        var states: [BudgetKey: GovernanceState] = [:]
        for active in payers.active {
            let spent = try Totals.sum(of: active.series, over: active.budget.window.buckets(at: now), in: reader)
                .spent.count(active.unit)
            states[BudgetKey(active.budget)] = settings.thresholds.state(
                spent: spent, of: active.budget.limit.count)
        }
        return states
    }

    /// After a budget was set: what it reaches already is raised, and a recovery is told.
    func reassess(
        _ budget: Budget, after stored: [Budget], statesBefore: [BudgetKey: GovernanceState], at now: Timestamp,
        in transaction: any Transaction
    ) throws {
        try ThresholdMark.forget(budget, in: transaction)
        guard !budget.scope.isTemplate else { return }
        let active = ActiveBudget(budget: budget, ledger: budget.scope)
        let spent = try Totals.sum(of: active.series, over: budget.window.buckets(at: now), in: transaction)
            .spent.count(active.unit)
        let state = settings.thresholds.state(spent: spent, of: budget.limit.count)
        if let before = statesBefore[BudgetKey(budget)], state < before {
            try appendStateChange(active, from: before, to: state, spent: spent, at: now, in: transaction)
        }
        try raise(active, from: 0, to: spent, at: now, in: transaction)
    }
}

/// Window and unit, which together with a ledger name one budget.
struct BudgetKey: Hashable {
    let window: BudgetWindow
    let unit: BudgetUnit

    init(_ budget: Budget) {
        window = budget.window
        unit = budget.limit.unit
    }
}
