public import JSON
public import Vocabulary

/// What has been spent, what is set aside, and how every budget stands.
public struct SpendingSummary: Hashable, Sendable {
    /// Dollars and tokens over some time.
    public struct Spent: Hashable, Sendable {
        /// Dollars that were billed.
        public var billed = Money.zero
        /// Dollars at list prices that a subscription covered.
        public var imputed = Money.zero
        /// Tokens of every class.
        public var tokens: Int64 = 0

        /// Amounts; nothing, where they are not given.
        public init(billed: Money = .zero, imputed: Money = .zero, tokens: Int64 = 0) {
            self.billed = billed
            self.imputed = imputed
            self.tokens = tokens
        }
    }

    /// One provider, all of them together, or what of it went to judging.
    public struct Account: Hashable, Sendable {
        /// The provider; empty for the others.
        public var provider: String
        /// Spent since midnight UTC.
        public var today = Spent()
        /// Spent since the first of the month, midnight UTC.
        public var month = Spent()
        /// Spent since the store was made.
        public var allTime = Spent()
        /// Set aside for calls under way.
        public var reserved = Spent()

        /// An account of which nothing is known yet.
        public init(provider: String) { self.provider = provider }
    }

    /// How one budget stands for one ledger.
    public struct Standing: Hashable, Sendable {
        /// The budget.
        public let budget: Budget
        /// The ledger it binds: itself, or one of those a budget of each kind stands for, or that kind as a whole.
        public let ledger: LedgerScope
        /// Whether it is built in rather than set.
        public let isBuiltIn: Bool
        /// Spent in the current window.
        public let spent: BudgetAmount
        /// Set aside in the current window.
        public let reserved: BudgetAmount
        /// What may still be set aside; never below zero.
        public let remaining: BudgetAmount
        /// How much of the limit is spent, in percent; 100 for a limit of 0 of which anything is spent.
        public let percent: Double
        /// How near the limit is.
        public let state: GovernanceState
        /// When the current window ends; for a rolling one, when what is charged now stops counting.
        public let resetsAt: Timestamp
    }

    /// The moment of the summary.
    public let at: Timestamp
    /// Every provider that was ever charged, by name.
    public let providers: [Account]
    /// All providers together.
    public let total: Account
    /// What of it went to judging answers.
    public let judging: Account
    /// Every budget that was set, and the built-in ones that hold.
    public let budgets: [Standing]
    /// How many calls stand charged at worst case because nobody has said how they ended.
    public let unreconciledCalls: Int64
    /// What those come to.
    public let unreconciled: Spent

    /// The summary for machines; amounts are exact numbers.
    public var json: JSON {
        [
            "at": .string(at.description), "total": total.json, "judging": judging.json,
            "providers": .array(providers.map(\.json)),
            "budgets": .array(budgets.map(\.json)),
            "unreconciled": ["calls": .integer(unreconciledCalls), "charged": unreconciled.json],
        ]
    }
}

extension SpendingSummary.Spent {
    /// The amounts for machines.
    public var json: JSON {
        [
            "dollars": .literal(billed.description), "imputed_dollars": .literal(imputed.description),
            "tokens": .integer(tokens),
        ]
    }

    init(_ amounts: Amounts) {
        billed = Money(nanodollars: amounts.billed)
        imputed = Money(nanodollars: amounts.imputed)
        tokens = amounts.tokens
    }

    /// Adds other amounts.
    public static func += (left: inout Self, right: Self) {
        left.billed += right.billed
        left.imputed += right.imputed
        left.tokens += right.tokens
    }
}

extension SpendingSummary.Account {
    /// The account for machines.
    public var json: JSON {
        var json: JSONObject = JSONObject()
        if !provider.isEmpty { json["provider"] = .string(provider) }
        json["today"] = today.json
        json["month"] = month.json
        json["all_time"] = allTime.json
        json["reserved"] = reserved.json
        return .object(json)
    }

    static func += (left: inout Self, right: Self) {
        left.today += right.today
        left.month += right.month
        left.allTime += right.allTime
        left.reserved += right.reserved
    }
}

extension SpendingSummary.Standing {
    /// The standing for machines.
    public var json: JSON {
        [
            "ledger": .string(ledger.key), "window": .string(budget.window.description),
            "unit": .string(budget.limit.unit.rawValue), "limit": budget.limit.json, "spent": spent.json,
            "reserved": reserved.json, "remaining": remaining.json, "percent": .double(percent),
            "state": .string(state.rawValue), "resets_at": .string(resetsAt.description),
            "governed": .bool(budget.isGoverned), "shadow": .bool(budget.isShadow), "built_in": .bool(isBuiltIn),
        ]
    }
}
