import JSON
import OrchestratorTestSupport
import Testing

@testable import ModelContextProtocol

/// Questions in the handshake era: the client is asked while the handler waits.
@Suite(.timeLimit(.minutes(1)))
struct DirectQuestionTests {
    let clock = TestClock()
    let server: MCPServer

    init() throws {
        var options = ServerOptions()
        options.inputLifetime = .seconds(60)
        server = MCPServer(Implementation(name: "test", version: "1"), options: options, clock: clock)
        try server.offer { $0.tools = try AskingTools.all }
    }

    func client(
        _ version: ProtocolVersion = .v2025_11_25, _ capabilities: JSON = QuestionTests.capabilities
    ) async -> Conversation { await .opened(with: server, version, capabilities: capabilities) }

    func text(_ answer: JSON) -> String? { answer["result"]?["content"]?[0]?["text"]?.stringValue }

    @Test func `the client is asked, and its answer goes on in the same call`() async {
        let client = await client()
        let call = client.request("tools/call", ["name": "greet"])
        let question = await client.message("elicitation/create")
        #expect(
            question["params"] == ["mode": "form", "message": "Who are you?", "requestedSchema": QuestionTests.name])
        client.answer(question, ["action": "accept", "content": ["name": "Ann"]])
        let answer = await client.response(to: call)
        #expect(text(answer) == "Hello, Ann")
        #expect(answer["result"]?["resultType"] == nil)
    }

    @Test func `a question belongs to the call that has it`() async throws {
        let client = await client()
        let call = client.request("tools/call", ["name": "greet"], id: "call-1")
        _ = await client.message("elicitation/create")
        #expect(client.destinations.last == .related(to: .string("call-1")))
        client.notify("notifications/cancelled", ["requestId": call])
    }

    @Test func `before 2025-11-25 a form has no mode`() async {
        let client = await client(.v2025_06_18, ["elicitation": [:]])
        client.request("tools/call", ["name": "greet"])
        let question = await client.message("elicitation/create")
        #expect(question["params"]?.objectValue?.keys == ["message", "requestedSchema"])
        client.answer(question, ["action": "cancel"])
    }

    @Test func `a page has an id in this era`() async {
        let client = await client()
        client.request("tools/call", ["name": "page"])
        let question = await client.message("elicitation/create")
        #expect(
            question["params"] == [
                "mode": "url", "message": "Sign in", "url": "https://localhost/in", "elicitationId": "e1",
            ])
        client.answer(question, ["action": "accept"])
    }

    @Test(
        arguments: [
            (.v2025_06_18, "page"), (.v2025_03_26, "greet"), (.v2024_11_05, "greet"), (.v2024_11_05, "page"),
        ] as [(ProtocolVersion, String)])
    func `a version is not asked for what it does not know`(_ version: ProtocolVersion, _ tool: String) async {
        let client = await client(version)
        let answer = await client.callTool(tool)
        #expect(answer["error"]?["code"] == -32600)
    }

    @Test(arguments: [("greet", "elicitation"), ("model", "sampling"), ("roots", "roots")])
    func `a client is never asked for what it did not declare`(_ tool: String, _ missing: String) async {
        let answer = await client(.v2025_11_25, [:]).callTool(tool)
        #expect(answer["error"]?["code"] == -32600)
        #expect(answer["error"]?["data"]?["requiredCapabilities"]?[missing] != nil)
    }

    @Test func `all questions are out before the first answer is in`() async {
        let client = await client()
        let call = client.request("tools/call", ["name": "everything"])
        let roots = await client.message("roots/list")
        let model = await client.message("sampling/createMessage")
        let page = await client.first { $0["params"]?["mode"] == "url" }
        let form = await client.first { $0["params"]?["mode"] == "form" }
        client.answer(roots, ["roots": []])
        client.answer(page, ["action": "accept"])
        client.answer(form, ["action": "decline"])
        client.answer(model, ["role": "assistant", "content": ["type": "text", "text": "hi"], "model": "m"])
        #expect(text(await client.response(to: call)) == "model name page roots")
    }

    @Test func `one answer that is an error ends the call and withdraws the other questions`() async {
        let client = await client()
        let call = client.request("tools/call", ["name": "everything"])
        let roots = await client.message("roots/list")
        let form = await client.first { $0["params"]?["mode"] == "form" }
        _ = await client.first { $0["params"]?["mode"] == "url" }
        _ = await client.message("sampling/createMessage")
        client.send(["jsonrpc": "2.0", "id": roots["id"] ?? .null, "error": ["code": -32601, "message": "no roots"]])
        let answer = await client.response(to: call)
        #expect(answer["error"]?["code"] == -32603)
        #expect(answer["error"]?["message"]?.stringValue?.contains("roots/list with an error: no roots") == true)
        #expect(answer["error"]?["data"]?["error"]?["code"] == -32601)
        let withdrawn = client.messages("notifications/cancelled").map { $0["params"]?["requestId"] }
        #expect(withdrawn.count == 3)
        #expect(withdrawn.contains(form["id"]))
    }

    @Test(
        arguments: [
            "nonsense", ["action": "perhaps"], ["action": "accept"], ["action": "accept", "content": ["name": 1]],
            .null,
        ] as [JSON])
    func `an answer that is none ends the call`(_ result: JSON) async {
        let client = await client()
        let call = client.request("tools/call", ["name": "greet"])
        client.answer(await client.message("elicitation/create"), result)
        let answer = await client.response(to: call)
        #expect(answer["error"]?["code"] == -32603)
    }

    @Test func `a client that does not answer is not waited for forever`() async {
        let client = await client()
        let call = client.request("tools/call", ["name": "greet"])
        _ = await client.message("elicitation/create")
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(60))
        let answer = await client.response(to: call)
        #expect(answer["error"]?["message"]?.stringValue?.contains("did not answer within") == true)
        #expect(client.messages("notifications/cancelled").count == 1)
    }

    @Test func `an answer after that is ignored`() async {
        let client = await client()
        let call = client.request("tools/call", ["name": "greet"])
        let question = await client.message("elicitation/create")
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(60))
        _ = await client.response(to: call)
        let count = client.received.count
        client.answer(question, ["action": "accept", "content": ["name": "Ann"]])
        _ = await client.call("ping")
        #expect(client.received.count == count + 1)
    }

    @Test func `a client that cancels its call has its question withdrawn and gets no response`() async {
        let client = await client()
        let call = client.request("tools/call", ["name": "greet"])
        let question = await client.message("elicitation/create")
        client.notify("notifications/cancelled", ["requestId": call])
        let withdrawal = await client.message("notifications/cancelled")
        #expect(withdrawal["params"]?["requestId"] == question["id"])
        _ = await client.call("ping")
        #expect(!client.received.contains { $0["method"] == nil && $0["id"] == call })
    }

    @Test func `a state alone needs no round here`() async {
        let answer = await client().callTool("count")
        #expect(text(answer) == "0")
    }
}
