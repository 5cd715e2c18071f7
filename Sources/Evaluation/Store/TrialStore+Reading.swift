internal import JSON
internal import Storage
internal import Vocabulary

/// A stored trial with its place in the store.
public struct StoredTrial: Hashable, Sendable {
    /// The trial's number: later ones have larger ones.
    public let number: Int64
    /// The trial.
    public let recorded: RecordedTrial
}

extension TrialStore {
    /// Stored trials in the order in which they were stored, one page at a time.
    ///
    /// - Parameters:
    ///   - filter: which trials.
    ///   - number: only those behind this one; 0 starts at the beginning.
    ///   - count: how many at most.
    public func page(_ filter: TrialFilter = .init(), after number: Int64 = 0, count: Int = 200) async throws
        -> [StoredTrial]
    {
        try await database.read { try Self.page(filter, after: number, count: count, in: $0) }
    }

    private static func page(
        _ filter: TrialFilter, after number: Int64, count: Int, in reader: any Reader
    ) throws -> [StoredTrial] {
        let (condition, arguments) = filter.condition
        return try reader.rows(
            """
            SELECT number, at, run_id, attempt, outcome, score, cost, latency, trial, grades
            FROM evaluation_trials WHERE number > ? AND \(condition) ORDER BY number LIMIT ?
            """, [.integer(number)] + arguments + [.integer(Int64(count))], row: stored)
    }

    /// The trials that were stored last, the last first.
    public func recent(_ count: Int) async throws -> [StoredTrial] {
        try await database.read { reader in
            try reader.rows(
                """
                SELECT number, at, run_id, attempt, outcome, score, cost, latency, trial, grades
                FROM evaluation_trials ORDER BY number DESC LIMIT ?
                """, [.integer(Int64(count))], row: Self.stored)
        }
    }

    /// The trials of one run, in the order of its attempts.
    public func trials(of runID: String) async throws -> [StoredTrial] {
        try await database.read { reader in
            try reader.rows(
                """
                SELECT number, at, run_id, attempt, outcome, score, cost, latency, trial, grades
                FROM evaluation_trials WHERE run_id = ? ORDER BY attempt
                """, [.text(runID)], row: Self.stored)
        }
    }

    /// The ids of runs that begin with `prefix`, the last first.
    public func runIDs(beginningWith prefix: String, limit: Int) async throws -> [String] {
        try await database.read { reader in
            // Ids grow with time, and no text of them has a character behind U+FFFF.
            try reader.rows(
                """
                SELECT DISTINCT run_id FROM evaluation_trials WHERE run_id >= ? AND run_id < ?
                ORDER BY run_id DESC LIMIT ?
                """, [.text(prefix), .text(prefix + "\u{FFFF}"), .integer(Int64(limit))]
            ) { $0.text(0) }
        }
    }

    private static func stored(_ row: any Row) throws -> StoredTrial {
        let number = row.integer(0)
        let grades = (try? JSON(parsing: row.text(9)))?.arrayValue ?? []
        let verdict = Verdict(
            grades: grades.compactMap(GradeCodec.grade), score: row.real(5),
            passed: row.text(4) == Outcome.passed.rawValue)
        let recorded = RecordedTrial(
            trial: try trial(row.text(8), number: number), verdict: verdict, cost: Money(nanodollars: row.integer(6)),
            latency: .microseconds(row.integer(7)), at: Timestamp(microseconds: row.integer(1)), runID: row.text(2),
            attempt: row.integer(3))
        return StoredTrial(number: number, recorded: recorded)
    }

    /// Hands out stored trials as lines of the trial format, each with its line break, in bounded memory.
    ///
    /// The label is the trial's own, else the verdict's; a trial that nobody judged has none. What the store knows
    /// besides stands in the line's metadata as `recorded`: `at`, `run`, `attempt`, `cost_usd`, `latency_ms`, `score`,
    /// `failure_type` and `label_from` (`source` or `verdict`).
    ///
    /// - Returns: how many lines there were.
    @discardableResult
    public func export(_ filter: TrialFilter = .init(), to write: ([UInt8]) throws -> Void) async throws -> Int {
        var count = 0
        var last: Int64 = 0
        while true {
            let wanted = min(200, (filter.limit ?? .max) - count)
            guard wanted > 0 else { return count }
            let stored = try await page(filter, after: last, count: wanted)
            for trial in stored {
                try write(TrialFile.line(trial.recorded.exported) + [0x0A])
                last = trial.number
            }
            count += stored.count
            if stored.count < wanted { return count }
        }
    }
}

extension RecordedTrial {
    /// The trial with its label, and with what the record adds as metadata.
    var exported: Trial {
        var exported = trial
        exported.label = label
        var facts = JSONObject()
        facts["at"] = .string(at.description)
        facts["run"] = .string(runID)
        facts["attempt"] = .integer(attempt)
        facts["cost_usd"] = .literal(cost.description)
        facts["latency_ms"] = .double(Double(latency.wholeMicroseconds) / 1000)
        if verdict.isJudged {
            facts["score"] = .double(verdict.score)
            facts["failure_type"] = verdict.failureType.map { .string($0.rawValue) }
        }
        if label != nil { facts["label_from"] = .string(trial.label != nil ? "source" : "verdict") }
        var metadata = trial.metadata?.objectValue ?? JSONObject()
        if trial.metadata != nil, trial.metadata?.objectValue == nil { metadata["value"] = trial.metadata }
        metadata["recorded"] = .object(facts)
        exported.metadata = .object(metadata)
        return exported
    }
}
