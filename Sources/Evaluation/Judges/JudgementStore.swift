public import Storage
public import Vocabulary

/// Answers of judges that could be read, by what they answer: the same question to the same judge is paid for once.
///
///     let text = try await database.read { try store.answer(to: key, in: $0) }
///
/// What is kept is the judge's answer, not the verdict: another threshold needs no new call. Needs
/// `JudgementStore.migrations`.
public struct JudgementStore: Sendable {
    /// The table.
    public static let migrations: [Migration] = [
        Migration(
            room: "judgements", version: 1,
            statements: [
                """
                CREATE TABLE evaluation_judgements (
                    question TEXT NOT NULL PRIMARY KEY,
                    at BIGINT NOT NULL,
                    judge TEXT NOT NULL,
                    grader TEXT NOT NULL,
                    answer TEXT NOT NULL
                )
                """,
                "CREATE INDEX evaluation_judgements_at ON evaluation_judgements (at)",
            ])
    ]

    /// A store of judgements; the table is in the database that is passed in.
    public init() {}

    /// The text of the answer to the question of this key; nil where there is none.
    public func answer(to key: String, in reader: any Reader) throws -> String? {
        try reader.first("SELECT answer FROM evaluation_judgements WHERE question = ?", [.text(key)]) { $0.text(0) }
    }

    /// Keeps an answer; a later one to the same question takes its place.
    public func keep(
        _ answer: String, to key: String, judge: String, grader: String, at: Timestamp,
        in transaction: any Transaction
    ) throws {
        try transaction.execute(
            """
            INSERT INTO evaluation_judgements (question, at, judge, grader, answer) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (question) DO UPDATE SET at = excluded.at, answer = excluded.answer
            """,
            [.text(key), .init(at), .text(judge), .text(grader), .text(answer)])
    }

    /// Forgets what was answered before `moment`.
    ///
    /// - Returns: how many answers went.
    @discardableResult
    public func forget(before moment: Timestamp, in transaction: any Transaction) throws -> Int {
        try transaction.execute("DELETE FROM evaluation_judgements WHERE at < ?", [.init(moment)])
    }
}
