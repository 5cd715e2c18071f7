import Agents
import OrchestratorTestSupport
import Resilience
import Spending
import Testing
import Vocabulary

@testable import Orchestrator

@Suite struct ModelCallsTests {
    @Test func `an unwell provider is asked again after 2 and 4 seconds, and after three failures left alone`()
        async throws
    {
        let model = ScriptedModel([.failure(.health())])
        let walk = try Walk(model) { $0.retries.jitter = .none }
        let report = try await walk.run("hello")
        #expect(model.requests.count == 3)
        #expect(walk.clock.sleeps == [.seconds(2), .seconds(4), .seconds(8)])
        #expect(report.attempts.count == 4)
        #expect(report.attempts.last?.latency == nil)
        #expect(try await walk.journalKinds().contains("resilience.breaker_changed"))
        guard case .failed = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(report.learned != nil)
    }

    @Test func `after one failure and a wait the answer counts`() async throws {
        let walk = try Walk(ScriptedModel([.failure(.health()), .text("ok")]))
        let report = try await walk.run("hello")
        #expect(report.succeeded)
        #expect(report.attempts.map { $0.failure == nil } == [false, true])
    }

    @Test func `a rate limit is waited for exactly as long as the provider asks, and opens no breaker`() async throws {
        let limited = ModelError.of(.rateLimited, status: 429, retryAfter: .seconds(38))
        let walk = try Walk(ScriptedModel([.failure(limited), .text("ok")]))
        let report = try await walk.run("hello")
        #expect(report.succeeded)
        #expect(walk.clock.sleeps == [.seconds(38)])
        #expect(try await !walk.journalKinds().contains("resilience.breaker_changed"))
    }

    @Test(arguments: [ModelError.Class.quotaExhausted, .unauthorized, .modelNotFound])
    func `what another provider could do better is passed on at once`(_ errorClass: ModelError.Class) async throws {
        let first = ScriptedModel([.failure(.of(errorClass, status: 403))], provider: "first")
        let second = ScriptedModel([.text("here")], provider: "second")
        let walk = try Walk(first, second)
        let report = try await walk.run("hello")
        #expect(report.answeredBy?.provider == "second")
        #expect(first.requests.count == 1)
        #expect(walk.clock.sleeps.isEmpty)
        #expect(report.attempts[0].charged == .zero)
    }

    @Test func `a request that is itself at fault is neither tried again nor passed on, and costs nothing`()
        async throws
    {
        let first = ScriptedModel([.failure(.of(.invalidRequest, status: 400))], provider: "first")
        let second = ScriptedModel(provider: "second")
        let walk = try Walk(first, second)
        let report = try await walk.run("hello")
        #expect(second.requests.isEmpty)
        #expect(report.charged == .zero)
        #expect(report.learned == nil)
        guard case .failed(let error) = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(error.whatHappened.contains("400"))
    }

    @Test func `what came before a stream was cut is charged`() async throws {
        let partial = ModelAnswer(
            text: "half an ans", model: "m", usage: Usage(inputTokens: 30, outputTokens: 4, isEstimated: true))
        let cut = ModelError(.providerHealth, provider: "scripted", message: "cut", partial: partial)
        let walk = try Walk(ScriptedModel([.failure(cut)])) { $0.retries = .never }
        let report = try await walk.run("hello")
        // Never below the cost of the input, which was set aside at its upper bound.
        #expect(report.charged >= Money("0.000034")!)
        #expect(report.attempts[0].charged <= report.attempts[0].reserved)
    }

    @Test func `what was never sent costs nothing`() async throws {
        let refused = ModelError(.providerHealth, provider: "scripted", message: "no route", notSent: true)
        let walk = try Walk(ScriptedModel([.failure(refused)])) { $0.retries = .never }
        #expect(try await walk.run("hello").charged == .zero)
        #expect(try await walk.orchestrator.audit().isValid)
    }

