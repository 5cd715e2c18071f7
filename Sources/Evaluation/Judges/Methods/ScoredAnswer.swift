internal import JSON
internal import Vocabulary

/// A score with its reason and quotations, checked.
struct ScoredAnswer {
    /// 0…1, from the judge's 1 to 5.
    let score: Double
    let reason: String
    /// The quotations that stand in the material.
    let quotes: [String]

    /// How many quotations are looked at.
    private static let most = 20

    /// Reads a scored answer.
    ///
    /// - Throws: `JudgeFailure` where the score is no number from 1 to 5, or where there are quotations and all of them are
    ///   invented: a judge that shows what is not there has not read what is.
    init(_ answer: JudgeAnswer, quotedFrom texts: [QuoteSearch]) throws(JudgeFailure) {
        guard let points = answer.value["score"]?.doubleValue, points.isFinite, 1...5 ~= points else {
            throw JudgeFailure(
                "the judge's score is \((answer.value["score"] ?? .null).description.shortenedForMessage), not 1 to 5")
        }
        score = (points - 1) / 4
        reason = (answer.value["reason"]?.stringValue ?? "").asJudgeReason
        let given = (answer.value["quotes"]?.arrayValue ?? []).prefix(Self.most).compactMap(\.stringValue)
            .filter { $0.contains { !$0.isWhitespace } }
        quotes = given.filter { quote in texts.contains { $0.range(of: quote) != nil } }
        if !given.isEmpty, quotes.isEmpty {
            throw JudgeFailure("nothing of what the judge quotes stands in the text (\(given[0].quotedForMessage))")
        }
    }

    /// The quotations' places in `output`, each once.
    func spans(in output: QuoteSearch) -> [Grade.Span] {
        var ranges: [Range<Int>] = []
        for range in quotes.compactMap(output.range(of:)) where !ranges.contains(range) { ranges.append(range) }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
            .map { Grade.Span(start: $0.lowerBound, end: $0.upperBound, score: score, reason: reason) }
    }
}

extension String {
    /// What a judge says, on one line without control characters, and not longer than a reason may be: it may repeat
    /// whatever stood in the material.
    var asJudgeReason: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let kept = line.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .privateUse, .surrogate, .unassigned: false
            default: true
            }
        }
        guard kept.count > 240 else { return String(String.UnicodeScalarView(kept)) }
        return String(String.UnicodeScalarView(kept.prefix(239))) + "…"
    }
}
