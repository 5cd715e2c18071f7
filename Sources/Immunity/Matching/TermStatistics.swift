internal import Learning
internal import Storage

/// In how many patterns of one operation each term is, as far as it was asked for.
struct TermStatistics {
    private let reader: any Reader
    private var counts: [Int64: Int64] = [:]
    private static let select = ListStatement(sizes: [80, 32, 16]) {
        "SELECT term, patterns FROM immune_terms WHERE term IN (\($0))"
    }

    init(reader: any Reader) { self.reader = reader }

    /// Reads the counts of those `terms` that are not known yet.
    mutating func load(_ terms: some Sequence<Int64>) throws {
        var missing: [Int64] = []
        for term in terms where counts[term] == nil {
            counts[term] = 0
            missing.append(term)
        }
        var read: [(Int64, Int64)] = []
        try Self.select.forEachPadded(missing) { sql, arguments in
            try reader.query(sql, arguments) { read.append(($0.integer(0), $0.integer(1))) }
        }
        for (term, count) in read { counts[term] = count }
    }

    /// How many patterns have `term`; 0 where it was not loaded.
    func count(_ term: Int64) -> Int64 { counts[term] ?? 0 }
}
