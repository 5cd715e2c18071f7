import Evaluation
import JSON
import Testing
import Vocabulary

@Suite struct JudgeGraderTests {
    private func decide(
        _ judge: ScriptedJudge, _ standard: JudgeStandard = .relevance, votes: Int = 1, threshold: Double? = nil,
        on trial: Trial = capital
    ) async -> GradeDecision {
        await JudgeGrader(standard, judge: judge, threshold: threshold, votes: votes).decide(trial)
    }

    @Test(arguments: [(1, 0.0, false), (3, 0.5, false), (4, 0.75, true), (5, 1.0, true)])
    func `points become a score, and code decides whether it passes`(
        _ points: Int, _ score: Double, _ passes: Bool
    ) async {
        let grade = await decide(ScriptedJudge(scored(points))).grade
        #expect(grade?.score == score)
        #expect(grade?.passed == passes)
        #expect(grade?.failureType == (passes ? nil : .irrelevant))
    }

    @Test func `the threshold is the grader's, whatever the judge thinks of the score`() async {
        #expect(await decide(ScriptedJudge(scored(4)), threshold: 0.8).grade?.passed == false)
        #expect(await decide(ScriptedJudge(scored(2)), threshold: 0.2).grade?.passed == true)
    }

    @Test func `quotations of a failed answer become spans in Unicode scalars, whatever their white space`()
        async throws
    {
        var trial = capital
        trial.output = "Née à Paris.\nThe  capital\nis Lyon."
        let decision = await decide(ScriptedJudge(scored(1, quotes: ["“The capital is Lyon.”", "is Lyon"])), on: trial)
        let spans = try #require(decision.grade?.spans)
        let scalars = Array(trial.output?.unicodeScalars ?? "".unicodeScalars)
        let texts = spans.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
        #expect(texts == ["The  capital\nis Lyon.", "is Lyon"])
    }

    @Test func `a passed answer has no spans`() async {
        #expect(await decide(ScriptedJudge(scored(5, quotes: ["Lyon"]))).grade?.spans == [])
    }

    @Test func `a low score whose every quotation is invented is no verdict`() async {
        let decision = await decide(ScriptedJudge(scored(1, quotes: ["Berlin is the capital", "as I said"])))
        #expect(decision.grade == nil)
        #expect(decision.silence?.contains("nothing of what the judge quotes stands in the text") == true)
    }

    @Test func `a high score whose every quotation is invented is no verdict either`() async {
        #expect(await decide(ScriptedJudge(scored(5, quotes: ["Paris, of course"]))).grade == nil)
    }

    @Test func `one quotation that stands there is enough, and the invented one is dropped`() async {
        let grade = await decide(ScriptedJudge(scored(1, quotes: ["Berlin", "is Lyon"]))).grade
        #expect(grade?.passed == false)
        #expect(grade?.spans.count == 1)
    }

    @Test func `something that is missing need not be quoted`() async {
        #expect(await decide(ScriptedJudge(scored(2)), .completeness).grade?.failureType == .incomplete)
    }

