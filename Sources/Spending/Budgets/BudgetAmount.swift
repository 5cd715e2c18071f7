public import JSON
public import Vocabulary

/// What a budget counts.
public enum BudgetUnit: String, Hashable, Sendable, CaseIterable {
    /// Dollars that a provider bills.
    case dollars
    /// All use at list prices, billed or covered by a subscription.
    case imputedDollars = "imputed_dollars"
    /// Tokens of every class, input and output, as `Usage.totalTokens` counts them.
    case tokens
}

/// An amount in the unit of a budget.
public struct BudgetAmount: Hashable, Sendable {
    /// What is counted.
    public let unit: BudgetUnit
    /// Billionths of a dollar, or tokens.
    public let count: Int64

    /// `count` billionths of a dollar or tokens.
    public init(_ unit: BudgetUnit, count: Int64) {
        self.unit = unit
        self.count = count
    }

    /// Dollars that are billed.
    public static func dollars(_ amount: Money) -> BudgetAmount { BudgetAmount(.dollars, count: amount.nanodollars) }
    /// Dollars at list prices, billed or not.
    public static func imputedDollars(_ amount: Money) -> BudgetAmount {
        BudgetAmount(.imputedDollars, count: amount.nanodollars)
    }
    /// Tokens.
    public static func tokens(_ count: Int64) -> BudgetAmount { BudgetAmount(.tokens, count: count) }

    /// The figure alone, exact: `0.10` or `2000`.
    public var figure: String {
        unit == .tokens ? String(count) : Money(nanodollars: count).description
    }

    /// The exact figure as a JSON number.
    public var json: JSON { unit == .tokens ? .integer(count) : .literal(figure) }
}

extension BudgetAmount: CustomStringConvertible {
    /// The amount in words: `$0.10`, `$0.10 at list prices`, `2000 tokens`.
    public var description: String {
        let figure = count < 0 && unit != .tokens ? "-$\(figure.dropFirst())" : "$\(figure)"
        return switch unit {
        case .dollars: figure
        case .imputedDollars: "\(figure) at list prices"
        case .tokens: "\(count) tokens"
        }
    }
}
