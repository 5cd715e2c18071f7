import JSON
import Testing

@testable import ModelContextProtocol

/// What is offered, as each version gets to see it.
@Suite(.timeLimit(.minutes(1)))
struct DefinitionTests {
    static let tool: Tool = {
        try! Tool(
            name: "look", title: "Look", description: "Looks.", inputSchema: ["type": "object"],
            outputSchema: ["type": "object"], annotations: .readOnly,
            meta: (["anthropic/alwaysLoad": true] as JSON).members,
            body: .immediate { _, _ in ToolResult([.text("[1]")], structured: [1]) })
    }()

    @Test(
        arguments: [
            (.v2024_11_05, ["name", "description", "inputSchema"]),
            (.v2025_03_26, ["name", "description", "inputSchema", "annotations"]),
            (.v2025_06_18, ["name", "title", "description", "inputSchema", "outputSchema", "annotations", "_meta"]),
            (.v2025_11_25, ["name", "title", "description", "inputSchema", "outputSchema", "annotations", "_meta"]),
            (.v2026_07_28, ["name", "title", "description", "inputSchema", "outputSchema", "annotations", "_meta"]),
        ] as [(ProtocolVersion, [String])])
    func `a version gets of a tool what it knows`(_ version: ProtocolVersion, _ keys: [String]) {
        #expect(Self.tool.json(in: version).objectValue?.keys == keys)
    }

