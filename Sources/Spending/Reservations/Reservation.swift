public import Vocabulary

/// Money and tokens set aside for one call, in every ledger that applies.
public struct Reservation: Hashable, Sendable {
    /// The id of the request.
    public let id: String
    /// The dollars set aside; zero where the price is unknown.
    public let worstCase: Money
    /// The tokens set aside.
    public let worstCaseTokens: Int64
    /// When it was made; its windows are those of this moment.
    public let reservedAt: Timestamp
    /// Until when it is held.
    public let leaseUntil: Timestamp
    /// What shadow budgets would have refused.
    public let shadowDenials: [BudgetDenial]
    /// Whether a reservation with this id was there already; nothing more was set aside.
    public let isRepeat: Bool
}

/// What became of a request for a reservation.
///
/// A value rather than a thrown error, so that the transaction that records the denial is kept.
public enum ReservationOutcome: Hashable, Sendable {
    /// Everything is set aside.
    case admitted(Reservation)
    /// Nothing is set aside, in no ledger.
    case denied(BudgetDenial)

    /// The reservation.
    ///
    /// - Throws: `BudgetDenial` where there is none. To be called outside the transaction.
    public func get() throws(BudgetDenial) -> Reservation {
        switch self {
        case .admitted(let reservation): return reservation
        case .denied(let denial): throw denial
        }
    }
}

/// Where a charge stands.
public enum ChargeStatus: String, Hashable, Sendable, CaseIterable {
    /// Set aside; the call is under way.
    case reserved
    /// Charged at what was used.
    case settled
    /// Given back; the call was never sent.
    case released
    /// Its lease ran out: charged at worst case until somebody settles it.
    case expired
    /// Read from a client's transcript.
    case imported
}

/// How a call ended, as far as its price is concerned.
public enum CallEnding: Hashable, Sendable {
    /// The provider answered and said what was used.
    case completed
    /// Cancelled, timed out or cut off after it was sent; the charge is an estimate and never below the input's cost.
    case interrupted
}

/// What a call was charged in the end.
public struct Settlement: Hashable, Sendable {
    /// The reservation's id.
    public let id: String
    /// Where the charge stands now.
    public let status: ChargeStatus
    /// The dollars charged.
    public let charged: Money
    /// The tokens charged.
    public let chargedTokens: Int64
    /// Whether more was used than had been set aside; charged in full all the same.
    public let isOverrun: Bool
    /// Whether it had been settled before; nothing was charged again.
    public let isRepeat: Bool
}