    @Test func `a cancelled run ends its call, settles the input, and says so`() async throws {
        let model = ScriptedModel([.untilCancelled])
        let walk = try Walk(model)
        let task = Task { try await walk.run("hello") }
        await model.waitForRequest()
        task.cancel()
        let report = try await task.value
        guard case .cancelled = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(report.charged > .zero)
        let summary = try await walk.orchestrator.spendingSummary()
        #expect(summary.total.reserved.billed == .zero)
        #expect(summary.total.today.billed == report.charged)
    }

    @Test func `text that was handed on cannot be taken back, so there is no second try`() async throws {
        let partial = ModelAnswer(text: "half", model: "m", usage: Usage(inputTokens: 3, outputTokens: 1))
        let cut = ModelError(.providerHealth, provider: "scripted", message: "cut", partial: partial)
        let model = ScriptedModel([.failure(cut), .text("whole")])
        let walk = try Walk(model)
        let report = try await walk.orchestrator.run(AgentRequest(prompt: "hello")) { _ in }
        #expect(model.requests.count == 1)
        #expect(!report.succeeded)
    }

    @Test func `an open breaker passes the request on without a call, and money stays where it is`() async throws {
        let first = ScriptedModel([.failure(.health())], provider: "first")
        let second = ScriptedModel([.text("here")], provider: "second")
        let walk = try Walk(first, second) { $0.retries = .never }
        for _ in 0..<3 { _ = try await walk.run("hello") }
        let calls = first.requests.count
        let report = try await walk.run("hello")
        #expect(calls == 3)
        #expect(first.requests.count == 3)
        #expect(report.answeredBy?.provider == "second")
        #expect(try await walk.orchestrator.spendingSummary().total.reserved.billed == .zero)
    }

    @Test func `an open breaker is seen by a process that starts later, and a probe closes it`() async throws {
        let walk = try Walk(ScriptedModel([.failure(.health())])) { $0.retries = .never }
        for _ in 0..<3 { _ = try await walk.run("hello") }

        let later = ScriptedModel([.text("well again")])
        let other = try Walk(later, store: walk.store) { $0.retries = .never }
        let refused = try await other.run("hello")
        guard case .failed(let error) = refused.outcome else { return #expect(Bool(false), "\(refused.outcome)") }
        #expect((error as? Rejection)?.retryAfter.map { $0 <= .seconds(30) } == true)
        #expect(later.requests.isEmpty)

        other.time.advance(by: .seconds(31))
        #expect(try await other.run("hello").succeeded)
        #expect(try await other.run("hello").succeeded)
        #expect(later.requests.count == 2)
    }

    @Test func `a budget that is used up sends the request to a provider that still has money`() async throws {
        let first = ScriptedModel(provider: "first")
        let second = ScriptedModel([.text("here")], provider: "second")
        let walk = try Walk(first, second)
        try await walk.orchestrator.setBudget(Budget(.provider("first"), per: .day, limit: .dollars(.zero)))
        let report = try await walk.run("hello")
        #expect(report.answeredBy?.provider == "second")
        #expect(first.requests.isEmpty)
    }

    @Test func `a slow call is hedged where that is asked for, and both calls are settled`() async throws {
        let model = ScriptedModel([.untilCancelled, .text("fast")])
        let walk = try Walk(model) { $0.hedgeAfter = .seconds(2) }
        let report = try await walk.run("hello")
        #expect(report.succeeded)
        #expect(report.attempts.count == 2)
        #expect(try await walk.orchestrator.spendingSummary().total.reserved.billed == .zero)
        #expect(try await walk.orchestrator.audit().isValid)
    }

    @Test func `parallel runs have a report each, and one that fails does not disturb the others`() async throws {
        let model = ScriptedModel([.failure(.of(.invalidRequest, status: 400)), .text("ok")])
        let walk = try Walk(model)
        let requests = (0..<20).map { AgentRequest(prompt: "question \($0)") }
        let reports = try await walk.orchestrator.run(requests, parallel: 5)
        #expect(reports.compactMap(\.self).count == 20)
        #expect(reports.count { $0?.succeeded == false } == 1)
        #expect(try await walk.orchestrator.audit().isValid)
    }
}
