import Learning

/// Tells apart prompts that are spelled almost alike and ask for something else.
///
/// Two prompts conflict where their numbers disagree, their names disagree, one negates what the other does not, or one
/// asks for the opposite (`enable` against `disable`). A detail that only one of them has is no conflict, since the same
/// task is often told with more or fewer details: each must have something the other lacks, or have something else in
/// the same place. Names are words with a capital inside a sentence and words spelled as program text; a prompt that is
/// written all in capitals, or in small letters, has none but the latter.
struct ConflictGuard {
    /// Why two prompts are not the same request.
    enum Conflict: String, CaseIterable {
        case numbers, names, negation, opposite
    }

    private let words: [Word]
    private let hashes: Set<UInt64>
    private let isName: [Bool]
    private let negations: Int
    private let withOpposites: [(word: UInt64, opposites: [UInt64])]

    init(_ text: TextWords) {
        words = text.words
        hashes = Set(text.words.map(\.hash))
        negations = text.words.count { Negation.contains($0, in: text) }
        isName = Self.names(in: text.words)
        withOpposites = text.words.compactMap { word in Opposites.table[word.hash].map { (word.hash, $0) } }
    }

    /// Why this prompt and `other` ask for different things; nil where they may be the same.
    func conflict(with other: ConflictGuard) -> Conflict? {
        if negations % 2 != other.negations % 2 { return .negation }
        if disagrees(with: other, on: { $0.words[$1].traits.contains(.numeric) }) { return .numbers }
        if disagrees(with: other, on: { $0.isName[$1] }) { return .names }
        if asksTheOpposite(of: other) { return .opposite }
        return nil
    }

    private func asksTheOpposite(of other: ConflictGuard) -> Bool {
        withOpposites.contains { word, opposites in
            !other.hashes.contains(word)
                && opposites.contains { other.hashes.contains($0) && !hashes.contains($0) }
        }
    }

    private func disagrees(with other: ConflictGuard, on isMarked: (ConflictGuard, Int) -> Bool) -> Bool {
        let mine = words.indices.filter { isMarked(self, $0) }
        let theirs = other.words.indices.filter { isMarked(other, $0) }
        let mineAlone = mine.contains { !other.hashes.contains(words[$0].hash) }
        let theirsAlone = theirs.contains { !hashes.contains(other.words[$0].hash) }
        return mineAlone && theirsAlone
            || mine.contains { isReplaced($0, in: other, isMarked) }
            || theirs.contains { other.isReplaced($0, in: self, isMarked) }
    }

    /// Whether `other` has another word between the neighbours of the marked word at `index`: one that is marked too
    /// (two names that changed places), or one that this prompt has nowhere.
    private func isReplaced(_ index: Int, in other: ConflictGuard, _ isMarked: (ConflictGuard, Int) -> Bool) -> Bool {
        let before = index > 0 ? words[index - 1].hash : nil
        let after = index + 1 < words.count ? words[index + 1].hash : nil
        return other.words.indices.contains { place in
            guard other.words[place].hash != words[index].hash,
                (place > 0 ? other.words[place - 1].hash : nil) == before,
                (place + 1 < other.words.count ? other.words[place + 1].hash : nil) == after
            else { return false }
            return isMarked(other, place) || !hashes.contains(other.words[place].hash)
        }
    }

    private static func names(in words: [Word]) -> [Bool] {
        let inner = words.filter { !$0.traits.contains(.opensSentence) }
        let capitalized = inner.count { $0.traits.contains(.capitalized) }
        // In a headline or in shouted text a capital says nothing.
        let capitalsTell = inner.count < 4 || capitalized * 10 < inner.count * 8
        return words.map { word in
            if word.traits.contains(.numeric) { return false }
            if word.traits.contains(.identifier) { return true }
            guard capitalsTell, word.traits.contains(.capitalized), word.count > 1 else { return false }
            return !word.traits.contains(.opensSentence) && !EverydayWords.contains(word.hash)
        }
    }
}

/// Words that turn a request into its contrary.
private enum Negation {
    static func contains(_ word: Word, in text: TextWords) -> Bool {
        if table.contains(word.hash) { return true }
        // don't, isn't, …
        return word.count > 3 && text.scalars(of: word).suffix(3).elementsEqual([0x6E, 0x27, 0x74])
    }

    private static let table = Set(
        [
            "not", "no", "never", "without", "none", "nor", "neither", "cannot", "nothing", "nobody", "nowhere", "dont",
            "doesnt", "isnt", "wont", "cant", "shouldnt", "except", "exclude", "excluding", "avoid",
            "nicht", "kein", "keine", "keinen", "keiner", "ohne", "nie", "niemals", "nichts",
            "pas", "jamais", "sans", "aucun", "aucune", "nunca", "sin", "jamás", "ningún", "ninguna",
            "не", "без", "никогда", "нет",
        ].map(StableHash.word))
}

private enum Opposites {
    /// Each word's opposites, in both directions.
    static let table: [UInt64: [UInt64]] = pairs.reduce(into: [:]) { table, pair in
        let (first, second) = (StableHash.word(pair.0), StableHash.word(pair.1))
        table[first, default: []].append(second)
        table[second, default: []].append(first)
    }

    private static let pairs = [
        ("enable", "disable"), ("enabled", "disabled"), ("add", "remove"), ("add", "delete"), ("create", "delete"),
        ("create", "remove"), ("start", "stop"), ("open", "close"), ("increase", "decrease"), ("increase", "reduce"),
        ("raise", "lower"), ("allow", "deny"), ("allow", "forbid"), ("allow", "block"), ("include", "exclude"),
        ("show", "hide"), ("lock", "unlock"), ("install", "uninstall"), ("upgrade", "downgrade"), ("before", "after"),
        ("first", "last"), ("minimum", "maximum"), ("min", "max"), ("ascending", "descending"), ("encrypt", "decrypt"),
        ("encode", "decode"), ("import", "export"), ("upload", "download"), ("read", "write"), ("push", "pull"),
        ("login", "logout"), ("true", "false"), ("on", "off"), ("up", "down"), ("with", "without"), ("more", "less"),
        ("above", "below"), ("public", "private"), ("sync", "async"), ("synchronous", "asynchronous"),
        ("compress", "decompress"), ("mount", "unmount"), ("attach", "detach"), ("connect", "disconnect"),
        ("commit", "revert"), ("accept", "reject"), ("approve", "reject"), ("left", "right"), ("top", "bottom"),
        ("valid", "invalid"), ("subscribe", "unsubscribe"), ("serialize", "deserialize"), ("frontend", "backend"),
        ("client", "server"), ("input", "output"), ("old", "new"), ("faster", "slower"), ("positive", "negative"),
    ]
}
