import JSON
import Testing

@testable import ModelContextProtocol

/// Which era and version a connection is served in.
@Suite(.timeLimit(.minutes(1)))
struct NegotiationTests {
    let server = MCPServer(
        Implementation(name: "test", version: "1", title: "Test"), instructions: "Be brief.")

    static let described: JSON = [
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": [:],
    ]

    // MARK: The handshake era

    @Test(arguments: ProtocolVersion.allCases.filter { $0.era == .handshake })
    func `a version of the handshake era is agreed on as asked`(_ version: ProtocolVersion) async {
        let client = Conversation.silent(with: server)
        let answer = await client.call(
            "initialize", ["protocolVersion": .string(version.rawValue), "capabilities": [:]])
        #expect(answer["result"]?["protocolVersion"]?.stringValue == version.rawValue)
        #expect(answer["result"]?["serverInfo"]?["name"] == "test")
        #expect(answer["result"]?["instructions"] == "Be brief.")
        #expect(answer["result"]?["resultType"] == nil)
        #expect(client.connection.agreedVersion == version)
    }

    @Test(arguments: ["2026-07-28", "2030-01-01", "", "x"])
    func `for any other version the newest of the handshake era is offered`(_ version: String) async {
        let client = Conversation.silent(with: server)
        let answer = await client.call("initialize", ["protocolVersion": .string(version)])
        #expect(answer["result"]?["protocolVersion"] == "2025-11-25")
    }

    @Test(arguments: [[:], ["protocolVersion": 5]] as [JSON])
    func `initialize needs a version`(_ params: JSON) async {
        let client = Conversation.silent(with: server)
        #expect(await client.call("initialize", params)["error"]?["code"] == -32602)
        #expect(await client.call("initialize", ["protocolVersion": "2025-06-18"])["result"] != nil)
    }

    @Test func `before initialize only ping is served`() async {
        let client = Conversation.silent(with: server)
        #expect(await client.call("ping")["result"] == [:])
        #expect(await client.call("tools/list")["error"]?["code"] == -32600)
        #expect(await client.call("initialize", ["protocolVersion": "2025-11-25"])["result"] != nil)
        #expect(await client.call("tools/list")["result"] != nil)
    }

    @Test func `a connection is initialized once`() async {
        let client = await Conversation.opened(with: server, .v2025_06_18)
        #expect(await client.call("initialize", ["protocolVersion": "2025-11-25"])["error"]?["code"] == -32600)
        #expect(client.connection.agreedVersion == .v2025_06_18)
    }

    @Test(arguments: ["tools/list", "server/discover"])
    func `a request that describes itself is refused once the connection was initialized`(_ method: String) async {
        let client = await Conversation.opened(with: server)
        let answer = await client.call(method, ["_meta": Self.described])
        #expect(answer["error"]?["code"] == -32600)
        #expect(answer["error"]?["message"]?.stringValue?.contains("2025-11-25") == true)
    }

    @Test(arguments: ["no/such", "server/discover", "subscriptions/listen", "tasks/get", ""])
    func `a method that the handshake era does not have is not found`(_ method: String) async {
        let client = await Conversation.opened(with: server)
        #expect(await client.call(method)["error"]?["code"] == -32601)
    }

    // MARK: The stateless era

