/// The words and pairs of neighbouring words of a text, each with how often it occurs.
///
/// Words are those of `TextWords`; a pair is two words that follow each other.
public struct TermCounts: Sendable {
    /// The stable hash of each term and how often it occurs.
    public private(set) var counts: [UInt64: Int32] = [:]

    /// The terms of a text.
    public init(_ text: TextWords) {
        counts.reserveCapacity(text.words.count * 2)
        var before: UInt64?
        for word in text.words {
            counts[word.hash, default: 0] += 1
            if let before { counts[Self.pair(before, word.hash), default: 0] += 1 }
            before = word.hash
        }
    }

    /// The hash of a pair of words.
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        StableHash.mixed(first &* 0x9e37_79b9_7f4a_7c15 &+ second)
    }

    /// The spelling of the terms in `wanted` that `text` has.
    static func spellings(in text: TextWords, of wanted: (UInt64) -> Bool) -> [UInt64: String] {
        var found: [UInt64: String] = [:]
        func spelling(_ word: Word) -> String {
            var spelled = String.UnicodeScalarView()
            for scalar in text.scalars(of: word) { spelled.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
            return String(spelled)
        }
        var before: Word?
        for word in text.words {
            if wanted(word.hash), found[word.hash] == nil { found[word.hash] = spelling(word) }
            if let before {
                let pair = TermCounts.pair(before.hash, word.hash)
                if wanted(pair), found[pair] == nil { found[pair] = "\(spelling(before)) \(spelling(word))" }
            }
            before = word
        }
        return found
    }
}
