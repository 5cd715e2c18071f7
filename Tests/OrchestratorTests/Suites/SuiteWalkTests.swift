import Agents
import Evaluation
import OrchestratorTestSupport
import Resilience
import Spending
import Testing
import Vocabulary

@testable import Orchestrator

@Suite struct SuiteWalkTests {
    private func suite(_ yaml: String) throws -> Suite { try SuiteFolder().suite(yaml) }

    private static let sum = """
        cases:
          - id: sum
            prompt: What is 6 times 7?
            expected: 42
            graders: [numeric_answer]
            repeats: 3
            pass: 2

        """

    @Test func `every repeat goes through the gates and is charged`() async throws {
        let model = ScriptedModel([.text("42"), .text("41"), .text("It is 42.")])
        let walk = try Walk(model)
        let report = try await walk.orchestrator.evaluate(try suite(Self.sum), parallel: 1)
        #expect(report.gateResult.outcome == .passed)
        let result = try #require(report.results.first)
        #expect(result.attempts.map(\.status) == [.passed, .failed, .passed])
        #expect(model.requests.count == 3)
        #expect(report.cost == Money(nanodollars: 3 * 15_000))
        #expect(result.attempts.allSatisfy { $0.model == "scripted/m" && $0.runID != nil })
        #expect(try await walk.journalKinds().count { $0 == "spending.settled" } == 3)
        // What failed teaches the memory, as any run does.
        #expect(try await walk.orchestrator.failures(limit: 10).count == 1)
    }

    @Test func `recorded answers ask nobody and are stored nowhere`() async throws {
        let model = ScriptedModel()
        let walk = try Walk(model)
        let suite = try suite("cases:\n  - {prompt: 6*7?, expected: 42, outputs: [\"42\", \"41\"], pass: any}")
        let report = try await walk.orchestrator.evaluate(suite, parallel: 2)
        #expect(report.passed == 1 && report.cost == .zero && model.requests.isEmpty)
        #expect(try await walk.journalKinds().isEmpty)
    }

    @Test func `a provider that is down makes errors, not failures`() async throws {
        let walk = try Walk(ScriptedModel([.failure(.of(.unauthorized, status: 401))]))
        let report = try await walk.orchestrator.evaluate(try suite(Self.sum), parallel: 2)
        #expect(report.unfinished == 1 && report.failed == 0)
        #expect(report.gateResult.outcome == .undecided)
        #expect(report.results[0].complaint?.contains("401") == true)
    }

    @Test func `what a budget refuses is an error`() async throws {
        let walk = try Walk(ScriptedModel())
        try await walk.orchestrator.setBudget(
            Budget(.global, per: .day, limit: BudgetAmount(.dollars, count: 1)))
        let report = try await walk.orchestrator.evaluate(try suite(Self.sum), parallel: 1)
        #expect(report.unfinished == 1 && report.cost == .zero)
    }

    @Test func `an answer that does not come in time is a failed one`() async throws {
        let model = ScriptedModel([.untilCancelled])
        let walk = try Walk(model) { $0.retries = .never }
        let suite = try suite("cases:\n  - {prompt: a, time_limit: 1, graders: non_empty}")
        let task = Task { try await walk.orchestrator.evaluate(suite, parallel: 1) }
        await model.waitForRequest()
        await walk.timer.waitForSleepers(1)
        walk.time.advance(by: .seconds(1))
        // The model has a little longer, so that one that keeps its time itself can say so.
        walk.timer.advance(by: .seconds(10))
        let report = try await task.value
        #expect(report.failed == 1)
        #expect(report.results[0].complaint == "time: there was no answer within 1 second")
    }

    @Test func `a dear answer fails its case`() async throws {
        let walk = try Walk(ScriptedModel([.text("42")]))
        let suite = try suite("cases:\n  - {prompt: a, cost_limit: 0.000001, graders: non_empty}")
        let report = try await walk.orchestrator.evaluate(suite, parallel: 1)
        #expect(report.failed == 1 && report.results[0].complaint?.hasPrefix("cost: it cost $") == true)
    }

