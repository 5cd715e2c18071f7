/// How a SQLite file is opened and written.
public struct SQLiteOptions: Sendable {
    /// What an acknowledged write outlives.
    public enum Durability: Sendable {
        /// The end of the process, `kill -9` included (`synchronous=NORMAL`: no `fsync` per commit).
        case process
        /// A power failure, too (`synchronous=FULL`: the log is synced at every commit).
        case power
    }

    /// What an acknowledged write outlives.
    public var durability: Durability
    /// How long to wait for other processes before giving up.
    public var lockTimeout: Duration
    /// Files up to this many bytes are checked page by page on opening; larger ones by their header, length and schema
    /// only, because the check reads the whole file (some 4 ms per megabyte) and every short-lived process opens one.
    /// `checkIntegrity()` always reads everything.
    public var fullCheckLimit: Int64
    /// How many bytes the write-ahead log may grow to before writers wait, briefly, for a moment without readers in which
    /// it can start anew.
    public var logLimit: Int64

    /// Options; the defaults suit a store that several short-lived processes share.
    public init(
        durability: Durability = .process, lockTimeout: Duration = .seconds(10), fullCheckLimit: Int64 = 1 << 20,
        logLimit: Int64 = 64 << 20
    ) {
        self.durability = durability
        self.lockTimeout = lockTimeout
        self.fullCheckLimit = fullCheckLimit
        self.logLimit = logLimit
    }
}
