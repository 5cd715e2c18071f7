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
    ///
    /// One that could not decide, such as a judge that does not answer, is among the verdict's `abstentions` with why; it
    /// counts neither for nor against the output.
    public func evaluateAwaiting(_ trial: Trial) async -> Verdict {
        var grades: [(Grade?, Double)] = []
        var abstentions: [Abstention] = []
        var judging = Judging()
        for grader in graders {
            guard let awaited = grader as? any AwaitedGrader else {
                grades.append((grader.grade(trial), grader.weight))
                continue
            }
            let decision = await awaited.decide(trial)
            grades.append((decision.grade, grader.weight))
            judging += decision.judging
            if case .noVerdict(let reason) = decision.outcome {
                abstentions.append(Abstention(grader: grader.name, reason: reason))
            }
        }
        var verdict = Self.verdict(grades)
        verdict.abstentions = abstentions
        verdict.judging = judging
        return verdict
    }

    /// Whether any of the graders may ask a model, which takes time and may cost money.
    public var asksModels: Bool { graders.contains { $0 is JudgeGrader } }

    private static func verdict(_ graded: [(Grade?, Double)]) -> Verdict {
        let grades = graded.compactMap(\.0)
        let weighted = graded.reduce(0.0) { $0 + ($1.0?.score ?? 0) * ($1.0 == nil ? 0 : $1.1) }
        let weights = graded.reduce(0.0) { $0 + ($1.0 == nil ? 0 : $1.1) }
        guard weights > 0 else { return .notJudged }
        return Verdict(grades: grades, score: weighted / weights, passed: grades.allSatisfy(\.passed))
    }
}
