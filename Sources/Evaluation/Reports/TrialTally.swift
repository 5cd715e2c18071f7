public import Storage
public import Vocabulary

/// What came of the trials of one UTC day.
public struct TrialTally: Hashable, Sendable {
    /// Every grader that applied was content.
    public var passed: Int64 = 0
    /// At least one grader found the answer wrong.
    public var failed: Int64 = 0
    /// No grader applied, or nobody answered.
    public var notJudged: Int64 = 0

    /// All of them.
    public var trials: Int64 { passed + failed + notJudged }

    /// No trials.
    public init() {}

    /// Adds another tally.
    public static func += (left: inout TrialTally, right: TrialTally) {
        left.passed += right.passed
        left.failed += right.failed
        left.notJudged += right.notJudged
    }
}

extension TrialStore {
    private static let microsecondsPerDay: Int64 = 86_400_000_000

    /// What came of the trials stored in `period`, by UTC day; days without trials are left out.
    ///
    /// - Throws: `StorageError`.
    public static func tallies(
        in period: Range<Timestamp>, in reader: any Reader
    ) throws -> [CivilDate: TrialTally] {
        var tallies: [CivilDate: TrialTally] = [:]
        try reader.query(
            """
            SELECT at / \(microsecondsPerDay) AS day, outcome, COUNT(*) FROM evaluation_trials
            WHERE at >= ? AND at < ? GROUP BY 1, outcome
            """, [.init(period.lowerBound), .init(period.upperBound)]
        ) { row in
            let date = Timestamp(microseconds: row.integer(0) * microsecondsPerDay).civilDate
            switch Outcome(rawValue: row.text(1)) {
            case .passed: tallies[date, default: .init()].passed += row.integer(2)
            case .failed: tallies[date, default: .init()].failed += row.integer(2)
            case .notJudged, nil: tallies[date, default: .init()].notJudged += row.integer(2)
            }
        }
        return tallies
    }

    /// How many trials stored in `period` failed in each way.
    ///
    /// - Throws: `StorageError`.
    public static func failureTypes(
        in period: Range<Timestamp>, in reader: any Reader
    ) throws -> [FailureType: Int64] {
        var types: [FailureType: Int64] = [:]
        try reader.query(
            """
            SELECT COALESCE(failure_type, ?), COUNT(*) FROM evaluation_trials
            WHERE at >= ? AND at < ? AND outcome = 'failed' GROUP BY 1
            """,
            [.text(FailureType.other.rawValue), .init(period.lowerBound), .init(period.upperBound)]
        ) { types[FailureType(rawValue: $0.text(0)), default: 0] += $0.integer(1) }
        return types
    }
}
