import Evaluation
import JSON
import Testing
import Vocabulary

struct NumericAnswerTests {
    private func passes(_ output: String, _ expected: JSON) -> Bool? {
        NumericAnswerGrader().grade(trial(output, expected: expected))?.passed
    }

    @Test(
        arguments: [
            ("42", 42), ("The answer is 18.", 18), ("16 - 7 = 9 eggs.\nSo she makes 9 * $2 = $18 every day.", 18),
            ("2 + 1 = 3 bolts.\n#### 3", 3), ("It costs $1,234.50", 1234.5), ("\\boxed{7} because 3 + 4 = 7", 7),
            ("Final answer: **12** apples, out of 30", 12),
            (
                "= $100 + $80 = $180\n\nProfit = $270 - $180 = $90\n\nSasha "
                    + "makes a profit of $90 by selling 2 boards", 90
            ),
            ("She pays $255 each month for 3 months.", 255), ("-5", -5), ("The temperature is \u{2212}5 degrees.", -5),
            ("The range 3-8 gives 5", 5), ("about 1.5 million people", 1_500_000), ("3/4", 0.75), ("2 1/2 cups", 2.5),
            ("6.02e23", 6.02e23), ("Eighteen", 18), ("twenty-one eggs", 21), ("one hundred and five", 105),
            ("two thousand", 2000), ("1. First\n2. Second\n\nThat makes 10", 10), ("1,234,567", 1_234_567),
            ("The 2nd train has 40 seats", 40),
        ] as [(String, Double)])
    func `the number an answer comes to is found`(_ output: String, _ number: Double) {
        #expect(passes(output, .double(number)) == true)
    }

    @Test(
        arguments: [("It is 20.", 18.0), ("no number at all", 18), ("3 + 4 = 7, so 8", 8.5), ("5", -5)]
            as [(String, Double)])
    func `another number is a wrong answer`(_ output: String, _ number: Double) throws {
        let grade = try #require(NumericAnswerGrader().grade(trial(output, expected: .double(number))))
        #expect(grade.failureType == .wrongAnswer)
    }

    @Test func `the wrong number is shown where it stands`() throws {
        let output = "So she earns $21 a day."
        let grade = try #require(NumericAnswerGrader().grade(trial(output, expected: 18)))
        #expect(grade.reason == "the final number is 21, expected 18")
        #expect(output.part(grade.spans[0]) == "21")
    }

    @Test(
        arguments: [("3.33", 10.0 / 3), ("0.667", 2.0 / 3), ("$57.00", 57), ("25%", 0.25), ("0.25", 0.25)]
            as [(String, Double)])
    func `rounding to two or more decimals, and shares as percentages, are right`(_ output: String, _ number: Double) {
        #expect(passes(output, .double(number)) == true)
    }

    @Test(arguments: [("25 %", "25%"), ("0.25", "25%"), ("18 dollars", "$18")])
    func `an expected text may have a unit`(_ output: String, _ expected: String) {
        #expect(passes(output, .string(expected)) == true)
    }

    @Test func `rounding to one decimal is not taken for the answer`() {
        #expect(passes("3.3", .double(10.0 / 3)) == false)
        #expect(NumericAnswerGrader(tolerance: 0.1).grade(trial("3.3", expected: .double(10.0 / 3)))?.passed == true)
    }

    @Test func `without an expected number there must be one where one was asked for`() {
        let grader = NumericAnswerGrader()
        #expect(grader.grade(trial("42", prompt: "6*7, number only"))?.passed == true)
        #expect(grader.grade(trial("I think so", prompt: "How many are there?"))?.passed == false)
        #expect(grader.grade(trial("42", prompt: "Tell me a joke")) == nil)
        #expect(grader.grade(trial("42", prompt: "How many?", expected: "a long text that is no number")) == nil)
    }
}
