import Approvals
import JSON
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Oversight
import Testing

@testable import OrchestratorTools

/// What waits for a person, over MCP. The bench has no policy, so everything is asked.
@Suite struct ApprovalToolsTests {
    private static let eras: [ProtocolVersion] = [.v2026_07_28, .v2025_11_25]

    private static func ask(_ bench: ToolBench, _ command: String = "git push --force") async throws -> ApprovalRequest
    {
        let guarded = try await bench.orchestrator.guardAction(
            AgentAction(.shell(command), in: "/p"), by: ActingAgent(client: "claude-code", session: "s1"))
        return try #require(guarded.request)
    }

    @Test(arguments: eras) func `a model cannot approve what waits`(_ era: ProtocolVersion) async throws {
        let bench = try ToolBench()
        let request = try await Self.ask(bench)
        let result = await ToolClient(bench.server, era).call(
            "approve_action", ["action_id": .string(request.id), "approve": true, "approved_by": "system"])
        #expect(result["isError"] == true)
        #expect(result.text.contains("no person could be asked"))
        #expect(result.text.contains("task-orchestrator approvals approve \(request.id)"))
        #expect(try await bench.orchestrator.approvalRequest(request.id).state == .pending)
    }

    @Test(arguments: eras, [Person.disagrees, Person.declines, Person.turnsAway])
    func `what the person does not agree to stays waiting`(_ era: ProtocolVersion, _ person: JSON) async throws {
        let bench = try ToolBench()
        let request = try await Self.ask(bench)
        let result = await ToolClient(bench.server, era, person: person).call(
            "approve_action", ["action_id": .string(request.id), "approve": true])
        #expect(result["isError"] == true)
        #expect(try await bench.orchestrator.approvalRequest(request.id).state == .pending)
    }

    @Test(arguments: eras) func `a person approves in the client, and it happens once`(_ era: ProtocolVersion)
        async throws
    {
        let bench = try ToolBench()
        let request = try await Self.ask(bench)
        let result = await ToolClient(bench.server, era, person: Person.agrees).call(
            "approve_action", ["action_id": .string(request.id), "approve": true])
        #expect(result.data?["status"] == "approved")
        let decided = try await bench.orchestrator.approvalRequest(request.id)
        #expect(decided.decider?.channel == .elicitation)
        func again() async throws -> GuardedDecision.Outcome {
            try await bench.orchestrator.guardAction(
                AgentAction(.shell("git push --force"), in: "/p"), by: ActingAgent(client: "claude-code", session: "s1")
            ).outcome
        }
        #expect(try await again() == .approved)
        #expect(try await again() == .denied)
    }

    @Test func `a person rejects in the client, with a word to the agent`() async throws {
        let bench = try ToolBench()
        let request = try await Self.ask(bench)
        let client = ToolClient(bench.server, .v2026_07_28, person: Person.agrees)
        let result = await client.call(
            "approve_action", ["action_id": .string(request.id), "approve": false, "reason": "not today"])
        #expect(result.data?["status"] == "rejected")
        #expect(try await bench.orchestrator.approvalRequest(request.id).guidance == "not today")
    }

    @Test func `what is too long for a form is left to the terminal`() async throws {
        let bench = try ToolBench()
        let request = try await Self.ask(bench, "echo " + String(repeating: "x", count: 10_000))
        let client = ToolClient(bench.server, .v2026_07_28, person: Person.agrees)
        let result = await client.call("approve_action", ["action_id": .string(request.id), "approve": true])
        #expect(result["isError"] == true)
        #expect(result.text.contains("too long"))
    }

    @Test func `the inbox is counted by risk and found by agent`() async throws {
        let bench = try ToolBench()
        _ = try await Self.ask(bench)
        let all = await bench.modern.call("inbox_status")
        #expect(all.data?["pending_count"] == 1)
        #expect(all.data?["by_risk_level"]?["MEDIUM"] == 1)
        #expect(all.data?["pending_approvals"]?[0]?["text"] == "git push --force")
        let others = await bench.modern.call("inbox_status", ["agent_name": "codex"])
        #expect(others.data?["pending_count"] == 0)
        let grave = await bench.modern.call("inbox_status", ["risk_level": "CRITICAL"])
        #expect(grave.data?["pending_count"] == 0)
    }

    @Test func `an id that is none is an error that says what to do`() async throws {
        let bench = try ToolBench()
        let client = ToolClient(bench.server, .v2026_07_28, person: Person.agrees)
        let result = await client.call("approve_action", ["action_id": "nothing", "approve": true])
        #expect(result["isError"] == true)
        #expect(result.text.contains("approvals list --all"))
    }

    @Test func `what names no action is not classified`() async throws {
        let bench = try ToolBench()
        let result = await bench.modern.call("classify_operation", ["tool": "Bash"])
        #expect(result["isError"] == true)
        #expect(result.text.contains("neither command"))
    }

    @Test(arguments: eras) func `an agent runs in a folder only where a person agrees`(_ era: ProtocolVersion)
        async throws
    {
        let model = ScriptedModel([.text("42")])
        let bench = try ToolBench([model])
        let arguments: JSON = ["prompt": "What is 6 times 7?", "working_dir": "/elsewhere"]
        let refused = await ToolClient(bench.server, era).call("spawn_agent", arguments)
        #expect(refused["isError"] == true)
        #expect(refused.text.contains("nothing was run"))
        #expect(model.requests.isEmpty)
        let agreed = await ToolClient(bench.server, era, person: Person.agrees).call("spawn_agent", arguments)
        #expect(agreed["isError"] != true, "\(agreed)")
        #expect(model.requests.count == 1)
    }
}
