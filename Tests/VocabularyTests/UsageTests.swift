import Testing
import Vocabulary

@Suite struct `Shared words` {
    @Test func `usage adds up input of every price and does not count reasoning twice`() {
        let usage = Usage(
            inputTokens: 1, cacheReadTokens: 2, cacheWriteTokens: 4, cacheWriteLongTokens: 8, outputTokens: 16,
            reasoningTokens: 16)
        #expect(usage.totalInputTokens == 15)
        #expect(usage.totalTokens == 31)
    }

    @Test func `a usage within its bounds stays as it is`() {
        let most = Usage.possibleCounts.upperBound
        let usage = Usage(inputTokens: most, outputTokens: 0, reportedCost: Usage.possibleCost.upperBound)
        #expect(usage.clamped == usage)
    }

    @Test(arguments: [
        Usage(inputTokens: -1, outputTokens: 2), Usage(inputTokens: .max, outputTokens: 2),
        Usage(outputTokens: 2, webSearches: .min), Usage(outputTokens: 2, reportedCost: Money(nanodollars: .max)),
        Usage(outputTokens: 2, reportedCost: .zero - .dollars(1)),
    ])
    func `a figure that no call can have is moved into its bounds, and the usage is an estimate`(_ usage: Usage) {
        let clamped = usage.clamped
        #expect(clamped.isEstimated)
        #expect(clamped.outputTokens == 2)
        #expect(clamped.counts.allSatisfy(Usage.possibleCounts.contains))
        #expect(clamped.reportedCost.map(Usage.possibleCost.contains) ?? true)
    }

    @Test func `a verdict's failure is that of the first grade that did not pass`() {
        let grades = [
            Grade(grader: "a", score: 1, passed: true, reason: "", failureType: .other),
            Grade(grader: "b", score: 0, passed: false, reason: "", failureType: .jsonInvalid),
            Grade(grader: "c", score: 0, passed: false, reason: "", failureType: .truncation),
        ]
        #expect(Verdict(grades: grades, score: 0.3, passed: false).failureType == .jsonInvalid)
        #expect(Verdict(grades: [grades[0]], score: 1, passed: true).failureType == nil)
    }

    @Test func `an error reads as what happened and what to do, on one line`() {
        struct Broken: ExplainedError {
            let whatHappened = "the lamp is broken"
            let whatToDo = "change it"
        }
        #expect(Broken().description == "the lamp is broken; change it")
    }
}
