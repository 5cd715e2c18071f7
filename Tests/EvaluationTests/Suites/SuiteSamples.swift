import Vocabulary

@testable import Evaluation

extension SuiteCase {
    /// A case with a recorded answer for each repeat.
    static func sample(
        _ id: String, _ answers: [String] = ["42"], graders: [any Grader] = [ContainsGrader(["42"])],
        rule: PassRule = .all, key: String? = nil
    ) -> SuiteCase {
        SuiteCase(
            Trial(id: id, operation: "answer", prompt: "What is 6 times 7?"), answers: answers, graders: graders,
            rule: rule, key: key ?? "key of \(id)")
    }

    /// The case with every recorded answer judged.
    func result() -> CaseResult {
        let attempts = (answers ?? []).enumerated().map { index, answer in
            var trial = trial
            trial.output = answer
            return attempt(trial, verdict: GraderPipeline(graders).evaluate(trial), number: index + 1)
        }
        return CaseResult(self, attempts: attempts)
    }
}

extension SuiteReport {
    static func sample(_ cases: [SuiteCase], gate: SuiteGate = .init(), baseline: SuiteBaseline? = nil) -> SuiteReport {
        let suite = Suite(name: "sample", cases: cases, gate: gate)
        return SuiteReport(
            of: suite, evaluation: "e", startedAt: Timestamp(seconds: 0), results: cases.map { $0.result() },
            baseline: baseline)
    }
}
