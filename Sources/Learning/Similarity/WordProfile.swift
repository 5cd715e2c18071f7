/// A text as a TF-IDF vector over its words and the character n-grams inside them.
///
/// Each distinct word of weight w gives one feature of weight `wordShare`·w for itself, and spreads `1 − wordShare` (in
/// squares) of it evenly over the trigrams of the word with a boundary on either side. Words that are spelled alike
/// (`parse`, `parser`, a typing error) thus count as partly the same, in proportion to how much they tell. How often a
/// word is repeated says little in a request and is left out. A word with digits has no trigrams: 4821 is not nearly 4822.
public struct WordProfile: Sendable {
    /// The part of a word's weight, in squares, that only the very same word earns.
    static let wordShare = 0.3
    /// How much less a word with digits weighs: numbers identify, but say little about what is asked.
    static let numericFactor = 0.5
    /// How many distinct words are looked at. Of more, those with the smallest hashes are taken: a sample that is the
    /// same for two texts as far as they have the same words (bottom-k sampling, Cohen & Kaplan 2007).
    public static let maximumWords = 64

    /// The distinct words, each once, ordered by hash.
    public let words: [Word]
    private let text: TextWords

    /// The profile of `text`.
    public init(_ text: TextWords) {
        self.text = text
        var words = text.words
        words.sort { $0.hash < $1.hash }
        var kept = 0
        for index in words.indices where kept == 0 || words[kept - 1].hash != words[index].hash {
            words[kept] = words[index]
            kept += 1
        }
        words.removeLast(words.count - min(kept, Self.maximumWords))
        self.words = words
    }

    /// The vector, given each word's weight.
    public func vector(weight: (Word) -> Double) -> SparseVector {
        var features: [(feature: UInt64, weight: Double)] = []
        features.reserveCapacity(words.count * 8)
        let (whole, spread) = (Self.wordShare.squareRoot(), (1 - Self.wordShare).squareRoot())
        for word in words {
            let full = weight(word)
            if word.traits.contains(.numeric) {
                features.append((word.hash, full * Self.numericFactor))
                continue
            }
            features.append((word.hash, full * whole))
            let letters = text.scalars(of: word)
            let each = full * spread / Double(letters.count).squareRoot()
            // The trigrams of " word ": as many as the word has letters.
            var (first, second): (UInt32, UInt32) = (0x20, letters[letters.startIndex])
            for index in letters.indices {
                let third = index + 1 < letters.endIndex ? letters[index + 1] : 0x20
                features.append((Self.trigram(first, second, third), each))
                (first, second) = (second, third)
            }
        }
        return SparseVector(features)
    }

    private static func trigram(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
        // 21 bits hold a scalar; the top bit set keeps trigrams apart from one another, mixing apart from words.
        StableHash.mixed(1 << 63 | UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third))
    }
}
