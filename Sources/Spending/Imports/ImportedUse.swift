public import Vocabulary

/// One model call that a client made by itself and wrote into its transcript.
public struct ImportedUse: Hashable, Sendable {
    /// Identifies the call over all files that repeat it: the message's id and, where there is one, the request's.
    public var id: String
    /// The id it went by before its request was known: the message's alone.
    public var formerID: String?
    /// Who and what it was for.
    public var attribution: Attribution
    /// What it used.
    public var usage: Usage
    /// When it was made; priced and counted at that moment.
    public var at: Timestamp
    /// Whether the client's provider bills it; a subscription otherwise.
    public var billing: ReservationRequest.Billing
    /// Whether it was made in the provider's fast mode, at twice the price.
    public var isFast: Bool
    /// Whether it was bound to be computed in the United States, at a tenth more.
    public var isUnitedStatesOnly: Bool

    /// A call; billed to a subscription unless given.
    public init(
        id: String, formerID: String? = nil, for attribution: Attribution, usage: Usage, at: Timestamp,
        billing: ReservationRequest.Billing = .imputed, isFast: Bool = false, isUnitedStatesOnly: Bool = false
    ) {
        self.id = id
        self.formerID = formerID
        self.attribution = attribution
        self.usage = usage
        self.at = at
        self.billing = billing
        self.isFast = isFast
        self.isUnitedStatesOnly = isUnitedStatesOnly
    }

    /// The list price with its surcharges: twice in fast mode, times 1.1 in the United States, rounded up.
    func surcharged(_ price: Money) -> Money {
        let tenths = Int128(price.nanodollars) * (isFast ? 2 : 1) * (isUnitedStatesOnly ? 11 : 10)
        return Money(nanodollars: Int64(clamping: (tenths + 9) / 10))
    }
}

/// What importing one call came to.
public enum ImportOutcome: Hashable, Sendable {
    /// It was new and is charged.
    case imported(Money)
    /// It was known with less use; the charge was raised to this.
    case raised(Money)
    /// It was known.
    case known
    /// Nobody knows its price: its tokens are counted, no dollars.
    case unpriced
}
