import Approvals
import Immunity
import JSON
import JSONSchema
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Oversight
import Testing
import Vocabulary

@testable import OrchestratorTools

/// What holds for every tool.
@Suite struct EveryToolTests {
    /// A call of each tool that does its work.
    private static let calls: [(tool: String, arguments: JSON)] = [
        ("healing_status", [:]), ("spawn_agent", ["prompt": "What is 6 times 7? Answer with the number only."]),
        ("request_tool", ["category": "immune"]),
        ("spawn_parallel_agents", ["prompts": ["What is 6 times 7?", "What is 7 times 6?"]]),
        ("grade_answer", ["answer": "42", "graders": ["numeric_answer:expected=42"]]), ("immune_status", [:]),
        ("immune_check", ["prompt": "Summarise the report as JSON"]), ("immune_failures", ["limit": 5]),
        ("predict_risk", ["prompt": "Summarise the report as JSON"]),
        (
            "immune_record",
            ["prompt": "Summarise the report as JSON", "failure_type": "json_invalid", "lesson": "prose around it"]
        ), ("cost_summary", [:]), ("cost_set_budget", ["provider": "scripted", "daily_limit": 2.5]),
        ("inbox_status", ["include_history": true]), ("classify_operation", ["command": "git push --force"]),
        ("archetype_info", [:]), ("spawn_archetype_agent", ["archetype": "qc", "prompt": "What is 6 times 7?"]),
        ("audit_append", ["entry_type": "decision", "content": "tabs stay tabs"]), ("audit_status", [:]),
        ("immune_dashboard", ["format": "json"]), ("audit_verify", [:]),
        ("breaker_change", ["breaker": "scripted/m", "change": "isolate"]),
    ]

    @Test(arguments: [ProtocolVersion.v2026_07_28, .v2025_11_25])
    func `every result satisfies its output schema and is the same as text`(_ version: ProtocolVersion) async throws {
        let bench = try ToolBench()
        let client = ToolClient(bench.server, version, person: Person.agrees)
        try await bench.orchestrator.recordFailure(prompt: "Name a city", type: .emptyResponse, lesson: "say it")
        let forgotten = try #require(try await bench.orchestrator.failures(limit: 1).first).id
        let tools = bench.server.offering.tools
        let waiting = try #require(
            try await bench.orchestrator.guardAction(
                AgentAction(.shell("git push --force"), in: "/p"), by: ActingAgent(client: "test")
            ).request
        ).id
        let calls =
            Self.calls + [
                ("immune_forget", ["pattern_id": .string(forgotten)]),
                ("approve_action", ["action_id": .string(waiting), "approve": true]),
            ]
        #expect(Set(calls.map(\.tool)) == Set(tools.map(\.name)))
        for (name, arguments) in calls {
            let result = await client.call(name, arguments)
            #expect(result["isError"] != true, "\(name): \(result)")
            let data = try #require(result.data, "\(name): \(result)")
            let schema = try #require(tools.first { $0.name == name }?.outputSchema)
            #expect(try JSONSchema(schema).violations(of: data).map(\.description) == [], "\(name)")
            #expect(try JSON(parsing: result.text) == data, "\(name)")
        }
    }

    @Test func `a name that is none is pointed out, with the nearest, and nothing is done`() async throws {
        let model = ScriptedModel()
        let bench = try ToolBench([model])
        let result = await bench.modern.call("spawn_agent", ["promt": "hello"])
        #expect(result["isError"] == true)
        #expect(result.text.contains("prompt must be given"))
        #expect(result.text.contains("there is no argument \"promt\"; did you mean prompt?"))
        #expect(model.requests.isEmpty)
    }

    @Test func `every tool refuses arguments that it does not know`() async throws {
        let bench = try ToolBench()
        for tool in bench.server.offering.tools {
            let result = await bench.modern.call(tool.name, ["no_such_thing": 1])
            #expect(result["isError"] == true, "\(tool.name)")
            #expect(result.text.contains("there is no argument \"no_such_thing\""), "\(tool.name): \(result.text)")
        }
    }

    @Test(
        arguments: [
            ("immune_failures", ["limit": "ten"], "limit: \"ten\" is not of type integer"),
            ("immune_failures", ["limit": 0], "limit: expected at least 1, found 0"),
            (
                "spawn_agent", ["prompt": "x", "kind": "URGENT!!"],
                "kind: \"URGENT!!\" is not one of fast, code, reasoning"
            ),
            ("request_tool", ["category": "tsk"], "category: \"tsk\" is not one of agent, immune, cost, oversight"),
            (
                "cost_set_budget", ["provider": "scripted", "daily_limit": -1],
                "daily_limit: expected at least 0, found -1"
            ),
            ("cost_set_budget", ["provider": "scripted"], "neither daily_limit nor monthly_limit is given"),
            ("cost_set_budget", ["provider": "opanai", "daily_limit": 1], "did you mean 'openai'"),
            ("cost_summary", ["provider": "opanai"], "did you mean 'openai'"),
            ("spawn_agent", ["prompt": "x", "graders": ["numeric_anser"]], "numeric_answer"),
            ("spawn_agent", ["prompt": "x", "graders": ["json_schema:file=/etc/passwd"]], "tools read no files"),
            ("grade_answer", ["answer": "x", "schema": ["type": "nonsense"]], "JSON Schema is not valid"),
            ("immune_forget", ["pattern_id": "none"], "there is no failure 'none'"),
        ] as [(String, JSON, String)])
    func `a wrong value is named with what is allowed`(_ tool: String, _ arguments: JSON, _ complaint: String)
        async throws
    {
        let result = await (try ToolBench()).modern.call(tool, arguments)
        #expect(result["isError"] == true)
        #expect(result.text.contains(complaint), "\(result.text)")
    }

    @Test func `what a tool says of itself is so`() throws {
        let tools = try ToolBench().server.offering.tools
        let readOnly: Set = [
            "healing_status", "grade_answer", "immune_status", "immune_check", "immune_failures", "cost_summary",
            "audit_verify", "archetype_info", "audit_status", "immune_dashboard", "predict_risk", "inbox_status",
            "classify_operation",
        ]
        let people: Set = ["immune_forget", "cost_set_budget", "breaker_change", "approve_action"]
        let models: Set = ["spawn_agent", "spawn_parallel_agents", "spawn_archetype_agent"]
        for tool in tools {
            let isForPeople = tool.meta["anthropic/requiresUserInteraction"] == true
            #expect(tool.annotations.isReadOnly == readOnly.contains(tool.name), "\(tool.name)")
            #expect(isForPeople == people.contains(tool.name), "\(tool.name)")
            #expect(tool.annotations.isOpenWorld == models.contains(tool.name), "\(tool.name)")
            #expect(tool.annotations.isReadOnly || tool.annotations.isDestructive == isForPeople, "\(tool.name)")
            #expect(tool.title != nil && tool.outputSchema?["type"] == "object", "\(tool.name)")
            #expect(tool.inputSchema["additionalProperties"] == false, "\(tool.name)")
            #expect(tool.description.utf8.count < 700, "\(tool.name)")
        }
        #expect(ToolServer.instructions.utf8.count <= 2048)
    }
}
