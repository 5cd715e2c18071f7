import GRDB
import JSON
import OrchestratorTestSupport
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite struct `SQLite store` {
    @Test(arguments: DatabaseContract.all)
    func `keeps the contract of every store`(_ contract: DatabaseContract) async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        try await contract.check(store.database)
    }

    private static let event = JournalEvent(kind: "test.written", at: Timestamp(seconds: 1), payload: ["a": 1])
    private static let insert = "INSERT INTO parent (id, amount) VALUES (?, ?)"

    private func count(_ store: any Storage.Database, _ table: String = "parent") async throws -> Int64? {
        try await store.read { try $0.first("SELECT count(*) FROM \(table)") { $0.integer(0) } }
    }

    @Test func `writers with connections of their own never tear the journal`() async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        let stores = try (0..<4).map { _ in try store.openAgain() }
        try await withThrowingTaskGroup { group in
            for (writer, database) in stores.enumerated() {
                for index in 0..<100 {
                    group.addTask {
                        try await database.write { transaction in
                            try transaction.execute(Self.insert, [.text("\(writer)-\(index)"), 1])
                            try transaction.append(Self.event)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let rows = try await count(store.database)
        #expect(rows == 400)
        let report = try await store.database.verifyJournal()
        #expect(report.isIntact)
        #expect(report.lastSequence == 400)
        #expect(report.signedSequence == 400)
    }

    @Test func `another connection's commit moves the counter`() async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        let other = try store.openAgain()
        let before = try await store.database.changeCounter()
        _ = try await other.write { try $0.execute(Self.insert, ["a", 1]) }
        let after = try await store.database.changeCounter()
        #expect(after != before)
    }

    // reader: BEGIN, count ────────────────────────────── count, COMMIT
    // writer:                  INSERT, COMMIT (signals)
    @Test func `a read sees one moment although a write commits meanwhile`() async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        let other = try store.openAgain()
        let (started, startedSignal) = AsyncStream<Void>.makeStream()
        let committed = Semaphore()
        async let counts = store.database.read { reader in
            let before = try reader.first("SELECT count(*) FROM parent") { $0.integer(0) }
            startedSignal.finish()
            committed.wait()
            return [before, try reader.first("SELECT count(*) FROM parent") { $0.integer(0) }]
        }
        for await _ in started {}
        _ = try await other.write { try $0.execute(Self.insert, ["a", 1]) }
        committed.signal()
        #expect(try await counts == [0, 0])
        let later = try await count(store.database)
        #expect(later == 1)
    }

    @Test func `a store held by another process for too long is reported as locked`() async throws {
        let store = try TemporaryStore(
            migrations: DatabaseContract.migrations, options: .init(lockTimeout: .milliseconds(20)))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: store.path, configuration: configuration)
        let error = try await other.unsafeHolding("BEGIN IMMEDIATE") {
            await #expect(throws: StorageError.self) {
                _ = try await store.database.write { try $0.execute(Self.insert, ["a", 1]) }
            }
        }
        #expect(error?.code == .locked)
        _ = try await store.database.write { try $0.execute(Self.insert, ["a", 1]) }
    }

    @Test func `a full disk fails the write, keeps what was there, and does not stop later writes`() async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        _ = try await store.database.write { try $0.execute(Self.insert, ["kept", 1]) }
        try await store.database.write { try $0.query("PRAGMA max_page_count = 20", []) { _ in } }
        let error = await #expect(throws: StorageError.self) {
            try await store.database.write { transaction in
                try transaction.append(Self.event)
                let large = String(repeating: "x", count: 1 << 20)
                // Swallowed on purpose: SQLite has undone the transaction, and what follows must not be kept.
                _ = try? transaction.execute(
                    "INSERT INTO parent (id, amount, note) VALUES (?, ?, ?)", ["big", 1, .text(large)])
                try transaction.execute(Self.insert, ["after", 1])
            }
        }
        #expect(error.map { [.noSpace, .inputOutput].contains($0.code) } == true)
        try await store.database.write { try $0.query("PRAGMA max_page_count = 100000", []) { _ in } }
        _ = try await store.database.write { try $0.execute(Self.insert, ["later", 1]) }
        let ids = try await store.database.read { try $0.rows("SELECT id FROM parent ORDER BY id") { $0.text(0) } }
        #expect(ids == ["kept", "later"])
        #expect(try await store.database.verifyJournal().isIntact)
    }

    @Test func `a deferred foreign key that stays unmet fails its own body only`() async throws {
        let migration = Migration(
            room: "test", version: 1,
            statements: [
                "CREATE TABLE parent (id TEXT PRIMARY KEY)",
                "CREATE TABLE child (id TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)",
            ])
        let store = try TemporaryStore(migrations: [migration])
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<60 {
                group.addTask {
                    let outcome: Void? = try? await store.database.write { transaction in
                        try transaction.execute("INSERT INTO child (id) VALUES (?)", [.text("\(index)")])
                        if index % 2 == 0 {
                            try transaction.execute("INSERT INTO parent (id) VALUES (?)", [.text("\(index)")])
                        }
                    }
                    return outcome != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 30)
        let rows = try await count(store.database, "child")
        #expect(rows == 30)
    }

    @Test(
        arguments: [(SQLiteOptions.Durability.process, Int64(1)), (.power, 2)] as [(SQLiteOptions.Durability, Int64)])
    func `the log is synced as the durability asks`(
        _ durability: SQLiteOptions.Durability, _ synchronous: Int64
    ) async throws {
        let store = try TemporaryStore(options: .init(durability: durability))
        let setting = try await store.database.write { try $0.first("PRAGMA synchronous", []) { $0.integer(0) } }
        #expect(setting == synchronous)
    }

    @Test func `closing lets waiting writes end and refuses later ones`() async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        let database = store.database
        try await withThrowingTaskGroup { group in
            for index in 0..<50 {
                group.addTask {
                    do {
                        _ = try await database.write { try $0.execute(Self.insert, [.text("\(index)"), 1]) }
                    } catch let error as StorageError where error.code == .closed {}
                }
            }
            try await group.waitForAll()
        }
        try await database.close()
        let write = await #expect(throws: StorageError.self) {
            _ = try await database.write { try $0.execute(Self.insert, ["late", 1]) }
        }
        #expect(write?.code == .closed)
        let read = await #expect(throws: StorageError.self) { _ = try await count(database) }
        #expect(read?.code == .closed)
        let rows = try await count(try store.openAgain())
        #expect(rows == 50)
    }

    @Test func `the last to close leaves one file without a log`() async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        _ = try await store.database.write { try $0.execute(Self.insert, ["a", 1]) }
        #expect(StoreFile(path: store.path + "-wal").exists)
        try await store.database.close()
        #expect(!StoreFile(path: store.path + "-wal").exists)
    }
}

/// Blocks a thread until another lets it go.
private final class Semaphore: Sendable {
    private let open = Atomic(false)

    func signal() { open.store(true, ordering: .releasing) }
    func wait() { while !open.load(ordering: .acquiring) { _ = 0 } }
}

extension DatabaseQueue {
    /// Runs `body` while this connection is in a transaction of its own.
    fileprivate func unsafeHolding<Value>(_ begin: String, _ body: () async throws -> Value) async throws -> Value {
        try execute(begin)
        let value = try await body()
        try execute("ROLLBACK")
        return value
    }

    private func execute(_ sql: String) throws {
        try unsafeReentrantWrite { try $0.execute(sql: sql) }
    }
}
