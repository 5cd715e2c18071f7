internal import GRDB
internal import Synchronization

/// The connections to one file: one that writes, and as many that read as are reading at the same moment.
///
/// Reading never waits for a free connection, so reads cannot lock each other out whatever threads they run on. GRDB's own
/// pool is not used, because it writes to the file on opening, before a damaged one is noticed, and asks for the version of
/// the schema before each read.
final class SQLiteConnections: Sendable {
    let writer: DatabaseQueue
    private let path: String
    private let reading: Configuration
    private let state = Mutex(State())

    private struct State {
        var idle: [DatabaseQueue] = []
        var isClosed = false
    }

    /// A reader keeps a cache of up to 2 MB; those beyond are closed after use.
    private static let idleLimit = 8

    init(path: String, writing: BusyPolicy, reading busy: BusyPolicy) throws {
        self.path = path
        var configuration = Configuration()
        configuration.label = "task-orchestrator.storage"
        configuration.busyMode = .callback { writing.wait($0) }
        writer = try DatabaseQueue(path: path, configuration: configuration)
        configuration.busyMode = .callback { busy.wait($0) }
        // Not opened as read-only, because such a connection cannot make the log where there is none yet.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
        reading = configuration
    }

    /// Runs `body` on a connection that no one else uses meanwhile.
    func read<Result>(_ body: (SQLiteSession) throws -> Result) throws -> Result {
        let reader = try takeReader()
        defer { giveBack(reader) }
        return try reader.unsafeRead { try body(SQLiteSession(database: $0, path: path)) }
    }

    /// Runs `body` on the connection that writes, outside any transaction.
    func write<Result>(_ body: (SQLiteSession) throws -> Result) throws -> Result {
        try writer.writeWithoutTransaction { try body(SQLiteSession(database: $0, path: path)) }
    }

    /// A reader of one's own, for long or particular work.
    func makeReader() throws -> DatabaseQueue { try DatabaseQueue(path: path, configuration: reading) }

    private func takeReader() throws -> DatabaseQueue {
        let (idle, isClosed) = state.withLock { ($0.idle.popLast(), $0.isClosed) }
        if isClosed { throw StorageError.closed(path) }
        return try idle ?? makeReader()
    }

    private func giveBack(_ reader: DatabaseQueue) {
        let isKept = state.withLock { state in
            guard !state.isClosed, state.idle.count < Self.idleLimit else { return false }
            state.idle.append(reader)
            return true
        }
        if !isKept { try? reader.close() }
    }

    /// Closes all connections, those of reads under way when they are done; the last to go puts the log into the file.
    func close() throws {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        for reader in idle { try reader.close() }
        try writer.close()
    }
}
