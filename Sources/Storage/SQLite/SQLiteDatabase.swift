internal import GRDB
internal import Synchronization

/// A store in one SQLite file, shared with other processes.
///
///     let store = try SQLiteDatabase.open(at: "state.sqlite", migrations: spendingMigrations + trialMigrations)
///     try await store.write { transaction in
///         try transaction.execute("INSERT INTO trial (id) VALUES (?)", ["t1"])
///         try transaction.append(JournalEvent(kind: "trial.recorded", at: now, payload: ["id": "t1"]))
///     }
///
/// Readers see the last commit and never wait (write-ahead log). Writes that wait together share one commit. A write runs
/// even where its caller was cancelled, so that what was decided (a settled charge, a recorded failure) is not lost.
///
/// - Note: Beside the file stand SQLite's `-wal` and `-shm`, a `.lock` for opening, and in the same folder `journal.head`
///   and `journal.key`, with which the end of the journal is signed. Keep one store per folder.
public final class SQLiteDatabase: Database {
    /// Where the file is.
    public let path: String

    let connections: SQLiteConnections
    let head: JournalHead
    let suspicions: JournalSuspicions
    private let writes: WriteQueue
    /// A connection that never writes, so that every commit is foreign to it; opened when first asked for.
    private let observer = Mutex<DatabaseQueue?>(nil)

    init(path: String, connections: SQLiteConnections, head: JournalHead, logLimit: Int64) {
        self.path = path
        self.connections = connections
        self.head = head
        suspicions = JournalSuspicions(folder: FileFacts.folder(of: path))
        let committer = SQLiteCommitter(path: path, connections: connections, head: head, logLimit: logLimit)
        writes = WriteQueue(commit: { committer.commit($0) }, atOnce: { committer.commitAtOnce($0) })
    }

    /// Runs `body` on one consistent snapshot, on the calling thread.
    ///
    /// - Throws: `StorageError`, or what `body` throws.
    public func read<Result: Sendable>(
        _ body: @Sendable (any Reader) throws -> Result
    ) async throws -> Result {
        try snapshot { try body(SQLiteReader(session: $0)) }
    }

    /// `read` without suspension: GRDB offers its blocking calls to synchronous functions only.
    func snapshot<Result>(_ body: (SQLiteSession) throws -> Result) throws -> Result {
        do {
            return try connections.read { session in
                try session.run("BEGIN DEFERRED")
                defer { session.rollback() }
                return try body(session)
            }
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    /// Runs `body` in a transaction that it may share with other bodies; returns when it is committed.
    ///
    /// - Throws: `StorageError`, or what `body` throws.
    @discardableResult
    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { caller in
            let job = BodyJob(caller: caller, body: body)
            if !writes.enqueue(job) { job.fail(StorageError.closed(path)) }
        }
    }

    /// A number that has moved when anything was committed since it was last read, by whichever process; comparable
    /// within this value only.
    public func changeCounter() async throws -> Int64 { try changeCounterNow() }

    /// `read` on the calling thread, for those who cannot suspend. Readers wait for nobody.
    ///
    /// - Throws: `StorageError`, or what `body` throws.
    package func readNow<Result>(_ body: (any Reader) throws -> Result) throws -> Result {
        try snapshot { try body(SQLiteReader(session: $0)) }
    }

    /// `changeCounter` on the calling thread, for those who cannot suspend; takes microseconds.
    package func changeCounterNow() throws -> Int64 {
        do {
            let observer = try observer.withLock { current in
                if let current { return current }
                let made = try connections.makeReader()
                current = made
                return made
            }
            return try observer.unsafeRead { database in
                var version: Int64 = 0
                try SQLiteSession(database: database, path: path).run("PRAGMA data_version") {
                    version = $0.integer(0)
                }
                return version
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Waits for the writes that are under way and closes the file; later calls fail with `StorageError.Code.closed`.
    public func close() async throws {
        await withCheckedContinuation { caller in
            writes.close { caller.resume() }
        }
        try closeConnections()
    }

    private func closeConnections() throws {
        do {
            try observer.withLock { try $0?.close() }
            try connections.close()
        } catch {
            throw StorageError(error, path: path)
        }
    }
}
