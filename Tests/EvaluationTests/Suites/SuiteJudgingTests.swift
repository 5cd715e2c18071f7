import JSON
import Testing
import Vocabulary

@testable import Evaluation

/// Says what a test wants it to, after waiting for it.
private struct Judge: AwaitedGrader {
    let name = "judge"
    var weight = 1.0
    let threshold = 0.5
    var score: Double?

    func gradeAwaited(_ trial: Trial) async -> Grade? {
        score.map { grade(score: $0, "so it is", failure: .other) }
    }
}

@Suite struct SuiteJudgingTests {
    private func attempt(
        _ suiteCase: SuiteCase, _ output: String = "42", cost: Money = .zero
    ) async -> SuiteAttempt {
        var trial = suiteCase.trial
        trial.output = output
        let verdict = await GraderPipeline(suiteCase.graders).evaluateAwaiting(trial)
        return suiteCase.attempt(trial, verdict: verdict, number: 1, cost: cost)
    }

    @Test func `an answer passes where every grader does`() async {
        let both = SuiteCase.sample("a", graders: [ContainsGrader(["42"]), EqualsGrader("42")])
        #expect(await attempt(both).status == .passed)
        let long = await attempt(both, "It is 42.")
        #expect(long.status == .failed && long.score == 0.5)
    }

    @Test func `with a threshold the weighted mean decides`() async {
        var suiteCase = SuiteCase.sample(
            "a", graders: [ContainsGrader(["42"], weight: 3), EqualsGrader("42")])
        suiteCase.threshold = 0.75
        let answer = await attempt(suiteCase, "It is 42.")
        #expect(answer.status == .passed && answer.score == 0.75)
        suiteCase.threshold = 0.76
        #expect(await attempt(suiteCase, "It is 42.").status == .failed)
    }

    @Test func `a judge that says nothing leaves it open, and never lets an answer pass`() async {
        let suiteCase = SuiteCase.sample("a", graders: [ContainsGrader(["42"]), Judge(score: nil)])
        let good = await attempt(suiteCase)
        #expect(good.status == .notJudged && good.problem == "judge could not judge the answer")
        #expect(await attempt(suiteCase, "no").status == .failed)
        var mean = suiteCase
        mean.threshold = 0.5
        #expect(await attempt(mean, "no").status == .notJudged)
    }

    @Test func `a dearer answer than allowed fails, however good`() async {
        var suiteCase = SuiteCase.sample("a")
        suiteCase.costLimit = Money(nanodollars: 10)
        #expect(await attempt(suiteCase, cost: Money(nanodollars: 10)).status == .passed)
        let dear = await attempt(suiteCase, cost: Money(nanodollars: 11))
        #expect(dear.status == .failed && dear.score == 1)
        suiteCase.threshold = 0.5
        #expect(await attempt(suiteCase, cost: Money(nanodollars: 11)).status == .failed)
    }

    @Test func `where nothing could be judged nothing is known`() async {
        let attempt = await attempt(.sample("a", graders: [GroundednessGrader()]))
        #expect(attempt.status == .notJudged)
    }

    @Test func `repeats are held against each other where consistency is named`() throws {
        let result = SuiteCase.sample("a", ["42", "42", "41"], graders: [ConsistencyGrader()]).result()
        #expect(result.attempts.map(\.status) == [.passed, .passed, .failed])
        #expect(result.attempts.map(\.score) == [0.5, 0.5, 0])
        let span = try #require(result.attempts[2].grades.first?.spans.first)
        #expect(span.start == 0 && span.end == 2 && span.reason.contains("42"))
    }

    @Test func `one answer alone cannot be consistent`() {
        let suiteCase = SuiteCase.sample("a", ["42", "x"], graders: [ConsistencyGrader()])
        let first = SuiteCase.sample("a", ["42"], graders: [ConsistencyGrader()]).result().attempts[0]
        let result = CaseResult(suiteCase, attempts: [first, .error("down", number: 2)])
        #expect(result.attempts.map(\.status) == [.notJudged, .error])
        #expect(result.status == .error)
    }

    @Test(arguments: [
        (PassRule.all, CaseResult.Status.failed), (.any, .passed), (.atLeast(2), .passed), (.atLeast(3), .failed),
    ])
    func `a rule says how many repeats must pass`(rule: PassRule, status: CaseResult.Status) {
        let result = SuiteCase.sample("a", ["42", "no", "42"], rule: rule).result()
        #expect(result.status == status && result.passed == 2 && result.judged == 3)
    }

    @Test func `a repeat without an answer leaves open only what it could decide`() {
        let suiteCase = SuiteCase.sample("a", ["42", "42", "42"], rule: .atLeast(2))
        let passed = suiteCase.result().attempts[0]
        let failed = SuiteAttempt(number: 2, status: .failed)
        let error = SuiteAttempt.error("down", number: 3)
        #expect(CaseResult(suiteCase, attempts: [passed, failed, error]).status == .error)
        #expect(CaseResult(suiteCase, attempts: [failed, error, failed]).status == .failed)
        #expect(CaseResult(suiteCase, attempts: [passed, passed, error]).status == .passed)
    }

    @Test func `of a long answer the beginning is kept, and how long it was`() {
        let attempt = SuiteAttempt(number: 1, status: .passed, output: String(repeating: "a", count: 30_000))
        #expect(attempt.output?.count == SuiteAttempt.longestOutput)
        #expect(attempt.outputLength == 30_000 && attempt.isCut)
    }

    @Test func `an attempt is read back as it was written`() async throws {
        var suiteCase = SuiteCase.sample("a", graders: [ConsistencyGrader(answers: ["41"])])
        suiteCase.costLimit = Money(nanodollars: 1)
        var attempt = await attempt(suiteCase, cost: Money(nanodollars: 1_234_567))
        attempt.latency = .microseconds(1_234_567)
        attempt.model = "scripted/m"
        attempt.runID = "r"
        #expect(SuiteAttempt(attempt.json) == attempt)
        let error = SuiteAttempt.error("down", number: 3)
        #expect(SuiteAttempt(error.json) == error)
        #expect(SuiteAttempt(JSON.null) == nil)
    }
}
