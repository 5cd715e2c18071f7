internal import Learning

/// The terms under which a prompt stands in the index of its operation.
///
/// A term in more than `postingLimit` patterns tells little and is no longer indexed, only counted: so the index stays
/// in proportion to the memory whatever words are common in it, and no list of stop words decides.
struct IndexTerms {
    /// In how many patterns a term may be to be indexed and looked up.
    static let postingLimit: Int64 = 1024

    /// The term that every pattern of the operation has; its count is the number of patterns.
    let all: Int64
    /// The terms of a pattern: its words, the bands of its sketch, and one for the whole set of its telling words.
    let indexed: [Int64]
    /// The terms to look up for a request: the same, and one for each set of telling words that lacks one of them. So a
    /// pattern to which the request adds a word is found even where each of its words alone is in too many patterns.
    let sought: [Int64]
    private let seed: UInt64

    init(operation: String, text: TextWords, profile: WordProfile) {
        let seed = Self.seed(of: operation)
        self.seed = seed
        all = Self.term(0, seed)
        let words = profile.words.map { Self.term($0.hash, seed) }
        let bands = TextSketch(text).bands.map { Self.term(StableHash.mixed(~$0), seed) }

        // The hash of a set is a sum, so that taking a word out is a subtraction.
        let telling = profile.words.filter { !EverydayWords.contains($0.hash) }.map { StableHash.mixed($0.hash &+ 1) }
        let sum = telling.reduce(0, &+)
        let set = telling.isEmpty ? [] : [Self.term(StableHash.mixed(sum), seed)]
        let smallerSets = telling.count < 2 ? [] : telling.map { Self.term(StableHash.mixed(sum &- $0), seed) }

        indexed = Array(Set(words + bands + set)).sorted()
        sought = indexed + Set(smallerSets).subtracting(indexed).sorted()
    }

    /// The term of a word under this operation.
    func term(of word: Word) -> Int64 { Self.term(word.hash, seed) }

    private static func seed(of operation: String) -> UInt64 {
        var hash = StableHash(seed: 1)
        hash.combine(operation)
        return hash.value
    }

    private static func term(_ hash: UInt64, _ seed: UInt64) -> Int64 {
        Int64(Int32(truncatingIfNeeded: StableHash.mixed(hash ^ seed)))
    }
}