    @Test func `a request that describes itself is served at once, and so is the next`() async {
        let client = Conversation.stateless(with: server)
        let answer = await client.call("tools/list")
        #expect(answer["result"]?["resultType"] == "complete")
        #expect(answer["result"]?["ttlMs"] == 0)
        #expect(answer["result"]?["cacheScope"] == "private")
        #expect(
            answer["result"]?["_meta"]?[MetaKey.serverInfo] == ["name": "test", "version": "1", "title": "Test"])
        #expect(await client.call("prompts/list")["result"] != nil)
        #expect(client.connection.agreedVersion == nil)
    }

    @Test(arguments: ["2025-11-25", "2024-11-05", "2027-01-01", "", "1.0"])
    func `a version that is not of this era is refused with those that are served`(_ version: String) async {
        let client = Conversation.silent(with: server)
        let answer = await client.call(
            "server/discover",
            [
                "_meta": [
                    "io.modelcontextprotocol/protocolVersion": .string(version),
                    "io.modelcontextprotocol/clientCapabilities": [:],
                ]
            ])
        #expect(answer["error"]?["code"] == -32022)
        #expect(answer["error"]?["data"]?["requested"]?.stringValue == version)
        #expect(
            answer["error"]?["data"]?["supported"] == [
                "2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05",
            ])
        #expect(await client.call("initialize", ["protocolVersion": "2025-11-25"])["result"] != nil)
    }

    @Test(
        arguments: [
            [:], ["_meta": [:]], ["_meta": ["io.modelcontextprotocol/protocolVersion": "2026-07-28"]],
            ["_meta": ["io.modelcontextprotocol/clientCapabilities": [:]]],
            ["_meta": ["io.modelcontextprotocol/protocolVersion": 5]], ["_meta": 5],
            [
                "_meta": [
                    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                    "io.modelcontextprotocol/clientCapabilities": true,
                ]
            ],
        ] as [JSON])
    func `a probe that describes nothing is refused, and initialize may follow it`(_ params: JSON) async {
        let client = Conversation.silent(with: server)
        #expect(await client.call("server/discover", params)["error"]?["code"] == -32602)
        #expect(await client.call("initialize", ["protocolVersion": "2025-11-25"])["result"] != nil)
    }

    @Test func `over a stateless transport every request must describe itself`() async {
        let client = Conversation.stateless(with: server, .stateless)
        client.send(["jsonrpc": "2.0", "id": "a", "method": "tools/list"])
        #expect(await client.response(to: "a")["error"]?["code"] == -32602)
        #expect(client.destinations == [.response(to: .string("a"), error: .invalidParams)])
        #expect(await client.call("tools/list")["result"] != nil)
    }

    @Test func `initialize on a stateless connection is told what is served`() async {
        let client = Conversation.stateless(with: server)
        #expect(await client.call("server/discover")["result"] != nil)
        client.send([
            "jsonrpc": "2.0", "id": "late", "method": "initialize", "params": ["protocolVersion": "2025-11-25"],
        ])
        let answer = await client.response(to: "late")
        #expect(answer["error"]?["code"] == -32022)
        #expect(answer["error"]?["data"]?["supported"]?[0] == "2026-07-28")
        #expect(await client.call("tools/list")["result"] != nil)
    }

    @Test(arguments: [
        "initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe", "no/such",
        "tasks/get",
    ])
    func `a method that this era does not have is not found`(_ method: String) async {
        let client = Conversation.stateless(with: server)
        let answer = await client.call(method, ["protocolVersion": "2025-11-25", "uri": "x", "level": "debug"])
        #expect(answer["error"]?["code"] == -32601)
    }

    @Test func `a removed method does not decide the era`() async {
        let client = Conversation.silent(with: server)
        #expect(await client.call("ping", ["_meta": Self.described])["error"]?["code"] == -32601)
        #expect(await client.call("initialize", ["protocolVersion": "2025-11-25"])["result"] != nil)
    }

    @Test func `who asks may stay unsaid`() async throws {
        let seen = try await seenClient(["_meta": Self.described])
        #expect(seen == .null)
    }

    @Test func `who asks is known to the handler where it says so`() async throws {
        var described = Self.described.members
        described[MetaKey.clientInfo] = ["name": "claude-code", "version": "2"]
        #expect(try await seenClient(["_meta": .object(described)]) == "claude-code 2")
    }

    private func seenClient(_ more: JSON) async throws -> JSON? {
        try server.offer {
            $0.tools = [
                try Tool(
                    name: "who", description: "Who asks.", inputSchema: ["type": "object"],
                    body: .immediate { _, context in
                        .structured(context.client.map { .string("\($0.name) \($0.version)") } ?? .null)
                    })
            ]
        }
        return await Conversation.silent(with: server).callTool("who", [:], more)["result"]?["structuredContent"]
    }
}
