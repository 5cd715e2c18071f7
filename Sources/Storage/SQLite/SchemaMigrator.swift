/// Applies the migrations a file lacks. Callers hold the opening lock.
struct SchemaMigrator {
    let session: SQLiteSession

    /// The store's own tables. `INTEGER PRIMARY KEY` makes `seq` the row's number in SQLite.
    static let own = [
        Migration(
            room: "storage", version: 1,
            statements: [
                """
                CREATE TABLE journal (
                    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, at BIGINT NOT NULL, payload TEXT,
                    payload_hash TEXT NOT NULL, hash TEXT NOT NULL
                )
                """
            ])
    ]

    /// Brings the tables of all rooms named in `migrations` up to date, each step in a transaction of its own.
    ///
    /// Rooms that the file knows and `migrations` does not are left alone: their tables are nobody's concern here.
    func bringUpToDate(_ migrations: [Migration]) throws {
        let migrations = Self.own + migrations
        let known = try newestVersions(of: migrations)
        try session.run(
            """
            CREATE TABLE IF NOT EXISTS schema_versions (
                room TEXT NOT NULL, version BIGINT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (room, version)
            )
            """)
        let applied = try appliedVersions()
        try refuse(applied, newerThan: known)
        for migration in migrations where migration.version > applied[migration.room] ?? 0 {
            try apply(migration)
        }
    }

    /// Refuses a file that a newer version of the program has written; changes nothing.
    func refuseNewer(_ migrations: [Migration]) throws {
        guard try session.hasTable("schema_versions") else { return }
        try refuse(try appliedVersions(), newerThan: try newestVersions(of: Self.own + migrations))
    }

    private func refuse(_ applied: [String: Int64], newerThan known: [String: Int64]) throws {
        for (room, version) in applied {
            guard let newest = known[room], version > newest else { continue }
            throw StorageError(
                .newerSchema,
                "\(session.path) was written by a newer version of the program "
                    + "(\(room) \(version), known up to \(newest))",
                whatToDo: "update the program")
        }
    }

    private func appliedVersions() throws -> [String: Int64] {
        var versions: [String: Int64] = [:]
        try session.run("SELECT room, max(version) FROM schema_versions GROUP BY room") { row in
            versions[row.text(0)] = row.integer(1)
        }
        return versions
    }

    private func newestVersions(of migrations: [Migration]) throws -> [String: Int64] {
        var newest: [String: Int64] = [:]
        for migration in migrations {
            guard migration.version == (newest[migration.room] ?? 0) + 1 else {
                throw StorageError(
                    .migration,
                    "migration \(migration.version) of \(migration.room) does not follow \(newest[migration.room] ?? 0)",
                    whatToDo: "list a room's migrations in order, from 1, each once")
            }
            newest[migration.room] = migration.version
        }
        return newest
    }

    private func apply(_ migration: Migration) throws {
        try session.run("BEGIN IMMEDIATE")
        do {
            for statement in migration.statements { try session.run(statement) }
            try session.run(
                """
                INSERT INTO schema_versions (room, version, applied_at)
                VALUES (?, ?, CAST(strftime('%s', 'now') AS INTEGER))
                """, [.text(migration.room), .integer(migration.version)])
            try session.run("COMMIT")
        } catch {
            if !session.isOutsideTransaction { _ = try? session.run("ROLLBACK") }
            guard let error = error as? StorageError, error.code == .statement else { throw error }
            throw StorageError(
                .migration,
                "migration \(migration.version) of \(migration.room) fails on \(error.whatHappened)",
                whatToDo: error.whatToDo)
        }
    }
}
