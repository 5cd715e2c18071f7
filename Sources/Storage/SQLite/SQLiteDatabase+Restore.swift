internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What was put in place of a store.
public struct RestoreReport: Hashable, Sendable {
    /// How far the signature in the backup vouches for its journal.
    public enum Signature: String, Hashable, Sendable, CaseIterable {
        /// Signed with the key of the folder it was restored into.
        case verified
        /// Signed with another key: it comes from another machine, whose signature cannot be checked here.
        case otherKey = "other_key"
        /// Not signed; the file was not made by `backup`.
        case none
    }

    /// The walk along the restored journal.
    public let journal: JournalReport
    /// How far the signature in the backup vouches for it.
    public let signature: Signature
    /// Where the store that was there before is now; nil where there was none.
    public let keptAside: String?
}

extension SQLiteDatabase {
    /// Puts the backup `source` in place of the store `target`, which stays beside as `<target>.before-restore`.
    ///
    /// The backup is copied, every page of it is checked and its journal is walked before anything is moved. Its end is
    /// then signed anew with the key of the target's folder, so that `verifyJournal` holds for what was restored.
    ///
    /// - Throws: `StorageError`, with the target untouched: where the backup is damaged, edited or no store, where either
    ///   was written by a newer version of the program, and where any process has the target open.
    @discardableResult
    public static func restore(
        from source: String, to target: String, migrations: [Migration], options: SQLiteOptions = .init()
    ) throws(StorageError) -> RestoreReport {
        guard FileFacts.exists(source), !FileFacts.isDirectory(source) else {
            throw StorageError(.cannotOpen, "there is no file \(source)", whatToDo: nameABackup)
        }
        let folder = FileFacts.folder(of: target)
        try FileFacts.makeFolder(folder)
        return try FileLock.holding(target + ".lock", timeout: options.lockTimeout) { () throws(StorageError) in
            let head = try JournalHead(folder: folder)
            return try restoreLocked(source, target, head, migrations)
        }
    }

    private static let nameABackup = "name a file made by 'task-orchestrator backup'"

    private typealias Checked = (journal: JournalReport, signature: RestoreReport.Signature)

    private static func restoreLocked(
        _ source: String, _ target: String, _ head: JournalHead, _ migrations: [Migration]
    ) throws(StorageError) -> RestoreReport {
        let partial = "\(target).restoring-\(getpid())"
        var checked: Checked?
        var keptAside: String?
        try replacing(target, with: partial, overwriting: true) {
            let result = try copy(source, to: partial, head, migrations)
            if let finding = result.journal.findings.first {
                throw StorageError.corrupt(source, finding.description)
            }
            checked = result
            if FileFacts.exists(target) { try makeSureNobodyUses(target, migrations) }
            keptAside = try keepAside(target)
        }
        guard let (walked, signature) = checked else { preconditionFailure("restored without a check") }
        var journal = walked
        journal.signedSequence = journal.lastSequence
        head.replace(with: .init(sequence: journal.lastSequence, hash: JournalChain.link(journal.lastHash)))
        return RestoreReport(journal: journal, signature: signature, keptAside: keptAside)
    }

    // MARK: The backup

    /// Copies `source` page by page, which also takes in a log that stands beside it, and checks the copy.
    private static func copy(
        _ source: String, to partial: String, _ head: JournalHead, _ migrations: [Migration]
    ) throws(StorageError) -> Checked {
        do {
            var reading = Configuration()
            reading.readonly = true
            let copy = try DatabaseQueue(path: partial)
            let original = try DatabaseQueue(path: source, configuration: reading)
            try original.backup(to: copy)
            try original.close()
            let result = try copy.writeWithoutTransaction { database in
                // Named after the backup, because that is the file the person knows.
                let session = SQLiteSession(database: database, path: source)
                try session.checkIntegrity("PRAGMA integrity_check(1)")
                guard try session.hasTable("schema_versions"), try session.hasTable("journal") else {
                    throw StorageError(
                        .notADatabase, "\(source) is no store of this program",
                        whatToDo: nameABackup)
                }
                try SchemaMigrator(session: session).refuseNewer(migrations)
                let seal = try BackupSeal.remove(session)
                let checked = try check(session, seal, head)
                try session.makeSingleFile()
                return checked
            }
            try copy.close()
            return result
        } catch {
            let error = StorageError(error, path: source)
            // What helps against a damaged store is a backup; against a damaged backup, another one.
            guard [.notADatabase, .corrupt].contains(error.code) else { throw error }
            throw StorageError(error.code, error.whatHappened, whatToDo: nameABackup)
        }
    }

    private static func check(
        _ session: SQLiteSession, _ seal: BackupSeal?, _ head: JournalHead
    ) throws -> Checked {
        var signature = RestoreReport.Signature.none
        var state: JournalHead.State?
        if let seal, seal.keyName == head.key.name, !seal.head.isEmpty {
            state = head.state(of: Array(seal.head.utf8))
            signature = .verified
        } else if let seal, !seal.head.isEmpty {
            signature = .otherKey
        }
        var verifier = JournalVerifier(head: state ?? .signed(.start))
        let reader = SQLiteReader(session: session)
        var last = Int64.min
        while case let page = try reader.journalEntries(after: last, limit: 1000), let end = page.last {
            for entry in page { verifier.take(entry) }
            last = end.sequence
        }
        return (verifier.finish(suspicions: []), signature)
    }

    // MARK: What is in its place

    private static func makeSureNobodyUses(_ target: String, _ migrations: [Migration]) throws {
        do {
            // Leaving the log needs the file for oneself and does not wait: the default is to give up at once.
            let current = try DatabaseQueue(path: target)
            try current.writeWithoutTransaction { database in
                let session = SQLiteSession(database: database, path: target)
                try SchemaMigrator(session: session).refuseNewer(migrations)
                try session.makeSingleFile()
            }
            try current.close()
        } catch {
            let error = StorageError(error, path: target)
            // A damaged store is the reason to restore one.
            guard error.code == .corrupt || error.code == .notADatabase else { throw error }
        }
    }

    /// Keeps the store under the first name that is free, with its log where it still has one: SQLite would apply a log
    /// that is left behind to the file that comes in its place.
    ///
    /// - Returns: that name; nil where there was nothing to keep.
    private static func keepAside(_ target: String) throws -> String? {
        var name = "\(target).before-restore"
        var number = 1
        while FileFacts.exists(name) {
            number += 1
            name = "\(target).before-restore-\(number)"
        }
        for suffix in ["-wal", "-shm"] where FileFacts.exists(target + suffix) {
            guard rename(target + suffix, name + suffix) == 0 else { throw StorageError(errno: errno, path: name) }
        }
        guard FileFacts.exists(target) else { return nil }
        // A second name rather than a new one: the store stays in place until the backup takes it over in one step.
        guard link(target, name) == 0 || rename(target, name) == 0 else {
            throw StorageError(errno: errno, path: name)
        }
        return name
    }
}
