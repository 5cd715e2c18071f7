internal import JSON
public import Storage
public import Vocabulary

/// What agents were observed to do, session by session, in the order in which it happened.
///
/// A hook appends after each tool call; at Stop the whole session is read back and the agent's last message is checked
/// against it:
///
///     try await database.write { transaction in
///         try store.append([evidence], session: "abc", call: "toolu_1", at: now, in: transaction)
///     }
///     let seen = try await database.read { try store.evidence(session: "abc", in: $0) }
///     let report = EvidenceGrader().check(text: lastMessage, evidence: seen)
///
/// Needs `EvaluationSchema.migrations`.
public struct EvidenceStore: Sendable {
    /// How many observations of one session are read back at most: the newest.
    public static let maxPerSession = 5_000

    /// A store of observations; the tables are in the database that is passed in.
    public init() {}

    /// Appends what was observed, with outputs and inputs shortened to what `Evidence.shortened` keeps.
    ///
    /// - Parameters:
    ///   - evidence: what happened, in order.
    ///   - session: the agent's session.
    ///   - call: the id of the tool call it comes from, where there is one; the same call is stored once, so that an
    ///     event that is delivered twice does no harm.
    ///   - at: when it was observed.
    /// - Returns: how many were new.
    @discardableResult
    public func append(
        _ evidence: [Evidence], session: String, call: String? = nil, at: Timestamp, in transaction: any Transaction
    ) throws -> Int {
        var added = 0
        for (index, one) in evidence.enumerated() {
            let call = call.map { index == 0 ? $0 : "\($0)/\(index)" }
            // Writers are alone (see `Database.write`), so the next number is the largest and one.
            added += try transaction.execute(
                """
                INSERT INTO evaluation_evidence (session, number, at, call, evidence)
                VALUES (
                    ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM evaluation_evidence WHERE session = ?), ?, ?, ?)
                ON CONFLICT (session, call) DO NOTHING
                """,
                [
                    .text(session), .text(session), .init(at), .init(call),
                    .text(one.shortened().json.description),
                ])
        }
        return added
    }

    /// Everything observed in a session, oldest first; the newest `maxPerSession` where there is more.
    public func evidence(session: String, in reader: any Reader) throws -> [Evidence] {
        let newestFirst = try reader.rows(
            "SELECT evidence FROM evaluation_evidence WHERE session = ? ORDER BY number DESC LIMIT ?",
            [.text(session), .integer(Int64(Self.maxPerSession))]
        ) { $0.text(0) }
        return try newestFirst.reversed().map { try TrialFile.evidence(from: JSON(parsing: $0)) }
    }

    /// How often the agent of this session was sent back since it last stopped in peace.
    public func timesSentBack(session: String, in reader: any Reader) throws -> Int {
        let times = try reader.first(
            "SELECT times FROM evaluation_sent_back WHERE session = ?", [.text(session)]
        ) { $0.integer(0) }
        return Int(times ?? 0)
    }

    /// Notes what was decided at Stop: one more time sent back, or none any more.
    public func note(
        _ decision: StopDecision, session: String, at: Timestamp, in transaction: any Transaction
    ) throws {
        switch decision {
        case .sendBack:
            try transaction.execute(
                """
                INSERT INTO evaluation_sent_back (session, times, at) VALUES (?, 1, ?)
                ON CONFLICT (session) DO UPDATE SET times = evaluation_sent_back.times + 1, at = excluded.at
                """,
                [.text(session), .init(at)])
        case .letStop:
            try transaction.execute("DELETE FROM evaluation_sent_back WHERE session = ?", [.text(session)])
        }
    }

    /// Forgets what was observed before `moment`, in all sessions.
    ///
    /// - Returns: how many observations went.
    @discardableResult
    public func forget(before moment: Timestamp, in transaction: any Transaction) throws -> Int {
        try transaction.execute("DELETE FROM evaluation_sent_back WHERE at < ?", [.init(moment)])
        return try transaction.execute("DELETE FROM evaluation_evidence WHERE at < ?", [.init(moment)])
    }
}
