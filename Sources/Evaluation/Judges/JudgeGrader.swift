internal import JSON
public import Vocabulary

/// A model judges an output by one standard.
///
/// The model gives a score, a reason and quotations, in a form it is held to; whether that passes is worked out here from
/// score and threshold. Quotations must stand in the text. Whatever goes wrong (no answer, one that cannot be read, a
/// budget that is used up, quotations that are invented, votes that disagree) is no verdict with a reason, never a grade.
///
///     let judge = JudgeGrader(.relevance, judge: model)
///     let decision = await judge.decide(trial)
///     decision.grade?.passed          // or decision.outcome == .noVerdict("the judge's answer is not one JSON object …")
public struct JudgeGrader: AwaitedGrader {
    /// The standard's name, such as `relevance`.
    public var name: String { standard.name }
    /// By what is judged.
    public let standard: JudgeStandard
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double
    /// How often the judge is asked at most where its first vote fails the output.
    public var votes: Int
    /// What judges without asking, and is asked first; nil asks the judge always. Only for `faithfulness`.
    public var first: GroundednessGrader?
    private let hearing: JudgeHearing

    /// A grader that asks `judge`.
    ///
    /// - Parameters:
    ///   - threshold: the least score that passes; the standard's own where nil.
    ///   - votes: 1 to 9.
    public init(
        _ standard: JudgeStandard, judge: any JudgeModel, weight: Double = 1, threshold: Double? = nil, votes: Int = 3,
        first: GroundednessGrader? = nil
    ) {
        self.standard = standard
        self.weight = weight
        self.threshold = threshold ?? standard.defaultThreshold
        self.votes = min(max(votes, 1), 9)
        self.first = first
        hearing = JudgeHearing(judge: judge)
    }

    /// The grade of `decide`.
    public func gradeAwaited(_ trial: Trial) async -> Grade? { await decide(trial).grade }

    /// Judges the trial's output; no output was recorded: not applicable. Everything else that prevents a grade is no
    /// verdict.
    public func decide(_ trial: Trial) async -> GradeDecision {
        guard let output = trial.output else { return GradeDecision(.notApplicable) }
        guard output.contains(where: { !$0.isWhitespace }) else {
            return GradeDecision(.noVerdict("there is no answer to judge"))
        }
        let method = method(for: trial)
        if let obstacle = method.obstacle(to: trial) { return GradeDecision(.noVerdict(obstacle)) }
        if let first, var grade = first.grade(trial) {
            grade.grader = name
            grade.reason = "without asking: \(grade.reason)"
            return GradeDecision(.grade(grade))
        }
        var judging = Judging()
        let outcome = await outcome(for: trial, method, judging: &judging)
        return GradeDecision(outcome, judging: judging)
    }

    private func method(for trial: Trial) -> any JudgeMethod {
        switch standard {
        case .faithfulness: ClaimMethod(standard: standard)
        case .accuracy where trial.expected?.asText.contains { !$0.isWhitespace } ?? false:
            AgreementMethod(standard: standard)
        default: ScoreMethod(standard: standard)
        }
    }

    private func outcome(
        for trial: Trial, _ method: any JudgeMethod, judging: inout Judging
    ) async -> GradeDecision.Outcome {
        var votes = JudgeVotes(most: votes)
        var opinions: [JudgeOpinion] = []
        while true {
            switch votes.next {
            case .ask(let vote):
                do throws(JudgeFailure) {
                    let opinion = try await method.opinion(
                        on: trial, vote: vote, asking: hearing, threshold: threshold, judging: &judging)
                    opinions.append(opinion)
                    votes.count(passed: opinion.passed)
                } catch {
                    // The first vote is none: what is wrong with judge or answer is told, and no further one paid for.
                    if vote == 0 { return .noVerdict(error.reason) }
                    votes.count(passed: nil)
                }
            case .undecided:
                let missing = votes.abstentions > 0 ? ", \(votes.abstentions) could not be had" : ""
                return .noVerdict(
                    "the judge's votes decide nothing: \(votes.passes) for, \(votes.fails) against\(missing)")
            case .decided(let passed):
                return .grade(grade(of: opinions.filter { $0.passed == passed }, among: opinions.count))
            }
        }
    }

    /// One grade of opinions that agree: the mean of their scores, which lies on the same side of the threshold, and the
    /// first one's reason and spans.
    private func grade(of opinions: [JudgeOpinion], among all: Int) -> Grade {
        let first = opinions[0]
        let score = opinions.reduce(0) { $0 + $1.score } / Double(opinions.count)
        let votes = all > 1 ? " (\(opinions.count) of \(all) votes)" : ""
        let reason = first.reason.isEmpty ? "the judge gives no reason" : first.reason
        return Grade(
            grader: name, score: score, passed: first.passed, reason: "\(reason)\(votes)", spans: first.spans,
            failureType: first.passed ? nil : first.failure)
    }
}
