internal import JSON
internal import Learning
public import Storage
public import Vocabulary

extension Immunity {
    /// Keeps a failure: as a new pattern, or as a repeat of a known one.
    ///
    /// Journals `immune.learned` or `immune.strengthened` in the same transaction.
    ///
    /// - Throws: `StorageError`.
    @discardableResult
    public func learn(_ failure: ObservedFailure, in transaction: any Transaction) throws -> Learned {
        try learn([failure], in: transaction)[0]
    }

    /// Keeps many failures at once, as an import does; the same as one after the other, and faster.
    ///
    /// - Throws: `StorageError`.
    @discardableResult
    public func learn(_ failures: [ObservedFailure], in transaction: any Transaction) throws -> [Learned] {
        var batch = LearningBatch(immunity: self, transaction: transaction)
        let learned = try failures.map { try batch.learn($0) }
        try batch.finish()
        return learned
    }

    /// Tells the memory how a request with matches ended. Without matches nothing is written.
    ///
    /// A success lowers the risk of what matched (`RiskFormula`) and its relevance (`Relevance`); a failure is taught with
    /// `learn` besides; a refusal is only counted, for it says nothing about the pattern. Journals `immune.outcome`.
    ///
    /// - Throws: `StorageError`.
    public func record(
        _ outcome: MatchOutcome, of check: ImmuneCheck, at now: Timestamp, in transaction: any Transaction
    ) throws {
        guard !check.matches.isEmpty else { return }
        let isSuccess = outcome == .succeeded
        for match in check.matches where outcome != .refused {
            guard let stored = try StoredPattern.withID(match.patternID, in: transaction) else { continue }
            let pattern = stored.pattern
            let relevance = Relevance(score: pattern.relevance, at: pattern.relevanceAt)
                .reinforced(by: isSuccess ? .falsePositive : .match, at: now)
            try transaction.execute(
                """
                UPDATE immune_patterns SET relevance = ?, relevance_at = ?, successes = ?, false_alarms = ? WHERE number = ?
                """,
                [
                    .real(relevance.score), .init(relevance.at),
                    .integer(pattern.successes + (isSuccess && match.isExact ? 1 : 0)),
                    .integer(stored.falseAlarms + (isSuccess && !match.isExact ? 1 : 0)), .integer(stored.number),
                ])
        }
        switch outcome {
        case .succeeded: try Self.addToDay(of: now, averted: 1, in: transaction)
        case .refused: try Self.addToDay(of: now, refused: 1, in: transaction)
        case .failed: break
        }
        try transaction.append(
            JournalEvent(
                kind: "immune.outcome", at: now,
                payload: [
                    "outcome": .string(outcome.rawValue),
                    "patterns": .array(check.matches.map { .string($0.patternID) }),
                ]))
    }

    /// Removes a pattern and everything that pointed to it. Journals `immune.forgotten`.
    ///
    /// - Returns: whether there was one.
    /// - Throws: `StorageError`.
    @discardableResult
    public func forget(_ patternID: String, at now: Timestamp, in transaction: any Transaction) throws -> Bool {
        guard let stored = try StoredPattern.withID(patternID, in: transaction) else { return false }
        let text = TextWords(Array(stored.pattern.promptExcerpt.utf8))
        let terms = IndexTerms(operation: stored.pattern.operation, text: text, profile: WordProfile(text))
        for term in CollectionOfOne(terms.all) + terms.indexed {
            try transaction.execute(
                "DELETE FROM immune_postings WHERE term = ? AND pattern = ?", [.integer(term), .integer(stored.number)])
            try transaction.execute("UPDATE immune_terms SET patterns = patterns - 1 WHERE term = ?", [.integer(term)])
            try transaction.execute("DELETE FROM immune_terms WHERE term = ? AND patterns <= 0", [.integer(term)])
        }
        try transaction.execute("DELETE FROM immune_patterns WHERE number = ?", [.integer(stored.number)])
        try transaction.execute(
            """
            UPDATE immune_tallies SET patterns = patterns - 1, failures = failures - ?
            WHERE operation = ? AND failure_type = ?
            """,
            [
                .integer(stored.pattern.occurrences), .text(stored.pattern.operation),
                .text(stored.pattern.failureType.rawValue),
            ])
        try transaction.append(
            JournalEvent(kind: "immune.forgotten", at: now, payload: ["pattern_id": .string(patternID)]))
        return true
    }

    /// Adds to the running sums of the UTC day of `moment`.
    static func addToDay(
        of moment: Timestamp, learned: Int64 = 0, repeated: Int64 = 0, averted: Int64 = 0,
        refused: Int64 = 0, in transaction: any Transaction
    ) throws {
        try transaction.execute(
            """
            INSERT INTO immune_days (day, learned, repeated, averted, refused) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (day) DO UPDATE SET learned = immune_days.learned + excluded.learned,
                repeated = immune_days.repeated + excluded.repeated, averted = immune_days.averted + excluded.averted,
                refused = immune_days.refused + excluded.refused
            """,
            [
                .integer(day(of: moment)), .integer(learned), .integer(repeated), .integer(averted),
                .integer(refused),
            ])
    }

    /// The number of the UTC day since 1970.
    static func day(of moment: Timestamp) -> Int64 {
        Timestamp(startOf: moment.civilDate).microseconds / 86_400_000_000
    }
}
