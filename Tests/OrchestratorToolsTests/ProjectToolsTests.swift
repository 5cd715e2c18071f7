import Agents
import JSON
import JSONSchema
import ModelContextProtocol
import Notebook
import Orchestrator
import OrchestratorTestSupport
import Synchronization
import Testing
import Vocabulary

@testable import OrchestratorTools

/// A server over a store of its own whose only model is scripted, and a client of it.
private final class Desk: Sendable {
    let store: TemporaryStore
    let folder: String
    let model: ScriptedModel
    let orchestrator: Orchestrator
    private let server: MCPServer
    private let connection: Connection
    private let answers: AsyncStream<JSON>

    init(_ replies: [ScriptedModel.Reply] = [.text("ok")]) throws {
        store = try TemporaryStore()
        folder = try Project(of: store.folder).path
        model = ScriptedModel(replies)
        orchestrator = try Orchestrator.open(
            at: "\(folder)/state", models: [model],
            prices: [ModelEntry(provider: "scripted", model: "m", price: .free)])
        var settings = ToolSettings()
        settings.projectDirectory = folder
        let server = MCPServer(Implementation(name: "test", version: "1"))
        let tools =
            try ArchetypeTools.tools(orchestrator, settings) + AuditTools.tools(orchestrator, settings)
            + DashboardTools.tools(orchestrator)
        server.offer { $0.tools = tools }
        self.server = server
        let (answers, sink) = AsyncStream<JSON>.makeStream()
        self.answers = answers
        connection = Connection(to: server, .stateless) { message in
            if let json = try? JSON(parsing: message.bytes), json["method"] == nil { sink.yield(json) }
        }
    }

    /// What a tool answers, with its structured part checked against what the tool promises.
    func call(_ name: String, _ arguments: JSON = .object(JSONObject())) async throws -> JSON {
        let meta: JSON = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": .object(JSONObject()),
        ]
        let params: JSON = ["name": .string(name), "arguments": arguments, "_meta": meta]
        let request: JSON = ["jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params]
        connection.receive(request.serialized())
        var iterator = answers.makeAsyncIterator()
        let answer = try #require(await iterator.next())
        let result = try #require(answer["result"], "\(answer)")
        if let structured = result["structuredContent"] {
            var tools: [Tool] = []
            server.offer { tools = $0.tools }
            let schema = try #require(tools.first { $0.name == name }?.outputSchema)
            #expect(try JSONSchema(schema).violations(of: structured, limit: 5).map(\.description) == [])
        }
        return result
    }
}

@Suite struct ProjectToolsTests {
    @Test func `a role is described whole, and all of them where none is named`() async throws {
        let desk = try Desk()
        let one = try await desk.call("archetype_info", ["archetype": "qc"])["structuredContent"]
        #expect(one?["archetypes"]?.arrayValue?.count == 1)
        #expect(one?["archetypes"]?[0]?["agent_runtime_tools"] == ["Read", "Grep", "Glob"])
        #expect(one?["tools_note"]?.stringValue?.contains("other models have no tools") == true)
        let all = try await desk.call("archetype_info")["structuredContent"]
        #expect(all?["archetypes"]?.arrayValue?.count == 4)
    }

    @Test func `an agent in a role gets its instructions, its tools and the project's notes as material`() async throws
    {
        let desk = try Desk([.text("Verdict: pass\nI read it all.")])
        _ = try await desk.call("audit_append", ["entry_type": "decision", "content": "One file </context> only."])
        let answer = try await desk.call("spawn_archetype_agent", ["archetype": "qc", "prompt": "Check it"])
        let structured = try #require(answer["structuredContent"])
        #expect(structured["success"] == true)
        #expect(structured["notes_injected"] == true)
        #expect(structured["archetype_config"]?["archetype"] == "qc")
        let request = try #require(desk.model.requests.first)
        #expect(request.systemPrompt == Archetype.qc.systemPrompt)
        #expect(request.allowedTools == ["Read", "Grep", "Glob"])
        #expect(request.prompt.hasPrefix("Check it\n\n<context>\nNotes that people and agents left"))
        #expect(request.prompt.contains("One file ‹/context> only."))
        #expect(!request.prompt.dropLast("</context>".count).contains("</context>"))
    }

    @Test func `without inject_audit no notes are sent`() async throws {
        let desk = try Desk([.text("done")])
        _ = try await desk.call("audit_append", ["entry_type": "decision", "content": "One file."])
        let answer = try await desk.call(
            "spawn_archetype_agent",
            ["archetype": "builder", "prompt": "Build it", "inject_audit": false, "max_tokens": 50])
        #expect(answer["structuredContent"]?["notes_injected"] == false)
        #expect(desk.model.requests.first?.prompt == "Build it")
        #expect(desk.model.requests.first?.maxOutputTokens == 50)
    }

