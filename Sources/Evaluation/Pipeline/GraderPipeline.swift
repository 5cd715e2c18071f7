public import Vocabulary

/// Runs several graders over one output and makes one verdict of what they say.
///
///     let verdict = GraderPipeline.fitting(trial).evaluate(trial)
///     verdict.isJudged      // whether any grader could say something
///     verdict.passed        // whether all that could were content
public struct GraderPipeline: Sendable {
    /// The graders, in the order in which their grades are reported.
    public var graders: [any Grader]

    /// A pipeline of these graders.
    public init(_ graders: [any Grader]) { self.graders = graders }

    /// Grades the trial with every grader that applies to it and needs not wait; `AwaitedGrader`s are left out.
    ///
    /// The score is the mean of the grades' scores weighted by the graders' weights, `Σ wᵢ·sᵢ / Σ wᵢ` over the graders
    /// that applied. It passes where every one of them passed: a high mean never hides a failed standard.
    ///
    /// - Returns: the verdict; `Verdict.notJudged` where no grader applied.
    public func evaluate(_ trial: Trial) -> Verdict {
        Self.verdict(graders.map { ($0.grade(trial), $0.weight) })
    }

    /// The same with the graders that run or ask something, one after the other.
    public func evaluateAwaiting(_ trial: Trial) async -> Verdict {
        var grades: [(Grade?, Double)] = []
        for grader in graders {
            if let awaited = grader as? any AwaitedGrader {
                grades.append((await awaited.gradeAwaited(trial), grader.weight))
            } else {
                grades.append((grader.grade(trial), grader.weight))
            }
        }
        return Self.verdict(grades)
    }

    private static func verdict(_ graded: [(Grade?, Double)]) -> Verdict {
        let grades = graded.compactMap(\.0)
        let weighted = graded.reduce(0.0) { $0 + ($1.0?.score ?? 0) * ($1.0 == nil ? 0 : $1.1) }
        let weights = graded.reduce(0.0) { $0 + ($1.0 == nil ? 0 : $1.1) }
        guard weights > 0 else { return .notJudged }
        return Verdict(grades: grades, score: weighted / weights, passed: grades.allSatisfy(\.passed))
    }
}
