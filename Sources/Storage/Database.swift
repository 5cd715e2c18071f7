public import Vocabulary

/// A store of tables, whichever engine holds them.
///
/// Bodies of `read` and `write` are synchronous and short: they run on the engine's own thread and must not wait for
/// anything else. SQL is written in the dialect that SQLite and PostgreSQL share, with `?` for parameters, `BIGINT`,
/// `DOUBLE PRECISION` and `TEXT` columns, `ON CONFLICT … DO UPDATE` and `RETURNING`; ids are ours, not the engine's.
public protocol Database: Sendable {
    /// Runs `body` on one consistent snapshot.
    ///
    /// - Throws: `StorageError`, or what `body` throws.
    func read<Result: Sendable>(_ body: @Sendable (any Reader) throws -> Result) async throws -> Result

    /// Runs `body` as one transaction, alone among all writers of all processes; returns when it is durable.
    ///
    /// Several waiting bodies may share one commit. A body that throws changes nothing and disturbs no other.
    ///
    /// - Throws: `StorageError`, or what `body` throws.
    @discardableResult
    func write<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

    /// A number that has moved when anything was committed since it was last read, by whichever process.
    func changeCounter() async throws -> Int64
}

/// Reads rows inside a snapshot or a transaction.
public protocol Reader {
    /// Runs a query and hands each row to `row`, which reads its columns by position.
    ///
    /// Statements are prepared once per connection, so `sql` should be one of few constant texts.
    func query(_ sql: String, _ arguments: [SQLValue], row: (any Row) throws -> Void) throws
}

/// Reads and changes rows; everything is undone where the body throws.
public protocol Transaction: Reader {
    /// Runs a statement that returns no rows.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int

    /// Appends a fact to the journal, as part of this transaction.
    ///
    /// - Returns: its sequence number.
    @discardableResult
    func append(_ event: JournalEvent) throws -> Int64
}

/// One row of a result; valid only while it is handed out.
public protocol Row {
    /// Whether the column at `index` is NULL.
    func isNull(_ index: Int) -> Bool
    /// The integer in the column at `index`.
    func integer(_ index: Int) -> Int64
    /// The floating-point number in the column at `index`.
    func real(_ index: Int) -> Double
    /// The text in the column at `index`.
    func text(_ index: Int) -> String
}

extension Row {
    /// The integer in the column at `index`, nil where it is NULL.
    public func optionalInteger(_ index: Int) -> Int64? { isNull(index) ? nil : integer(index) }
    /// The text in the column at `index`, nil where it is NULL.
    public func optionalText(_ index: Int) -> String? { isNull(index) ? nil : text(index) }
}

extension Reader {
    /// All rows of a query, each made into a value by `row`.
    public func rows<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], row: (any Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try query(sql, arguments) { values.append(try row($0)) }
        return values
    }

    /// The first row of a query made into a value, nil where there is none.
    public func first<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], row: (any Row) throws -> Value
    ) throws -> Value? {
        var value: Value?
        try query(sql, arguments) { if value == nil { value = try row($0) } }
        return value
    }
}

/// A value bound to a parameter of a statement.
public enum SQLValue: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
    /// NULL.
    case null
    /// A BIGINT.
    case integer(Int64)
    /// A DOUBLE PRECISION.
    case real(Double)
    /// A TEXT.
    case text(String)

    /// A BIGINT.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A DOUBLE PRECISION.
    public init(floatLiteral value: Double) { self = .real(value) }
    /// A TEXT.
    public init(stringLiteral value: String) { self = .text(value) }
    /// NULL.
    public init(nilLiteral: ()) { self = .null }
    /// A BIGINT, or NULL.
    public init(_ value: Int64?) { self = value.map(SQLValue.integer) ?? .null }
    /// A TEXT, or NULL.
    public init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    /// A moment as microseconds since 1970, or NULL.
    public init(_ value: Timestamp?) { self = .init(value?.microseconds) }
    /// An amount as billionths of a dollar, or NULL.
    public init(_ value: Money?) { self = .init(value?.nanodollars) }
}

/// The tables of one room, as a list of steps that only ever grows.
public struct Migration: Sendable {
    /// The room that owns the tables.
    public let room: String
    /// 1 for a room's first migration, then one more each time.
    public let version: Int64
    /// The statements, run in order in one transaction.
    public let statements: [String]

    /// Step `version` of `room`.
    public init(room: String, version: Int64, statements: [String]) {
        self.room = room
        self.version = version
        self.statements = statements
    }
}
