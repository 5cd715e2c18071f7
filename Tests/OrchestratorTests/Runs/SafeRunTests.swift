import Agents
import Evaluation
import Immunity
import OrchestratorTestSupport
import Spending
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

@Suite struct SafeRunTests {
    @Test func `a good answer is checked, paid for, graded and stored`() async throws {
        let model = ScriptedModel([.text("42")])
        let walk = try Walk(model)
        let report = try await walk.run("What is 6 times 7? Answer with the number only.")
        #expect(report.succeeded)
        #expect(report.answer?.text == "42")
        #expect(report.answeredBy == Candidate(provider: "scripted", model: "m"))
        #expect(report.verdict?.passed == true)
        #expect(report.learned == nil)
        #expect(report.charged == Money("0.000015"))
        #expect(report.attempts.first.map { $0.reserved > $0.charged } == true)
        let audit = try await walk.orchestrator.audit()
        #expect(audit.isValid)
        #expect(audit.ledgers.charges == 1)
    }

    @Test func `an empty answer is learned, survives a restart, and is recognised before the next call`() async throws {
        let store = try TemporaryStore(migrations: Orchestrator.migrations)
        let first = try Walk(ScriptedModel([.text("")]), store: store)
        let failed = try await first.run("Name the capital of France")
        #expect(!failed.succeeded)
        guard case .new(let pattern)? = failed.learned else { return #expect(Bool(false), "nothing was learned") }

        let second = ScriptedModel([.text("Paris")])
        let report = try await Walk(second, store: store).run("name the  capital of FRANCE")
        #expect(report.immunity?.matches.first?.patternID == pattern)
        #expect(report.immunity.map { $0.riskScore >= 0.5 } == true)
        #expect(report.immunity?.matches.first?.failureType == .emptyResponse)
        #expect(second.requests[0].prompt.count > "name the  capital of FRANCE".count)
        #expect(second.requests[0].prompt.hasPrefix("name the  capital of FRANCE"))
        #expect(report.succeeded)
    }

    @Test func `where memory may block, a request that failed is refused before any call and costs nothing`()
        async throws
    {
        let model = ScriptedModel([.text("")])
        let walk = try Walk(model, immunity: ImmunitySettings(blockAt: 0.4))
        _ = try await walk.run("Name the capital of France")
        let report = try await walk.run("Name the capital of France")
        guard case .refusedByImmunity = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(model.requests.count == 1)
        #expect(report.attempts.isEmpty)
        #expect(report.charged == .zero)
    }

    @Test func `an unrelated request is not touched`() async throws {
        let model = ScriptedModel([.text(""), .text("penguins")])
        let walk = try Walk(model)
        _ = try await walk.run("Parse the JSON of ticket 4711")
        let report = try await walk.run("Tell me a joke about penguins")
        #expect(report.immunity == .clear)
        #expect(model.requests[1].prompt == "Tell me a joke about penguins")
    }

    @Test func `memory that is switched off is neither asked nor taught`() async throws {
        let walk = try Walk(ScriptedModel([.text("")])) { $0.immunityEnabled = false }
        let report = try await walk.run("Name the capital of France")
        #expect(report.immunity == nil)
        #expect(report.learned == nil)
        #expect(try await walk.orchestrator.failures(limit: 10).isEmpty)
    }

    @Test func `a budget that cannot pay refuses before any call, in words that help`() async throws {
        let model = ScriptedModel()
        let walk = try Walk(model)
        try await walk.orchestrator.setBudget(
            Budget(.provider("scripted"), per: .day, limit: .dollars(Money(nanodollars: 1000))))
        let report = try await walk.run("hello")
        guard case .refusedByBudget(let denial) = report.outcome else {
            return #expect(Bool(false), "\(report.outcome)")
        }
        #expect(denial.reason == .limitReached)
        #expect(denial.whatToDo.contains("cost budget set provider:scripted"))
        #expect(model.requests.isEmpty)
    }

    @Test func `a model whose price nobody knows is refused unless that is allowed`() async throws {
        let walk = try Walk(ScriptedModel())
        var services = walk.orchestrator.services
        services.catalogue = .builtIn
        let refused = try await Orchestrator(services: services, store: walk.store.database)
            .run(AgentRequest(prompt: "hello"))
        guard case .refusedByBudget(let denial) = refused.outcome else {
            return #expect(Bool(false), "\(refused.outcome)")
        }
        #expect(denial.reason == .unknownPrice)

        services.settings.allowsUnknownPrice = true
        let allowed = try await Orchestrator(services: services, store: walk.store.database)
            .run(AgentRequest(prompt: "hello"))
        #expect(allowed.succeeded)
    }

    @Test func `an answer the provider blocked is a failure of the answer, not of the provider`() async throws {
        let blocked = ModelAnswer(
            text: "", model: "m", usage: Usage(inputTokens: 7), finish: .blockedAnswer, finishDetail: "SAFETY")
        let walk = try Walk(ScriptedModel([.answer(blocked)]))
        let report = try await walk.run("hello")
        #expect(!report.succeeded)
        #expect(report.verdict?.failed == true)
        #expect(report.charged == Money("0.000007"))
        #expect(try await !walk.journalKinds().contains("resilience.breaker_changed"))
    }

    @Test func `graders that are named replace those that fit`() async throws {
        let walk = try Walk(ScriptedModel([.text("maybe")]))
        let report = try await walk.run("yes or no?") { $0.graders = [ContainsGrader(["yes"])] }
        #expect(report.verdict?.grades.map(\.grader) == ["contains"])
        #expect(report.learned != nil)
    }

    @Test func `a failure that was recorded by hand is found like one of our own`() async throws {
        let walk = try Walk(ScriptedModel())
        try await walk.orchestrator.recordFailure(
            prompt: "Summarise the report as JSON", type: .jsonInvalid, lesson: "prose around the JSON")
        let check = try await walk.orchestrator.check("Summarise the report as JSON")
        #expect(check.matches.first?.lesson.contains("prose around the JSON") == true)
        #expect(try await walk.orchestrator.immuneStatus().total.patterns == 1)
    }

    @Test func `the same failure again strengthens its pattern`() async throws {
        let walk = try Walk(ScriptedModel([.text("")]))
        let first = try await walk.run("Name the capital of France")
        let second = try await walk.run("Name the capital of France")
        #expect(second.learned == first.learned.map { .strengthened(id: $0.patternID, occurrences: 2) })
    }
}
