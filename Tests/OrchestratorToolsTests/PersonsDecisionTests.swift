import Immunity
import JSON
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Spending
import Testing
import Vocabulary

@testable import OrchestratorTools

/// No agent approves itself.
@Suite struct PersonsDecisionTests {
    private static let eras: [ProtocolVersion] = [.v2026_07_28, .v2025_11_25]

    private func dailyLimit(_ bench: ToolBench) async throws -> BudgetAmount? {
        try await bench.orchestrator.spendingSummary().budgets.first {
            $0.ledger == .provider("scripted") && $0.budget.window == .day
        }?.budget.limit
    }

    private func benchWithLimit() async throws -> ToolBench {
        let bench = try ToolBench()
        try await bench.orchestrator.setBudget(
            Budget(.provider("scripted"), per: .day, limit: .dollars(.dollars(2))))
        return bench
    }

    @Test func `a limit is lowered without a question`() async throws {
        let bench = try await benchWithLimit()
        let result = await bench.modern.call("cost_set_budget", ["provider": "scripted", "daily_limit": 0.1])
        #expect(result.data?["new_limits"]?["daily"]?.doubleValue == 0.1)
        #expect(try await dailyLimit(bench) == .dollars(Money(nanodollars: 100_000_000)))
    }

    @Test(arguments: eras, [Person.disagrees, Person.declines, Person.turnsAway])
    func `a limit is not raised where the person does not agree`(_ era: ProtocolVersion, _ person: JSON) async throws {
        let bench = try await benchWithLimit()
        let client = ToolClient(bench.server, era, person: person)
        let result = await client.call("cost_set_budget", ["provider": "scripted", "daily_limit": 5])
        #expect(result["isError"] == true)
        #expect(result.text.contains("task-orchestrator cost budget set provider:scripted --daily 5"), "\(result)")
        #expect(try await dailyLimit(bench) == .dollars(.dollars(2)))
    }

    @Test(arguments: eras, [5, nil] as [JSON])
    func `a client that can ask nobody is refused with the command`(_ era: ProtocolVersion, _ limit: JSON) async throws
    {
        let bench = try await benchWithLimit()
        let result = await ToolClient(bench.server, era).call(
            "cost_set_budget", ["provider": "scripted", "daily_limit": limit])
        #expect(result["isError"] == true)
        #expect(result.text.contains("no person could be asked"))
        #expect(result.text.contains("task-orchestrator cost budget"))
        #expect(try await dailyLimit(bench) == .dollars(.dollars(2)))
    }

    @Test(arguments: eras) func `a limit is raised, or taken away, where a person agrees`(_ era: ProtocolVersion)
        async throws
    {
        let bench = try await benchWithLimit()
        let client = ToolClient(bench.server, era, person: Person.agrees)
        _ = await client.call("cost_set_budget", ["provider": "scripted", "daily_limit": 5])
        #expect(try await dailyLimit(bench) == .dollars(.dollars(5)))
        _ = await client.call("cost_set_budget", ["provider": "scripted", "daily_limit": nil])
        #expect(try await dailyLimit(bench) == nil)
    }

    @Test func `a first budget leaves the built-in ones of the provider in force`() async throws {
        let bench = try ToolBench(builtIn: .standard)
        let client = bench.modern
        let lower = await client.call("cost_set_budget", ["provider": "openai", "daily_limit": 0.25])
        #expect(lower.data?["new_limits"] == ["daily": 0.25, "monthly": 10.0], "\(lower)")
        let higher = await client.call("cost_set_budget", ["provider": "anthropic", "daily_limit": 100])
        #expect(higher["isError"] == true)
    }

    @Test func `a budget of each provider is not set aside by a looser one of its own`() async throws {
        let bench = try ToolBench()
        try await bench.orchestrator.setBudget(Budget(.each(.provider), per: .day, limit: .dollars(.dollars(1))))
        let result = await bench.modern.call("cost_set_budget", ["provider": "scripted", "daily_limit": 50])
        #expect(result["isError"] == true)
        #expect(try await dailyLimit(bench) == nil)
    }

    @Test(arguments: eras) func `a failure is forgotten only where a person agrees`(_ era: ProtocolVersion) async throws
    {
        let bench = try ToolBench()
        try await bench.orchestrator.recordFailure(prompt: "Name a city", type: .emptyResponse, lesson: "say it")
        let id = try #require(try await bench.orchestrator.failures(limit: 1).first).id
        let refused = await ToolClient(bench.server, era, person: Person.declines)
            .call("immune_forget", ["pattern_id": .string(id)])
        #expect(refused.text.contains("task-orchestrator immune forget \(id)"))
        #expect(try await bench.orchestrator.failure(id) != nil)
        let agreed = await ToolClient(bench.server, era, person: Person.agrees)
            .call("immune_forget", ["pattern_id": .string(id)])
        #expect(agreed.data?["forgotten"] == true)
        #expect(try await bench.orchestrator.failure(id) == nil)
    }

    @Test func `a breaker is changed only where a person agrees`() async throws {
        let bench = try ToolBench()
        let arguments: JSON = ["breaker": "scripted/m", "change": "open", "seconds": 60]
        let refused = await bench.older.call("breaker_change", arguments)
        #expect(refused.text.contains("task-orchestrator breakers open scripted/m --for 60"))
        #expect(try await bench.orchestrator.breakers().isEmpty)
        let client = ToolClient(bench.server, .v2026_07_28, person: Person.agrees)
        #expect(await client.call("breaker_change", arguments).data?["changed"]?[0]?["phase"] == "open")
    }
}
