internal import Storage
internal import Vocabulary

/// Totals worked out afresh from all charges, for new series and to check the running ones.
struct Recount {
    private struct Place: Hashable {
        let series: Series
        let bucket: Int64
    }

    private var sums: [Place: Totals] = [:]
    private(set) var charges: Int64 = 0

    /// Goes through every charge once.
    ///
    /// - Parameter series: in which series a charge to these ledgers counts.
    init(in reader: any Reader, series: ([LedgerScope]) -> Set<Series>) throws {
        let sql = """
            SELECT provider, model, project, session, agent, judge, status, imputed, reserved_at,
                worst_nano, worst_tokens, charged_nano, charged_tokens, id FROM spending_charges
            """
        var known: [[LedgerScope]: Set<Series>] = [:]
        try reader.query(sql, []) { row in
            charges += 1
            let attribution = Attribution(
                provider: row.text(0), model: row.text(1), project: row.optionalText(2), session: row.optionalText(3),
                agent: row.optionalText(4), judge: row.optionalText(5))
            let ledgers = attribution.ledgers
            let counting: Set<Series>
            if let found = known[ledgers] {
                counting = found
            } else {
                counting = series(ledgers)
                known[ledgers] = counting
            }
            guard !counting.isEmpty else { return }
            guard let status = ChargeStatus(rawValue: row.text(6)),
                let billing = ReservationRequest.Billing(rawValue: row.integer(7))
            else {
                throw SpendingError.unreadableRow(
                    table: "spending_charges", key: row.text(13), "its status or billing is not known here")
            }
            let totals = Totals(
                status: status, billing: billing,
                held: (row.integer(9), row.integer(10)), charged: (row.integer(11), row.integer(12)))
            let moment = Timestamp(microseconds: row.integer(8))
            for series in counting {
                let place = Place(series: series, bucket: bucket(of: moment, grain: series.grain))
                sums[place] = (sums[place] ?? Totals()) + totals
            }
        }
    }

    /// The sums, one for each series and bucket that has any.
    var rows: [(series: Series, bucket: Int64, totals: Totals)] {
        sums.map { ($0.key.series, $0.key.bucket, $0.value) }
    }

    /// Removes and returns the sum of one bucket; nothing charged where there is none.
    mutating func take(_ series: Series, bucket: Int64) -> Totals {
        sums.removeValue(forKey: Place(series: series, bucket: bucket)) ?? Totals()
    }
}

extension Totals {
    /// What one charge counts: held while its call is under way, spent afterwards.
    init(
        status: ChargeStatus, billing: ReservationRequest.Billing, held: (nano: Int64, tokens: Int64),
        charged: (nano: Int64, tokens: Int64)
    ) {
        if status == .reserved {
            self.held = Amounts(nanodollars: held.nano, tokens: held.tokens, billing: billing)
        } else {
            spent = Amounts(nanodollars: charged.nano, tokens: charged.tokens, billing: billing)
        }
    }
}