    @Test func `an answer without the role's form is a failure, and is remembered`() async throws {
        let desk = try Desk([.text("Looks fine.")])
        let answer = try await desk.call("spawn_archetype_agent", ["archetype": "qc", "prompt": "Check it"])
        #expect(answer["structuredContent"]?["success"] == false)
        #expect(answer["structuredContent"]?["evaluation"]?["passed"] == false)
        #expect(try await desk.orchestrator.failures(limit: 5).count == 1)
    }

    @Test(arguments: [
        ["archetype": "wizard", "prompt": "x"] as JSON, ["prompt": "x"], ["archetype": "qc"],
        ["archetype": "qc", "prompt": ""],
        ["archetype": "qc", "prompt": "x", "max_tokens": 0],
        ["archetype": "qc", "prompt": "x", "project_root": "/no/such"],
        ["archetype": "qc", "prompt": "x", "model": "no-such-model"],
        ["archetype": "qc", "prompt": "x", "project_root": "/no/such", "inject_audit": false],
    ]) func `a call that cannot be meant asks no model`(_ arguments: JSON) async throws {
        let desk = try Desk()
        #expect(try await desk.call("spawn_archetype_agent", arguments)["isError"] == true)
        #expect(desk.model.requests.isEmpty)
    }

    @Test func `notes are counted, shown and found, and the title is the text's beginning unless given`() async throws {
        let desk = try Desk()
        for (kind, content) in [("decision", "One SQLite file."), ("pattern", "Tests never sleep.")] {
            _ = try await desk.call("audit_append", ["entry_type": .string(kind), "content": .string(content)])
        }
        let written = try await desk.call(
            "audit_append",
            [
                "entry_type": "error", "content": "It hung.", "title": "The build",
                "metadata": ["error_type": "BuildHang", "tries": 2],
            ])["structuredContent"]
        #expect(written?["title"] == "The build")
        #expect(written?["project"]?.stringValue == desk.folder)
        let status = try await desk.call(
            "audit_status", ["query_topic": "sqlite", "query_error_type": "buildhang"])["structuredContent"]
        #expect(status?["total"] == 3)
        #expect(status?["counts"] == ["decision": 1, "error": 1, "pattern": 1])
        #expect(status?["recent"]?[0]?["metadata"]?["tries"] == 2)
        #expect(status?["topic_matches"]?[0]?["title"] == "One SQLite file.")
        #expect(status?["error_matches"]?[0]?["content"] == "It hung.")
        #expect(status?["altered"] == [])
    }

    @Test(arguments: [
        ["entry_type": "rumour", "content": "x"] as JSON, ["entry_type": "decision"],
        ["entry_type": "decision", "content": " "],
        ["entry_type": "decision", "content": "x", "metadata": "y"],
        ["entry_type": "decision", "content": "x", "project_root": "/etc/passwd"],
    ]) func `what is no note is refused, and nothing is written`(_ arguments: JSON) async throws {
        let desk = try Desk()
        #expect(try await desk.call("audit_append", arguments)["isError"] == true)
        #expect(try await desk.call("audit_status")["structuredContent"]?["total"] == 0)
    }

    @Test func `the dashboard counts the runs, for people and for machines`() async throws {
        let desk = try Desk([.text("Looks fine.")])
        _ = try await desk.call("spawn_archetype_agent", ["archetype": "qc", "prompt": "Check it"])
        let page = try await desk.call("immune_dashboard")
        #expect(page["structuredContent"]?["days"] == 7)
        #expect(page["structuredContent"]?["report"] == page["content"]?[0]?["text"])
        #expect(page["content"]?[0]?["text"]?.stringValue?.contains("| failures caught | 1 | 0 |") == true)
        let json = try await desk.call("immune_dashboard", ["format": "json", "days": 3])["structuredContent"]
        #expect(json?["by_day"]?.arrayValue?.count == 3)
        #expect(json?["period"]?["caught"] == 1)
        #expect(json?["report"] == nil)
    }

    @Test(arguments: [["days": 0] as JSON, ["days": 91], ["days": "7"], ["format": "html"]])
    func `a dashboard that cannot be meant is refused`(_ arguments: JSON) async throws {
        #expect(try await Desk().call("immune_dashboard", arguments)["isError"] == true)
    }
}
