public import Storage
internal import Vocabulary

/// Whether the running totals say exactly what the charges say.
public struct LedgerVerification: Hashable, Sendable {
    /// One bucket of one ledger where they differ.
    public struct Mismatch: Hashable, Sendable, CustomStringConvertible {
        /// The ledger.
        public let ledger: String
        /// Seconds per bucket.
        public let grain: Int64
        /// The bucket's number since 1970.
        public let bucket: Int64
        /// What the running total says: spent and held, in billed and imputed billionths of a dollar and tokens.
        public let recorded: [Int64]
        /// What the charges add up to.
        public let charged: [Int64]

        /// The mismatch on one line.
        public var description: String {
            "\(ledger), bucket \(bucket) of \(grain) s: recorded \(recorded), charged \(charged)"
        }
    }

    /// How many charges were added up.
    public let charges: Int64
    /// How many running totals were compared.
    public let totals: Int64
    /// Where they differ.
    public let mismatches: [Mismatch]

    /// Whether they agree to the last billionth.
    public var isExact: Bool { mismatches.isEmpty }
}

extension Spending {
    /// Adds up every charge and compares the sums with every running total, both ways.
    public func verifyLedgers(in reader: any Reader) throws -> LedgerVerification {
        let tracked = TrackedSeries(for: try Budget.stored(in: reader))
        var recount = try Recount(in: reader, series: tracked.series(of:))
        var compared: Int64 = 0
        var mismatches: [LedgerVerification.Mismatch] = []
        func compare(_ series: Series, _ bucket: Int64, _ recorded: Totals, _ charged: Totals) {
            compared += 1
            guard recorded != charged else { return }
            mismatches.append(
                .init(
                    ledger: series.ledger, grain: series.grain, bucket: bucket, recorded: recorded.figures,
                    charged: charged.figures))
        }
        let sql = """
            SELECT ledger, grain, bucket, spent_billed, spent_imputed, spent_tokens,
                held_billed, held_imputed, held_tokens
            FROM spending_totals
            """
        try reader.query(sql, []) { row in
            let (series, bucket) = (Series(ledger: row.text(0), grain: row.integer(1)), row.integer(2))
            compare(series, bucket, Totals(row, from: 3), recount.take(series, bucket: bucket))
        }
        for row in recount.rows { compare(row.series, row.bucket, Totals(), row.totals) }
        return LedgerVerification(charges: recount.charges, totals: compared, mismatches: mismatches)
    }
}

extension Totals {
    fileprivate var figures: [Int64] {
        [spent.billed, spent.imputed, spent.tokens, held.billed, held.imputed, held.tokens]
    }
}
