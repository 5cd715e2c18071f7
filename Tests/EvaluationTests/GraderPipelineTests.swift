import Evaluation
import JSON
import Testing
import Vocabulary

struct GraderPipelineTests {
    private struct FixedGrader: Grader {
        let name: String
        var weight = 1.0
        var threshold = 0.5
        let score: Double?

        func grade(_ trial: Trial) -> Grade? {
            score.map { grade(score: $0, "because", failure: .other) }
        }
    }

    private func names(_ trial: Trial, form: AnswerForm? = nil) -> [String] {
        GraderPipeline.fitting(trial, form: form).graders.map(\.name).filter {
            !["non_empty", "refusal", "truncation"].contains($0)
        }
    }

    @Test func `the score is the weighted mean and every grader must pass`() {
        let verdict = GraderPipeline([
            FixedGrader(name: "a", weight: 3, score: 1), FixedGrader(name: "b", weight: 1, score: 0.2),
        ]).evaluate(trial("x"))
        #expect(abs(verdict.score - 0.8) < 1e-9)
        #expect(!verdict.passed)
        #expect(verdict.failed)
        #expect(verdict.failureType == .other)
    }

    @Test func `a score at the threshold passes, also outside its range`() {
        let grader = FixedGrader(name: "a", score: 7)
        #expect(grader.grade(trial("x"))?.score == 1)
        #expect(FixedGrader(name: "a", score: 0.5).grade(trial("x"))?.passed == true)
    }

    @Test func `graders that do not apply are left out`() {
        let verdict = GraderPipeline([FixedGrader(name: "a", score: nil), FixedGrader(name: "b", score: 1)])
            .evaluate(trial("x"))
        #expect(verdict.grades.map(\.grader) == ["b"])
        #expect(verdict.score == 1)
    }

    @Test func `where none applies the output is neither right nor wrong`() {
        let verdict = GraderPipeline([FixedGrader(name: "a", score: nil)]).evaluate(trial("x"))
        #expect(!verdict.isJudged)
        #expect(!verdict.passed)
        #expect(!verdict.failed)
        #expect(GraderPipeline.fitting(trial(nil)).evaluate(trial(nil)) == .notJudged)
    }

    @Test(
        arguments: [
            ("42", "6*7, number only", nil, true), ("42", "What is 6*7?", 42 as JSON, true),
            ("43", "What is 6*7?", 42, false),
            ("Yes", "Is it raining?", nil, true), ("", "Is it raining?", nil, false),
            ("I'm sorry, but I can't help with that.", "Name a colour", nil, false),
            ("{}", "Respond with JSON only", nil, true),
            ("no", "Respond with JSON only", nil, false),
            ("The capital is Paris.", "Capital of France?", "Paris", true),
            ("The capital is Lyon.", "Capital of France?", "Paris", false), (#"{"a":1}"#, "Fill it in", ["a": 1], true),
            (#"{"a":2}"#, "Fill it in", ["a": 1], false),
        ] as [(String, String, JSON?, Bool)])
    func `an output is judged by what was asked for`(
        _ output: String, _ prompt: String, _ expected: JSON?, _ passes: Bool
    ) {
        let trial = trial(output, prompt: prompt, expected: expected)
        let verdict = GraderPipeline.fitting(trial).evaluate(trial)
        #expect(verdict.isJudged)
        #expect(verdict.passed == passes)
    }

    @Test(arguments: [
        "Write a function that returns JSON", "Explain how to answer in JSON format", "Tell me about Jason",
        "How many roads must a man walk down?",
    ])
    func `a prompt in doubt asks for text`(_ prompt: String) {
        #expect(AnswerForm(of: trial("x", prompt: prompt)) == .text)
    }

    @Test func `what is known comes before the prompt's words`() {
        #expect(AnswerForm(of: trial("x", prompt: "JSON only", expected: 5)) == .number)
        #expect(AnswerForm(of: trial("x", operation: "code")) == .code)
        #expect(AnswerForm(of: trial("x", metadata: ["schema": ["type": "array"]])) == .schema(["type": "array"]))
    }

    @Test func `the caller's form decides`() {
        #expect(names(trial("x"), form: .json) == ["json_valid"])
        #expect(names(trial("x"), form: .schema(["type": "array"])) == ["json_schema"])
        #expect(names(trial("x"), form: .schema(["type": "nonsense"])) == ["json_valid"])
        #expect(names(trial("x"), form: .number) == ["numeric_answer"])
        #expect(names(trial("x"), form: .code) == [])
    }
}