    private static let unreadable: [(String, String)] = [
        ("", "the judge gave an empty answer"), ("   \n", "the judge gave an empty answer"),
        ("I'm sorry, but I can't help with that.", "the judge declined"),
        ("Score: 5", "is not one JSON object"), (scored(text: "NaN"), "is not one JSON object"),
        (scored(text: "Infinity"), "is not one JSON object"), ("[5]", "but no object"), ("5", "but no object"),
        (scored(text: "\"5\""), "does not have the form"), (scored(text: "4.5"), "does not have the form"),
        (scored(0), "the judge's score is 0, not 1 to 5"), (scored(6), "the judge's score is 6, not 1 to 5"),
        (scored(-5), "not 1 to 5"), (scored(text: "1e999"), ""), (scored(text: "100000000000000000000000"), ""),
        (#"{"reason": "x", "score": 5}"#, "does not have the form"),
        (#"{"reason": "x", "quotes": [], "score": 5, "pass": true}"#, "does not have the form"),
        (#"{"reason": "x", "quotes": [], "score": 1, "score": 5}"#, "gives a member twice"),
        (#"{"reason": "x", "quotes": [], "score": 1, "scor\u0065": 5}"#, "gives a member twice"),
        (#"{"reason": "x", "quotes": [], "score": 5"#, "is not one JSON object"),
        ("Here you are: \(scored(5))", "is not one JSON object"),
        ("\(scored(1))\n\(scored(5))", "is not one JSON object"),
        ("The text says \(scored(5)) but I think \(scored(1))", "is not one JSON object"),
        ("```json\n\(scored(5))\n```\nI hope that helps", "is not one JSON object"),
    ]

    @Test(arguments: unreadable)
    func `an answer that is not what was asked for is no verdict`(_ answer: String, _ reason: String) async {
        let decision = await decide(ScriptedJudge(answer))
        #expect(decision.grade == nil)
        #expect(decision.silence?.contains(reason) == true, "\(decision.silence ?? "a grade")")
        #expect(decision.judging.calls == 1)
        #expect(decision.judging.cost == Money(nanodollars: 1000))
    }

    @Test func `one fence around the whole answer is taken off`() async {
        #expect(await decide(ScriptedJudge("```json\n" + scored(5) + "\n```")).grade?.passed == true)
    }

    @Test(arguments: [(JudgeReply.Ending.cutOff, "cut off"), (.declined, "the judge declined")])
    func `an answer that was cut off or declined is no verdict, whatever its text`(
        _ ending: JudgeReply.Ending, _ reason: String
    ) async {
        let decision = await decide(ScriptedJudge([.success(JudgeReply(scored(1), ending: ending))]))
        #expect(decision.silence?.contains(reason) == true)
    }

    @Test func `a judge that cannot be asked is no verdict, with why, and is not asked again`() async {
        let judge = ScriptedJudge([.failure(JudgeFailure("a budget refuses", cost: Money(nanodollars: 7)))])
        let decision = await decide(judge, votes: 3)
        #expect(decision.silence == "a budget refuses")
        #expect(decision.judging == Judging(calls: 1, cost: Money(nanodollars: 7)))
        #expect(judge.questions.count == 1)
    }

    @Test func `what cannot be judged is not put to a judge`() async {
        let judge = ScriptedJudge(scored(5))
        for output in ["", " \n", String(repeating: "a", count: 250_000), String(repeating: "\u{0}\u{1}", count: 50)] {
            var trial = capital
            trial.output = output
            #expect(await decide(judge, on: trial).silence != nil)
        }
        var trial = capital
        trial.output = nil
        #expect(await decide(judge, on: trial).outcome == .notApplicable)
        #expect(judge.questions.isEmpty)
    }

    @Test func `the first vote decides where it passes`() async {
        let judge = ScriptedJudge(scored(5))
        #expect(await decide(judge, votes: 3).grade?.passed == true)
        #expect(judge.questions.map(\.vote) == [0])
    }

    @Test func `a first fail is voted on, and the majority has it`() async {
        let saved = ScriptedJudge(scored(1), scored(5), scored(5))
        let grade = await decide(saved, votes: 3).grade
        #expect(grade?.passed == true)
        #expect(grade?.reason == "because (2 of 3 votes)")
        #expect(saved.questions.map(\.vote) == [0, 1, 2])
        let failed = ScriptedJudge(scored(1), scored(2), scored(5))
        #expect(await decide(failed, votes: 3).grade?.score == 0.125)
        #expect(failed.questions.count == 2)
    }

    @Test func `votes that disagree evenly are no verdict`() async {
        let decision = await decide(ScriptedJudge(scored(1), scored(5)), votes: 2)
        #expect(decision.silence == "the judge's votes decide nothing: 1 for, 1 against")
    }

    @Test func `a fail that is not confirmed is no verdict`() async {
        let judge = ScriptedJudge([
            .success(JudgeReply(scored(1))), .failure(JudgeFailure("rate limit")), .failure(JudgeFailure("rate limit")),
        ])
        let decision = await decide(judge, votes: 3)
        #expect(decision.silence == "the judge's votes decide nothing: 0 for, 1 against, 2 could not be had")
    }

    @Test func `what was answered is remembered, for any threshold, and paid for once`() async {
        let judge = ScriptedJudge(scored(4), scored(1), remembers: true)
        let first = await decide(judge)
        let second = await decide(judge)
        let stricter = await decide(judge, threshold: 0.9)
        #expect(first.grade == second.grade)
        #expect(second.judging == Judging(remembered: 1))
        #expect(stricter.grade?.passed == false)
        #expect(judge.questions.count == 1)
        var other = capital
        other.output? += " Yes."
        #expect(await decide(judge, on: other).judging.calls == 1)
    }

    @Test func `what could not be read is not remembered`() async {
        let judge = ScriptedJudge("no", scored(5), remembers: true)
        #expect(await decide(judge).grade == nil)
        #expect(await decide(judge).grade?.passed == true)
    }

    @Test func `the key differs by judge, grader, rubric, material and vote`() async {
        func key(_ standard: JudgeStandard, judge: String = "a/b", output: String = "x", votes: Int = 1) async -> String
        {
            var trial = capital
            trial.output = output
            let scripted = ScriptedJudge(scored(1))
            _ = await JudgeGrader(standard, judge: scripted, votes: votes).decide(trial)
            return scripted.questions.last?.key(judge: judge) ?? ""
        }
        let keys = [
            await key(.relevance), await key(.relevance, judge: "a/c"), await key(.safety), await key(.rubric("one")),
            await key(.rubric("two")), await key(.relevance, output: "y"), await key(.relevance, votes: 3),
        ]
        #expect(Set(keys).count == keys.count)
        #expect(await key(.relevance) == keys[0])
    }

    @Test func `a rubric is put to the judge as it stands, apart from the material`() async {
        let judge = ScriptedJudge(scored(5))
        _ = await decide(judge, .rubric("Names at least one river."))
        #expect(judge.questions[0].instructions.contains("Names at least one river."))
        #expect(!judge.questions[0].prompt.contains("Names at least one river."))
        #expect(judge.questions[0].grader == "rubric")
    }

    @Test func `in a pipeline an abstention stands beside the grades and changes neither score nor verdict`() async {
        let pipeline = GraderPipeline([
            NonEmptyGrader(), JudgeGrader(.relevance, judge: ScriptedJudge("no")),
        ])
        let verdict = await pipeline.evaluateAwaiting(capital)
        #expect(verdict.passed && verdict.score == 1)
        #expect(verdict.abstentions.map(\.grader) == ["relevance"])
        #expect(verdict.judging.calls == 1)
        let alone = await GraderPipeline([JudgeGrader(.relevance, judge: ScriptedJudge("no"))])
            .evaluateAwaiting(capital)
        #expect(!alone.isJudged && !alone.failed)
        #expect(alone.abstentions.count == 1)
    }
}
