public import Storage
public import Vocabulary

extension Immunity {
    /// The pattern with this id.
    ///
    /// - Throws: `StorageError`.
    public func pattern(_ id: String, in reader: any Reader) throws -> FailurePattern? {
        try StoredPattern.withID(id, in: reader)?.pattern
    }

    /// The patterns last seen, newest first.
    ///
    /// - Throws: `StorageError`.
    public func failures(limit: Int, in reader: any Reader) throws -> [FailurePattern] {
        try StoredPattern.lastSeen(limit: limit, in: reader).map(\.pattern)
    }

    /// The patterns seen in `period`, those first that failed most often, ever.
    ///
    /// - Throws: `StorageError`.
    public func mostFrequent(seenIn period: Range<Timestamp>, limit: Int, in reader: any Reader) throws
        -> [FailurePattern]
    {
        try StoredPattern.mostFrequent(seenIn: period, limit: limit, in: reader).map(\.pattern)
    }

    /// What happened on each UTC day of `period`, newest first; days on which nothing did are left out.
    ///
    /// - Throws: `StorageError`.
    public func days(in period: Range<Timestamp>, in reader: any Reader) throws -> [ImmuneStatus.Day] {
        try Self.days(
            from: Self.day(of: period.lowerBound), through: Self.day(of: period.upperBound - .microseconds(1)),
            in: reader)
    }

    /// The state of the memory, with the last `days` days on which anything happened.
    ///
    /// - Throws: `StorageError`.
    public func status(at now: Timestamp, days: Int = 7, listing limit: Int = 5, in reader: any Reader) throws
        -> ImmuneStatus
    {
        var total = ImmuneStatus.Tally()
        var byType: [String: ImmuneStatus.Tally] = [:]
        var byOperation: [String: ImmuneStatus.Tally] = [:]
        try reader.query(
            "SELECT operation, failure_type, patterns, failures FROM immune_tallies WHERE patterns > 0", []
        ) { row in
            let (operation, type, patterns, failures) = (row.text(0), row.text(1), row.integer(2), row.integer(3))
            total.add(patterns, failures)
            byOperation[operation, default: .init(name: operation)].add(patterns, failures)
            byType[type, default: .init(name: type)].add(patterns, failures)
        }
        let today = Self.day(of: now)
        let lastWeek = try Self.days(from: today - 6, through: today, in: reader)
        return ImmuneStatus(
            total: total, byFailureType: Self.ordered(byType), byOperation: Self.ordered(byOperation),
            days: try Self.days(from: today - Int64(max(1, days)) + 1, through: today, in: reader),
            recent: try StoredPattern.lastSeen(limit: limit, in: reader).map(\.pattern),
            mostFrequent: try StoredPattern.mostFrequent(limit: limit, in: reader).map(\.pattern),
            health: ImmuneHealth(
                repeated: lastWeek.reduce(0) { $0 + $1.repeated }, averted: lastWeek.reduce(0) { $0 + $1.averted }))
    }

    private static func days(from first: Int64, through last: Int64, in reader: any Reader) throws
        -> [ImmuneStatus.Day]
    {
        try reader.rows(
            "SELECT day, learned, repeated, averted, refused FROM immune_days WHERE day BETWEEN ? AND ? ORDER BY day DESC",
            [.integer(first), .integer(last)]
        ) { row in
            ImmuneStatus.Day(
                date: Timestamp(microseconds: row.integer(0) * 86_400_000_000).civilDate, new: row.integer(1),
                repeated: row.integer(2), averted: row.integer(3), refused: row.integer(4))
        }
    }

    private static func ordered(_ tallies: [String: ImmuneStatus.Tally]) -> [ImmuneStatus.Tally] {
        tallies.values.sorted { ($0.failures, $1.name) > ($1.failures, $0.name) }
    }
}

extension ImmuneStatus.Tally {
    fileprivate mutating func add(_ patterns: Int64, _ failures: Int64) {
        self.patterns += patterns
        self.failures += failures
    }
}
