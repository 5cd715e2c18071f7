import Agents
import Evaluation
import JSON
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Oversight
import Resilience
import Spending
import Storage
import Testing
import Vocabulary

@testable import OrchestratorTools

@Suite struct AgentToolsTests {
    @Test func `an answer that passes is a success, with what it cost and who gave it`() async throws {
        let bench = try ToolBench()
        let result = await bench.modern.call(
            "spawn_agent", ["prompt": "What is 6 times 7? Answer with the number only.", "model": "scripted/m"])
        let data = try #require(result.data)
        #expect(data["success"] == true)
        #expect(data["response"] == "42")
        #expect(data["provider"] == "scripted")
        #expect(data["evaluation"]?["passed"] == true)
        #expect(data["cost_usd"]?.doubleValue == 0.000015)
        let run = try await bench.orchestrator.trials(of: data["run_id"]?.stringValue ?? "")
        #expect(run.map(\.trial.output) == ["42"])
    }

    @Test func `an answer that a grader found wrong is no success, and is learned`() async throws {
        let bench = try ToolBench([ScriptedModel([.text("41")])])
        let result = await bench.modern.call(
            "spawn_agent", ["prompt": "What is 6 times 7?", "graders": ["numeric_answer:expected=42"]])
        #expect(result["isError"] != true)
        #expect(result.data?["success"] == false)
        #expect(result.data?["evaluation"]?["scores"]?[0]?["passed"] == false)
        #expect(result.data?["learned"]?["new"] == true)
    }

    @Test func `a model that does not exist is refused with near names before anything runs`() async throws {
        let result = await (try ToolBench()).modern.call(
            "spawn_agent", ["prompt": "hello", "model": "anthropic/claude-sonet-5-5"])
        #expect(result["isError"] == true)
        #expect(result.data == nil)
        #expect(result.text.contains("anthropic"))
        let unknown = await (try ToolBench()).modern.call("spawn_agent", ["prompt": "hello", "provider": "scriptd"])
        #expect(unknown.text.contains("'scripted'"), "\(unknown)")
    }

    @Test func `a budget that cannot pay is an error that says why and what to do`() async throws {
        let model = ScriptedModel()
        let bench = try ToolBench([model])
        try await bench.orchestrator.setBudget(
            Budget(.provider("scripted"), per: .day, limit: .dollars(Money(nanodollars: 1))))
        let result = await bench.older.call("spawn_agent", ["prompt": "hello"])
        #expect(result["isError"] == true)
        #expect(result.data?["outcome"] == "refused_by_budget")
        #expect(result.data?["denial"]?["reason"] == "limit_reached")
        #expect(result.data?["error"]?.stringValue?.contains("cost budget set provider:scripted") == true)
        #expect(model.requests.isEmpty)
    }

    @Test func `who asked and by which tool stands in the ledgers`() async throws {
        let bench = try ToolBench(
            judge: ActionJudge(policyVersion: "test") { _ in
                Decision(.safe, rule: "test/safe", reason: "it stays in the project")
            })
        _ = await bench.modern.call("spawn_agent", ["prompt": "hello", "working_dir": "/srv/project"])
        let charged = try await bench.store.database.read { reader in
            try reader.rows("SELECT agent, project FROM spending_charges") { "\($0.text(0)) \($0.text(1))" }
        }
        #expect(charged == ["tester /srv/project"])
        withExtendedLifetime(bench) {}
    }

    @Test func `a long run gives signs of life, and ends when the client gives up`() async throws {
        let model = ScriptedModel([.untilCancelled])
        let bench = try ToolBench([model])
        let client = bench.older
        let id = client.request(
            "tools/call",
            ["name": "spawn_agent", "arguments": ["prompt": "wait"], "_meta": ["progressToken": "p"]])
        await model.waitForRequest()
        await bench.clock.waitForSleepers(1)
        bench.clock.advance(by: .seconds(15))
        for seconds in [0, 15] as [JSON] {
            _ = await client.first {
                $0["method"] == "notifications/progress" && $0["params"]?["progress"] == seconds
            }
        }
        client.send(["method": "notifications/cancelled", "params": ["requestId": .integer(id)]])
        // The run is settled all the same.
        while try await bench.orchestrator.recentRuns(1).isEmpty { await Task.yield() }
        #expect(await client.call("healing_status").data?["retry"]?["calls_under_way"] == 0)
    }

    @Test func `several agents are a success only where each of them is one`() async throws {
        let bench = try ToolBench([ScriptedModel([.text("42"), .text(""), .text("42")])])
        let result = await bench.modern.call(
            "spawn_parallel_agents", ["prompts": ["one", "two", "three"], "max_parallel": 1])
        let data = try #require(result.data)
        #expect(data["success"] == false)
        #expect(data["succeeded"] == 2)
        #expect(data["failed"] == 1)
        #expect(data["evaluations_passed"] == 2)
        #expect(data["results"]?.arrayValue?.map { $0["success"]?.boolValue } == [true, false, true])
        #expect(data["cost_usd"]?.doubleValue == 0.000045)
    }

    @Test func `an answer at hand is graded without asking a model`() async throws {
        let model = ScriptedModel()
        let bench = try ToolBench([model])
        let schema: JSON = ["type": "object", "required": ["name"]]
        let wrong = await bench.modern.call("grade_answer", ["answer": "{}", "schema": schema])
        #expect(wrong.data?["passed"] == false)
        let right = await bench.modern.call("grade_answer", ["answer": #"{"name":"x"}"#, "schema": schema])
        #expect(right.data?["passed"] == true)
        #expect(model.requests.isEmpty)
    }

    @Test func `health shows at once what another process has committed`() async throws {
        let bench = try ToolBench()
        let client = bench.modern
        #expect(await client.call("healing_status").data?["healthy"] == true)
        let other = try ToolBench(on: bench.store)
        try await other.orchestrator.changeBreakers(.mode(.isolated), of: "scripted/m")
        let status = await client.call("healing_status").data
        #expect(status?["healthy"] == false)
        #expect(status?["not_callable"] == ["scripted/m"])
        #expect(status?["circuit_breakers"]?["scripted/m"]?["mode"] == "isolated")
        try await other.orchestrator.changeBreakers(.mode(.automatic), of: "scripted/m")
        #expect(await client.call("healing_status").data?["healthy"] == true)
    }
}
