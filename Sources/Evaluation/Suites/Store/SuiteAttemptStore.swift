internal import JSON
public import Storage
public import Vocabulary

/// The attempts of evaluations, kept as they end, so that an interrupted evaluation goes on where it was.
///
///     try await database.write { try store.begin("math", id: id, at: now, in: $0) }
///     try await database.write { try store.append(attempt, of: suiteCase.key, to: id, in: $0) }
///     let kept = try await database.read { try store.attempts(of: id, in: $0) }
public struct SuiteAttemptStore: Sendable {
    /// How many evaluations of one suite are kept: the newest.
    public static let kept = 5

    /// An evaluation that was begun.
    public struct Evaluation: Hashable, Sendable {
        /// Its id.
        public var id: String
        /// When it began.
        public var startedAt: Timestamp

        /// The evaluation of this id.
        public init(id: String, startedAt: Timestamp) {
            self.id = id
            self.startedAt = startedAt
        }
    }

    /// A place in an evaluation.
    public struct Place: Hashable, Sendable {
        /// The case's key.
        public var caseKey: String
        /// Which repeat, counted from 1.
        public var number: Int

        /// The repeat `number` of the case with this key.
        public init(caseKey: String, number: Int) {
            self.caseKey = caseKey
            self.number = number
        }
    }

    /// The tables of this store.
    public static let migrations: [Migration] = [
        Migration(
            room: "suites", version: 1,
            statements: [
                """
                CREATE TABLE suite_evaluations (
                    id TEXT NOT NULL PRIMARY KEY, suite TEXT NOT NULL, number BIGINT NOT NULL, started_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX suite_evaluations_suite ON suite_evaluations (suite, number)",
                """
                CREATE TABLE suite_attempts (
                    evaluation TEXT NOT NULL,
                    case_key TEXT NOT NULL,
                    number BIGINT NOT NULL,
                    attempt TEXT NOT NULL,
                    PRIMARY KEY (evaluation, case_key, number)
                )
                """,
            ])
    ]

    /// A store of attempts; the tables are in the database that is passed in.
    public init() {}

    /// Begins an evaluation of a suite, and forgets all but the newest ones of it.
    public func begin(_ suite: String, id: String, at now: Timestamp, in transaction: any Transaction) throws {
        // Writers are alone (see `Database.write`), so the next number is the largest and one.
        try transaction.execute(
            """
            INSERT INTO suite_evaluations (id, suite, number, started_at)
            VALUES (?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM suite_evaluations), ?)
            """, [.text(id), .text(suite), .init(now)])
        let old = try transaction.rows(
            "SELECT id FROM suite_evaluations WHERE suite = ? ORDER BY number DESC LIMIT 1000 OFFSET ?",
            [.text(suite), .integer(Int64(Self.kept))]
        ) { $0.text(0) }
        for id in old {
            try transaction.execute("DELETE FROM suite_attempts WHERE evaluation = ?", [.text(id)])
            try transaction.execute("DELETE FROM suite_evaluations WHERE id = ?", [.text(id)])
        }
    }

    /// The evaluation of this suite that was begun last; nil where there is none.
    public func last(of suite: String, in reader: any Reader) throws -> Evaluation? {
        try reader.first(
            "SELECT id, started_at FROM suite_evaluations WHERE suite = ? ORDER BY number DESC LIMIT 1", [.text(suite)]
        ) { Evaluation(id: $0.text(0), startedAt: Timestamp(microseconds: $0.integer(1))) }
    }

    /// Keeps an attempt; one that is there already is replaced.
    public func append(
        _ attempt: SuiteAttempt, of caseKey: String, to evaluation: String, in transaction: any Transaction
    ) throws {
        try transaction.execute(
            """
            INSERT INTO suite_attempts (evaluation, case_key, number, attempt) VALUES (?, ?, ?, ?)
            ON CONFLICT (evaluation, case_key, number) DO UPDATE SET attempt = excluded.attempt
            """,
            [
                .text(evaluation), .text(caseKey), .integer(Int64(attempt.number)),
                .text(attempt.json.description),
            ])
    }

    /// The attempts that an evaluation has kept.
    public func attempts(of evaluation: String, in reader: any Reader) throws -> [Place: SuiteAttempt] {
        var kept: [Place: SuiteAttempt] = [:]
        try reader.query(
            "SELECT case_key, number, attempt FROM suite_attempts WHERE evaluation = ?", [.text(evaluation)]
        ) { row in
            guard let json = try? JSON(parsing: row.text(2)), let attempt = SuiteAttempt(json) else { return }
            kept[Place(caseKey: row.text(0), number: Int(row.integer(1)))] = attempt
        }
        return kept
    }
}
