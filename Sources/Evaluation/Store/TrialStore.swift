internal import JSON
public import Storage
public import Vocabulary

/// The trials that were run, with their verdicts.
///
///     try await database.write { transaction in
///         try store.append(recorded, in: transaction)
///     }
///     try await store.export(.init(label: .bad)) { line in … }     // JSON Lines, read by train and replay
///
/// - Note: The exact prompts and outputs are kept, because memory, export and training need them; they stay in this one
///   file on this machine.
public struct TrialStore: Sendable {
    let database: any Database

    /// The trials in `database`, which must have `EvaluationSchema.migrations`.
    public init(_ database: any Database) { self.database = database }

    /// Stores a trial as part of a transaction. The same attempt of the same run is stored once, so that a repeated
    /// transaction does no harm.
    ///
    /// - Returns: whether it was new.
    @discardableResult
    public func append(_ recorded: RecordedTrial, in transaction: any Transaction) throws -> Bool {
        let verdict = recorded.verdict
        // Writers are alone (see `Database.write`), so the next number is the largest and one.
        let rows = try transaction.execute(
            """
            INSERT INTO evaluation_trials
                (number, at, run_id, attempt, operation, label, outcome, score, failure_type, cost, latency, trial,
                grades)
            VALUES (
                (SELECT COALESCE(MAX(number), 0) + 1 FROM evaluation_trials), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (run_id, attempt) DO NOTHING
            """,
            [
                .init(recorded.at), .text(recorded.runID), .integer(recorded.attempt),
                .text(recorded.trial.operation), .init(recorded.trial.label?.rawValue),
                .text(Outcome(verdict).rawValue), .real(verdict.score), .init(verdict.failureType?.rawValue),
                .init(recorded.cost), .integer(recorded.latency.wholeMicroseconds),
                .text(String(decoding: TrialFile.line(recorded.trial), as: UTF8.self)),
                .text(JSON.array(verdict.grades.map(GradeCodec.json)).description),
            ])
        return rows > 0
    }

    static func trial(_ text: String, number: Int64) throws -> Trial {
        try TrialFile.trial(parsing: text.utf8, number: Int(number))
    }
}

/// What came of a trial.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Every grader that applied was content.
    case passed
    /// At least one was not.
    case failed
    /// None applied.
    case notJudged = "not_judged"

    /// What came of a verdict.
    public init(_ verdict: Verdict) {
        self = !verdict.isJudged ? .notJudged : verdict.passed ? .passed : .failed
    }
}
