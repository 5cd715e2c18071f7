internal import GRDB
internal import GRDBSQLite

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension SQLiteDatabase {
    /// Opens the file at `path`, making it and its folder where there is none, and brings its tables up to date.
    ///
    /// Any number of processes may open the same new file together: one makes it, the others wait (`<path>.lock`). The
    /// file's first page, its length and its schema are looked at each time, and every page where the file is no larger
    /// than `SQLiteOptions.fullCheckLimit`. A damaged file is never replaced.
    ///
    /// - Throws: `StorageError` that names the file and what to do.
    public static func open(
        at path: String, migrations: [Migration], options: SQLiteOptions = .init()
    ) throws(StorageError) -> SQLiteDatabase {
        let folder = FileFacts.folder(of: path)
        try FileFacts.makeFolder(folder)
        guard !FileFacts.isDirectory(path) else {
            throw StorageError(.cannotOpen, "\(path) is a folder", whatToDo: "name a file")
        }
        return try FileLock.holding(path + ".lock", timeout: options.lockTimeout) { () throws(StorageError) in
            try openLocked(path, folder: folder, migrations, options)
        }
    }

    private static func openLocked(
        _ path: String, folder: String, _ migrations: [Migration], _ options: SQLiteOptions
    ) throws(StorageError) -> SQLiteDatabase {
        try FileFacts.makeFile(path)
        do {
            let busy = BusyPolicy(timeout: options.lockTimeout)
            let configuration = configuration(options, busy)
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                let session = SQLiteSession(database: database, path: path)
                try checkPages(session, limit: options.fullCheckLimit)
                try SchemaMigrator(session: session).bringUpToDate(migrations)
            }
            var observing = configuration
            observing.readonly = true
            return SQLiteDatabase(
                path: path, pool: pool, head: try JournalHead(folder: folder), observerConfiguration: observing,
                busy: busy)
        } catch {
            throw StorageError(error, path: path)
        }
    }

    private static func configuration(_ options: SQLiteOptions, _ busy: BusyPolicy) -> Configuration {
        var configuration = Configuration()
        configuration.label = "task-orchestrator.storage"
        configuration.busyMode = .callback { busy.wait($0) }
        // A read holds its thread until it is done, so more readers than cores would only wait for the processor.
        configuration.maximumReaderCount = max(4, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
        let synchronous = options.durability == .power ? "FULL" : "NORMAL"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = \(synchronous)")
        }
        return configuration
    }

    private static func checkPages(_ session: SQLiteSession, limit: Int64) throws {
        // The first read compares header and length; SQLite refuses a file that is shorter than its header says.
        try session.run("SELECT count(*) FROM sqlite_master")
        guard FileFacts.size(of: session.path) ?? 0 <= limit else { return }
        try session.checkIntegrity("PRAGMA quick_check(1)")
    }

    /// Reads every page and index of the file.
    ///
    /// - Throws: `StorageError.Code.corrupt` with the first fault found.
    public func checkIntegrity() async throws { try checkEverything() }

    private func checkEverything() throws {
        try snapshot { reader in
            try (reader as? SQLiteReader)?.session.checkIntegrity("PRAGMA integrity_check(1)")
        }
    }
}

extension SQLiteSession {
    /// Runs one of SQLite's checks, which answer `ok` or say what is wrong.
    func checkIntegrity(_ check: String) throws {
        var fault: String?
        try run(check) { if $0.text(0) != "ok" { fault = $0.text(0) } }
        if let fault { throw StorageError.corrupt(path, fault) }
    }
}
