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
    /// The words' hashes in ascending order.
    private let hashes: [UInt64]
    private let numbers: [Int]
    private let names: [Int]
    private let negations: Int
    private let withOpposites: [(word: UInt64, opposites: [UInt64])]

    init(_ text: TextWords) {
        words = text.words
        hashes = text.words.map(\.hash).sorted()
        numbers = words.indices.filter { text.words[$0].traits.contains(.numeric) }
        negations = text.words.count { Negation.contains($0, in: text) }
        names = Self.names(in: text.words)
        withOpposites = text.words.compactMap { word in Opposites.table[word.hash].map { (word.hash, $0) } }
    }

    /// Why this prompt and `other` ask for different things; nil where they may be the same.
    func conflict(with other: ConflictGuard) -> Conflict? {
        if negations % 2 != other.negations % 2 { return .negation }
        if disagrees(with: other, on: \.numbers) { return .numbers }
        if disagrees(with: other, on: \.names) { return .names }
        if asksTheOpposite(of: other) { return .opposite }
        return nil
    }

    private func asksTheOpposite(of other: ConflictGuard) -> Bool {
        withOpposites.contains { word, opposites in
            !other.contains(word)
                && opposites.contains { other.contains($0) && !contains($0) }
        }
    }

    private func contains(_ hash: UInt64) -> Bool {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }

    /// - Parameter marked: the places of the words that matter, in ascending order.
    private func disagrees(with other: ConflictGuard, on marked: KeyPath<ConflictGuard, [Int]>) -> Bool {
        let (mine, theirs) = (self[keyPath: marked], other[keyPath: marked])
        if mine.isEmpty, theirs.isEmpty { return false }
        return mine.contains { !other.contains(words[$0].hash) } && theirs.contains { !contains(other.words[$0].hash) }
            || mine.contains { isReplaced($0, in: other, marked: theirs) }
            || theirs.contains { other.isReplaced($0, in: self, marked: mine) }
    }

    /// Whether `other` has another word between the neighbours of the word at `index`: one that is marked, too (two
    /// names that changed places), or, where the word is gone altogether, one that this prompt has nowhere.
    private func isReplaced(_ index: Int, in other: ConflictGuard, marked: [Int]) -> Bool {
        let word = words[index].hash
        if index < other.words.count, other.words[index].hash == word, isBetweenTheSame(index, index, other) {
            return false
        }
        return other.words.indices.contains { place in
            other.words[place].hash != word && isBetweenTheSame(index, place, other)
                && (marked.contains(place) || !contains(other.words[place].hash) && !other.contains(word))
        }
    }

    /// Whether the words before and after `index` are those before and after `place` in `other`.
    private func isBetweenTheSame(_ index: Int, _ place: Int, _ other: ConflictGuard) -> Bool {
        let isFirst = index == 0
        let isLast = index + 1 == words.count
        return isFirst == (place == 0) && isLast == (place + 1 == other.words.count)
            && (isFirst || words[index - 1].hash == other.words[place - 1].hash)
            && (isLast || words[index + 1].hash == other.words[place + 1].hash)
    }

    private static func names(in words: [Word]) -> [Int] {
        let inner = words.filter { !$0.traits.contains(.opensSentence) }
        let capitalized = inner.count { $0.traits.contains(.capitalized) }
        // In a headline or in shouted text a capital says nothing.
        let capitalsTell = inner.count < 4 || capitalized * 10 < inner.count * 8
        return words.indices.filter { index in
            let word = words[index]
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
