public import Storage
public import Vocabulary

/// How much of the memory is still relevant.
public struct RelevanceCensus: Hashable, Sendable {
    /// Below this a pattern has faded.
    public static let fadedBelow = 0.1
    /// A pattern not seen for so long is stale.
    public static let staleAfter = Duration.seconds(14 * 86_400)

    /// Patterns with a relevance of at least 0.5: new, or lately seen again.
    public internal(set) var fresh: Int64 = 0
    /// Patterns from 0.1 up to 0.5.
    public internal(set) var fading: Int64 = 0
    /// Patterns below 0.1.
    public internal(set) var faded: Int64 = 0
    /// Faded patterns that were not seen for 14 days: what forgetting would cost least.
    public internal(set) var prunable: Int64 = 0
    private var sum = 0.0

    init() {}

    /// All patterns.
    public var patterns: Int64 { fresh + fading + faded }

    /// The mean of all patterns' relevance, `Σ S(now) / n` with `Relevance.score(at:)`; nil without patterns.
    public var mean: Double? { patterns > 0 ? sum / Double(patterns) : nil }

    mutating func count(_ relevance: Double, lastSeen: Timestamp, at now: Timestamp) {
        sum += relevance
        switch relevance {
        case 0.5...: fresh += 1
        case Self.fadedBelow...: fading += 1
        default:
            faded += 1
            if now - lastSeen >= Self.staleAfter { prunable += 1 }
        }
    }
}

extension Immunity {
    /// Counts all patterns by their relevance at `now`; passes once over the memory.
    ///
    /// - Throws: `StorageError`.
    public func relevanceCensus(at now: Timestamp, in reader: any Reader) throws -> RelevanceCensus {
        var census = RelevanceCensus()
        try reader.query("SELECT relevance, relevance_at, last_seen FROM immune_patterns", []) { row in
            let relevance = Relevance(score: row.real(0), at: Timestamp(microseconds: row.integer(1)))
            census.count(
                relevance.score(at: now), lastSeen: Timestamp(microseconds: row.integer(2)), at: now)
        }
        return census
    }
}
