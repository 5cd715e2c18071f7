import Immunity
import JSON
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Resilience
import Testing
import Vocabulary

@testable import OrchestratorTools

@Suite struct RecordsTests {
    private func read(_ uri: String, _ client: ToolClient) async throws -> JSON {
        let text = await client.ask("resources/read", ["uri": .string(uri)])["contents"]?[0]?["text"]?.stringValue
        return try JSON(parsing: try #require(text))
    }

    @Test func `a run can be found, completed and read`() async throws {
        let client = try ToolBench().modern
        let id = try #require(await client.call("spawn_agent", ["prompt": "hello"]).data?["run_id"]?.stringValue)
        #expect(try await read("orchestrator://runs", client)["runs"]?[0]?["run_id"] == .string(id))
        let completed = await client.ask(
            "completion/complete",
            [
                "ref": ["type": "ref/resource", "uri": "orchestrator://runs/{id}"],
                "argument": ["name": "id", "value": .string(String(id.prefix(8)))],
            ])
        #expect(completed["completion"]?["values"] == [.string(id)])
        let run = try await read("orchestrator://runs/\(id)", client)
        #expect(run["trials"]?[0]?["output"] == "42")
        #expect(await client.ask("resources/read", ["uri": "orchestrator://runs/none"])["code"] == -32602)
    }

    @Test func `failures, budgets and breakers can be read`() async throws {
        let bench = try ToolBench()
        try await bench.orchestrator.recordFailure(prompt: "Name a city", type: .emptyResponse, lesson: "say it")
        try await bench.orchestrator.changeBreakers(.mode(.isolated), of: "scripted/m")
        let client = bench.older
        let failure = try await read("orchestrator://failures", client)["failures"]?[0]
        #expect(failure?["lesson"] == "say it")
        let id = failure?["pattern_id"]?.stringValue ?? ""
        #expect(try await read("orchestrator://failures/\(id)", client) == failure)
        #expect(try await read("orchestrator://budgets", client)["budgets"] != nil)
        #expect(try await read("orchestrator://breakers", client)["breakers"]?[0]?["mode"] == "isolated")
    }

    @Test func `a post-mortem carries the failure, and one of nothing is refused`() async throws {
        let bench = try ToolBench()
        try await bench.orchestrator.recordFailure(prompt: "Name a city", type: .emptyResponse, lesson: "say it")
        let id = try #require(try await bench.orchestrator.failures(limit: 1).first).id
        let client = bench.modern
        let prompt = await client.ask("prompts/get", ["name": "post_mortem", "arguments": ["failure": .string(id)]])
        #expect(prompt["messages"]?[0]?["content"]?["resource"]?["uri"] == "orchestrator://failures/\(id)")
        #expect(prompt["messages"]?[1]?["content"]?["text"]?.stringValue?.contains("say it") == true)
        let unknown = await client.ask("prompts/get", ["name": "post_mortem", "arguments": ["failure": "none"]])
        #expect(unknown["code"] == -32602)
    }

    @Test(
        arguments: [
            ("review_before_merge", ["change": "main..topic"], "main..topic"),
            ("safe_refactor", ["target": "Parser.swift"], "Parser.swift"),
        ] as [(String, JSON, String)])
    func `a prompt brings along what was learned`(_ name: String, _ arguments: JSON, _ subject: String) async throws {
        let bench = try ToolBench()
        let client = bench.modern
        let ask: JSON = ["name": .string(name), "arguments": arguments]
        let before = await client.ask("prompts/get", ask)["messages"]?[0]?["content"]?["text"]?.stringValue
        #expect(before?.contains("none yet") == true)
        try await bench.orchestrator.recordFailure(prompt: "x", type: .other, lesson: "migrations were forgotten")
        let text = await client.ask("prompts/get", ask)["messages"]?[0]?["content"]?["text"]?.stringValue
        #expect(text?.contains(subject) == true)
        #expect(text?.contains("migrations were forgotten") == true)
    }
}
