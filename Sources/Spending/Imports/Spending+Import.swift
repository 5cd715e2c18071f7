public import Storage
public import Vocabulary

extension Spending {
    /// Looks up what a call costs at the list price of its day; nil where nobody knows.
    public typealias PriceLookup =
        @Sendable (_ provider: String, _ model: String, _ usage: Usage, _ at: Timestamp) -> Money?

    /// Charges a call that a client made by itself. Importing it again changes nothing, unless it has used more since.
    ///
    /// Nothing is refused: the call has been made. It counts in the windows of the moment at which it was made.
    ///
    /// - Parameters:
    ///   - use: the call.
    ///   - price: the list price of its usage, without surcharges.
    ///   - now: the moment of the import.
    ///   - transaction: the one in which it holds.
    /// - Throws: `SpendingError` for a usage that cannot be meant.
    @discardableResult
    public func importTranscriptCharge(
        _ use: ImportedUse, price: PriceLookup, at now: Timestamp, in transaction: any Transaction
    ) throws -> ImportOutcome {
        try validateAmounts(id: use.id, [], tokens: use.usage.counts)
        if use.attribution.provider.isEmpty || use.attribution.model.isEmpty {
            throw SpendingError.invalidRequest(id: use.id, "it names no provider or no model")
        }
        if use.at < Timestamp(seconds: 0) { throw SpendingError.invalidRequest(id: use.id, "it is dated \(use.at)") }

        let listed = price(use.attribution.provider, use.attribution.model, use.usage, use.at)
        let charged = listed.map(use.surcharged) ?? .zero
        try validateAmounts(id: use.id, [charged], tokens: [])
        let opened = Charge(importing: use)
        let old = try Charge.find(opened.id, in: transaction) ?? formerCharge(of: use, in: transaction)
        if let old, old.status != .imported { throw SpendingError.reservationIDInUse(opened.id) }
        if let old, old.chargedTokens > use.usage.totalTokens { return .known }
        var new = old ?? opened
        new.usage = use.usage
        new.charged = max(charged, new.charged)
        new.chargedTokens = use.usage.totalTokens
        new.closedAt = old?.closedAt ?? now
        if let old, old.charged == new.charged, old.chargedTokens == new.chargedTokens { return .known }
        if old == nil { _ = try opened.insert(in: transaction) }
        try book(old ?? opened, new, at: now, in: transaction)
        try transaction.append(Events.imported(new, at: now))
        if listed == nil { return .unpriced }
        return old == nil ? .imported(new.charged) : .raised(new.charged)
    }

    private func formerCharge(of use: ImportedUse, in reader: any Reader) throws -> Charge? {
        guard let former = use.formerID, former != use.id else { return nil }
        return try Charge.find(Charge.importID(former, use.attribution.provider), in: reader)
    }
}

extension Charge {
    fileprivate static func importID(_ id: String, _ provider: String) -> String { "transcript:\(provider):\(id)" }

    fileprivate init(importing use: ImportedUse) {
        self.init(
            id: Self.importID(use.id, use.attribution.provider), attribution: use.attribution,
            billing: use.billing, reservedAt: use.at, worstCase: .zero, worstCaseTokens: 0, inputCost: .zero,
            status: .imported, leaseUntil: use.at)
    }
}
