public import JSON
public import Storage
public import Vocabulary

/// A call that stands charged at its worst case, because nobody has said how it ended.
public struct UnreconciledCall: Hashable, Sendable {
    /// The reservation's id.
    public let id: String
    /// Who and what it was for.
    public let attribution: Attribution
    /// Whether the provider bills it.
    public let billing: ReservationRequest.Billing
    /// When it was reserved.
    public let reservedAt: Timestamp
    /// The dollars it is charged.
    public let charged: Money
    /// The tokens it is charged.
    public let chargedTokens: Int64

    /// The call for machines.
    public var json: JSON {
        [
            "id": .string(id), "provider": .string(attribution.provider), "model": .string(attribution.model),
            "reserved_at": .string(reservedAt.description), "charged": .literal(charged.description),
            "charged_tokens": .integer(chargedTokens), "imputed": .bool(billing == .imputed),
        ]
    }
}

extension Spending {
    /// Calls that stand charged at worst case because nobody has said how they ended, the oldest first.
    public func unreconciled(in reader: any Reader) throws -> [UnreconciledCall] {
        try Charge.unreconciled(in: reader).map { charge in
            UnreconciledCall(
                id: charge.id, attribution: charge.attribution, billing: charge.billing,
                reservedAt: charge.reservedAt, charged: charge.charged, chargedTokens: charge.chargedTokens)
        }
    }

    /// Charges a lost call what a person has found out that it cost, instead of its worst case.
    ///
    /// Tokens that nobody names stay charged at their worst case: a bill in dollars says nothing about them, and
    /// freeing them would loosen every budget in tokens. How they divide into input and output is not known, so all are
    /// kept as input, marked as estimated.
    ///
    /// - Parameter tokens: how many it used; nil where nobody knows.
    /// - Returns: nil where no such call is waiting: it is under way, has been settled, or never was.
    /// - Throws: `SpendingError` for an amount that cannot be meant; nothing is changed then.
    @discardableResult
    public func reconcile(
        _ id: String, charged: Money, tokens: Int64? = nil, at now: Timestamp, in transaction: any Transaction
    ) throws -> Settlement? {
        guard let old = try Charge.find(id, in: transaction), old.status == .expired else { return nil }
        let usage = Usage(inputTokens: tokens ?? old.chargedTokens, isEstimated: true)
        try validateAmounts(id: id, [charged], tokens: [usage.inputTokens])
        guard
            let new = old.settled(
                charge: charged, usage: usage, ending: .completed, at: now)
        else { return nil }
        try book(old, new, at: now, in: transaction)
        try transaction.append(Events.settled(new, from: old.status, byPerson: true, at: now))
        return new.settlement(isRepeat: false)
    }
}
