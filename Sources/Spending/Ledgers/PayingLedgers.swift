internal import Storage
internal import Vocabulary

/// A budget as it binds one ledger: itself, or one of the ledgers that a budget of each kind stands for.
struct ActiveBudget: Hashable {
    let budget: Budget
    let ledger: LedgerScope

    var series: Series { Series(ledger: ledger.key, grain: budget.window.grain) }
    var unit: BudgetUnit { budget.limit.unit }
}

/// Which totals are kept for which ledgers: those of every provider and of all judging per day, and those that a budget
/// needs.
struct TrackedSeries: Hashable {
    private var grains: [LedgerScope: Set<Int64>] = [:]

    init(for budgets: some Sequence<Budget>) {
        for budget in budgets { grains[budget.scope, default: []].insert(budget.window.grain) }
        for scope in [.each(.provider), LedgerScope.judging] {
            grains[scope, default: []].insert(BudgetWindow.day.grain)
        }
    }

    /// The series in which a charge to `ledgers` counts.
    func series(of ledgers: [LedgerScope]) -> Set<Series> {
        var series: Set<Series> = []
        for ledger in ledgers {
            for scope in [ledger, .each(ledger.kind)] {
                for grain in grains[scope] ?? [] { series.insert(Series(ledger: ledger.key, grain: grain)) }
            }
        }
        return series
    }

    func contains(_ ledger: LedgerScope, grain: Int64) -> Bool {
        grains[ledger]?.contains(grain) == true || grains[.each(ledger.kind)]?.contains(grain) == true
    }

    /// Whether there is any series here that `other` does not keep.
    func exceeds(_ other: TrackedSeries) -> Bool {
        grains.contains { scope, grains in grains.contains { !other.contains(scope, grain: $0) } }
    }
}

/// The ledgers that pay for one call: the budgets that bind them, and the totals in which the call counts.
struct PayingLedgers {
    let active: [ActiveBudget]
    let series: Set<Series>

    /// Works out who pays from the budgets stored for any of the ledgers or for each of their kind.
    ///
    /// A budget of one's own comes before one of each kind with the same window and unit; any stored budget for the
    /// provider, or for all judging, comes before the built-in ones.
    init(_ ledgers: [LedgerScope], stored: [Budget], builtIn: BuiltInBudgets) {
        var active: [ActiveBudget] = []
        for ledger in ledgers {
            let own = stored.filter { $0.scope == ledger }
            active += own.map { ActiveBudget(budget: $0, ledger: ledger) }
            let templates = ledger.kind.isNameless ? [] : stored.filter { $0.scope == .each(ledger.kind) }
            for template in templates {
                let isReplaced = own.contains {
                    $0.window == template.window && $0.limit.unit == template.limit.unit
                }
                if !isReplaced { active.append(ActiveBudget(budget: template, ledger: ledger)) }
            }
            if own.isEmpty, templates.isEmpty {
                active += builtIn.budgets(of: ledger).map { ActiveBudget(budget: $0, ledger: ledger) }
            }
        }
        self.active = active
        series = TrackedSeries(for: stored).series(of: ledgers)
    }

    init(_ ledgers: [LedgerScope], builtIn: BuiltInBudgets, in reader: any Reader) throws {
        self.init(ledgers, stored: try Budget.stored(for: ledgers, in: reader), builtIn: builtIn)
    }
}
