internal import Storage
internal import Vocabulary

/// Dollars and tokens, apart by who pays.
struct Amounts: Hashable {
    var billed: Int64 = 0
    var imputed: Int64 = 0
    var tokens: Int64 = 0

    init() {}

    init(nanodollars: Int64, tokens: Int64, billing: ReservationRequest.Billing) {
        billed = billing == .billed ? nanodollars : 0
        imputed = billing == .imputed ? nanodollars : 0
        self.tokens = tokens
    }

    /// What a budget in `unit` counts of it.
    func count(_ unit: BudgetUnit) -> Int64 {
        switch unit {
        case .dollars: billed
        case .imputedDollars: billed + imputed
        case .tokens: tokens
        }
    }

    static func + (left: Amounts, right: Amounts) -> Amounts {
        var sum = left
        sum.billed += right.billed
        sum.imputed += right.imputed
        sum.tokens += right.tokens
        return sum
    }

    static func - (left: Amounts, right: Amounts) -> Amounts {
        var difference = left
        difference.billed -= right.billed
        difference.imputed -= right.imputed
        difference.tokens -= right.tokens
        return difference
    }
}

/// What a ledger has spent, and what is held for calls under way.
struct Totals: Hashable {
    var spent = Amounts()
    var held = Amounts()

    static func + (left: Totals, right: Totals) -> Totals {
        Totals(spent: left.spent + right.spent, held: left.held + right.held)
    }

    static func - (left: Totals, right: Totals) -> Totals {
        Totals(spent: left.spent - right.spent, held: left.held - right.held)
    }

    /// What admission counts.
    func committed(_ unit: BudgetUnit) -> Int64 { spent.count(unit) + held.count(unit) }
}

/// One row of running totals per bucket of time: a ledger at one grain.
struct Series: Hashable {
    let ledger: String
    /// Seconds per bucket.
    let grain: Int64
}

extension Totals {
    /// Most rows that one statement changes.
    private static let batch = 8

    /// One statement text per number of rows, so that each is prepared once.
    private static let additions: [String] = (0...batch).map { count in
        """
        INSERT INTO spending_totals (ledger, grain, bucket, spent_billed, spent_imputed, spent_tokens,
            held_billed, held_imputed, held_tokens)
        VALUES \(repeatElement("(?, ?, ?, ?, ?, ?, ?, ?, ?)", count: count).joined(separator: ", "))
        ON CONFLICT (ledger, grain, bucket) DO UPDATE SET
            spent_billed = spending_totals.spent_billed + excluded.spent_billed,
            spent_imputed = spending_totals.spent_imputed + excluded.spent_imputed,
            spent_tokens = spending_totals.spent_tokens + excluded.spent_tokens,
            held_billed = spending_totals.held_billed + excluded.held_billed,
            held_imputed = spending_totals.held_imputed + excluded.held_imputed,
            held_tokens = spending_totals.held_tokens + excluded.held_tokens
        """
    }

    /// Adds these totals to the bucket that holds `moment` in every one of `series`.
    func add(to series: Set<Series>, at moment: Timestamp, in transaction: any Transaction) throws {
        let rows = series.map { (series: $0, bucket: bucket(of: moment, grain: $0.grain), totals: self) }
        try Self.add(rows, in: transaction)
    }

    static func add(
        _ rows: [(series: Series, bucket: Int64, totals: Totals)], in transaction: any Transaction
    ) throws {
        var rest = rows[...]
        while !rest.isEmpty {
            let now = rest.prefix(batch)
            rest = rest.dropFirst(batch)
            var arguments: [SQLValue] = []
            arguments.reserveCapacity(now.count * 9)
            for row in now {
                let (spent, held) = (row.totals.spent, row.totals.held)
                arguments += [
                    .text(row.series.ledger), .integer(row.series.grain), .integer(row.bucket),
                    .integer(spent.billed), .integer(spent.imputed), .integer(spent.tokens),
                    .integer(held.billed), .integer(held.imputed), .integer(held.tokens),
                ]
            }
            try transaction.execute(additions[now.count], arguments)
        }
    }

    /// The sum over `buckets` of a series.
    static func sum(of series: Series, over buckets: ClosedRange<Int64>, in reader: any Reader) throws -> Totals {
        // PostgreSQL sums BIGINT to NUMERIC, hence the casts.
        let sql = """
            SELECT CAST(SUM(spent_billed) AS BIGINT), CAST(SUM(spent_imputed) AS BIGINT),
                CAST(SUM(spent_tokens) AS BIGINT), CAST(SUM(held_billed) AS BIGINT),
                CAST(SUM(held_imputed) AS BIGINT), CAST(SUM(held_tokens) AS BIGINT)
            FROM spending_totals WHERE ledger = ? AND grain = ? AND bucket BETWEEN ? AND ?
            """
        let arguments: [SQLValue] = [
            .text(series.ledger), .integer(series.grain), .integer(buckets.lowerBound), .integer(buckets.upperBound),
        ]
        return try reader.first(sql, arguments) { $0.isNull(0) ? Totals() : Totals($0, from: 0) } ?? Totals()
    }

    /// The six sums of a row, from column `first` on.
    init(_ row: any Row, from first: Int) {
        spent.billed = row.integer(first)
        spent.imputed = row.integer(first + 1)
        spent.tokens = row.integer(first + 2)
        held.billed = row.integer(first + 3)
        held.imputed = row.integer(first + 4)
        held.tokens = row.integer(first + 5)
    }
}
