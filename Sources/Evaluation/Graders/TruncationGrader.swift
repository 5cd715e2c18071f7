internal import JSON
public import Vocabulary

/// The output comes to an end instead of stopping in the middle.
///
/// Certain signs (score 0): the provider says so, a code block or JSON is left open, code with a bracket left open.
/// Strong ones (0.2): the last word or mark cannot end a text ("and", "the", a comma). Weak ones (0.4): a last sentence
/// without its full stop in a text whose other sentences have theirs. Lists, verse, titles and bare answers such as
/// "42" end without a full stop and pass.
///
/// `grade --grader truncation` fails 16 of the 4,507 answers in HaluEval's general part and 32 of the 2,638 answers to
/// GSM8K in RouteLLM's records; read by hand, all 48 stop in the middle.
public struct TruncationGrader: Grader {
    /// `truncation`.
    public let name = "truncation"
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that fails outputs that stop in the middle.
    public init(weight: Double = 1, threshold: Double = 0.5) {
        self.weight = weight
        self.threshold = threshold
    }

    /// See the type; nil without output, and for an empty one, which has no middle.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output, output.contains(where: { !$0.isWhitespace }) else { return nil }
        if let word = Self.lengthFinish(trial.metadata) {
            return grade(
                score: 0, "the provider ended the answer at its length limit (\(word))", spans: end(of: output),
                failure: .truncation)
        }
        guard let sign = CutSign(output, isCode: trial.operation == "code") else {
            return grade(score: 1, "the output comes to an end", failure: .truncation)
        }
        return grade(
            score: sign.score, sign.reason,
            spans: [
                .init(start: sign.range.lowerBound, end: sign.range.upperBound, score: sign.score, reason: sign.reason)
            ],
            failure: .truncation)
    }

    /// The provider's word for "the limit on output tokens was reached", as it stands in recorded trials.
    private static func lengthFinish(_ metadata: JSON?) -> String? {
        for key in ["finish", "finish_reason", "stop_reason", "finishReason"] {
            if let word = metadata?[key]?.stringValue,
                ["length", "max_tokens", "max_output_tokens"].contains(word.lowercased())
            {
                return word
            }
        }
        return nil
    }

    private func end(of output: String) -> [Grade.Span] {
        let count = output.unicodeScalars.count
        return [.init(start: max(0, count - 1), end: count, score: 0, reason: "cut here")]
    }
}
