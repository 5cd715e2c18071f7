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
