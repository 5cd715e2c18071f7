public import Vocabulary

/// Limits that hold for a provider until somebody sets a budget of their own for it; any such budget, whatever its
/// window and unit, replaces all built-in ones of that provider. They can be governed, since they are nobody's promise.
///
/// | provider | per day | per month | in |
/// |---|---|---|---|
/// | `google_gemini` | 1 | 20 | dollars |
/// | `openai` | 0.50 | 10 | dollars |
/// | `anthropic` | 1 | 20 | dollars |
/// | `claude_code` | 25 | 500 | imputed dollars: most of its users pay a subscription |
/// | any other | 1 | 20 | dollars, so that free local models are never bounded |
///
/// All judging of answers together has a limit per day besides, 1 dollar unless set.
public struct BuiltInBudgets: Sendable {
    private let limits: [String: (day: BudgetAmount, month: BudgetAmount)]
    private let others: (day: BudgetAmount, month: BudgetAmount)?
    private var isGoverned: Bool
    /// What judging answers may cost per day; nil leaves it to the other budgets.
    public var judgingPerDay: Money?

    /// Limits by provider, and those for all others; nil leaves the others unbounded.
    public init(
        _ limits: [String: (day: BudgetAmount, month: BudgetAmount)],
        others: (day: BudgetAmount, month: BudgetAmount)? = nil, isGoverned: Bool = false, judgingPerDay: Money? = nil
    ) {
        self.limits = limits
        self.others = others
        self.isGoverned = isGoverned
        self.judgingPerDay = judgingPerDay
    }

    /// No limits but those that are set.
    public static let none = BuiltInBudgets([:])

    /// The table above, governed.
    public static let standard = BuiltInBudgets(
        [
            "google_gemini": (.dollars(.dollars(1)), .dollars(.dollars(20))),
            "openai": (.dollars(Money(nanodollars: 500_000_000)), .dollars(.dollars(10))),
            "anthropic": (.dollars(.dollars(1)), .dollars(.dollars(20))),
            "claude_code": (.imputedDollars(.dollars(25)), .imputedDollars(.dollars(500))),
        ], others: (.dollars(.dollars(1)), .dollars(.dollars(20))), isGoverned: true, judgingPerDay: .dollars(1))

    /// The same limits, governed or not: not governed, they only refuse what they cannot pay for.
    public func governed(_ isGoverned: Bool) -> BuiltInBudgets {
        var budgets = self
        budgets.isGoverned = isGoverned
        return budgets
    }

    /// The providers that have limits by name, in order.
    public var providers: [String] { limits.keys.sorted() }

    /// The ledgers that have limits of their own, in order.
    var ledgers: [LedgerScope] {
        providers.map(LedgerScope.provider) + (judgingPerDay == nil ? [] : [.judging])
    }

    /// The limits of one ledger; none but for providers and all judging. Those of judging only refuse what they cannot
    /// pay for: nobody waits for a judge as for an answer, so that there is no work to hold back first.
    func budgets(of ledger: LedgerScope) -> [Budget] {
        switch ledger.kind {
        case .provider: budgets(for: ledger.name)
        case .judging: judgingPerDay.map { [Budget(.judging, per: .day, limit: .dollars($0))] } ?? []
        default: []
        }
    }

    /// The limits of `provider`.
    public func budgets(for provider: String) -> [Budget] {
        guard let limit = limits[provider] ?? others else { return [] }
        return [
            Budget(.provider(provider), per: .day, limit: limit.day, isGoverned: isGoverned),
            Budget(.provider(provider), per: .month, limit: limit.month, isGoverned: isGoverned),
        ]
    }
}
