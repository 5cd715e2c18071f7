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
    /// The profile's words with their terms, in the same order.
    let words: [Int64]
    /// Words and bands together, each once.
    let indexed: [Int64]
    private let seed: UInt64

    init(operation: String, text: TextWords, profile: WordProfile) {
        let seed = Self.seed(of: operation)
        self.seed = seed
        all = Self.term(0, seed)
        words = profile.words.map { Self.term($0.hash, seed) }
        let bands = TextSketch(text).bands.map { Self.term(StableHash.mixed(~$0), seed) }
        indexed = Array(Set(words + bands)).sorted()
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
