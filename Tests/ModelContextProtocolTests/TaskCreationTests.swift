import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import ModelContextProtocol

/// Which calls become tasks, and how they are answered.
@Suite struct TaskCreationTests {
    private let scene: TaskScene
    /// How clients of the experiment before asked for a task.
    private let olderTaskParameter: JSON = ["task": ["ttl": 60_000]]

    init() throws { scene = try TaskScene() }

    @Test func `a call becomes a task that can be read at once`() async throws {
        let client = scene.client()
        var result = try #require(await client.callTool("work")["result"]?.objectValue)
        let id = try #require(result["taskId"]?.stringValue)
        #expect(id.utf8.count == 32)
        result["taskId"] = nil
        result["_meta"] = nil
        #expect(
            JSON.object(result) == [
                "resultType": "task", "content": [], "status": "working", "createdAt": "2026-11-22T18:09:39.000Z",
                "lastUpdatedAt": "2026-11-22T18:09:39.000Z", "ttlMs": nil, "pollIntervalMs": 1000,
            ])
        let task = await client.task(id)
        #expect(task["status"] == "working")
        #expect(task["resultType"] == "complete")
    }

    @Test func `the server says that it keeps tasks`() async {
        let capabilities = await scene.client().call("server/discover")["result"]?["capabilities"]
        #expect(capabilities?["extensions"] == ["io.modelcontextprotocol/tasks": [:]])
        #expect(capabilities?["tasks"] == nil)
    }

    @Test(arguments: ["greet", "ask_nobody"])
    func `a tool that allows no tasks answers, whatever an older client asks for`(_ name: String) async throws {
        try scene.server.offer { offering in
            offering.tools.append(
                try Tool(
                    name: "ask_nobody", description: "Answers at once.", inputSchema: ["type": "object"],
                    taskSupport: .required, body: .immediate { _, _ in .text("hello") }))
        }
        let answer = await scene.client().callTool(name, [:], olderTaskParameter)
        #expect(answer["result"]?["resultType"] == "complete")
        #expect(answer["result"]?["taskId"] == nil)
        #expect(answer["result"]?["content"]?[0]?["text"] == "hello")
    }

    @Test func `a client that follows no tasks waits for the result`() async {
        let client = scene.client([:])
        scene.latch.open()
        let answer = await client.callTool("work")
        #expect(answer["result"]?["resultType"] == "complete")
        #expect(answer["result"]?["content"]?[0]?["text"] == "done")
    }

    @Test func `a client that follows no tasks is refused where nothing else will do`() async {
        let error = await scene.client([:]).callTool("only_as_task")["error"]
        #expect(error?["code"] == -32021)
        #expect(
            error?["data"] == ["requiredCapabilities": ["extensions": ["io.modelcontextprotocol/tasks": [:]]]])
    }

    @Test func `the handshake era knows no such tasks, whatever its client declares`() async {
        let client = await Conversation.opened(with: scene.server, capabilities: TaskScene.following)
        scene.latch.open()
        #expect(await client.callTool("work", [:], olderTaskParameter)["result"]?["taskId"] == nil)
        #expect(await client.callTool("only_as_task")["error"]?["code"] == -32600)
        #expect(await client.call("tasks/get", ["taskId": "t"])["error"]?["code"] == -32601)
    }

    @Test func `arguments are checked before there is a task`() async throws {
        try scene.server.offer { offering in
            offering.tools = [
                try Tool(
                    name: "strict", description: "Wants a number.",
                    inputSchema: ["type": "object", "required": ["n"]], taskSupport: .optional,
                    body: .suspending { _, _ in .text("done") })
            ]
        }
        let result = await scene.client().callTool("strict")["result"]
        #expect(result?["isError"] == true)
        #expect(result?["taskId"] == nil)
    }

    @Test func `a tool that decides by itself may answer at once`() async {
        let answer = await scene.client().callTool("perhaps")
        #expect(answer["result"]?["resultType"] == "complete")
        #expect(answer["result"]?["content"]?[0]?["text"] == "at once")
    }

    @Test func `a tool that decides by itself becomes one task, however often it says so`() async {
        let client = scene.client()
        let id = await client.start("perhaps", ["task": true])
        #expect(await client.task(id)["status"] == "working")
        scene.latch.open()
        let task = await client.task(id, once: "completed")
        #expect(task["result"]?["content"]?[0]?["text"] == "later, without a deadline: true")
    }

    @Test func `a tool that decides by itself runs in the call where nobody follows it`() async {
        scene.latch.open()
        let answer = await scene.client([:]).callTool("perhaps", ["task": true])
        #expect(answer["result"]?["content"]?[0]?["text"] == "later, without a deadline: true")
    }

    @Test func `a task goes on when its connection is closed`() async {
        let client = scene.client()
        let id = await client.start("work")
        client.connection.close()
        let later = scene.client()
        #expect(await later.task(id)["status"] == "working")
        scene.latch.open()
        _ = later.request("subscriptions/listen", ["notifications": ["taskIds": [.string(id)]]])
        #expect(await later.task(id, once: "completed")["result"]?["content"]?[0]?["text"] == "done")
    }

    @Test func `one principal cannot have more tasks than allowed, another is not disturbed`() async throws {
        let scene = try TaskScene { $0.maximumTasks = 2 }
        let client = scene.client(principal: "ada")
        for _ in 0..<2 { _ = await client.start("work") }
        #expect(await client.callTool("work")["error"]?["code"] == -32603)
        #expect(await scene.client(principal: "bob").callTool("work")["result"]?["resultType"] == "task")
    }
}
