public import Vocabulary

/// A grader that must run or ask something before it can judge.
///
/// `GraderPipeline.evaluateAwaiting` waits for it; where nobody waits, it says nothing and is left out.
public protocol AwaitedGrader: Grader {
    /// Judges the trial's output.
    ///
    /// - Returns: the grade, or nil where it cannot be decided; see `Grader.grade`.
    func gradeAwaited(_ trial: Trial) async -> Grade?

    /// Judges the trial's output, and tells why where there is no grade.
    ///
    /// Graders that ask nobody need not write this: without it, no grade means that the standard does not apply.
    func decide(_ trial: Trial) async -> GradeDecision
}

extension AwaitedGrader {
    /// Nil: without waiting nothing can be said.
    public func grade(_ trial: Trial) -> Grade? { nil }

    /// What `gradeAwaited` says.
    public func decide(_ trial: Trial) async -> GradeDecision {
        GradeDecision(await gradeAwaited(trial).map(GradeDecision.Outcome.grade) ?? .notApplicable)
    }
}

/// What a grader that was waited for came to, and what that took.
public struct GradeDecision: Hashable, Sendable {
    /// What it came to.
    public enum Outcome: Hashable, Sendable {
        /// A grade.
        case grade(Grade)
        /// The standard does not apply to the trial.
        case notApplicable
        /// It applies, and nothing can be said; one sentence on why.
        case noVerdict(String)
    }

    /// What it came to.
    public var outcome: Outcome
    /// What asking models took.
    public var judging: Judging

    /// An outcome.
    public init(_ outcome: Outcome, judging: Judging = Judging()) {
        self.outcome = outcome
        self.judging = judging
    }

    /// The grade, where there is one.
    public var grade: Grade? { if case .grade(let grade) = outcome { grade } else { nil } }
}
