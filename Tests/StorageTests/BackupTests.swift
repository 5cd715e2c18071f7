import Foundation
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@Suite struct `Backup and restore` {
    private static let migrations = DatabaseContract.migrations

    private static func add(_ ids: String..., to store: any Database) async throws {
        for id in ids {
            try await store.write { transaction in
                try transaction.execute("INSERT INTO parent (id, amount) VALUES (?, 1)", [.text(id)])
                try transaction.append(
                    JournalEvent(kind: "test.added", at: Timestamp(seconds: 1), payload: .string(id)))
            }
        }
    }

    private static func ids(_ store: any Database) async throws -> [String] {
        try await store.read { try $0.rows("SELECT id FROM parent ORDER BY id") { $0.text(0) } }
    }

    private static func restore(_ source: String, to store: TemporaryStore) throws -> RestoreReport {
        try SQLiteDatabase.restore(from: source, to: store.path, migrations: migrations)
    }

    /// A store with rows a and b in its backup, and c written since; closed.
    private static func storeAndBackup() async throws -> (TemporaryStore, StoreFile) {
        let store = try TemporaryStore(migrations: migrations)
        try await add("a", "b", to: store.database)
        let backup = StoreFile(path: store.folder + "/backups/monday.sqlite")
        try await store.database.backup(to: backup.path)
        try await add("c", to: store.database)
        try await store.database.close()
        return (store, backup)
    }

    @Test func `a restored store holds what was backed up, verifies, and keeps the other beside`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        let report = try Self.restore(backup.path, to: store)
        #expect(report.signature == .verified)
        #expect(report.journal.lastSequence == 2)
        #expect(report.keptAside == store.path + ".before-restore")

        let restored = try store.openAgain()
        #expect(try await Self.ids(restored) == ["a", "b"])
        #expect(try await restored.verifyJournal().isIntact)
        try await Self.add("d", to: restored)
        let later = try await restored.verifyJournal()
        #expect(later.isIntact && later.signedSequence == 3)
        #expect(try StoreFile(path: store.path + ".before-restore").text("SELECT max(id) FROM parent") == "c")
    }

    @Test func `a backup is one file, for this user alone, that names no other`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        defer { withExtendedLifetime(store) {} }
        let folder = (backup.path as NSString).deletingLastPathComponent
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["monday.sqlite"])
        #expect(try backup.permissions == 0o600)
    }

    @Test func `a second restore keeps what the first one kept`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        _ = try Self.restore(backup.path, to: store)
        let second = try Self.restore(backup.path, to: store)
        #expect(second.keptAside == store.path + ".before-restore-2")
        #expect(StoreFile(path: store.path + ".before-restore").exists)
    }

    @Test func `a backup is restored where there was nothing, by a machine with another key`() async throws {
        let (original, backup) = try await Self.storeAndBackup()
        defer { withExtendedLifetime(original) {} }
        let folder = try TemporaryFolder()
        let target = folder.path + "/new/state.sqlite"
        let report = try SQLiteDatabase.restore(from: backup.path, to: target, migrations: Self.migrations)
        #expect(report.signature == .otherKey)
        #expect(report.keptAside == nil)
        let store = try SQLiteDatabase.open(at: target, migrations: Self.migrations)
        #expect(try await Self.ids(store) == ["a", "b"])
        #expect(try await store.verifyJournal().isIntact)
    }

    @Test func `the file of a store can be restored from, too`() async throws {
        let (store, _) = try await Self.storeAndBackup()
        let target = try TemporaryStore(migrations: Self.migrations)
        try await target.database.close()
        let report = try Self.restore(store.path, to: target)
        #expect(report.signature == .none)
        #expect(try await Self.ids(try target.openAgain()) == ["a", "b", "c"])
    }

    @Test func `a damaged store gives way to its backup`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        try StoreFile(path: store.path).damage(at: 0..<4096)
        _ = try Self.restore(backup.path, to: store)
        #expect(try await Self.ids(try store.openAgain()) == ["a", "b"])
        #expect(StoreFile(path: store.path + ".before-restore").exists)
    }

    @Test func `a log left behind is not applied to the restored store`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        let other = try store.openAgain()
        try await Self.add("d", to: other)
        let log = try StoreFile(path: store.path + "-wal").bytes
        try await other.close()
        try FileManager.default.removeItem(atPath: store.path)
        try StoreFile(path: store.path + "-wal").write(log)
        _ = try Self.restore(backup.path, to: store)
        #expect(try await Self.ids(try store.openAgain()) == ["a", "b"])
    }

    // MARK: Refusals, each of which leaves the store as it was

    private static func expectRefusal(
        of source: String, _ code: StorageError.Code, into store: TemporaryStore,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: store.folder).filter { !$0.contains("-") }
        let error = #expect(throws: StorageError.self, sourceLocation: sourceLocation) {
            try restore(source, to: store)
        }
        #expect(error?.code == code, "\(error?.description ?? "")", sourceLocation: sourceLocation)
        let after = try FileManager.default.contentsOfDirectory(atPath: store.folder).filter { !$0.contains("-") }
        #expect(after.sorted() == before.sorted(), sourceLocation: sourceLocation)
        let untouched = try await ids(try store.openAgain())
        #expect(untouched == ["a", "b", "c"], sourceLocation: sourceLocation)
    }

    @Test func `a damaged backup is refused`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        try backup.damage(at: 4096..<8192)
        try await Self.expectRefusal(of: backup.path, .corrupt, into: store)
    }

    @Test func `a backup whose journal was edited is refused`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        try backup.run("UPDATE journal SET payload = '\"x\"' WHERE seq = 1")
        try await Self.expectRefusal(of: backup.path, .corrupt, into: store)
    }

    @Test func `a backup whose journal was cut is refused by its signature`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        try backup.run("DELETE FROM journal WHERE seq = 2")
        try await Self.expectRefusal(of: backup.path, .corrupt, into: store)
    }

    @Test func `a backup by a newer program is refused`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        try backup.run("INSERT INTO schema_versions (room, version, applied_at) VALUES ('contract', 2, 0)")
        try await Self.expectRefusal(of: backup.path, .newerSchema, into: store)
    }

    @Test func `another program's database is refused`() async throws {
        let (store, _) = try await Self.storeAndBackup()
        let other = StoreFile(path: store.folder + "/other-program")
        try other.run("CREATE TABLE t (x)")
        try await Self.expectRefusal(of: other.path, .notADatabase, into: store)
    }

    @Test func `no file, a folder and a text are refused`() async throws {
        let (store, _) = try await Self.storeAndBackup()
        try await Self.expectRefusal(of: store.folder + "/none", .cannotOpen, into: store)
        try await Self.expectRefusal(of: store.folder, .cannotOpen, into: store)
        let text = StoreFile(path: store.folder + "/a-text")
        try text.write(Data(String(repeating: "text ", count: 2000).utf8))
        try await Self.expectRefusal(of: text.path, .notADatabase, into: store)
    }

    @Test func `a store that is open is not replaced`() async throws {
        let (store, backup) = try await Self.storeAndBackup()
        let open = try store.openAgain()
        try await Self.expectRefusal(of: backup.path, .locked, into: store)
        #expect(try await Self.ids(open) == ["a", "b", "c"])
    }

    @Test func `a file is overwritten only where that is allowed`() async throws {
        let store = try TemporaryStore(migrations: Self.migrations)
        try await Self.add("a", to: store.database)
        let file = StoreFile(path: store.folder + "/precious")
        try file.write(Data("precious".utf8))
        let error = await #expect(throws: StorageError.self) { try await store.database.backup(to: file.path) }
        #expect(error?.code == .exists)
        #expect(try file.bytes == Data("precious".utf8))
        try await store.database.backup(to: file.path, overwriting: true)
        #expect(try file.text("SELECT id FROM parent") == "a")
    }

    @Test func `a backup goes on while others write`() async throws {
        let store = try TemporaryStore(migrations: Self.migrations)
        async let writes: Void = {
            for index in 0..<200 { try await Self.add("\(index)", to: store.database) }
        }()
        for number in 0..<5 { try await store.database.backup(to: store.folder + "/backup-\(number)") }
        try await writes
        for number in 0..<5 {
            let folder = try TemporaryFolder()
            let report = try SQLiteDatabase.restore(
                from: store.folder + "/backup-\(number)", to: folder.path + "/state.sqlite",
                migrations: Self.migrations)
            #expect(report.journal.isIntact)
        }
    }
}
