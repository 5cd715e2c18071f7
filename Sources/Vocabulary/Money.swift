/// An amount of US dollars, exact to the billionth (nine decimal places).
///
/// A fixed-point number in 64 bits: amounts add up exactly, in Swift and in SQL alike, up to ±9.2 billion dollars.
/// Sums that leave that range trap rather than wrap.
public struct Money: Hashable, Comparable, Sendable {
    /// Billionths of a dollar.
    public var nanodollars: Int64

    /// An amount in billionths of a dollar.
    public init(nanodollars: Int64) { self.nanodollars = nanodollars }

    /// Nothing.
    public static let zero = Money(nanodollars: 0)

    /// A whole number of dollars.
    public static func dollars(_ dollars: Int64) -> Money { Money(nanodollars: dollars * 1_000_000_000) }

    /// Whether `left` is the smaller amount.
    public static func < (left: Money, right: Money) -> Bool { left.nanodollars < right.nanodollars }
    /// The sum.
    public static func + (left: Money, right: Money) -> Money {
        Money(nanodollars: left.nanodollars + right.nanodollars)
    }
    /// The difference.
    public static func - (left: Money, right: Money) -> Money {
        Money(nanodollars: left.nanodollars - right.nanodollars)
    }
    /// Adds `right` to `left`.
    public static func += (left: inout Money, right: Money) { left = left + right }
}

/// What one token costs, exact to the millionth of a billionth of a dollar (15 decimal places).
public struct TokenPrice: Hashable, Comparable, Sendable {
    /// 10⁻¹⁵ dollars per token.
    public var femtodollars: Int64

    /// A price in 10⁻¹⁵ dollars per token.
    public init(femtodollars: Int64) { self.femtodollars = femtodollars }

    /// A price list's usual unit: dollars per million tokens, given as an amount.
    public init(perMillion amount: Money) { femtodollars = amount.nanodollars }

    /// No charge.
    public static let free = TokenPrice(femtodollars: 0)

    /// Whether `left` is the lower price.
    public static func < (left: TokenPrice, right: TokenPrice) -> Bool { left.femtodollars < right.femtodollars }

    /// What `tokens` tokens cost, rounded up to the billionth of a dollar: a charge is never rounded away.
    ///
    /// The largest amount there is where the cost does not fit: token counts come from providers and may be nonsense.
    public func cost(of tokens: Int64) -> Money {
        let (whole, rest) = (Int128(femtodollars) * Int128(tokens)).quotientAndRemainder(dividingBy: 1_000_000)
        return Money(nanodollars: Int64(clamping: whole + (rest > 0 ? 1 : 0)))
    }
}
