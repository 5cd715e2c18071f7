public import Vocabulary

/// A grader that must run or ask something before it can judge.
///
/// `GraderPipeline.evaluateAwaiting` waits for it; where nobody waits, it says nothing and is left out.
public protocol AwaitedGrader: Grader {
    /// Judges the trial's output.
    ///
    /// - Returns: the grade, or nil where it cannot be decided; see `Grader.grade`.
    func gradeAwaited(_ trial: Trial) async -> Grade?
}

extension AwaitedGrader {
    /// Nil: without waiting nothing can be said.
    public func grade(_ trial: Trial) -> Grade? { nil }
}
