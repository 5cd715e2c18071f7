public import Storage
public import Vocabulary

extension Spending {
    /// What all providers together were paid in `period`, by UTC day; reads running totals only.
    ///
    /// A charge belongs to the day on which it was reserved. Days on which nothing was spent are left out.
    ///
    /// - Throws: `StorageError`.
    public func spentByDay(
        in period: Range<Timestamp>, in reader: any Reader
    ) throws -> [CivilDate: SpendingSummary.Spent] {
        let grain = BudgetWindow.day.grain
        var days: [CivilDate: SpendingSummary.Spent] = [:]
        try reader.query(
            """
            SELECT bucket, SUM(spent_billed), SUM(spent_imputed), SUM(spent_tokens) FROM spending_totals
            WHERE grain = ? AND ledger LIKE 'provider:%' AND bucket >= ? AND bucket < ? GROUP BY bucket
            """,
            [
                .integer(grain), .integer(bucket(of: period.lowerBound, grain: grain)),
                .integer(bucket(of: period.upperBound, grain: grain)),
            ]
        ) { row in
            let spent = SpendingSummary.Spent(
                billed: Money(nanodollars: row.integer(1)), imputed: Money(nanodollars: row.integer(2)),
                tokens: row.integer(3))
            if spent != SpendingSummary.Spent() { days[Timestamp(seconds: row.integer(0) * grain).civilDate] = spent }
        }
        return days
    }
}
