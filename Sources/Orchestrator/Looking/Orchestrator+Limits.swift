public import Spending
internal import Storage
public import Vocabulary

/// A limit to be set, or to be taken away, for one window of a ledger.
public struct LimitChange: Hashable, Sendable {
    /// The window.
    public var window: BudgetWindow
    /// Billionths of a dollar or tokens; nil takes the budget away.
    public var limit: Int64?

    /// A limit to be set, or to be taken away.
    public init(_ window: BudgetWindow, limit: Int64?) {
        self.window = window
        self.limit = limit
    }
}

extension Orchestrator {
    /// Changes what one ledger may spend, and nothing else: built-in limits that the first budget of a provider would set
    /// aside are written down beside it, and hold on.
    ///
    /// - Parameters:
    ///   - unit: what is counted; nil: what the ledger's limits count now, else dollars.
    ///   - mayLoosen: whether a person agreed that a limit is raised or taken away.
    /// - Returns: the budgets that hold for the ledger now.
    /// - Throws: `LooserLimit`, with nothing changed, where it is not agreed; `SpendingError`; `StorageError`.
    @discardableResult
    public func changeLimits(
        of ledger: LedgerScope, unit: BudgetUnit? = nil, _ changes: [LimitChange], mayLoosen: Bool
    ) async throws -> [Budget] {
        let (services, now) = (services, services.now())
        return try await services.database.write { transaction in
            let stored = try services.spending.budgets(in: transaction)
            var before = stored.filter { $0.scope == ledger }
            // A budget of one's own sets one of each kind with the same window and unit aside.
            for template in stored where template.scope == .each(ledger.kind) {
                let isSetAside = before.contains {
                    $0.window == template.window && $0.limit.unit == template.limit.unit
                }
                if !isSetAside {
                    before.append(
                        Budget(
                            ledger, per: template.window, limit: template.limit, isGoverned: template.isGoverned,
                            isShadow: template.isShadow))
                }
            }
            let builtIn = before.isEmpty && ledger.kind == .provider && !ledger.isTemplate
            if builtIn { before = services.spending.settings.builtInBudgets.budgets(for: ledger.name) }
            let plan = LimitPlan(ledger, unit: unit, changes, before: before)
            if !mayLoosen, !plan.loosened.isEmpty { throw LooserLimit(ledger: ledger, limits: plan.loosened) }
            for budget in plan.after where builtIn || !before.contains(budget) {
                try services.spending.setBudget(budget, at: now, in: transaction)
            }
            for budget in plan.removed where !builtIn {
                try services.spending.removeBudget(
                    ledger, per: budget.window, unit: budget.limit.unit, at: now, in: transaction)
            }
            return plan.after
        }
    }
}

/// What changes of limits come to.
struct LimitPlan {
    /// What holds afterwards.
    private(set) var after: [Budget]
    /// What is taken away.
    private(set) var removed: [Budget] = []
    /// In words, what becomes looser by it.
    private(set) var loosened: [String] = []

    init(_ ledger: LedgerScope, unit: BudgetUnit?, _ changes: [LimitChange], before: [Budget]) {
        after = before
        for change in changes {
            let unit = unit ?? (before.first { $0.window == change.window } ?? before.first)?.limit.unit ?? .dollars
            let index = after.firstIndex { $0.window == change.window && $0.limit.unit == unit }
            switch (index, change.limit) {
            case (let index?, let count?):
                let limit = BudgetAmount(unit, count: count)
                if count > after[index].limit.count {
                    loosened.append("\(after[index].limit) per \(change.window) becomes \(limit)")
                }
                after[index].limit = limit
            case (let index?, nil):
                loosened.append("the limit of \(after[index].limit) per \(change.window) is taken away")
                removed.append(after.remove(at: index))
            case (nil, let count?):
                after.append(Budget(ledger, per: change.window, limit: BudgetAmount(unit, count: count)))
            case (nil, nil): break
            }
        }
    }
}

/// A limit would be raised or taken away, and no person has agreed.
public struct LooserLimit: ExplainedError, Hashable {
    /// Whose limit.
    public let ledger: LedgerScope
    /// What would become looser, in words.
    public let limits: [String]

    /// What would become looser.
    public var whatHappened: String { "for \(ledger), \(limits.joined(separator: " and "))" }
    /// Who can decide it.
    public var whatToDo: String { "let a person decide it with 'task-orchestrator cost budget'" }
}
