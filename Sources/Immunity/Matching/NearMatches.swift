internal import Learning
internal import Storage
internal import Vocabulary

/// Finds the patterns whose prompts are much like a request, without being the same.
///
/// 1. Look up in how many patterns each of the request's terms is, and take the rarest as far as their postings together
///    stay few.
/// 2. Read those postings; a pattern's first score is the sum of the squared weights of the terms it shares.
/// 3. Read the prompts of the best few, drop those that conflict with the request, and compare the rest exactly: the
///    cosine of `WordProfile` under the weights of `InverseDocumentFrequency`.
struct NearMatches {
    /// How many postings are read, where the rarest term alone does not have more.
    private static let enoughPostings: Int64 = 256
    /// How many terms are looked up at most.
    private static let maximumTerms = 12
    /// How many prompts are compared at most.
    private static let maximumCandidates = 8
    /// The part of the best one's first score that another needs to be compared.
    private static let leastShare = 0.4

    private let operation: String
    private let text: TextWords
    private let profile: WordProfile
    private let terms: IndexTerms

    /// - Parameter excerpt: the request after `PromptExcerpt.of`.
    init(operation: String, excerpt: [UInt8]) {
        self.operation = operation
        text = TextWords(excerpt)
        profile = WordProfile(text)
        terms = IndexTerms(operation: operation, text: text, profile: profile)
    }

    /// The patterns at least `threshold` alike, with their similarity, most alike first.
    func find(threshold: Double, in reader: any Reader) throws -> [(pattern: StoredPattern, similarity: Double)] {
        guard !profile.words.isEmpty else { return [] }
        var statistics = TermStatistics(reader: reader)
        try statistics.load(CollectionOfOne(terms.all) + terms.sought)
        let weights = InverseDocumentFrequency(documents: statistics.count(terms.all))
        let numbers = try candidates(statistics, weights, in: reader)
        guard !numbers.isEmpty else { return [] }

        let guardOfRequest = ConflictGuard(text)
        var compared: [(pattern: StoredPattern, text: TextWords, profile: WordProfile)] = []
        for stored in try StoredPattern.numbered(numbers, in: reader) where stored.pattern.operation == operation {
            let text = TextWords(Array(stored.pattern.promptExcerpt.utf8))
            guard guardOfRequest.conflict(with: ConflictGuard(text)) == nil else { continue }
            compared.append((stored, text, WordProfile(text)))
        }
        guard !compared.isEmpty else { return [] }
        try statistics.load(compared.flatMap { $0.profile.words.map(terms.term(of:)) })
        let weight = { [statistics] (word: Word) in
            weights.weight(of: statistics.count(terms.term(of: word)), isEveryday: EverydayWords.contains(word.hash))
        }
        let vector = profile.vector(weight: weight)
        return compared.map { ($0.pattern, vector.cosine($0.profile.vector(weight: weight))) }
            .filter { $0.1 >= threshold }
            .sorted { ($0.1, $1.0.number) > ($1.1, $0.0.number) }
    }

    /// The numbers of the patterns that share the most weight in rare terms with the request.
    private func candidates(
        _ statistics: TermStatistics, _ weights: InverseDocumentFrequency, in reader: any Reader
    ) throws -> [Int64] {
        var chosen: [(term: Int64, weight: Double)] = []
        var postings: Int64 = 0
        let known = terms.sought.map { ($0, statistics.count($0)) }.filter { 1...IndexTerms.postingLimit ~= $0.1 }
        for (term, count) in known.sorted(by: { $0.1 < $1.1 }).prefix(Self.maximumTerms) {
            // The rarest term is worth more postings than those that only add to it.
            guard chosen.isEmpty || postings + count <= Self.enoughPostings else { break }
            postings += count
            let weight = weights.weight(of: count, isEveryday: false)
            chosen.append((term, weight * weight))
        }
        guard !chosen.isEmpty else { return [] }

        chosen.sort { $0.term < $1.term }
        var shared: [(pattern: Int64, weight: Double)] = []
        shared.reserveCapacity(Int(postings))
        try Self.selectPostings.forEachPadded(chosen.map(\.term)) { sql, arguments in
            // Rows come in groups of one term, in no promised order of the groups.
            var current = chosen[0]
            try reader.query(sql, arguments) { row in
                let term = row.integer(0)
                if term != current.term { current = chosen.first { $0.term == term } ?? current }
                shared.append((row.integer(1), current.weight))
            }
        }
        shared.sort { $0.pattern < $1.pattern }
        var scored: [(pattern: Int64, weight: Double)] = []
        for entry in shared {
            if scored.last?.pattern == entry.pattern {
                scored[scored.count - 1].weight += entry.weight
            } else {
                scored.append(entry)
            }
        }
        scored.sort { ($0.weight, $0.pattern) > ($1.weight, $1.pattern) }
        let leastWeight = (scored.first?.weight ?? 0) * Self.leastShare
        return scored.prefix(Self.maximumCandidates).prefix { $0.weight >= leastWeight }.map(\.pattern)
    }

    private static let selectPostings = ListStatement(sizes: [12]) {
        "SELECT term, pattern FROM immune_postings WHERE term IN (\($0)) LIMIT 1024"
    }
}
