internal import JSON
public import Vocabulary

/// Several answers to the same question agree.
///
/// The other answers are given, or stand in the trial's `metadata.answers`. A model that knows says the same again; where it
/// makes something up, numbers and names change. What agrees may still be wrong.
///
///     let grade = ConsistencyGrader(answers: ["Paris", "It is Lyon"]).grade(trial)
///     grade?.spans      // where the output says otherwise
public struct ConsistencyGrader: Grader {
    /// `consistency`.
    public let name = "consistency"
    /// The other answers; nil takes the trial's own.
    public var answers: [String]?
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that compares with `answers`, or with the trial's own where that is nil.
    public init(answers: [String]? = nil, weight: Double = 1, threshold: Double = 0.5) {
        self.answers = answers
        self.weight = weight
        self.threshold = threshold
    }

    /// The other answers that a trial holds.
    public static func answers(of trial: Trial) -> [String] {
        trial.metadata?["answers"]?.arrayValue?.compactMap(\.stringValue) ?? []
    }

    /// The share of the answers that could be compared and do not disagree with the output. Nil where there is no output, no
    /// other answer, or nothing could be compared.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let comparisons = (answers ?? Self.answers(of: trial)).prefix(100)
            .map { AnswerComparison(output, $0, prompt: trial.prompt) }.filter { $0.compared > 0 }
        guard !comparisons.isEmpty else { return nil }
        let differing = comparisons.filter { !$0.disagreements.isEmpty }
        let score = 1 - Double(differing.count) / Double(comparisons.count)
        guard let first = differing.first?.disagreements.first else {
            return grade(
                score: 1, "it agrees with \(comparisons.count) other \(comparisons.count == 1 ? "answer" : "answers")",
                failure: .inconsistency)
        }
        var spans: [Grade.Span] = []
        for found in differing.flatMap(\.disagreements)
        where !spans.contains(where: { $0.start == found.range.lowerBound && $0.end == found.range.upperBound }) {
            spans.append(
                .init(
                    start: found.range.lowerBound, end: found.range.upperBound, score: score,
                    reason: "another answer says \(found.others.quotedForMessage)"))
        }
        return grade(
            score: score,
            "\(differing.count) of \(comparisons.count) other answers disagree (\(first.kind.rawValue): "
                + "\(first.mine.shortenedForMessage) and \(first.others.shortenedForMessage))",
            spans: spans, failure: .inconsistency)
    }
}
