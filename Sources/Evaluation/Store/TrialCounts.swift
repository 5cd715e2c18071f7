internal import Storage
public import Vocabulary

/// How many trials came out how.
public struct TrialCounts: Hashable, Sendable {
    /// The counts of one operation.
    public struct Line: Hashable, Sendable {
        /// The operation.
        public let operation: String
        /// What came of its trials.
        public let outcome: Outcome
        /// How it failed, where it did.
        public let failureType: FailureType?
        /// How many.
        public let count: Int64
        /// What they cost together.
        public let cost: Money
    }

    /// Counts by operation, outcome and failure type, in that order.
    public let lines: [Line]

    /// All trials.
    public var total: Int64 { lines.reduce(0) { $0 + $1.count } }
    /// What all cost together.
    public var cost: Money { lines.reduce(.zero) { $0 + $1.cost } }
    /// Trials with this outcome.
    public func count(_ outcome: Outcome) -> Int64 {
        lines.reduce(0) { $0 + ($1.outcome == outcome ? $1.count : 0) }
    }
}

extension TrialStore {
    /// Counts the trials at `since` or later.
    public func counts(since: Timestamp? = nil) async throws -> TrialCounts {
        try await database.read { reader in
            TrialCounts(
                lines: try reader.rows(
                    """
                    SELECT operation, outcome, failure_type, COUNT(*), CAST(SUM(cost) AS BIGINT) FROM evaluation_trials
                    WHERE at >= ? GROUP BY operation, outcome, failure_type ORDER BY operation, outcome, failure_type
                    """, [.integer(since?.microseconds ?? .min)]
                ) { row in
                    TrialCounts.Line(
                        operation: row.text(0), outcome: Outcome(rawValue: row.text(1)) ?? .notJudged,
                        failureType: row.optionalText(2).map(FailureType.init(rawValue:)), count: row.integer(3),
                        cost: Money(nanodollars: row.integer(4)))
                })
        }
    }
}