    @Test func `structured content is an object before 2026-07-28, and nothing before 2025-06-18`() {
        let list = ToolResult([], structured: [1])
        let object = ToolResult([], structured: ["a": 1])
        #expect(ProtocolVersion.allCases.filter { list.json(in: $0)["structuredContent"] != nil } == [.v2026_07_28])
        #expect(
            ProtocolVersion.allCases.filter { object.json(in: $0)["structuredContent"] != nil } == [
                .v2025_06_18, .v2025_11_25, .v2026_07_28,
            ])
    }

    @Test func `content that a version does not know becomes text`() {
        let sound = ContentBlock.audio(base64: "AA==", mimeType: "audio/wav")
        #expect(sound.json(in: .v2024_11_05)["type"] == "text")
        #expect(sound.json(in: .v2025_03_26)["type"] == "audio")
        let link = ContentBlock.link(uri: "a://b", name: "b")
        #expect(link.json(in: .v2025_03_26) == ["type": "text", "text": "b: a://b"])
        #expect(link.json(in: .v2025_06_18) == ["type": "resource_link", "uri": "a://b", "name": "b"])
    }

    @Test(
        arguments: [
            ("runs://{id}", "runs://42", ["id": "42"]), ("runs://{id}/log", "runs://42/log", ["id": "42"]),
            ("a://{x}/{y}", "a://1/2", ["x": "1", "y": "2"]), ("a://{x}-{y}.txt", "a://1-2.txt", ["x": "1", "y": "2"]),
            ("runs://{id}", "runs://", nil), ("runs://{id}", "runs://1/2", nil), ("runs://{id}", "jobs://1", nil),
            ("runs://{id}/log", "runs://1", nil), ("runs://{id}/log", "runs://1/2/log", nil),
            ("runs://{id}/log", "runs://1/logs", nil), ("plain://x", "plain://x", [:]),
        ] as [(String, String, [String: String]?)])
    func `a template reads its variables out of an address`(
        _ template: String, _ uri: String, _ values: [String: String]?
    ) {
        #expect(ResourceTemplate(uriTemplate: template, name: "t") { _, _ in nil }.values(in: uri) == values)
    }

    @Test(arguments: ["", "with space", "ümlaut", "a:b", String(repeating: "x", count: 65)])
    func `a tool whose name clients refuse cannot be defined`(_ name: String) {
        #expect(throws: ToolDefinitionError.self) {
            try Tool(
                name: name, description: "", inputSchema: ["type": "object"], body: .immediate { _, _ in .text("") })
        }
    }

    @Test(arguments: [["type": "string"], [:], true, ["type": "object", "properties": 5]] as [JSON])
    func `a tool whose schema is none of an object cannot be defined`(_ schema: JSON) {
        #expect(throws: ToolDefinitionError.self) {
            try Tool(name: "x", description: "", inputSchema: schema, body: .immediate { _, _ in .text("") })
        }
    }

    // MARK: Lists

    func server(tools: Int, pageSize: Int) throws -> MCPServer {
        var options = ServerOptions()
        options.pageSize = pageSize
        let server = MCPServer(Implementation(name: "test", version: "1"), options: options)
        try server.offer { offering in
            offering.tools = try (0..<tools).map { number in
                try Tool(
                    name: "tool\(number)", description: "", inputSchema: ["type": "object"],
                    body: .immediate { _, _ in .text("") })
            }
        }
        return server
    }

    @Test(arguments: [(7, 3, 3), (6, 3, 2), (0, 3, 1), (2, 0, 2)])
    func `pages together hold the whole list in its order`(_ tools: Int, _ size: Int, _ pages: Int) async throws {
        let client = Conversation.stateless(with: try server(tools: tools, pageSize: size))
        var names: [String] = []
        var cursor: JSON?
        var count = 0
        repeat {
            let result = await client.call("tools/list", cursor.map { ["cursor": $0] } ?? [:])["result"]
            names += (result?["tools"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
            cursor = result?["nextCursor"]
            count += 1
        } while cursor != nil && count < 10
        #expect(names == (0..<tools).map { "tool\($0)" })
        #expect(count == pages)
    }

    @Test(arguments: ["", "x", "-1", "8", "1.5", 3, [:]] as [JSON])
    func `a cursor that is none of ours is an error`(_ cursor: JSON) async throws {
        let client = Conversation.stateless(with: try server(tools: 7, pageSize: 3))
        #expect(await client.call("tools/list", ["cursor": cursor])["error"]?["code"] == -32602)
    }

    // MARK: Calls and capabilities

    @Test func `what is declared works, in both eras`() async throws {
        let server = try server(tools: 1, pageSize: 10)
        let modern = Conversation.stateless(with: server)
        let declared = await modern.call("server/discover")["result"]?["capabilities"]
        #expect(declared?.objectValue?.keys == ["tools", "resources", "prompts", "logging"])
        for method in ["tools/list", "resources/list", "resources/templates/list", "prompts/list"] {
            #expect(await modern.call(method)["result"] != nil)
            #expect(await Conversation.opened(with: server).call(method)["result"] != nil)
        }
        server.offer {
            $0.prompts = [Prompt(name: "p", arguments: [.init(name: "a") { _, _ in ["x"] }]) { _, _ in [] }]
        }
        #expect(await modern.call("server/discover")["result"]?["capabilities"]?["completions"] == [:])
        let answer = await modern.call(
            "completion/complete",
            ["ref": ["type": "ref/prompt", "name": "p"], "argument": ["name": "a", "value": ""]])
        #expect(answer["result"]?["completion"] == ["values": ["x"], "total": 1, "hasMore": false])
    }

    @Test(
        arguments: [
            ("tools/call", [:]), ("tools/call", ["name": "nobody"]),
            ("tools/call", ["name": "tool0", "arguments": [1]]),
            ("prompts/get", [:]), ("prompts/get", ["name": "nobody"]), ("resources/read", [:]),
            ("resources/read", ["uri": "no://where"]), ("completion/complete", [:]),
            ("prompts/get", ["name": "p", "arguments": [1]]), ("prompts/get", ["name": "p", "arguments": ["a": 1]]),
            ("prompts/get", ["name": "p"]),
        ] as [(String, JSON)])
    func `parameters that are wrong are an error`(_ method: String, _ params: JSON) async throws {
        let server = try server(tools: 1, pageSize: 10)
        server.offer {
            $0.prompts = [Prompt(name: "p", arguments: [.init(name: "a", isRequired: true)]) { _, _ in [] }]
        }
        #expect(await Conversation.stateless(with: server).call(method, params)["error"]?["code"] == -32602)
    }

    @Test func `a resource that is not there has its own code in the handshake era`() async throws {
        let client = await Conversation.opened(with: try server(tools: 0, pageSize: 1))
        let answer = await client.call("resources/read", ["uri": "no://where"])
        #expect(answer["error"]?["code"] == -32002)
        #expect(answer["error"]?["data"] == ["uri": "no://where"])
    }

    @Test func `arguments that do not fit are a result that says so, and nothing runs`() async throws {
        let server = MCPServer(Implementation(name: "test", version: "1"))
        try server.offer {
            $0.tools = [
                try Tool(
                    name: "add", description: "",
                    inputSchema: ["type": "object", "properties": ["a": ["type": "integer"]], "required": ["a"]],
                    body: .immediate { _, _ in throw CancellationError() })
            ]
        }
        let answer = await Conversation.stateless(with: server).callTool("add", ["a": "one"])
        #expect(answer["result"]?["isError"] == true)
        #expect(answer["result"]?["content"]?[0]?["text"]?.stringValue?.contains("a") == true)
    }
}
