import JSON
import Testing

@testable import ModelContextProtocol

/// Who is told of what has changed.
@Suite(.timeLimit(.minutes(1)))
struct NewsTests {
    let server = MCPServer(Implementation(name: "test", version: "1"))

    func addTool(_ name: String = "new") throws {
        let tool = try Tool(
            name: name, description: name, inputSchema: ["type": "object"], body: .immediate { _, _ in .text(name) })
        server.offer { $0.tools.append(tool) }
    }

    @Test func `a client of the handshake era is told once it is initialized`() async throws {
        let client = Conversation.silent(with: server)
        _ = await client.call("initialize", ["protocolVersion": "2025-11-25"])
        try addTool("early")
        #expect(client.messages("notifications/tools/list_changed").isEmpty)
        client.notify("notifications/initialized")
        try addTool("late")
        #expect(client.messages("notifications/tools/list_changed").count == 1)
        #expect(client.destinations.last == .standalone)
        #expect(await client.call("tools/list")["result"]?["tools"]?.arrayValue?.count == 2)
    }

    @Test func `only the list that changed is announced, and only if it did`() async throws {
        let client = await Conversation.opened(with: server)
        server.offer { _ in }
        #expect(client.received.count == 1)
        server.offer { $0.prompts = [AskingTools.prompt] }
        #expect(client.received.last?["method"] == "notifications/prompts/list_changed")
        server.offer { $0.resources = [Resource(uri: "a://b", name: "b") { _ in [] }] }
        #expect(client.received.last?["method"] == "notifications/resources/list_changed")
        #expect(client.received.count == 3)
    }

    @Test func `a resource is announced to a client of the handshake era from its subscription to its end`() async {
        let client = await Conversation.opened(with: server)
        server.resourceChanged("a://b")
        #expect(await client.call("resources/subscribe", ["uri": "a://b"])["result"] == [:])
        server.resourceChanged("a://b")
        server.resourceChanged("a://other")
        #expect(await client.call("resources/unsubscribe", ["uri": "a://b"])["result"] == [:])
        server.resourceChanged("a://b")
        #expect(client.messages("notifications/resources/updated").map { $0["params"] } == [["uri": "a://b"]])
    }

    @Test(arguments: ["sub", 12] as [JSON])
    func `a subscription is acknowledged first, and its news bear its id as it came`(_ id: JSON) async throws {
        let client = Conversation.stateless(with: server)
        client.request(
            "subscriptions/listen",
            [
                "notifications": [
                    "toolsListChanged": true, "promptsListChanged": false, "unheardOf": true,
                    "resourceSubscriptions": ["a://b"],
                ]
            ], id: id)
        try addTool()
        server.offer { $0.prompts = [AskingTools.prompt] }
        server.resourceChanged("a://b")
        server.resourceChanged("a://other")
        #expect(
            client.received.map { $0["method"] } == [
                "notifications/subscriptions/acknowledged", "notifications/tools/list_changed",
                "notifications/resources/updated",
            ])
        #expect(
            client.received[0]["params"]?["notifications"] == [
                "toolsListChanged": true, "resourceSubscriptions": ["a://b"],
            ])
        #expect(client.received.allSatisfy { $0["params"]?["_meta"]?[MetaKey.subscriptionID] == id })
    }

    @Test func `without a subscription a client of 2026-07-28 is told nothing`() async throws {
        let client = Conversation.stateless(with: server)
        _ = await client.call("tools/list")
        try addTool()
        #expect(client.received.count == 1)
    }

    @Test func `a cancelled subscription hears nothing more, and gets no response`() async throws {
        let client = Conversation.stateless(with: server)
        let id = client.request("subscriptions/listen", ["notifications": ["toolsListChanged": true]])
        client.notify("notifications/cancelled", ["requestId": id])
        try addTool()
        #expect(client.received.count == 1)
        #expect(client.connection.openRequests == 0)
    }

    @Test func `a server that stops ends subscriptions with a result`() async throws {
        let client = Conversation.stateless(with: server)
        let id = client.request("subscriptions/listen", ["notifications": ["toolsListChanged": true]])
        client.connection.endSubscriptions()
        let end = await client.response(to: id)
        #expect(end["result"]?["resultType"] == "complete")
        #expect(end["result"]?["_meta"]?[MetaKey.subscriptionID] == id)
        try addTool()
        #expect(client.received.count == 2)
    }

    @Test func `a subscription must say to what`() async {
        let answer = await Conversation.stateless(with: server).call("subscriptions/listen")
        #expect(answer["error"]?["code"] == -32602)
    }
}
