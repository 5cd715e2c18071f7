internal import GRDB
internal import GRDBSQLite

/// Runs statements on one connection.
///
/// GRDB owns the connection, its locking and the prepared statements; binding, stepping and reading columns go straight
/// to SQLite, so that a row costs no allocation.
struct SQLiteSession {
    let database: GRDB.Database
    let path: String

    /// Whether the connection is outside any transaction.
    var isOutsideTransaction: Bool { sqlite3_get_autocommit(database.sqliteConnection) != 0 }

    /// Ends the transaction, if there is one, and undoes what it changed.
    func rollback() {
        // Nothing is left to roll back where SQLite did it by itself.
        if !isOutsideTransaction { _ = try? run("ROLLBACK") }
    }

    /// Whether a deferred foreign key waits for its row, so that a commit would fail.
    var hasUnmetForeignKeys: Bool {
        var current: CInt = 0
        var highest: CInt = 0
        sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return current != 0
    }

    /// Runs `sql` to its end and hands out each row.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    func run(
        _ sql: String, _ arguments: [SQLValue] = [], row: (any Row) throws -> Void = { _ in }
    ) throws -> Int {
        let statement = try prepare(sql)
        let pointer = statement.sqliteStatement
        defer {
            sqlite3_reset(pointer)
            sqlite3_clear_bindings(pointer)
        }
        try bind(arguments, to: pointer, sql)

        let changesBefore = sqlite3_total_changes(database.sqliteConnection)
        while true {
            switch sqlite3_step(pointer) {
            case SQLITE_ROW: try row(SQLiteRow(statement: pointer))
            case SQLITE_DONE:
                // sqlite3_changes() keeps the count of an earlier statement where this one changes nothing.
                let changedNothing = sqlite3_total_changes(database.sqliteConnection) == changesBefore
                return changedNothing ? 0 : Int(sqlite3_changes(database.sqliteConnection))
            default: throw failure(sql)
            }
        }
    }

    /// The prepared form of `sql`, from the connection's cache unless an outer query is still stepping through it.
    private func prepare(_ sql: String) throws -> Statement {
        do {
            let cached = try database.cachedStatement(sql: sql)
            return sqlite3_stmt_busy(cached.sqliteStatement) == 0 ? cached : try database.makeStatement(sql: sql)
        } catch {
            throw StorageError(error, path: path)
        }
    }

    private func bind(_ arguments: [SQLValue], to statement: OpaquePointer, _ sql: String) throws {
        guard sqlite3_bind_parameter_count(statement) == arguments.count else {
            throw StorageError(
                .statement,
                "\(arguments.count) values were given for \(sqlite3_bind_parameter_count(statement)) parameters: \(sql)",
                whatToDo: "report this as a fault of the program")
        }
        for (index, argument) in zip(CInt(1)..., arguments) {
            let code =
                switch argument {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let value): sqlite3_bind_int64(statement, index, value)
                case .real(let value): sqlite3_bind_double(statement, index, value)
                case .text(let value): Self.bind(value, to: statement, index)
                }
            guard code == SQLITE_OK else { throw failure(sql) }
        }
    }

    private static func bind(_ text: String, to statement: OpaquePointer, _ index: CInt) -> CInt {
        // SQLITE_TRANSIENT, which Swift does not import: SQLite makes its own copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var text = text
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                // A nil pointer would bind NULL, and an empty string may have one.
                guard let start = bytes.baseAddress else {
                    return sqlite3_bind_text(statement, index, "", 0, transient)
                }
                return sqlite3_bind_text64(
                    statement, index, start, sqlite3_uint64(bytes.count), transient, UInt8(SQLITE_UTF8))
            }
        }
    }

    private func failure(_ sql: String) -> StorageError {
        let connection = database.sqliteConnection
        return StorageError(
            resultCode: sqlite3_extended_errcode(connection),
            message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "no reason given", path: path, sql: sql)
    }
}

/// The row on which a statement stands.
struct SQLiteRow: Row {
    let statement: OpaquePointer

    func isNull(_ index: Int) -> Bool { sqlite3_column_type(statement, CInt(index)) == SQLITE_NULL }
    func integer(_ index: Int) -> Int64 { sqlite3_column_int64(statement, CInt(index)) }
    func real(_ index: Int) -> Double { sqlite3_column_double(statement, CInt(index)) }

    func text(_ index: Int) -> String {
        // The order matters: asking for the text may convert the value, and only then is its length right.
        guard let bytes = sqlite3_column_text(statement, CInt(index)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, CInt(index)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}

/// What a body of `read` sees.
struct SQLiteReader: Reader {
    let session: SQLiteSession

    func query(_ sql: String, _ arguments: [SQLValue], row: (any Row) throws -> Void) throws {
        try session.run(sql, arguments, row: row)
    }
}
