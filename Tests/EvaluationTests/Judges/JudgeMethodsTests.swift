import Evaluation
import JSON
import Testing
import Vocabulary

@Suite struct AgreementTests {
    private let trial = Trial(
        id: "t", operation: "answer", prompt: "When did the canal open?", output: "It opened in 1914.",
        expected: "In 1869.")

    private func decide(_ judge: ScriptedJudge) async -> GradeDecision {
        await JudgeGrader(.accuracy, judge: judge, votes: 1).decide(trial)
    }

    @Test func `an expected answer is compared in both orders, and which is which is not told`() async throws {
        let judge = ScriptedJudge(scored(1, quotes: ["It opened in 1914."]), scored(2, quotes: ["1869"]))
        let grade = try #require(await decide(judge).grade)
        #expect(grade.score == 0.125)
        #expect(grade.failureType == .wrongAnswer)
        #expect(grade.spans.map { $0.start..<$0.end } == [0..<18])
        let prompts = judge.questions.map(\.prompt)
        try #require(prompts.count == 2)
        for (prompt, first, second) in [(prompts[0], "In 1869.", "It opened"), (prompts[1], "It opened", "In 1869.")] {
            let place = try #require(prompt.firstRange(of: first))
            let other = try #require(prompt.firstRange(of: second))
            #expect(place.lowerBound < other.lowerBound)
            #expect(!prompt.contains("expected"))
        }
    }

    @Test func `a judge that changes its mind with the order gives no verdict`() async {
        let decision = await decide(ScriptedJudge(scored(5), scored(1)))
        #expect(
            decision.silence == "the judge changes its mind with the order of the two answers (5.0 and 1.0 of 5)")
    }

    @Test func `without an expected answer accuracy is a score`() async {
        let judge = ScriptedJudge(scored(5))
        #expect(await JudgeGrader(.accuracy, judge: judge).decide(capital).grade?.passed == true)
        #expect(judge.questions.count == 1)
    }
}

@Suite struct FaithfulnessTests {
    private let context = "The canal opened in 1869. It is 193 kilometres long."

    private func decide(
        _ answer: String, output: String = "The canal opened in 1914. It is 193 kilometres long.",
        context: String? = nil, threshold: Double? = nil, first: GroundednessGrader? = nil
    ) async -> GradeDecision {
        let trial = Trial(
            id: "t", operation: "answer", prompt: "Tell me of the canal.", context: context ?? self.context,
            output: output)
        return await JudgeGrader(
            .faithfulness, judge: ScriptedJudge(answer), threshold: threshold, votes: 1, first: first
        ).decide(trial)
    }

    @Test func `the score is the share of claims that are supported by words that stand in the context`() async throws {
        let grade = try #require(
            await decide(
                found((1, "contradicted", "The canal opened in 1869."), (2, "supported", "It is 193 kilometres long."))
            ).grade)
        #expect(grade.score == 0.5 && !grade.passed)
        #expect(grade.failureType == .contradiction)
        #expect(grade.reason == "1 of 2 claims are supported by the context, 1 contradicted")
        #expect(grade.spans.count == 1)
        #expect(grade.spans[0].start == 0)
        #expect(grade.spans[0].reason.contains("1869"))
    }

    @Test func `all claims supported passes`() async {
        let decision = await decide(
            found((1, "supported", "opened in 1869"), (2, "supported", "193 kilometres")))
        #expect(decision.grade?.passed == true && decision.grade?.score == 1)
    }

    @Test func `without a context there is no verdict, and nobody is asked`() async {
        for context in ["", "  \n "] {
            let decision = await decide(found((1, "supported", "x")), context: context)
            #expect(decision.silence == "there is no context to judge by")
            #expect(decision.judging.isNothing)
        }
    }

    @Test func `support that is shown by invented words is undecided`() async {
        let decision = await decide(
            found((1, "supported", "It says so plainly"), (2, "supported", "193 kilometres")))
        #expect(decision.silence == "1 of 2 claims are judged without words that stand in the context")
    }

    @Test func `undecided claims do not matter where the rest fails anyway`() async {
        let grade = await decide(
            found((1, "contradicted", "opened in 1869"), (2, "supported", "invented words")), threshold: 0.9
        ).grade
        #expect(grade?.passed == false && grade?.score == 0.5)
    }

    @Test func `a claim that is left out, or judged in two ways, is undecided`() async {
        #expect(await decide(found((1, "supported", "opened in 1869"))).silence != nil)
        #expect(
            await decide(
                found(
                    (1, "supported", "opened in 1869"), (1, "not_found", ""), (2, "supported", "193 kilometres"))
            ).silence != nil)
    }

    @Test(arguments: [
        (found((3, "supported", "x")), "a claim that was not put to it"), (found(), "says nothing of any claim"),
        (found((1, "maybe", "")), "does not have the form"),
    ])
    func `an answer about other claims, or none, is no verdict`(_ answer: String, _ reason: String) async {
        #expect(await decide(answer).silence?.contains(reason) == true)
    }

    @Test func `many claims are put to the judge in parts`() async {
        let output = (1...45).map { "Gate number \($0) opened in 1869." }.joined(separator: " ")
        let judge = ScriptedJudge(found((1, "not_found", "")))
        let trial = Trial(id: "t", operation: "answer", prompt: "", context: context, output: output)
        _ = await JudgeGrader(.faithfulness, judge: judge, votes: 1).decide(trial)
        #expect(judge.questions.count == 3)
        #expect(judge.questions[2].prompt.contains("1. Gate number 41"))
    }

    @Test func `in a cascade the judge is asked only where groundedness is in doubt`() async {
        let decided = await decide(
            found(), output: "The canal opened in 1869.", first: GroundednessGrader(abstain: 0))
        #expect(decided.grade?.grader == "faithfulness")
        #expect(decided.grade?.reason.hasPrefix("without asking: ") == true)
        #expect(decided.judging.isNothing)
        let doubtful = await decide(
            found((1, "supported", "opened in 1869")), output: "The canal opened in 1869.",
            first: GroundednessGrader(abstain: 1))
        #expect(doubtful.judging.calls == 1)
    }
}
