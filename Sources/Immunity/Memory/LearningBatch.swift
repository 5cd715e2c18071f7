internal import JSON
internal import Learning
internal import Storage
internal import Vocabulary

/// Keeps failures in one transaction and brings the index and the sums up to date once at the end.
struct LearningBatch {
    private struct Sums {
        var patterns: Int64 = 0
        var failures: Int64 = 0
    }

    private let immunity: Immunity
    private let transaction: any Transaction
    private var nextNumber: Int64?
    /// The new patterns under each term, in ascending order.
    private var patternsByTerm: [Int64: [Int64]] = [:]
    /// The term that all patterns of an operation have is counted, not posted.
    private var countedOnly: [Int64: Int64] = [:]
    private var tallies: [[String]: Sums] = [:]
    private var days: [Int64: (at: Timestamp, learned: Int64, repeated: Int64)] = [:]

    init(immunity: Immunity, transaction: any Transaction) {
        self.immunity = immunity
        self.transaction = transaction
    }

    mutating func learn(_ failure: ObservedFailure) throws -> Learned {
        let operation = immunity.operation(failure.operation)
        let collapsed = TextNormalization.collapsed(failure.prompt)
        let id = PromptIdentity(operation: operation, collapsed: collapsed).patternID(failure.failureType)
        let learned: Learned
        if let known = try StoredPattern.withID(id, in: transaction) {
            learned = .strengthened(id: id, occurrences: try strengthen(known, by: failure))
        } else {
            try insert(failure, id: id, operation: operation, excerpt: PromptExcerpt.of(collapsed))
            learned = .new(id: id)
        }
        count(learned, failure, operation)
        try transaction.append(event(for: learned, failure, operation))
        return learned
    }

    /// Writes what was gathered.
    func finish() throws {
        try postTerms()
        for (key, sums) in tallies {
            try transaction.execute(
                """
                INSERT INTO immune_tallies (operation, failure_type, patterns, failures) VALUES (?, ?, ?, ?)
                ON CONFLICT (operation, failure_type) DO UPDATE SET
                    patterns = immune_tallies.patterns + excluded.patterns,
                    failures = immune_tallies.failures + excluded.failures
                """,
                [.text(key[0]), .text(key[1]), .integer(sums.patterns), .integer(sums.failures)])
        }
        for day in days.values {
            try Immunity.addToDay(of: day.at, learned: day.learned, repeated: day.repeated, in: transaction)
        }
    }

    // MARK: - One failure

    private func strengthen(_ known: StoredPattern, by failure: ObservedFailure) throws -> Int64 {
        let pattern = known.pattern
        let relevance = Relevance(score: pattern.relevance, at: pattern.relevanceAt)
            .reinforced(by: .match, at: failure.at)
        let lesson = QuotedText.line(failure.lesson)
        try transaction.execute(
            """
            UPDATE immune_patterns SET occurrences = occurrences + 1, lesson = ?, remedy = ?, severity = ?, relevance = ?,
                relevance_at = ?, source = ?, first_seen = ?, last_seen = ?
            WHERE number = ?
            """,
            [
                .text(lesson.isEmpty ? pattern.lesson : lesson),
                .init(failure.remedy.map { QuotedText.line($0) } ?? pattern.remedy),
                .real(max(pattern.severity, severity(of: failure))), .real(relevance.score), .init(relevance.at),
                .text(QuotedText.line(failure.source, limit: 64)), .init(min(pattern.firstSeen, failure.at)),
                .init(max(pattern.lastSeen, failure.at)), .integer(known.number),
            ])
        return pattern.occurrences + 1
    }