    @Test func `an unknown model ends it before anything is asked`() async throws {
        let model = ScriptedModel()
        let walk = try Walk(model)
        let suite = try suite("cases:\n  - {prompt: a}\n  - {prompt: b, provider: nobody}")
        await #expect(throws: ModelSelectionError.self) {
            try await walk.orchestrator.evaluate(suite, parallel: 1)
        }
        #expect(model.requests.isEmpty)
    }

    @Test func `what was interrupted goes on, asks what is missing, and reports the same`() async throws {
        let whole = ScriptedModel([.text("42"), .text("41"), .text("42")])
        let wholeWalk = try Walk(whole)
        let expected = try await wholeWalk.orchestrator.evaluate(try suite(Self.sum), parallel: 1)

        let model = ScriptedModel([.text("42"), .untilCancelled, .text("41"), .text("42")])
        let walk = try Walk(model)
        let suite = try suite(Self.sum)
        let task = Task { try await walk.orchestrator.evaluate(suite, parallel: 1) }
        while model.requests.count < 2 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }

        var kept: Int?
        let report = try await walk.orchestrator.evaluate(suite, parallel: 1, resumes: true) { state in
            kept = kept ?? state.kept
        }
        #expect(kept == 1 && model.requests.count == 4)
        #expect(report.results[0].attempts.map(\.status) == expected.results[0].attempts.map(\.status))
        #expect(report.results[0].attempts.map(\.output) == expected.results[0].attempts.map(\.output))

        let again = try await walk.orchestrator.evaluate(suite, parallel: 1, resumes: true)
        #expect(again == report && model.requests.count == 4)
    }

    @Test func `a changed case is asked anew, the others are not`() async throws {
        let model = ScriptedModel([.text("42")])
        let walk = try Walk(model)
        let two = "cases:\n  - {id: a, prompt: a}\n  - {id: b, prompt: b}"
        _ = try await walk.orchestrator.evaluate(try suite("name: s\n" + two), parallel: 1)
        let changed = try suite("name: s\ncases:\n  - {id: a, prompt: a}\n  - {id: b, prompt: changed}")
        _ = try await walk.orchestrator.evaluate(changed, parallel: 1, resumes: true)
        #expect(model.requests.count == 3)
        #expect(model.requests.last?.prompt.contains("changed") == true)
    }

    @Test func `without resuming everything is asked again`() async throws {
        let model = ScriptedModel([.text("42")])
        let walk = try Walk(model)
        for _ in 1...2 { _ = try await walk.orchestrator.evaluate(try suite(Self.sum), parallel: 2) }
        #expect(model.requests.count == 6)
    }

    @Test func `an error is tried again when the evaluation goes on`() async throws {
        let model = ScriptedModel([.failure(.of(.unauthorized, status: 401)), .text("42")])
        let walk = try Walk(model)
        let suite = try suite("cases:\n  - {prompt: a, expected: 42, graders: numeric_answer}")
        #expect(try await walk.orchestrator.evaluate(suite, parallel: 1).unfinished == 1)
        #expect(try await walk.orchestrator.evaluate(suite, parallel: 1, resumes: true).passed == 1)
    }
}

@Suite struct ConsistencyRunTests {
    @Test func `the same question is asked several times, and the last answer is judged by the others`() async throws {
        let model = ScriptedModel([.text("It is 42."), .text("It is 42."), .text("It is 41.")])
        let walk = try Walk(model)
        let report = try await walk.orchestrator.run(
            AgentRequest(prompt: "What is 6 times 7?"), comparedWith: .init(again: 2), parallel: 1)
        #expect(model.requests.count == 3 && report.answer?.text == "It is 41.")
        let grade = try #require(report.verdict?.grades.first { $0.grader == "consistency" })
        #expect(!grade.passed && grade.score == 0 && grade.spans.first?.start == 6)
        #expect(report.samples.count == 2 && report.charged == Money(nanodollars: 3 * 15_000))
        #expect(Set(model.requests.map(\.prompt)).count == 1)
    }

    @Test func `where no other answer comes the answer stands alone`() async throws {
        let model = ScriptedModel([.failure(.of(.unauthorized, status: 401)), .text("42")])
        let walk = try Walk(model)
        let report = try await walk.orchestrator.run(
            AgentRequest(prompt: "6*7?"), comparedWith: .init(again: 1), parallel: 1)
        #expect(report.verdict?.grades.contains { $0.grader == "consistency" } == false)
        #expect(report.samples.count == 1)
    }
}
