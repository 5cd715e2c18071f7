/// Turns a text into a TF-IDF row over the words and pairs of words that a collection of texts has taught it.
///
///     let weights = TermWeights(learning: prompts)
///     let row = weights.entries(of: TextWords(prompt))
///
/// A term's value is (1 + ln count) · idf with idf = ln((1 + N) / (1 + n)) + 1 for a term that n of N texts have, and a
/// text's values have Euclidean length 1 (scikit-learn's `TfidfVectorizer` with `sublinear_tf`). Terms that too few or
/// nearly all texts have are left out; of more than `maximumTerms`, those that most texts have are kept.
public struct TermWeights: Sendable {
    /// Which terms are learned.
    public struct Settings: Hashable, Sendable {
        /// In how many texts a term must be.
        public var minimumTexts = 3
        /// In what share of the texts it may be.
        public var maximumShare = 0.95
        /// How many terms there are at most.
        public var maximumTerms = 3000

        /// The standard settings.
        public init(minimumTexts: Int = 3, maximumShare: Double = 0.95, maximumTerms: Int = 3000) {
            self.minimumTexts = minimumTexts
            self.maximumShare = maximumShare
            self.maximumTerms = maximumTerms
        }
    }

    /// The spelling of each column's term.
    public let terms: [String]
    /// Each column's idf.
    public let weights: [Double]
    private let columns: [UInt64: Int32]
    private let hashes: [UInt64]

    /// The number of columns.
    public var columnCount: Int { terms.count }

    /// Learns the terms of `texts`. The same texts give the same columns, whatever their order.
    public init(learning texts: some Collection<String>, settings: Settings = Settings()) {
        self.init(learning: texts.lazy.map { TextWords($0) }, settings: settings)
    }

    /// Learns the terms of texts that are words already.
    public init(learning texts: some Collection<TextWords>, settings: Settings = Settings()) {
        var documents: [UInt64: Int32] = [:]
        for text in texts {
            for term in TermCounts(text).counts.keys { documents[term, default: 0] += 1 }
        }
        let total = texts.count
        let most = Double(total) * settings.maximumShare
        let kept = documents.filter { Int($0.value) >= settings.minimumTexts && Double($0.value) <= most }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(settings.maximumTerms)
            .map(\.key)
        var spellings: [UInt64: String] = [:]
        let wanted = Set(kept)
        for text in texts {
            guard spellings.count < wanted.count else { break }
            for (hash, term) in TermCounts.spellings(in: text, of: { wanted.contains($0) && spellings[$0] == nil }) {
                spellings[hash] = term
            }
        }
        self.init(
            hashes: kept, terms: kept.map { spellings[$0] ?? "" },
            weights: kept.map {
                // Single precision, as it is kept in files.
                Double(Float(Logarithm.natural(Double(1 + total) / (1 + Double(documents[$0] ?? 0))) + 1))
            })
    }

    private init(hashes: [UInt64], terms: [String], weights: [Double]) {
        self.hashes = hashes
        self.terms = terms
        self.weights = weights
        columns = Dictionary(hashes.enumerated().map { ($0.element, Int32($0.offset)) }) { first, _ in first }
    }

    /// The text's columns and values, to which others may be added.
    public func entries(of text: TextWords) -> [(column: Int, value: Float)] {
        var entries: [(column: Int, value: Double)] = []
        for (term, count) in TermCounts(text).counts {
            guard let column = columns[term] else { continue }
            let frequency = count == 1 ? 1 : 1 + Logarithm.natural(Double(count))
            entries.append((Int(column), frequency * weights[Int(column)]))
        }
        // Added up in the order of the columns, so that the last bit does not depend on the order of a dictionary.
        entries.sort { $0.column < $1.column }
        let length = entries.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
        return entries.map { (column: $0.column, value: Float($0.value / length)) }
    }

    /// Writes the terms as part of a model.
    public func encode(to encoder: inout ModelEncoder) {
        encoder.writeCompact(UInt64(hashes.count))
        for index in hashes.indices {
            encoder.write(hashes[index])
            encoder.write(Float(weights[index]))
            encoder.write(terms[index])
        }
    }

    /// Reads terms that `encode` wrote.
    public init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        let count = try decoder.count(ofSize: 13)
        var (hashes, terms, weights): ([UInt64], [String], [Double]) = ([], [], [])
        for _ in 0..<count {
            hashes.append(try decoder.integer(UInt64.self))
            weights.append(Double(try decoder.float()))
            terms.append(try decoder.text())
        }
        guard weights.allSatisfy({ $0 > 0 }) else {
            throw LearnedModelError(.inconsistent, "the model gives a word no weight")
        }
        self.init(hashes: hashes, terms: terms, weights: weights)
    }
}
