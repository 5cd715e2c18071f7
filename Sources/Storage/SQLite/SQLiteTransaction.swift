internal import JSON
internal import Vocabulary

/// What the bodies of one batch of writes see; all of them share one transaction of SQLite.
///
/// A class because the tail of the journal moves on with every append.
final class SQLiteTransaction: Transaction {
    private let session: SQLiteSession
    /// Read once per batch, because other processes append, too.
    private var tail: JournalHead.Record?
    private(set) var hasAppended = false

    init(session: SQLiteSession) { self.session = session }

    /// The last entry this batch appended, nil where it appended none.
    var appendedTail: JournalHead.Record? { hasAppended ? tail : nil }

    func query(_ sql: String, _ arguments: [SQLValue], row: (any Row) throws -> Void) throws {
        try checkNotUndone()
        try session.run(sql, arguments, row: row)
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        try checkNotUndone()
        return try session.run(sql, arguments)
    }

    @discardableResult
    func append(_ event: JournalEvent) throws -> Int64 {
        try checkNotUndone()
        var tail = try tail ?? lastJournalRecord()
        let payload = event.payload.serialized()
        let payloadHash = JournalChain.payloadHash(payload)
        tail.sequence += 1
        tail.hash = JournalChain.hash(
            after: tail.hash, sequence: tail.sequence, at: event.at.microseconds, payloadHash: payloadHash,
            kind: event.kind)
        try session.run(
            "INSERT INTO journal (seq, kind, at, payload, payload_hash, hash) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(tail.sequence), .text(event.kind), .integer(event.at.microseconds),
                .text(String(decoding: payload, as: UTF8.self)), .text(payloadHash.hexadecimal),
                .text(tail.hash.hexadecimal),
            ])
        self.tail = tail
        hasAppended = true
        return tail.sequence
    }

    /// SQLite undoes the whole transaction by itself when the disk is full; what a body does after that must not be
    /// committed statement by statement.
    private func checkNotUndone() throws {
        guard session.isOutsideTransaction else { return }
        throw StorageError(
            .inputOutput, "\(session.path) undid the transaction after an earlier failure",
            whatToDo: "see the first failure")
    }
}

// MARK: - What the queue of writes does with it

extension SQLiteTransaction {
    func begin() throws { try session.run("BEGIN IMMEDIATE") }

    /// Returns whether it began; false where another process holds the file for longer than the connection waits.
    func beginUnlessLocked() throws -> Bool {
        do {
            try begin()
            return true
        } catch let error as StorageError where error.code == .locked {
            return false
        }
    }

    func commit() throws { try session.run("COMMIT") }

    func rollback() { session.rollback() }

    /// Runs `body` so that its failure undoes its own changes only.
    func isolated(_ body: () throws -> Void) throws {
        let before = (tail, hasAppended)
        try session.run("SAVEPOINT body")
        do {
            try body()
            try checkForeignKeys()
            try session.run("RELEASE body")
        } catch {
            guard !session.isOutsideTransaction else { throw WholeBatchFailed(cause: error) }
            do {
                try session.run("ROLLBACK TO body")
                try session.run("RELEASE body")
            } catch let failure {
                throw WholeBatchFailed(cause: failure)
            }
            (tail, hasAppended) = before
            throw error
        }
    }

    /// A deferred foreign key would otherwise fail the commit, and with it everybody's changes.
    func checkForeignKeys() throws {
        guard session.hasUnmetForeignKeys else { return }
        throw StorageError(
            .constraint, "\(session.path) refuses the change (a row refers to one that does not exist)",
            whatToDo: "write the row it refers to in the same transaction")
    }
}

/// One body's failure ended the transaction of all.
struct WholeBatchFailed: Error {
    let cause: any Error
}
