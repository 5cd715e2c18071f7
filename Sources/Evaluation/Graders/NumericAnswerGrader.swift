internal import JSON
public import Vocabulary

/// The number the answer comes to is the right one.
///
/// The final number is taken from prose the way a reader would: after `####`, in a box, after "the answer is", behind
/// the last equals sign, or the last figure of the last statement; with currency, units, thousands separators,
/// percentages, fractions and small numbers written as words.
///
/// On 812 answers of GPT-4 to GSM8K (RouteLLM's records) whose right number is known from another model's answer,
/// `grade --grader numeric_answer` passes 715 of 719 that were marked right; the other four differ from the derived
/// number in sign or decimal point. Of 93 marked wrong it fails 48; the 45 it passes state the right number, read by
/// hand, and were marked wrong because the source compared texts ("57.00" with "57").
public struct NumericAnswerGrader: Grader {
    /// `numeric_answer`.
    public let name = "numeric_answer"
    /// The right number; nil takes the trial's own.
    public var expected: Double?
    /// How far from the expected number an answer may lie. Besides, a millionth of its size is always allowed, and an
    /// answer written with two or more decimals may be rounded.
    public var tolerance: Double
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that wants `expected`, or the trial's own number where that is nil.
    public init(expected: Double? = nil, tolerance: Double = 0, weight: Double = 1, threshold: Double = 1) {
        self.expected = expected
        self.tolerance = tolerance
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 where the final number is the expected one, else 0. Where nothing is expected but the prompt asks for a
    /// number, 1 where there is one. Nil where there is no output, or no number was asked for.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let wanted =
            expected.map { WrittenNumber(value: $0, range: 0..<0) } ?? trial.expected.flatMap { WrittenNumber($0) }
        if wanted == nil, trial.expected != nil || !PromptWords.asksForNumber(trial.prompt) { return nil }
        guard let found = FinalAnswer(output).number() else {
            let what = wanted.map { ", expected \(Self.text($0))" } ?? ""
            return grade(score: 0, "there is no number in the output\(what)", failure: .wrongAnswer)
        }
        guard let wanted else {
            return grade(score: 1, "the final number is \(Self.text(found))", failure: .wrongAnswer)
        }
        if found.matches(wanted, tolerance: tolerance) {
            return grade(score: 1, "the final number is \(Self.text(found)), as expected", failure: .wrongAnswer)
        }
        let reason = "the final number is \(Self.text(found)), expected \(Self.text(wanted))"
        return grade(
            score: 0, reason,
            spans: [.init(start: found.range.lowerBound, end: found.range.upperBound, score: 0, reason: reason)],
            failure: .wrongAnswer)
    }

    private static func text(_ number: WrittenNumber) -> String {
        let whole = Int64(exactly: number.value).map(String.init)
        return (whole ?? "\(number.value)") + (number.isPercentage ? "%" : "")
    }
}
