import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import ModelContextProtocol

/// What a task asks of its client.
@Suite struct TaskInputTests {
    private let scene: TaskScene
    private let accepted: JSON = ["action": "accept", "content": ["value": 1]]

    init() throws { scene = try TaskScene() }

    @Test func `questions stand in the task until they are answered, one by one`() async {
        let client = scene.client()
        let id = await client.start("ask")
        let asking = await client.task(id, once: "input_required")
        #expect(asking["inputRequests"]?.objectValue?.keys == ["age", "name"])
        #expect(asking["inputRequests"]?["age"]?["method"] == "elicitation/create")
        #expect(asking["inputRequests"]?["age"]?["params"]?["message"] == "age?")
        #expect(asking["requestState"] == nil)

        let answer = await client.update(id, ["age": accepted])
        #expect(answer["result"]?.objectValue?.keys == ["resultType", "_meta"])
        let half = await client.task(id)
        #expect(half["status"] == "input_required")
        #expect(half["inputRequests"]?.objectValue?.keys == ["name"])

        _ = await client.update(id, ["name": ["action": "decline"]])
        let task = await client.task(id, once: "completed")
        #expect(task["result"]?["structuredContent"] == ["age": accepted, "name": ["action": "decline"]])
    }

    @Test func `answers that nobody waits for are ignored`() async {
        let client = scene.client()
        let id = await client.start("ask")
        let before = await client.task(id, once: "input_required")
        scene.wall.advance(by: .seconds(5))
        #expect(await client.update(id, ["zzz": accepted])["result"]?["resultType"] == "complete")
        #expect(await client.task(id)["lastUpdatedAt"] == before["lastUpdatedAt"])
        #expect(await client.task(id)["inputRequests"] == before["inputRequests"])
    }

    @Test func `what is no answer is refused, and the question stays`() async {
        let client = scene.client()
        let id = await client.start("ask")
        _ = await client.task(id, once: "input_required")
        #expect(await client.update(id, ["age": accepted, "name": 7])["error"]?["code"] == -32602)
        #expect(await client.task(id)["inputRequests"]?.objectValue?.keys == ["age", "name"])
    }

    @Test func `a task asks for nothing that its client did not declare`() async {
        let client = scene.client(["extensions": ["io.modelcontextprotocol/tasks": [:]]])
        let task = await client.task(client.start("ask"), once: "failed")
        #expect(task["error"]?["code"] == -32021)
    }

    @Test func `a tool may ask in the call first and become a task then`() async throws {
        let client = scene.client()
        let asking = await client.callTool("ask_first")["result"]
        #expect(asking?["resultType"] == "input_required")
        #expect(asking?["taskId"] == nil)
        let state = try #require(asking?["requestState"])
        let answer: JSON = ["name": ["action": "accept", "content": ["name": "Alice"]]]
        let begun = await client.callTool(
            "ask_first", [:], ["inputResponses": answer, "requestState": state])["result"]
        #expect(begun?["resultType"] == "task")
        #expect(begun?["requestState"] == nil)
        #expect(begun?["inputRequests"] == nil)
        let id = try #require(begun?["taskId"]?.stringValue)
        client.request("subscriptions/listen", ["notifications": ["taskIds": [.string(id)]]])
        let second = await client.task(id, once: "input_required")
        #expect(second["inputRequests"]?.objectValue?.keys == ["sure"])
        _ = await client.update(id, ["sure": accepted])
        let task = await client.task(id, once: "completed")
        #expect(task["result"]?["content"]?[0]?["text"] == "hello Alice")
    }

    @Test func `a key that was answered is never used again`() async {
        let client = scene.client()
        let id = await client.start("ask_twice")
        _ = await client.task(id, once: "input_required")
        _ = await client.update(id, ["name": accepted])
        let again = await client.task(id) { $0["inputRequests"]?["name-2"] != nil }
        #expect(again["inputRequests"]?.objectValue?.keys == ["name-2"])
        _ = await client.update(id, ["name": ["action": "cancel"], "name-2": ["action": "decline"]])
        #expect(
            await client.task(id, once: "completed")["result"]?["structuredContent"] == [
                accepted, ["action": "decline"],
            ])
    }

    @Test func `several parts of a handler may ask at the same time`() async {
        let client = scene.client()
        let id = await client.start("ask_at_once")
        let both = await client.task(id) { $0["inputRequests"]?.objectValue?.count == 2 }
        #expect(both["status"] == "input_required")
        _ = await client.update(id, ["name": accepted, "name-2": accepted])
        #expect(await client.task(id, once: "completed")["result"]?["structuredContent"] == 2)
    }

    @Test func `a task that asks can be cancelled`() async {
        let client = scene.client()
        let id = await client.start("ask")
        _ = await client.task(id, once: "input_required")
        _ = await client.call("tasks/cancel", ["taskId": .string(id)])
        let task = await client.task(id)
        #expect(task["status"] == "cancelled")
        #expect(task["inputRequests"] == nil)
        #expect(await client.update(id, ["name": accepted, "age": accepted])["result"]?["resultType"] == "complete")
        #expect(await client.task(id)["status"] == "cancelled")
    }

    @Test func `a question that nobody answers in time fails the task`() async {
        let client = scene.client()
        let id = await client.start("ask")
        _ = await client.task(id, once: "input_required")
        scene.wall.advance(by: scene.desk.settings.questionLifetime)
        await scene.clock.waitForSleepers(1)
        scene.clock.advance(by: scene.desk.settings.lease)
        let task = await client.task(id, once: "failed")
        #expect(task["statusMessage"] == "nobody answered in time")
    }
}
