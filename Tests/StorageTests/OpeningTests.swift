import Foundation
import JSON
import OrchestratorTestSupport
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite struct `Opening a SQLite store` {
    private static func open(_ path: String, _ migrations: [Migration] = []) throws -> SQLiteDatabase {
        try SQLiteDatabase.open(at: path, migrations: migrations, options: .init(lockTimeout: .seconds(30)))
    }

    private static func table(_ room: String, _ version: Int64, _ statement: String) -> Migration {
        Migration(room: room, version: version, statements: [statement])
    }

    @Test func `folder, file and key are for this user alone`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/new/deep/state.sqlite"
        _ = try Self.open(path)
        #expect(try StoreFile(path: folder.path + "/new").permissions == 0o700)
        #expect(try StoreFile(path: folder.path + "/new/deep").permissions == 0o700)
        for name in ["state.sqlite", "state.sqlite.lock", "journal.key", "journal.head"] {
            #expect(try StoreFile(path: folder.path + "/new/deep/" + name).permissions == 0o600, "\(name)")
        }
    }

    // Threads instead of processes: each has its own connection and its own descriptor for the lock, so they exclude each
    // other the way processes do.
    @Test func `forty openers of a new file all succeed and migrate it once`() async throws {
        let folder = try TemporaryFolder()
        let migrations = [
            Self.table("a", 1, "CREATE TABLE a (id TEXT PRIMARY KEY)"),
            Self.table("a", 2, "ALTER TABLE a ADD COLUMN note TEXT"),
            Self.table("b", 1, "CREATE TABLE b (id TEXT PRIMARY KEY)"),
        ]
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 40) { index in
            do {
                _ = try Self.open(
                    folder.path + "/state.sqlite", index % 2 == 0 ? migrations : Array(migrations.prefix(1)))
            } catch {
                // Those that know only the first step may find the second one done.
                if (error as? StorageError)?.code != .newerSchema { failures.withLock { $0.append("\(error)") } }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let versions = try StoreFile(path: folder.path + "/state.sqlite").text(
            "SELECT group_concat(room || version, ' ') FROM (SELECT * FROM schema_versions ORDER BY room, version)")
        #expect(versions == "a1 a2 b1 storage1")
    }

    @Test func `new steps are applied to an older file and its rows stay`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state.sqlite"
        let first = Self.table("a", 1, "CREATE TABLE a (id TEXT PRIMARY KEY)")
        let older = try Self.open(path, [first])
        _ = try await older.write { try $0.execute("INSERT INTO a (id) VALUES (?)", ["kept"]) }
        let newer = try Self.open(
            path, [first, Self.table("a", 2, "ALTER TABLE a ADD COLUMN note TEXT NOT NULL DEFAULT 'new'")])
        let row = try await newer.read { try $0.first("SELECT id, note FROM a") { $0.text(0) + $0.text(1) } }
        #expect(row == "keptnew")
    }

    @Test func `a file of a newer program is refused and left alone`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state.sqlite"
        let steps = [
            Self.table("a", 1, "CREATE TABLE a (id TEXT)"), Self.table("a", 2, "ALTER TABLE a ADD COLUMN b TEXT"),
        ]
        _ = try Self.open(path, steps)
        let error = #expect(throws: StorageError.self) { try Self.open(path, [steps[0]]) }
        #expect(error?.code == .newerSchema)
        #expect(error?.description.contains(path) == true)
        #expect(error?.whatToDo == "update the program")
    }

    @Test func `a step that fails leaves the file at the step before and can be tried again`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state.sqlite"
        let first = Self.table("a", 1, "CREATE TABLE a (id TEXT)")
        let broken = Migration(
            room: "a", version: 2, statements: ["CREATE TABLE half (id TEXT)", "CREATE TABEL x (y)"])
        let error = #expect(throws: StorageError.self) { try Self.open(path, [first, broken]) }
        #expect(error?.code == .migration)
        #expect(error?.whatHappened.contains("migration 2 of a") == true)
        let mended = Migration(room: "a", version: 2, statements: ["CREATE TABLE half (id TEXT)"])
        let store = try Self.open(path, [first, mended])
        #expect(try await store.read { try $0.rows("SELECT id FROM half") { $0.text(0) } }.isEmpty)
    }

    @Test(arguments: [[1, 3], [2], [1, 1], [0]] as [[Int64]])
    func `steps out of order are refused`(_ versions: [Int64]) throws {
        let folder = try TemporaryFolder()
        let migrations = versions.map { Migration(room: "a", version: $0, statements: []) }
        let error = #expect(throws: StorageError.self) { try Self.open(folder.path + "/state.sqlite", migrations) }
        #expect(error?.code == .migration)
    }

    // MARK: Damage

    /// A store with some pages of rows, closed, so that all is in the one file.
    private static func closedStore(in folder: TemporaryFolder) async throws -> StoreFile {
        let path = folder.path + "/state.sqlite"
        let store = try open(path)
        try await store.write { transaction in
            for index in 0..<500 {
                try transaction.append(
                    JournalEvent(kind: "test.filled", at: Timestamp(seconds: 1), payload: .integer(Int64(index))))
            }
        }
        try await store.close()
        return StoreFile(path: path)
    }

    @Test func `a damaged page is reported, with the file and the remedy, and nothing is changed`() async throws {
        let folder = try TemporaryFolder()
        let file = try await Self.closedStore(in: folder)
        try file.damage(at: 8192..<12_288)
        let before = try file.bytes
        let error = #expect(throws: StorageError.self) { try Self.open(file.path) }
        #expect(error?.code == .corrupt)
        #expect(error?.description.contains(file.path) == true)
        #expect(error?.whatToDo.contains("task-orchestrator restore") == true)
        #expect(try file.bytes == before)
    }

    @Test func `a file cut short is reported however large it may be`() async throws {
        let folder = try TemporaryFolder()
        let file = try await Self.closedStore(in: folder)
        try file.truncate(to: 8192)
        let error = #expect(throws: StorageError.self) {
            try SQLiteDatabase.open(at: file.path, migrations: [], options: .init(fullCheckLimit: 0))
        }
        #expect(error?.code == .corrupt)
    }

    @Test func `beyond the limit only a full check finds a damaged page`() async throws {
        let folder = try TemporaryFolder()
        let file = try await Self.closedStore(in: folder)
        let middle = try file.bytes.count / 4096 / 2 * 4096
        try file.damage(at: middle..<(middle + 4096))
        let store = try SQLiteDatabase.open(at: file.path, migrations: [], options: .init(fullCheckLimit: 0))
        let error = await #expect(throws: StorageError.self) { try await store.checkIntegrity() }
        #expect(error?.code == .corrupt)
    }

    @Test func `a sound store passes the full check`() async throws {
        let store = try TemporaryStore()
        try await store.database.checkIntegrity()
    }

    @Test func `a file of something else is refused and left alone`() throws {
        let folder = try TemporaryFolder()
        let file = StoreFile(path: folder.path + "/state.sqlite")
        let text = Data(String(repeating: "dear diary, ", count: 1000).utf8)
        try file.write(text)
        let error = #expect(throws: StorageError.self) { try Self.open(file.path) }
        #expect(error?.code == .notADatabase)
        #expect(try file.bytes == text)
    }

    // MARK: Places where no store can be

    @Test func `a folder in place of the file is refused`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StorageError.self) { try Self.open(folder.path) }
        #expect(error?.code == .cannotOpen)
    }

    @Test func `a file in place of the folder is refused`() throws {
        let folder = try TemporaryFolder()
        try StoreFile(path: folder.path + "/file").write(Data())
        let error = #expect(throws: StorageError.self) { try Self.open(folder.path + "/file/state.sqlite") }
        #expect(error?.code == .cannotOpen)
        #expect(error?.description.contains(folder.path + "/file") == true)
    }

    #if os(Linux)
        // /proc takes no files from anybody, the superuser included.
        @Test func `a folder in which nothing can be made is refused`() {
            let error = #expect(throws: StorageError.self) { try Self.open("/proc/task-orchestrator/state.sqlite") }
            #expect(error.map { [.cannotOpen, .readOnly].contains($0.code) } == true)
            #expect(error?.description.contains("/proc/task-orchestrator") == true)
        }
    #endif

    @Test func `a damaged key is refused, not replaced`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state.sqlite"
        _ = try Self.open(path)
        let key = StoreFile(path: folder.path + "/journal.key")
        try key.truncate(to: 5)
        let error = #expect(throws: StorageError.self) { try Self.open(path) }
        #expect(error?.code == .corrupt)
        #expect(try key.bytes.count == 5)
    }
}
