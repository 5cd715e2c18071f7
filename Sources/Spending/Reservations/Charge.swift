internal import Vocabulary

/// One call's way through the ledgers: the state machine behind reservations, without the store.
///
///     reserved ──settle──▶ settled
///        │ ├────release──▶ released ──settle──▶ settled     (it was sent after all: charged)
///        │ └──lease ends─▶ expired  ──settle──▶ settled     (corrected to what was used)
///        │                          ──release─▶ released    (it was never sent: given back)
struct Charge: Hashable {
    let id: String
    let attribution: Attribution
    let billing: ReservationRequest.Billing
    let reservedAt: Timestamp
    let worstCase: Money
    let worstCaseTokens: Int64
    let inputCost: Money
    var status: ChargeStatus
    let leaseUntil: Timestamp
    var closedAt: Timestamp?
    var charged = Money.zero
    var chargedTokens: Int64 = 0
    var isOverrun = false
    var usage = Usage()

    /// The charge that `request` opens.
    init(_ request: ReservationRequest, at now: Timestamp) {
        self.init(
            id: request.id, attribution: request.attribution, billing: request.billing, reservedAt: now,
            worstCase: request.worstCase ?? .zero, worstCaseTokens: request.worstCaseTokens,
            inputCost: request.inputCost, status: .reserved, leaseUntil: now + request.lease)
    }

    init(
        id: String, attribution: Attribution, billing: ReservationRequest.Billing, reservedAt: Timestamp,
        worstCase: Money, worstCaseTokens: Int64, inputCost: Money, status: ChargeStatus, leaseUntil: Timestamp
    ) {
        self.id = id
        self.attribution = attribution
        self.billing = billing
        self.reservedAt = reservedAt
        self.worstCase = worstCase
        self.worstCaseTokens = worstCaseTokens
        self.inputCost = inputCost
        self.status = status
        self.leaseUntil = leaseUntil
    }

    /// What it counts in the totals.
    var totals: Totals {
        Totals(
            status: status, billing: billing, held: (worstCase.nanodollars, worstCaseTokens),
            charged: (charged.nanodollars, chargedTokens))
    }

    /// Charges what was used; nil where that has been done.
    func settled(charge: Money, usage: Usage, ending: CallEnding, at now: Timestamp) -> Charge? {
        guard status != .settled, status != .imported else { return nil }
        var settled = self
        settled.status = .settled
        settled.closedAt = now
        settled.charged = ending == .interrupted ? max(charge, inputCost) : charge
        settled.chargedTokens = usage.totalTokens
        settled.isOverrun = settled.charged > worstCase || settled.chargedTokens > worstCaseTokens
        settled.usage = usage
        return settled
    }

    /// Gives everything back; nil where there is nothing to give.
    func released(at now: Timestamp) -> Charge? {
        guard status == .reserved || status == .expired else { return nil }
        var released = self
        released.status = .released
        released.closedAt = now
        released.charged = .zero
        released.chargedTokens = 0
        return released
    }

    /// Charges the worst case once the lease is over; nil before that, and where the call has ended.
    func expired(at now: Timestamp) -> Charge? {
        guard status == .reserved, leaseUntil <= now else { return nil }
        var expired = self
        expired.status = .expired
        expired.closedAt = now
        expired.charged = worstCase
        expired.chargedTokens = worstCaseTokens
        expired.usage.isEstimated = true
        return expired
    }

    func settlement(isRepeat: Bool) -> Settlement {
        Settlement(
            id: id, status: status, charged: charged, chargedTokens: chargedTokens, isOverrun: isOverrun,
            isRepeat: isRepeat)
    }
}
