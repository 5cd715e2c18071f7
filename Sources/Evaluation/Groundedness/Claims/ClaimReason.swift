/// Puts into words how a claim stands to its context.
struct ClaimReason {
    let answer: GroundingText
    private let answerScalars: String.UnicodeScalarView
    let context: GroundingIndex
    private let contextScalars: String.UnicodeScalarView

    private static let longestQuotation = 160

    init(answer: GroundingText, answerText: String, context: GroundingIndex, contextText: String) {
        self.answer = answer
        self.context = context
        answerScalars = answerText.unicodeScalars
        contextScalars = contextText.unicodeScalars
    }

    /// The verdict on one claim.
    func verdict(
        _ range: Range<Int>, _ claim: ClaimAlignment, probability: Double, failsFrom: Double
    ) -> GroundednessReport.Claim {
        guard probability >= failsFrom else {
            return .init(
                range: range, verdict: .supported, probability: probability, reason: "the context bears it out",
                wrong: [])
        }
        let conflict = claim.conflicts.max { $0.strength < $1.strength }.flatMap { $0.strength >= 0.3 ? $0 : nil }
        if let conflict { return contradicted(range, conflict, probability) }
        let fresh = claim.novel.filter { isUnknown(answer.words[$0]) }
        let invented = fresh.filter { !answer.words[$0].traits.isDisjoint(with: [.name, .numeric, .month]) }
        let shown = invented.isEmpty ? fresh : invented
        let nearest = claim.best.map { "; the nearest it says is “\(contextSentence($0))”" } ?? ""
        guard !shown.isEmpty else {
            return .init(
                range: range, verdict: .unsupported, probability: probability,
                reason: "the context has these words, but does not put them together like this\(nearest)",
                wrong: [range])
        }
        let words = runs(shown)
        let list = words.prefix(4).map { "“\(written($0))”" }.joined(separator: ", ")
        return .init(
            range: range, verdict: invented.isEmpty ? .unsupported : .invented, probability: probability,
            reason: "the context does not mention \(list)\(nearest)", wrong: runs(fresh))
    }

    private func contradicted(
        _ range: Range<Int>, _ conflict: SlotConflict, _ probability: Double
    ) -> GroundednessReport.Claim {
        let mine = place(conflict.claim)
        let theirs = contextWords(conflict.context)
        let reason =
            switch conflict.kind {
            case .polarity: "the claim and the context differ in a negation: the context has “\(theirs)”"
            default: "the context says “\(theirs)”, not “\(written(mine))”"
            }
        let sentence = Int(context.text.words[conflict.context.lowerBound].sentence)
        return .init(
            range: range, verdict: .contradicted, probability: probability,
            reason: "\(reason), in “\(contextSentence(sentence))”", wrong: [mine])
    }

    private func isUnknown(_ word: GroundingText.Word) -> Bool { !context.hasStem(word) && !context.hasPrefix(word) }

    // MARK: - Places

    private func place(_ words: Range<Int>) -> Range<Int> {
        Int(answer.words[words.lowerBound].start)..<Int(answer.words[words.upperBound - 1].end)
    }

    /// The places of words, with neighbours in one.
    private func runs(_ words: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var last: Int?
        for word in words {
            let range = place(word..<(word + 1))
            if let before = last, before + 1 == word, let run = runs.last {
                runs[runs.count - 1] = run.lowerBound..<range.upperBound
            } else {
                runs.append(range)
            }
            last = word
        }
        return runs
    }

    private func written(_ range: Range<Int>) -> String { Self.part(answerScalars, range) }

    private func contextWords(_ words: Range<Int>) -> String {
        let start = Int(context.text.words[words.lowerBound].start)
        return Self.part(contextScalars, start..<Int(context.text.words[words.upperBound - 1].end))
    }

    private func contextSentence(_ sentence: Int) -> String {
        Self.part(contextScalars, context.text.sentences[sentence].scalars)
    }

    /// A part of a text on one line, cut where it is long.
    private static func part(_ scalars: String.UnicodeScalarView, _ range: Range<Int>) -> String {
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        let end = scalars.index(start, offsetBy: min(range.count, longestQuotation))
        let text = String(scalars[start..<end]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return range.count > longestQuotation ? text + "…" : text
    }
}
