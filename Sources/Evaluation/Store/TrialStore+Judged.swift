internal import Storage
internal import Vocabulary

extension TrialStore {
    /// The number of the trial that was stored last; 0 where there is none.
    public func lastNumber() async throws -> Int64 {
        try await database.read { reader in
            try reader.first("SELECT COALESCE(MAX(number), 0) FROM evaluation_trials", []) { $0.integer(0) } ?? 0
        }
    }

    /// How many trials behind this number have a label or a verdict.
    public func judgedCount(after number: Int64) async throws -> Int {
        try await database.read { reader in
            let count = try reader.first(
                """
                SELECT COUNT(*) FROM evaluation_trials
                WHERE number > ? AND (label IS NOT NULL OR outcome IN ('passed', 'failed'))
                """, [.integer(number)]
            ) { $0.integer(0) }
            return Int(clamping: count ?? 0)
        }
    }

    /// The number behind which the last `count` trials with a label or a verdict stand.
    public func number(beforeLastJudged count: Int) async throws -> Int64 {
        try await database.read { reader in
            try reader.first(
                """
                SELECT number FROM evaluation_trials
                WHERE label IS NOT NULL OR outcome IN ('passed', 'failed')
                ORDER BY number DESC LIMIT 1 OFFSET ?
                """, [.integer(Int64(max(0, count)))]
            ) { $0.integer(0) } ?? 0
        }
    }
}
