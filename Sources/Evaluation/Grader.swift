public import Vocabulary

/// Judges one output by one standard.
///
/// A grader is a pure function of the trial. Code graders (everything in this folder's siblings) need no model, no
/// network and no clock; a judge that asks a model lives behind the same protocol.
///
///     let grade = NumericAnswerGrader().grade(trial)
///     grade?.passed      // false
///     grade?.reason      // "the final number is 21, expected 18"
public protocol Grader: Sendable {
    /// The name used in reports, files and on the command line, such as `json_schema`.
    var name: String { get }
    /// How much the score counts in the verdict's mean, more than 0.
    var weight: Double { get }
    /// The least score that passes, 0…1.
    var threshold: Double { get }

    /// Judges the trial's output.
    ///
    /// - Returns: the grade, or nil where this standard does not apply to the trial (no output was recorded, there is
    ///   nothing to compare with) or cannot be decided within its bounds. Nil is neither a pass nor a failure: the
    ///   grader is then left out of the verdict.
    func grade(_ trial: Trial) -> Grade?
}

extension Grader {
    /// A grade by this grader: passed where `score` reaches the threshold, with a failure type only where it did not.
    public func grade(
        score: Double, _ reason: String, spans: [Grade.Span] = [], failure: FailureType
    ) -> Grade {
        let score = min(max(score, 0), 1)
        let passed = score >= threshold
        return Grade(
            grader: name, score: score, passed: passed, reason: reason, spans: spans,
            failureType: passed ? nil : failure)
    }
}
