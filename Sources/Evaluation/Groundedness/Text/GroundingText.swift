internal import Learning

/// A text as sentences and words, each with its place in Unicode scalars of the text.
///
/// Made in one pass; whatever the text is (one line of megabytes, code, binary rubbish, any script), its sentences have
/// at most `longestSentence` words, so that the work per sentence is bounded.
struct GroundingText: Sendable {
    /// One word and its place.
    struct Word: Sendable {
        /// Its first scalar.
        var start: Int32
        /// The scalar behind it.
        var end: Int32
        /// The hash of its lower-case form.
        var hash: UInt64
        /// The hash of its stem.
        var stem: UInt64
        /// The hash of the first letters of its stem, where it is long enough to be recognised by them; else its stem's.
        var prefix: UInt64
        /// What is known of it.
        var traits: WordTraits
        /// The number it spells, where it does.
        var value: Double
        /// The sentence it is in.
        var sentence: Int32
    }

    /// A sentence's words and its place.
    struct Sentence: Sendable {
        var words: Range<Int>
        var scalars: Range<Int>
        /// Whether it asks.
        var isQuestion: Bool
    }

    static let longestSentence = 100
    /// How many letters of a stem make its prefix.
    static let prefixLength = 5

    private(set) var words: [Word] = []
    private(set) var sentences: [Sentence] = []

    /// Reads the first `limit` scalars of `text`.
    init(_ text: String, limit: Int = .max) {
        var reader = GroundingTextReader(text, limit: limit)
        reader.read()
        words = reader.words
        sentences = reader.sentences
        markNames()
        for index in words.indices.dropLast() where words[index].hash == Self.no {
            // "No 1" numbers something and denies nothing.
            if words[index + 1].traits.contains(.numeric) { words[index].traits.remove(.negation) }
        }
    }

    /// What stands behind a name that opens a sentence, since other nouns have an article there.
    private static let singular = Set(["is", "was", "has", "had"].map(StableHash.word))
    private static let no = StableHash.word("no")

    /// A capital inside a sentence makes a name; at its start only where the next word has one too, or where the same
    /// word is a name elsewhere in the text, or a subject without an article, or is none
    /// of the common English words.
    private mutating func markNames() {
        var names = HashTable()
        for index in words.indices {
            let traits = words[index].traits
            guard traits.contains(.capitalized), traits.isDisjoint(with: [.function, .opensSentence, .month]),
                traits.isContent
            else { continue }
            words[index].traits.insert(.name)
            names.insert(words[index].hash)
        }
        for index in words.indices {
            let traits = words[index].traits
            guard traits.contains(.capitalized), traits.contains(.opensSentence), traits.isContent,
                !traits.contains(.month)
            else { continue }
            let next = index + 1 < words.count ? words[index + 1] : nil
            let isBeforeName =
                next.map {
                    $0.sentence == words[index].sentence && $0.traits.contains(.name)
                        && $0.start == words[index].end + 1
                } ?? false
            let isSubject =
                next.map { $0.sentence == words[index].sentence && Self.singular.contains($0.hash) } ?? false
            if isBeforeName || isSubject || names.contains(words[index].hash)
                || Rarity.weight(of: words[index]) >= Rarity.unknown
            {
                words[index].traits.insert(.name)
            }
        }
    }
}
