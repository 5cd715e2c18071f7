import Agents
import JSON
import OrchestratorTestSupport
import Resilience
import Spending
import Synchronization
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
        #expect(report.learned == nil)
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

    @Test(arguments: [UInt64.min, .max])
    func `a rate limit without a delay is waited for as long as our own gate stays closed`(_ bits: UInt64) async throws
    {
        let limited = ModelError.of(.rateLimited, status: 429)
        let model = ScriptedModel([.failure(limited), .failure(limited), .text("ok")])
        let walk = try Walk(model)
        var services = walk.orchestrator.services
        let ids = IDs()
        services.random = { ids.next(or: bits) }
        let report = try await Orchestrator(services: services, store: walk.store.database)
            .run(AgentRequest(prompt: "hello"))
        #expect(report.succeeded)
        #expect(model.requests.count == 3)
    }

    @Test func `a model that does not keep to its time is left when the time is up`() async throws {
        let model = ScriptedModel([.untilCancelled])
        let walk = try Walk(model) { $0.retries = .never }
        let task = Task { try await walk.run("hello") { $0.timeLimit = .seconds(10) } }
        await model.waitForRequest()
        await walk.timer.waitForSleepers(1)
        walk.timer.advance(by: .seconds(13))
        let report = try await task.value
        guard case .failed(let error) = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(error.whatHappened.contains("no answer within"))
        #expect(report.charged > .zero)
    }

    @Test func `where every breaker is open the report names them all`() async throws {
        let walk = try Walk(
            ScriptedModel([.failure(.health())], provider: "first"),
            ScriptedModel([.failure(.health())], provider: "second")
        ) { $0.retries = .never }
        for _ in 0..<3 { _ = try await walk.run("hello") }
        let report = try await walk.run("hello")
        guard case .failed(let error) = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect((error as? AllScopesRejected)?.rejections.count == 2)
    }

    @Test func `failures that two processes see in turn add up and open the breaker for both`() async throws {
        let first = ScriptedModel([.failure(.health())])
        let one = try Walk(first) { $0.retries = .never }
        let second = ScriptedModel([.failure(.health())])
        let other = try Walk(second, store: one.store) { $0.retries = .never }
        for walk in [one, other, one, one, other] {
            one.time.advance(by: .milliseconds(1))
            other.time.advance(by: .milliseconds(1))
            _ = try await walk.run("hello")
        }
        #expect(first.requests.count + second.requests.count == 3)
    }

    @Test func `a program that says itself what it cost is refused once a budget is at its end`() async throws {
        let dear = ModelAnswer(text: "ok", model: "m", usage: Usage(outputTokens: 1, reportedCost: .dollars(3)))
        let program = ScriptedProgram(answer: dear)
        let walk = try Walk(program)
        var services = walk.orchestrator.services
        services.catalogue = .builtIn
        let orchestrator = Orchestrator(services: services, store: walk.store.database)
        try await orchestrator.setBudget(Budget(.global, per: .day, limit: .dollars(.dollars(1))))
        #expect(try await orchestrator.run(AgentRequest(prompt: "one")).succeeded)
        let second = try await orchestrator.run(AgentRequest(prompt: "two"))
        guard case .refusedByBudget = second.outcome else { return #expect(Bool(false), "\(second.outcome)") }
    }

    @Test func `a request that names no known provider disturbs no other`() async throws {
        let walk = try Walk(ScriptedModel([.text("ok")]))
        var lost = AgentRequest(prompt: "lost")
        lost.provider = "nowhere"
        let reports = try await walk.orchestrator.run(
            [AgentRequest(prompt: "a"), lost, AgentRequest(prompt: "b")], parallel: 2)
        #expect(reports.map { $0?.succeeded } == [true, false, true])
    }

    @Test func `a schema that is none is refused before anything is paid`() async throws {
        let model = ScriptedModel()
        let walk = try Walk(model)
        let report = try await walk.run("hello") { $0.form = .schema(name: "answer", ["type": 12]) }
        guard case .failed = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(model.requests.isEmpty)
    }

    @Test func `a replay counts in the ledger of recordings and in no other`() async throws {
        let walk = try Walk(ScriptedModel())
        try await walk.orchestrator.setBudget(Budget(.global, per: .day, limit: .tokens(1)))
        let trial = Trial(
            id: "t", operation: "answer", prompt: "6*7?", output: "42", model: "gpt-6-luna", provider: "openai",
            usage: Usage(inputTokens: 1000, outputTokens: 10))
        let report = try await walk.orchestrator.run(AgentRequest(replaying: trial))
        #expect(report.succeeded)
        #expect(report.charged > .zero)
        let summary = try await walk.orchestrator.spendingSummary()
        #expect(summary.providers.map(\.provider) == ["recorded"])
        #expect(summary.budgets.first { $0.ledger == .global }?.spent.count == 0)
    }
}

/// Different bits for each id, the same bits for every wait: ids take two draws at a time.
private final class IDs: Sendable {
    private let draws = Mutex<UInt64>(0)

    func next(or bits: UInt64) -> UInt64 {
        draws.withLock { draws in
            draws += 1
            return bits ^ (draws << 8)
        }
    }
}

/// A program that answers as a model does, and says what it cost.
private struct ScriptedProgram: AgentRuntime {
    let provider = "program"
    let isBilled = true
    let isBoundedByDefault = false
    let answer: ModelAnswer

    func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer { answer }
}
