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
            let connections = try SQLiteConnections(
                path: path, writing: busy, reading: BusyPolicy(timeout: options.lockTimeout))
            let head = try JournalHead(folder: folder)
            try connections.write { session in
                try checkPages(session, limit: options.fullCheckLimit)
                try prepare(session, options)
                try SchemaMigrator(session: session).bringUpToDate(migrations)
                try checkHead(head, JournalSuspicions(folder: folder), SQLiteReader(session: session))
            }
            return SQLiteDatabase(
                path: path, connections: connections, head: head, busy: busy, logLimit: options.logLimit)
        } catch {
            throw StorageError(error, path: path)
        }
    }

    private static func checkPages(_ session: SQLiteSession, limit: Int64) throws {
        // The first read compares header and length; SQLite refuses a file that is shorter than its header says.
        try session.run("SELECT count(*) FROM sqlite_master")
        guard FileFacts.size(of: session.path) ?? 0 <= limit else { return }
        try session.checkIntegrity("PRAGMA quick_check(1)")
    }

    private static func prepare(_ session: SQLiteSession, _ options: SQLiteOptions) throws {
        var mode = ""
        try session.run("PRAGMA journal_mode = WAL") { mode = $0.text(0) }
        guard mode == "wal" else {
            throw StorageError(
                .cannotOpen, "\(session.path) stands on a file system that several processes cannot share",
                whatToDo: "set TASK_ORCHESTRATOR_HOME to a folder on a local disk")
        }
        try session.run("PRAGMA synchronous = \(options.durability == .power ? "FULL" : "NORMAL")")
        // Four times SQLite's own: pages that change with every run are copied and synced into the file less often.
        try session.run("PRAGMA wal_autocheckpoint = 4000")
        // What is erased for a person does not stay behind in the pages that are written anyway.
        try session.run("PRAGMA secure_delete = FAST")
    }

    /// Reads every page and index of the file.
    ///
    /// - Throws: `StorageError.Code.corrupt` with the first fault found.
    public func checkIntegrity() async throws { try checkEverything() }

    private func checkEverything() throws {
        try snapshot { try $0.checkIntegrity("PRAGMA integrity_check(1)") }
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
