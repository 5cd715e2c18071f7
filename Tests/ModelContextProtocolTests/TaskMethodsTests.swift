import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import ModelContextProtocol

/// `tasks/get`, `tasks/cancel` and the news about a task.
@Suite struct TaskMethodsTests {
    private static let methods = ["tasks/get", "tasks/update", "tasks/cancel"]
    private let scene: TaskScene

    init() throws { scene = try TaskScene() }

    @Test func `a completed task holds what the call would have answered`() async {
        let client = scene.client()
        let id = await client.start("work")
        scene.latch.open()
        let task = await client.task(id, once: "completed")
        #expect(task["result"] == ["resultType": "complete", "content": [["type": "text", "text": "done"]]])
        #expect(task["error"] == nil)
        #expect(task["ttlMs"] == 3_600_000)
        #expect(task["statusMessage"] == nil)
    }

    @Test func `what a tool could not do is a result`() async {
        let client = scene.client()
        let task = await client.task(client.start("refuse"), once: "completed")
        #expect(task["result"]?["isError"] == true)
        #expect(task["result"]?["content"]?[0]?["text"] == "it cannot be done")
    }

    @Test func `what JSON-RPC would have answered as an error fails the task`() async {
        let client = scene.client()
        let task = await client.task(client.start("break"), once: "failed")
        #expect(task["error"] == ["code": 7, "message": "broken", "data": ["a": 1]])
        #expect(task["statusMessage"] == "broken")
        #expect(task["result"] == nil)
    }

    @Test func `a tool that gives up by itself has failed, not been cancelled`() async {
        let client = scene.client()
        #expect(await client.task(client.start("give_up"), once: "failed")["error"]?["code"] == -32603)
    }

    @Test func `cancelling is acknowledged, ends the handler, and may be repeated`() async {
        let client = scene.client()
        let id = await client.start("work")
        for _ in 0..<2 {
            let answer = await client.call("tasks/cancel", ["taskId": .string(id)])
            #expect(answer["result"]?.objectValue?.keys == ["resultType", "_meta"])
            #expect(answer["result"]?["resultType"] == "complete")
        }
        let task = await client.task(id)
        #expect(task["status"] == "cancelled")
        #expect(task["statusMessage"] == "the client cancelled it")
        #expect(task["result"] == nil)
    }

    @Test func `a task that has completed stays so when it is cancelled`() async {
        let client = scene.client()
        let id = await client.start("work")
        scene.latch.open()
        _ = await client.task(id, once: "completed")
        #expect(await client.call("tasks/cancel", ["taskId": .string(id)])["result"] != nil)
        #expect(await client.task(id)["status"] == "completed")
    }

    @Test(arguments: methods) func `a task that nobody began is unknown`(_ method: String) async {
        let error = await scene.client().call(method, ["taskId": "t", "inputResponses": [:]])["error"]
        #expect(error?["code"] == -32602)
    }

    @Test(arguments: methods) func `a task is unknown to everybody but its principal`(_ method: String) async {
        let id = await scene.client(principal: "ada").start("work")
        for other in ["bob", nil] {
            let client = scene.client(principal: other)
            let answer = await client.call(method, ["taskId": .string(id), "inputResponses": [:]])
            #expect(answer["error"]?["code"] == -32602)
        }
        #expect(await scene.client(principal: "ada").task(id)["status"] == "working")
    }

    @Test(arguments: methods) func `a client must declare that it follows tasks`(_ method: String) async {
        let error = await scene.client([:]).call(method, ["taskId": "t", "inputResponses": [:]])["error"]
        #expect(error?["code"] == -32021)
        #expect(
            error?["data"] == ["requiredCapabilities": ["extensions": ["io.modelcontextprotocol/tasks": [:]]]])
    }

    @Test(
        arguments: [
            ("tasks/get", [:]), ("tasks/get", ["taskId": 7]), ("tasks/cancel", ["taskId": nil]),
            ("tasks/update", ["taskId": "t"]), ("tasks/update", ["taskId": "t", "inputResponses": []]),
        ] as [(String, JSON)])
    func `what is no such request is refused`(_ method: String, _ params: JSON) async {
        #expect(await scene.client().call(method, params)["error"]?["code"] == -32602)
    }

    @Test(arguments: ["tasks/list", "tasks/result"])
    func `methods of the experiment before are gone`(_ method: String) async {
        #expect(await scene.client().call(method, ["taskId": "t"])["error"]?["code"] == -32601)
    }

    @Test func `a server without a desk has no such methods`() async {
        let client = Conversation.stateless(
            with: MCPServer(Implementation(name: "test", version: "1")), capabilities: TaskScene.following)
        #expect(await client.call("tasks/get", ["taskId": "t"])["error"]?["code"] == -32601)
    }

    @Test func `followers get the whole task with every change`() async throws {
        let client = scene.client()
        let id = await client.start("work")
        scene.latch.open()
        var news = try #require(await client.task(id, once: "completed").objectValue)
        let task = await client.task(id)
        news["_meta"] = nil
        #expect(news.count >= 6)
        for (key, value) in news { #expect(task[key] == value) }
    }

    @Test func `what a handler says of its progress is the task's message, and nothing else`() async {
        let client = scene.client()
        let id = await client.start("work", more: ["_meta": ["progressToken": 1]])
        scene.latch.open()
        _ = await client.task(id, once: "completed")
        let news = client.messages("notifications/tasks").map { $0["params"]?["statusMessage"] }
        #expect(news == ["half done", nil])
        #expect(client.messages("notifications/progress").isEmpty)
    }

    @Test func `nobody hears of another principal's task`() async {
        let owner = scene.client(principal: "ada")
        let id = await owner.start("work")
        let spy = scene.client(principal: "bob")
        spy.request("subscriptions/listen", ["notifications": ["taskIds": [.string(id)]]])
        _ = await spy.message("notifications/subscriptions/acknowledged")
        scene.latch.open()
        _ = await owner.task(id, once: "completed")
        #expect(spy.messages("notifications/tasks").isEmpty)
    }

    @Test func `to hear of tasks a client must declare that it follows them`() async {
        let answer = await scene.client([:]).call("subscriptions/listen", ["notifications": ["taskIds": ["t"]]])
        #expect(answer["error"]?["code"] == -32021)
    }
}
