internal import Learning

/// A context prepared for looking claims up in it, in time linear in its length.
struct GroundingIndex: Sendable {
    let text: GroundingText
    /// Each word's number among the distinct stems.
    let ids: [Int32]
    /// Numbers of the distinct stems.
    private let stems: HashTable
    private let exact: HashTable
    private let prefixes: HashTable
    private let bigrams: HashTable
    private let trigrams: HashTable
    private let numbers: HashTable
    /// Where each stem's sentences begin in `postings`.
    private let starts: [Int32]
    private let postings: [Int32]
    /// The sentences with each number, by its key.
    private let numbered: [UInt64: [Int32]]
    /// The numbers of each sentence.
    let quantities: [[Quantity]]
    /// Euclidean length of each sentence's vector of rarities.
    let lengths: [Double]
    /// Whether each sentence denies something, as the parity of its negations.
    let negations: [Int]

    /// How many of a word's sentences are looked at.
    static let mostPostings = 512

    /// Prepares the first `limit` scalars of `context`.
    init(_ context: String, limit: Int = .max) {
        self.init(GroundingText(context, limit: limit))
    }

    init(_ text: GroundingText) {
        self.text = text
        let words = text.words
        var stems = HashTable(capacity: words.count / 2)
        var exact = HashTable(capacity: words.count / 2)
        var prefixes = HashTable(capacity: words.count / 2)
        var bigrams = HashTable(capacity: words.count)
        var trigrams = HashTable(capacity: words.count)
        var ids = [Int32](repeating: 0, count: words.count)
        var last: [Int32] = []
        var counts: [Int32] = []
        for index in words.indices {
            let word = words[index]
            let id = stems.insert(word.stem, Int32(stems.count))
            ids[index] = id
            if Int(id) == last.count {
                last.append(-1)
                counts.append(0)
                prefixes.insert(word.prefix)
            }
            exact.insert(word.hash)
            if last[Int(id)] != word.sentence {
                last[Int(id)] = word.sentence
                counts[Int(id)] += 1
            }
            guard index > 0 else { continue }
            let before = words[index - 1]
            if word.traits.contains(.glued) { exact.insert(Self.joined(before.hash, word.hash)) }
            guard before.sentence == word.sentence else { continue }
            bigrams.insert(Self.bigram(before.stem, word.stem))
            if index > 1, words[index - 2].sentence == word.sentence {
                trigrams.insert(Self.trigram(words[index - 2].stem, before.stem, word.stem))
            }
        }
        var starts = [Int32](repeating: 0, count: counts.count + 1)
        for id in counts.indices { starts[id + 1] = starts[id] + counts[id] }
        var postings = [Int32](repeating: 0, count: Int(starts[counts.count]))
        var filled = starts
        for id in last.indices { last[id] = -1 }
        for index in words.indices where last[Int(ids[index])] != words[index].sentence {
            let id = Int(ids[index])
            last[id] = words[index].sentence
            postings[Int(filled[id])] = words[index].sentence
            filled[id] += 1
        }
        var numbers = HashTable(capacity: 32)
        var numbered: [UInt64: [Int32]] = [:]
        var quantities: [[Quantity]] = []
        var lengths: [Double] = []
        var negations: [Int] = []
        quantities.reserveCapacity(text.sentences.count)
        for sentence in text.sentences {
            let slice = words[sentence.words]
            var square = 0.0
            var negated = 0
            var hasNumber = false
            for word in slice {
                if word.traits.contains(.negation) { negated += 1 }
                if !word.traits.isDisjoint(with: [.numeric, .numberWord, .month]) { hasNumber = true }
                if word.traits.isContent {
                    let rarity = Rarity.weight(of: word)
                    square += rarity * rarity
                }
            }
            lengths.append(square.squareRoot())
            negations.append(negated)
            let found = hasNumber ? Quantity.all(in: slice) : []
            for key in found.flatMap(\.keys) {
                numbers.insert(key)
                let place = Int32(quantities.count)
                if numbered[key]?.last != place { numbered[key, default: []].append(place) }
            }
            quantities.append(found)
        }
        (self.stems, self.exact, self.prefixes, self.bigrams, self.trigrams) = (
            stems, exact, prefixes, bigrams, trigrams
        )
        (self.ids, self.starts, self.postings, self.numbers) = (ids, starts, postings, numbers)
        self.numbered = numbered
        (self.quantities, self.lengths, self.negations) = (quantities, lengths, negations)
    }

    /// Whether there is nothing to look up.
    var isEmpty: Bool { text.words.isEmpty }

    func id(of stem: UInt64) -> Int? { stems[stem].map(Int.init) }
    func hasExact(_ word: GroundingText.Word) -> Bool { exact.contains(word.hash) }
    func hasStem(_ word: GroundingText.Word) -> Bool { stems.contains(word.stem) }
    func hasPrefix(_ word: GroundingText.Word) -> Bool { prefixes.contains(word.prefix) }
    func hasNumber(_ quantity: Quantity) -> Bool { numbers.contains(quantity.key) }
    func hasBigram(_ first: UInt64, _ second: UInt64) -> Bool { bigrams.contains(Self.bigram(first, second)) }
    func hasTrigram(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Bool {
        trigrams.contains(Self.trigram(first, second, third))
    }

    /// The sentences with the stem, in order, the first `mostPostings` of them.
    func sentences(with id: Int) -> ArraySlice<Int32> {
        let start = Int(starts[id])
        return postings[start..<min(Int(starts[id + 1]), start + Self.mostPostings)]
    }

    /// The sentences that have the number, or a date that it is part of or that is part of it; the first `mostPostings`.
    func sentences(with quantity: Quantity) -> [Int32] {
        let found = quantity.keys.flatMap { numbered[$0, default: []].prefix(Self.mostPostings) }
        return found.filter { sentence in
            quantities[Int(sentence)].contains { $0.key == quantity.key || quantity.isPart(of: $0) }
        }
    }

    /// How much the stem tells within this context, in 0…1: 1 in one sentence of many, small where most have it.
    ///
    /// `ln((S + 1) / n) / ln(S + 1)` with n of S sentences containing it.
    func localRarity(of id: Int) -> Double {
        let total = Double(text.sentences.count) + 1
        guard total > 2 else { return 1 }
        return max(0.05, Logarithm.natural(total / Double(starts[id + 1] - starts[id])) / Logarithm.natural(total))
    }

    private static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 { StableHash.mixed(first ^ second &* 31) }
    private static func bigram(_ first: UInt64, _ second: UInt64) -> UInt64 {
        StableHash.mixed(first &* 3 &+ second)
    }
    private static func trigram(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        StableHash.mixed(first &* 9 &+ second &* 3 &+ third &+ 1)
    }
}
