internal import Vocabulary

/// Two answers to the same question, side by side.
///
/// Compared are the final numbers where a number was asked for or both answers are short, "yes" and "no" at the start, short
/// answers as a whole, and sentences that share most of their words: their numbers, names and negations. Nothing else is: two
/// texts that say different things about different matters do not disagree.
struct AnswerComparison {
    /// One place where the first answer says otherwise than the second.
    struct Disagreement: Hashable {
        /// In what they differ.
        enum Kind: String, Hashable {
            case number, entity, negation, answer
        }

        var kind: Kind
        /// The place in the first answer, in Unicode scalars.
        var range: Range<Int>
        /// What stands there, and what stands in the other.
        var mine: String
        var others: String
    }

    /// The share of words that two sentences must have in common, and how many words they must have.
    private static let leastShared = 0.6
    private static let leastWords = 3
    private static let shortest = 8

    /// Where they differ.
    private(set) var disagreements: [Disagreement] = []
    /// How many things could be compared.
    private(set) var compared = 0

    private let first: ClaimText
    private let second: ClaimText

    init(_ first: String, _ second: String, prompt: String) {
        self.first = ClaimText(first)
        self.second = ClaimText(second)
        let isShort = self.first.wordCount <= Self.shortest && self.second.wordCount <= Self.shortest
        if isShort || PromptWords.asksForNumber(prompt) { compareNumbers(first, second) }
        if compared == 0 { comparePolarity() }
        if compared == 0, isShort { compareWhole() }
        if compared == 0 || !isShort { compareSentences() }
    }

    private mutating func compareNumbers(_ mine: String, _ others: String) {
        guard let left = FinalAnswer(mine).number(), let right = FinalAnswer(others).number() else { return }
        compared += 1
        if left.matches(right, tolerance: 0) || right.matches(left, tolerance: 0) { return }
        disagreements.append(
            Disagreement(
                kind: .number, range: left.range, mine: first.written(left.range), others: second.written(right.range)))
    }

    private mutating func comparePolarity() {
        guard let left = first.polarity, let right = second.polarity else { return }
        compared += 1
        if left.isYes == right.isYes { return }
        disagreements.append(
            Disagreement(
                kind: .negation, range: left.token.range, mine: left.token.text, others: right.token.text))
    }

    private mutating func compareWhole() {
        let (left, right) = (first.contentWords, second.contentWords)
        guard !left.isEmpty, !right.isEmpty else { return }
        compared += 1
        if left.isSubset(of: right) || right.isSubset(of: left) { return }
        guard let start = first.sentences.first?.range, let end = first.sentences.last?.range,
            let otherStart = second.sentences.first?.range, let otherEnd = second.sentences.last?.range
        else { return }
        let range = start.lowerBound..<end.upperBound
        disagreements.append(
            Disagreement(
                kind: .answer, range: range, mine: first.written(range),
                others: second.written(otherStart.lowerBound..<otherEnd.upperBound)))
    }

    private mutating func compareSentences() {
        for sentence in first.sentences {
            let mine = ComparedSentence(sentence, in: first)
            guard mine.words.count >= Self.leastWords else { continue }
            let others = second.sentences.map { ComparedSentence($0, in: second) }
            guard let best = others.max(by: { mine.shared(with: $0) < mine.shared(with: $1) }),
                mine.shared(with: best) >= Self.leastShared
            else { continue }
            compared += 1
            if let found = mine.disagreement(with: best),
                !disagreements.contains(where: { $0.range.overlaps(found.range) })
            {
                disagreements.append(found)
            }
        }
    }
}

/// A sentence as what it says and what it says it with.
private struct ComparedSentence {
    private static let negations: Set<String> = ["not", "no", "never", "none", "neither", "cannot", "without"]
    private static let fillers: Set<String> = [
        "the", "a", "an", "of", "to", "in", "on", "at", "is", "was", "are", "were", "and", "or", "it", "that", "this",
        "for",
        "with", "by", "as", "be", "been", "has", "have", "had", "so", "therefore", "thus", "i", "we", "you",
    ]

    let range: Range<Int>
    /// What it is about: words without numbers, names, negations and fillers.
    var words: Set<String> = []
    var numbers: [(value: Double, range: Range<Int>, text: String)] = []
    var names: [(text: String, range: Range<Int>)] = []
    var negated: [ClaimToken] = []

    init(_ sentence: ClaimText.Sentence, in text: ClaimText) {
        range = sentence.range
        for (index, token) in sentence.tokens.enumerated() where token.kind != .mark {
            let written = text.written(token.range)
            let digits = token.text.filter { $0 != "," && $0 != "$" && $0 != "%" }
            if let number = Double(digits) {
                numbers.append((number, token.range, written))
            } else if Self.negations.contains(token.text) {
                negated.append(token)
            } else if index > 0, written.first?.isUppercase == true, token.kind == .word {
                names.append((written, token.range))
            } else if !Self.fillers.contains(token.text) {
                words.insert(token.text)
            }
        }
    }

    /// The share of words that two sentences have in common, `|A ∩ B| ÷ |A ∪ B|`.
    func shared(with other: ComparedSentence) -> Double {
        let union = words.union(other.words).count
        return union == 0 ? 0 : Double(words.intersection(other.words).count) / Double(union)
    }

    func disagreement(with other: ComparedSentence) -> AnswerComparison.Disagreement? {
        if numbers.count == other.numbers.count,
            let pair = zip(numbers, other.numbers).first(where: {
                abs($0.value - $1.value) > 1e-9 * max(1, abs($0.value))
            })
        {
            return .init(kind: .number, range: pair.0.range, mine: pair.0.text, others: pair.1.text)
        }
        if negated.count % 2 != other.negated.count % 2 {
            let mine = negated.first?.range ?? range
            return .init(
                kind: .negation, range: mine, mine: negated.first?.text ?? "no negation",
                others: other.negated.first?.text ?? "no negation")
        }
        let mine = names.filter { name in !other.names.contains { $0.text == name.text } }
        let others = other.names.filter { name in !names.contains { $0.text == name.text } }
        if let name = mine.first, let counterpart = others.first, mine.count == others.count {
            return .init(kind: .entity, range: name.range, mine: name.text, others: counterpart.text)
        }
        return nil
    }
}

extension ClaimText {
    fileprivate var wordCount: Int { sentences.reduce(0) { $0 + $1.tokens.count { $0.kind != .mark } } }

    fileprivate var contentWords: Set<String> {
        let fillers: Set<String> = ["the", "a", "an", "it", "is", "answer", "was", "in", "of", "its", "i", "think"]
        return Set(
            sentences.flatMap(\.tokens).filter { $0.kind != .mark }.map { $0.text.lowercased() }.filter {
                !fillers.contains($0)
            })
    }

    /// Whether it begins with yes or no.
    fileprivate var polarity: (isYes: Bool, token: ClaimToken)? {
        guard let token = sentences.first?.tokens.first(where: { $0.kind == .word }) else { return nil }
        if ["yes", "true", "correct", "yeah"].contains(token.text) { return (true, token) }
        if ["no", "false", "incorrect", "nope"].contains(token.text) { return (false, token) }
        return nil
    }
}
