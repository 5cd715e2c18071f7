internal import Storage
public import Vocabulary

/// A row of `immune_patterns`.
struct StoredPattern {
    let number: Int64
    var pattern: FailurePattern
    /// How often a request like it, but not the same, went right.
    var falseAlarms: Int64

    init(_ row: any Row) {
        number = row.integer(0)
        pattern = FailurePattern(
            id: row.text(1), operation: row.text(2), failureType: FailureType(rawValue: row.text(3)),
            promptExcerpt: row.text(4), lesson: row.text(5), remedy: row.optionalText(6), severity: row.real(7),
            occurrences: row.integer(8), successes: row.integer(9), relevance: row.real(11),
            relevanceAt: Timestamp(microseconds: row.integer(12)), source: row.text(13),
            firstSeen: Timestamp(microseconds: row.integer(14)), lastSeen: Timestamp(microseconds: row.integer(15)))
        falseAlarms = row.integer(10)
    }

    /// The pattern as a match of `similarity` at `now`.
    func match(similarity: Double, isExact: Bool, at now: Timestamp) -> PatternMatch {
        let formula = RiskFormula(
            similarity: similarity, failures: pattern.occurrences,
            successes: pattern.successes + (isExact ? 0 : falseAlarms),
            relevance: pattern.relevance(at: now), severity: pattern.severity)
        return PatternMatch(
            patternID: pattern.id, similarity: similarity, isExact: isExact, risk: formula.risk,
            failureType: pattern.failureType, lesson: pattern.lesson, remedy: pattern.remedy,
            occurrences: pattern.occurrences)
    }

    /// Must follow the order in which `init` reads.
    private static let columns = """
        number, id, operation, failure_type, prompt, lesson, remedy, severity, occurrences, successes, false_alarms, \
        relevance, relevance_at, source, first_seen, last_seen
        """

    static func withID(_ id: String, in reader: any Reader) throws -> StoredPattern? {
        try reader.first("SELECT \(columns) FROM immune_patterns WHERE id = ?", [.text(id)], row: StoredPattern.init)
    }

    static func ofPrompt(_ identity: PromptIdentity, in reader: any Reader) throws -> [StoredPattern] {
        try reader.rows(
            "SELECT \(columns) FROM immune_patterns WHERE id BETWEEN ? AND ?",
            [.text(identity.bounds.lowest), .text(identity.bounds.highest)], row: StoredPattern.init)
    }

    static func numbered(_ numbers: [Int64], in reader: any Reader) throws -> [StoredPattern] {
        var patterns: [StoredPattern] = []
        try byNumber.forEachPadded(numbers) { sql, arguments in
            try reader.query(sql, arguments) { patterns.append(StoredPattern($0)) }
        }
        return patterns
    }

    static func lastSeen(limit: Int, in reader: any Reader) throws -> [StoredPattern] {
        try reader.rows(
            "SELECT \(columns) FROM immune_patterns ORDER BY last_seen DESC, number DESC LIMIT ?",
            [.integer(Int64(max(0, limit)))], row: StoredPattern.init)
    }

    static func mostFrequent(limit: Int, in reader: any Reader) throws -> [StoredPattern] {
        try reader.rows(
            "SELECT \(columns) FROM immune_patterns ORDER BY occurrences DESC, number DESC LIMIT ?",
            [.integer(Int64(max(0, limit)))], row: StoredPattern.init)
    }

    static func mostFrequent(
        seenIn period: Range<Timestamp>, limit: Int, in reader: any Reader
    ) throws -> [StoredPattern] {
        try reader.rows(
            """
            SELECT \(columns) FROM immune_patterns WHERE last_seen >= ? AND last_seen < ?
            ORDER BY occurrences DESC, number DESC LIMIT ?
            """,
            [.init(period.lowerBound), .init(period.upperBound), .integer(Int64(max(0, limit)))],
            row: StoredPattern.init)
    }

    private static let byNumber = ListStatement(sizes: [8, 2]) {
        "SELECT \(columns) FROM immune_patterns WHERE number IN (\($0))"
    }
}

extension FailurePattern {
    /// The relevance at `now`.
    public func relevance(at now: Timestamp) -> Double {
        Relevance(score: relevance, at: relevanceAt).score(at: now)
    }
}