    private mutating func insert(
        _ failure: ObservedFailure, id: String, operation: String, excerpt: [UInt8]
    ) throws {
        let number =
            try nextNumber
            ?? transaction.first("SELECT COALESCE(MAX(number), 0) + 1 FROM immune_patterns") { $0.integer(0) } ?? 1
        nextNumber = number + 1
        try transaction.execute(
            """
            INSERT INTO immune_patterns (number, id, operation, failure_type, prompt, lesson, remedy, severity, occurrences,
                successes, false_alarms, relevance, relevance_at, source, first_seen, last_seen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, ?, ?, ?, ?, ?)
            """,
            [
                .integer(number), .text(id), .text(operation), .text(failure.failureType.rawValue),
                .text(String(decoding: excerpt, as: UTF8.self)), .text(QuotedText.line(failure.lesson)),
                .init(failure.remedy.map { QuotedText.line($0) }), .real(severity(of: failure)),
                .real(Relevance.initial), .init(failure.at), .text(QuotedText.line(failure.source, limit: 64)),
                .init(failure.at), .init(failure.at),
            ])
        let text = TextWords(excerpt)
        let terms = IndexTerms(operation: operation, text: text, profile: WordProfile(text))
        for term in terms.indexed { patternsByTerm[term, default: []].append(number) }
        countedOnly[terms.all, default: 0] += 1
    }

    private func severity(of failure: ObservedFailure) -> Double {
        let severity = failure.severity ?? failure.failureType.severity
        return severity.isFinite ? min(1, max(0, severity)) : failure.failureType.severity
    }

    private mutating func count(_ learned: Learned, _ failure: ObservedFailure, _ operation: String) {
        let isNew = if case .new = learned { true } else { false }
        var sums = tallies[[operation, failure.failureType.rawValue]] ?? Sums()
        sums.failures += 1
        if isNew { sums.patterns += 1 }
        tallies[[operation, failure.failureType.rawValue]] = sums

        var day = days[Immunity.day(of: failure.at)] ?? (failure.at, 0, 0)
        if isNew { day.learned += 1 } else { day.repeated += 1 }
        days[Immunity.day(of: failure.at)] = day
    }

    private func event(for learned: Learned, _ failure: ObservedFailure, _ operation: String) -> JournalEvent {
        let (kind, occurrences): (String, Int64) =
            switch learned {
            case .new: ("immune.learned", 1)
            case .strengthened(_, let occurrences): ("immune.strengthened", occurrences)
            }
        return JournalEvent(
            kind: kind, at: failure.at,
            payload: [
                "pattern_id": .string(learned.patternID), "operation": .string(operation),
                "failure_type": .string(failure.failureType.rawValue), "occurrences": .integer(occurrences),
                "source": .string(QuotedText.line(failure.source, limit: 64)),
            ])
    }

    // MARK: - The index

    private func postTerms() throws {
        let added = (patternsByTerm.mapValues { Int64($0.count) }).merging(countedOnly, uniquingKeysWith: +)
        var totals: [Int64: Int64] = [:]
        try Self.addToTerms.forEachExact(
            added.sorted { $0.key < $1.key }, values: { [.integer($0.key), .integer($0.value)] },
            { sql, arguments in
                try transaction.query(sql, arguments) { totals[$0.integer(0)] = $0.integer(1) }
            })
        var postings: [(term: Int64, pattern: Int64)] = []
        for (term, patterns) in patternsByTerm.sorted(by: { $0.key < $1.key }) {
            let before = (totals[term] ?? 0) - Int64(patterns.count)
            let room = max(0, IndexTerms.postingLimit - before)
            postings += patterns.prefix(Int(room)).map { (term, $0) }
        }
        try Self.insertPostings.forEachExact(
            postings, values: { [.integer($0.term), .integer($0.pattern)] },
            { sql, arguments in try transaction.execute(sql, arguments) })
    }

    private static let addToTerms = ListStatement(sizes: [64, 16, 4, 1], item: "(?, ?)") {
        """
        INSERT INTO immune_terms (term, patterns) VALUES \($0)
        ON CONFLICT (term) DO UPDATE SET patterns = immune_terms.patterns + excluded.patterns RETURNING term, patterns
        """
    }

    private static let insertPostings = ListStatement(sizes: [64, 16, 4, 1], item: "(?, ?)") {
        "INSERT INTO immune_postings (term, pattern) VALUES \($0)"
    }
}
