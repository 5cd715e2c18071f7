internal import JSON
public import Vocabulary

/// The output contains every one of some texts.
public struct ContainsGrader: Grader {
    /// `contains`.
    public let name = "contains"
    /// What must occur; where empty, the trial's expected text.
    public var texts: [String]
    /// Whether capital and small letters count as different.
    public var caseSensitive: Bool
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes; 1 unless told otherwise, so that every text must occur.
    public var threshold: Double

    /// A grader that wants all of `texts`.
    public init(_ texts: [String], caseSensitive: Bool = false, weight: Double = 1, threshold: Double = 1) {
        self.texts = texts
        self.caseSensitive = caseSensitive
        self.weight = weight
        self.threshold = threshold
    }

    /// The share of the texts that occur; nil where there is no output or nothing to look for.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let wanted = texts.isEmpty ? [trial.expected?.stringValue].compactMap { $0 } : texts
        guard !wanted.isEmpty else { return nil }
        let haystack = SearchText(output, caseSensitive: caseSensitive)
        let missing = wanted.filter { haystack.firstOccurrence(of: $0) == nil }
        let score = Double(wanted.count - missing.count) / Double(wanted.count)
        let failure: FailureType = texts.isEmpty ? .wrongAnswer : .patternMismatch
        guard let first = missing.first else {
            let what = wanted.count == 1 ? "\(wanted[0].quotedForMessage) occurs" : "all \(wanted.count) texts occur"
            return grade(score: 1, what, failure: failure)
        }
        let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
        return grade(score: score, "\(first.quotedForMessage)\(more) does not occur", failure: failure)
    }
}

/// The output contains none of some texts.
public struct NotContainsGrader: Grader {
    /// `not_contains`.
    public let name = "not_contains"
    /// What must not occur.
    public var texts: [String]
    /// Whether capital and small letters count as different.
    public var caseSensitive: Bool
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes; 1 unless told otherwise, so that no text may occur.
    public var threshold: Double

    /// A grader that wants none of `texts`.
    public init(_ texts: [String], caseSensitive: Bool = false, weight: Double = 1, threshold: Double = 1) {
        self.texts = texts
        self.caseSensitive = caseSensitive
        self.weight = weight
        self.threshold = threshold
    }

    /// The share of the texts that do not occur, with a span on the first occurrence of each that does.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output, !texts.isEmpty else { return nil }
        let haystack = SearchText(output, caseSensitive: caseSensitive)
        var spans: [Grade.Span] = []
        for text in texts {
            guard let range = haystack.firstOccurrence(of: text) else { continue }
            spans.append(
                .init(
                    start: range.lowerBound, end: range.upperBound, score: 0,
                    reason: "\(text.quotedForMessage) must not occur"))
        }
        let score = Double(texts.count - spans.count) / Double(texts.count)
        return grade(
            score: score, spans.first?.reason ?? "nothing forbidden occurs", spans: spans, failure: .patternMismatch)
    }
}
