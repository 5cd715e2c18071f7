public import JSON
public import Vocabulary

/// An entry of the journal as it is stored.
public struct JournalEntry: Hashable, Sendable {
    /// Its number: 1 for the first entry, then one more each time.
    public let sequence: Int64
    /// What kind of fact it is.
    public let kind: String
    /// When the fact happened.
    public let at: Timestamp
    /// The fact as JSON text; nil where it was erased.
    public let payloadText: String?
    /// SHA-256 of the payload's bytes, in hexadecimal digits; stays when the payload is erased.
    public let payloadHash: String
    /// What chains the entry to the one before, in hexadecimal digits.
    public let hash: String

    /// The fact; nil where it was erased or is no JSON.
    public var payload: JSON? { payloadText.flatMap { try? JSON(parsing: $0) } }
}

extension Reader {
    /// The entries of the journal behind number `sequence`, oldest first, `limit` at most.
    public func journalEntries(after sequence: Int64, limit: Int) throws -> [JournalEntry] {
        try rows(
            "SELECT seq, kind, at, payload, payload_hash, hash FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
            [.integer(sequence), .integer(Int64(limit))]
        ) { row in
            JournalEntry(
                sequence: row.integer(0), kind: row.text(1), at: Timestamp(microseconds: row.integer(2)),
                payloadText: row.optionalText(3), payloadHash: row.text(4), hash: row.text(5))
        }
    }

    /// The last entry of the journal.
    func lastJournalRecord() throws -> JournalHead.Record {
        try first("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1") { row in
            JournalHead.Record(sequence: row.integer(0), hash: JournalChain.link(row.text(1)))
        } ?? .start
    }
}

extension Database {
    /// The entries of the journal behind number `sequence`, oldest first, `limit` at most.
    public func journalEntries(after sequence: Int64, limit: Int) async throws -> [JournalEntry] {
        try await read { try $0.journalEntries(after: sequence, limit: limit) }
    }
}

extension Transaction {
    /// Erases what entry number `sequence` says, for a person who asks for it; the chain still verifies.
    ///
    /// - Returns: whether there was such an entry.
    @discardableResult
    public func eraseJournalPayload(of sequence: Int64) throws -> Bool {
        try execute("UPDATE journal SET payload = NULL WHERE seq = ?", [.integer(sequence)]) > 0
    }
}
