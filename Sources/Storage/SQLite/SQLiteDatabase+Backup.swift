internal import Dispatch
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension SQLiteDatabase {
    /// Copies the store, as it is at one moment, into the single file `destination`; readers and writers go on meanwhile.
    ///
    /// The copy carries the signed head of the journal as it was just before, so that `restore` can tell whether the copy's
    /// journal is the one that was signed. The key stays here: whoever holds a backup cannot sign.
    ///
    /// - Throws: `StorageError.Code.exists` where there is such a file and `overwriting` is false; what stood there is
    ///   replaced only by a complete and checked copy.
    public func backup(to destination: String, overwriting: Bool = false) async throws {
        guard overwriting || !FileFacts.exists(destination) else { throw StorageError.exists(destination) }
        try FileFacts.makeFolder(FileFacts.folder(of: destination))
        try await onThread {
            let partial = "\(destination).partial-\(getpid())"
            try Self.replacing(destination, with: partial, overwriting: overwriting) {
                // Before the copy is taken, so that the copy holds the entry it names.
                let head = self.head.bytes()
                let copy = try DatabaseQueue(path: partial)
                let reader = try self.connections.makeReader()
                try reader.backup(to: copy)
                try reader.close()
                try copy.writeWithoutTransaction { database in
                    let session = SQLiteSession(database: database, path: partial)
                    try BackupSeal(head: String(decoding: head, as: UTF8.self), keyName: self.head.key.name)
                        .write(session)
                    try session.makeSingleFile()
                    try session.checkIntegrity("PRAGMA integrity_check(1)")
                }
                try copy.close()
            }
        }
    }

    /// Fills the new file `partial` and puts it in the place of `destination`; leaves nothing behind on failure.
    static func replacing(
        _ destination: String, with partial: String, overwriting: Bool, _ fill: () throws -> Void
    ) throws(StorageError) {
        do {
            try FileFacts.makeFile(partial)
            try fill()
            try FileFacts.synchronize(partial)
            guard overwriting || !FileFacts.exists(destination) else { throw StorageError.exists(destination) }
            guard rename(partial, destination) == 0 else { throw StorageError(errno: errno, path: destination) }
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) }
            throw StorageError(error, path: partial)
        }
    }

    /// Runs blocking work on a thread that is not one of those for async functions.
    private func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { caller in
            DispatchQueue(label: "task-orchestrator.storage.backup").async {
                caller.resume(with: Result(catching: body))
            }
        }
    }
}

/// What a backup says of the journal it holds: the signed head, and under which key it was signed.
struct BackupSeal {
    var head: String
    var keyName: String

    func write(_ session: SQLiteSession) throws {
        try session.run("DROP TABLE IF EXISTS backup_seal")
        try session.run("CREATE TABLE backup_seal (head TEXT NOT NULL, key_name TEXT NOT NULL)")
        try session.run("INSERT INTO backup_seal (head, key_name) VALUES (?, ?)", [.text(head), .text(keyName)])
    }

    /// Takes the seal off a copy that becomes a store again; nil where it has none.
    static func remove(_ session: SQLiteSession) throws -> BackupSeal? {
        var seal: BackupSeal?
        guard try session.hasTable("backup_seal") else { return nil }
        try session.run("SELECT head, key_name FROM backup_seal") { row in
            seal = BackupSeal(head: row.text(0), keyName: row.text(1))
        }
        try session.run("DROP TABLE backup_seal")
        return seal
    }
}

extension SQLiteSession {
    /// Folds the write-ahead log into the file.
    ///
    /// - Throws: `StorageError.Code.locked` where anybody else has the file open.
    func makeSingleFile() throws { try run("PRAGMA journal_mode = DELETE") }

    func hasTable(_ name: String) throws -> Bool {
        var found = false
        try run("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [.text(name)]) { _ in found = true }
        return found
    }
}

extension StorageError {
    static func exists(_ path: String) -> StorageError {
        StorageError(.exists, "\(path) is there already", whatToDo: "name another file, or give --replace")
    }
}
