internal import Storage
internal import Vocabulary

/// Sees to it that no call is made that cannot be paid for, and that every call is paid for once.
///
/// Before a call its worst case is set aside in every ledger that applies, or in none; afterwards the charge is
/// settled to what was used. All of it happens inside the caller's transaction, so it holds over any number of
/// processes on one store.
///
///     let spending = Spending()
///     let outcome = try await database.write { try spending.reserve(request, at: now, in: $0) }
///     let reservation = try outcome.get()                     // or a BudgetDenial: ledger, remaining, reset, remedy
///     …                                                       // the call
///     try await database.write { try spending.settle(reservation.id, charge: cost, usage: usage, at: later, in: $0) }
///
/// Admission counts what is spent and what is set aside; thresholds and states count only what is spent.
public struct Spending: Sendable {
    /// Built-in limits, thresholds and shadow mode.
    public let settings: SpendingSettings

    /// Spending under `settings`; the built-in limits unless given.
    public init(settings: SpendingSettings = SpendingSettings()) {
        self.settings = settings
    }
}

/// What can be set about spending, apart from the budgets in the store.
public struct SpendingSettings: Sendable {
    /// Limits for providers for which the store has no budget; see `BuiltInBudgets`.
    public var builtInBudgets: BuiltInBudgets
    /// Where states begin and alerts are raised.
    public var thresholds: GovernanceThresholds
    /// Whether every budget only records what it would have refused.
    public var isShadow: Bool

    /// Settings; what is left out is as built in.
    public init(
        builtInBudgets: BuiltInBudgets = .standard, thresholds: GovernanceThresholds = GovernanceThresholds(),
        isShadow: Bool = false
    ) {
        self.builtInBudgets = builtInBudgets
        self.thresholds = thresholds
        self.isShadow = isShadow
    }
}
