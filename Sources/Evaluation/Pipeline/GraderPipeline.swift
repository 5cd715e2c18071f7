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

    /// Grades the trial with every grader that applies to it.
    ///
    /// The score is the mean of the grades' scores weighted by the graders' weights, `Σ wᵢ·sᵢ / Σ wᵢ` over the graders
    /// that applied. It passes where every one of them passed: a high mean never hides a failed standard.
    ///
    /// - Returns: the verdict; `Verdict.notJudged` where no grader applied.
    public func evaluate(_ trial: Trial) -> Verdict {
        var grades: [Grade] = []
        var weighted = 0.0
        var weights = 0.0
        for grader in graders {
            guard let grade = grader.grade(trial) else { continue }
            grades.append(grade)
            weighted += grade.score * grader.weight
            weights += grader.weight
        }
        guard weights > 0 else { return .notJudged }
        return Verdict(grades: grades, score: weighted / weights, passed: grades.allSatisfy(\.passed))
    }
}
