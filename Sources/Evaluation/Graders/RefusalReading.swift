internal import JSONSchema

/// The sentence in which an output declines, and whether an answer follows all the same.
struct RefusalReading {
    /// Where the sentence stands, in Unicode scalars.
    let sentence: Range<Int>
    /// The sentence.
    let text: String
    /// Whether the rest of the output is an answer.
    let answers: Bool

    /// How far into an output a refusal can begin, in sentences.
    private static let reach = 2
    /// How many characters of plain statement make an answer.
    private static let substance = 80

    init?(_ output: String) {
        guard Self.mayDecline(output) else { return nil }
        let prose = Prose(output)
        guard !prose.isLetter,
            let index = prose.sentences.prefix(Self.reach).firstIndex(where: { Self.declines(prose.plain($0)) })
        else { return nil }
        sentence = prose.sentences[index]
        text = prose.written(sentence)
        let rest = Self.turns(of: prose.plain(sentence)) + prose.sentences[(index + 1)...].map { prose.plain($0) }
        let before = prose.sentences[..<index].map { prose.plain($0) }.filter { !Self.isEvasive($0) }
        answers =
            prose.hasList || before.contains { $0.unicodeScalars.count >= 12 }
            || Self.isAnswer(rest.filter { !Self.isEvasive($0) })
    }

    /// A statement behind "however" is meant as the answer; others have to be of some length together.
    private static func isAnswer(_ statements: [String]) -> Bool {
        let length = statements.reduce(0) { $0 + $1.unicodeScalars.count }
        let turned = statements.contains { RefusalPatterns.turning.occurs(in: $0) && $0.unicodeScalars.count >= 18 }
        return turned || length >= substance
    }

    /// A cheap look before the sentences are taken apart.
    private static func mayDecline(_ output: String) -> Bool {
        SearchText(output, caseSensitive: false, limit: 600).contains(anyOf: RefusalPatterns.markers)
    }

    /// Whether the writer says in this sentence that it cannot or will not. A question declines nothing.
    private static func declines(_ sentence: String) -> Bool {
        !sentence.hasSuffix("?") && RefusalPatterns.declining.contains { $0.occurs(in: sentence) }
    }

    /// The part of the sentence behind ", but": it may hold the answer.
    private static func turns(of sentence: String) -> [String] {
        let scalars = Array(sentence.unicodeScalars)
        guard case .match(let range) = RefusalPatterns.inSentenceTurn.firstMatch(in: scalars) else { return [] }
        return [String(String.UnicodeScalarView(scalars[(range.lowerBound + 1)...]))]
    }

    /// A sentence that gives nothing of what was asked: it asks back, sends elsewhere, or explains the refusal.
    private static func isEvasive(_ sentence: String) -> Bool {
        if declines(sentence) || RefusalPatterns.evasion.occurs(in: sentence) { return true }
        return RefusalPatterns.offer.occurs(in: sentence) && !RefusalPatterns.offerThatTells.occurs(in: sentence)
    }
}
