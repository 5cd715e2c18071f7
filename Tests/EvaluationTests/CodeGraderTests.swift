import Evaluation
import JSON
import JSONSchema
import Testing
import Vocabulary

struct CodeGraderTests {
    @Test(
        arguments: [
            NonEmptyGrader(), LengthGrader(minimum: 1), ContainsGrader(["a"]), NotContainsGrader(["a"]),
            EqualsGrader("a"), JSONValidGrader(), NumericAnswerGrader(expected: 1), RefusalGrader(), TruncationGrader(),
        ] as [any Grader])
    func `a trial without an output is not graded`(_ grader: any Grader) {
        #expect(grader.grade(trial(nil)) == nil)
    }

    @Test(arguments: ["", " \n\t", "\u{00A0}\u{2003}"])
    func `nothing but white space is an empty response`(_ output: String) throws {
        let grade = try #require(NonEmptyGrader().grade(trial(output)))
        #expect(!grade.passed)
        #expect(grade.failureType == .emptyResponse)
    }

    @Test func `a passing grade has no failure type`() throws {
        let grade = try #require(NonEmptyGrader().grade(trial("x")))
        #expect(grade.passed)
        #expect(grade.failureType == nil)
    }

    @Test(arguments: [("abc", 1.0), ("a", 0.5), ("abcdef", 2.0 / 3)])
    func `the length score is the share of the bound that is missed`(_ output: String, _ score: Double) throws {
        let grade = try #require(LengthGrader(minimum: 2, maximum: 4).grade(trial(output)))
        #expect(abs(grade.score - score) < 1e-9)
        #expect(grade.passed == (score == 1))
    }

    @Test func `length counts what a reader sees and marks what is too much`() throws {
        let output = "e\u{301}e\u{301}👩‍👩‍👧!"
        let grade = try #require(LengthGrader(maximum: 3).grade(trial(output)))
        #expect(grade.reason.hasPrefix("4 characters"))
        #expect(output.part(grade.spans[0]) == "!")
    }

    @Test func `contains gives the share of the texts and passes only with all`() throws {
        let grade = try #require(ContainsGrader(["alpha", "GAMMA", "delta"]).grade(trial("Alpha gamma")))
        #expect(abs(grade.score - 2.0 / 3) < 1e-9)
        #expect(!grade.passed)
        #expect(grade.reason == #""delta" does not occur"#)
        #expect(try #require(ContainsGrader(["alpha"], threshold: 0.5).grade(trial("ALPHA"))).passed)
        #expect(try !#require(ContainsGrader(["alpha"], caseSensitive: true).grade(trial("ALPHA"))).passed)
    }

    @Test func `contains takes the expected text where none is given`() throws {
        let grade = try #require(ContainsGrader([]).grade(trial("It is London.", expected: "Paris")))
        #expect(grade.failureType == .wrongAnswer)
        #expect(ContainsGrader([]).grade(trial("x")) == nil)
    }

    @Test func `not_contains shows where the forbidden text stands`() throws {
        let output = "Ünder no PASSWORD is 123"
        let grade = try #require(NotContainsGrader(["password", "secret"]).grade(trial(output)))
        #expect(grade.score == 0.5)
        #expect(!grade.passed)
        #expect(output.part(grade.spans[0]) == "PASSWORD")
    }

    @Test(arguments: [
        ("  Paris \n", "Paris", true), ("New   York", "New York", true), ("paris", "Paris", false),
        ("Paris.", "Paris", false),
    ])
    func `equals ignores only white space`(_ output: String, _ expected: String, _ passes: Bool) throws {
        #expect(try #require(EqualsGrader(.string(expected)).grade(trial(output))).passed == passes)
    }

    @Test func `equals can ignore case and can insist on every space`() throws {
        #expect(try #require(EqualsGrader("Paris", caseSensitive: false).grade(trial("PARIS"))).passed)
        #expect(try !#require(EqualsGrader("a b", exactWhitespace: true).grade(trial("a  b"))).passed)
    }

    @Test func `equals compares JSON by value`() throws {
        let expected: JSON = ["a": 1, "b": [true, nil]]
        let same = "```json\n{ \"b\": [true, null], \"a\": 1.0 }\n```"
        #expect(try #require(EqualsGrader().grade(trial(same, expected: expected))).passed)
        #expect(try !#require(EqualsGrader().grade(trial("{\"a\": 2}", expected: expected))).passed)
        #expect(try !#require(EqualsGrader().grade(trial("no JSON", expected: expected))).passed)
    }

    @Test(arguments: [
        #"{"a": 1}"#, "[1, 2]", "42", "```json\n{\"a\": 1}\n```", "Here it is:\n```\n[]\n```\nDone.",
        "{\"code\": \"```x\"}",
    ])
    func `JSON is valid bare or in one fenced block`(_ output: String) throws {
        #expect(try #require(JSONValidGrader().grade(trial(output))).passed)
    }

    @Test(arguments: ["{a: 1}", "{\"a\": 1", "plain text", "", "```json\n{}\n```\nand\n```json\n{}\n```"])
    func `what no parser takes is json_invalid`(_ output: String) throws {
        let grade = try #require(JSONValidGrader().grade(trial(output)))
        #expect(grade.failureType == .jsonInvalid)
        #expect(grade.reason.contains("byte"))
    }

    @Test func `the byte offset counts from the start of the output`() throws {
        let output = "Sûr:\n```json\n{\"a\": x}\n```"
        let grade = try #require(JSONValidGrader().grade(trial(output)))
        #expect(grade.reason.contains("byte 20"))
        #expect(output.part(grade.spans[0]) == "x")
    }

    @Test func `json_schema names the first violation, and no JSON stays json_invalid`() throws {
        let schema = try JSONSchema(["type": "object", "required": ["name", "age"]])
        let grade = try #require(JSONSchemaGrader(schema).grade(trial("{}")))
        #expect(grade.failureType == .schemaViolation)
        #expect(grade.reason == #"the value: the required member "name" is missing (schema /required) (and 1 more)"#)
        let broken = try #require(JSONSchemaGrader(schema).grade(trial("{")))
        #expect(broken.grader == "json_schema")
        #expect(broken.failureType == .jsonInvalid)
        #expect(try #require(JSONSchemaGrader(schema).grade(trial(#"{"name":"x","age":1}"#))).passed)
    }

    @Test func `a regex wants a match or forbids it`() throws {
        #expect(try #require(RegexGrader("^\\d{4}$").grade(trial("2024"))).passed)
        let output = "call 555-0100 now"
        let grade = try #require(RegexGrader("\\d{3}-\\d{4}", forbids: true).grade(trial(output)))
        #expect(grade.failureType == .patternMismatch)
        #expect(output.part(grade.spans[0]) == "555-0100")
        #expect(try !#require(RegexGrader("cat").grade(trial("dog"))).passed)
    }
}
