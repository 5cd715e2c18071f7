/// A bound on what one ledger may spend in one window.
public struct Budget: Hashable, Sendable {
    /// Whose money it bounds.
    public var scope: LedgerScope
    /// Over which time it counts.
    public var window: BudgetWindow
    /// How much may be spent in one window; a limit of 0 lets only free calls through.
    public var limit: BudgetAmount
    /// Whether the states THROTTLE and SHUTDOWN refuse requests before the limit is reached; see `GovernanceState`.
    ///
    /// Off unless asked for: a limit of $5.00 then admits exactly fifty requests of $0.10.
    public var isGoverned: Bool
    /// Whether the budget only records what it would have refused.
    public var isShadow: Bool

    /// A budget that refuses at its limit and not before.
    public init(
        _ scope: LedgerScope, per window: BudgetWindow, limit: BudgetAmount, isGoverned: Bool = false,
        isShadow: Bool = false
    ) {
        self.scope = scope
        self.window = window
        self.limit = limit
        self.isGoverned = isGoverned
        self.isShadow = isShadow
    }

    /// The budget is one of a kind by scope, window and unit; setting it again replaces it.
    func replaces(_ other: Budget) -> Bool {
        scope == other.scope && window == other.window && limit.unit == other.limit.unit
    }
}
