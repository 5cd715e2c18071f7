import JSON
import OrchestratorTestSupport
import Synchronization
import Testing
import Vocabulary

@testable import ModelContextProtocol

/// How long tasks are kept, and what becomes of those whose process is gone.
@Suite struct TaskKeepingTests {
    @Test func `a task that has ended is kept for its time and then forgotten`() async throws {
        let scene = try TaskScene { $0.retention = .seconds(60) }
        let client = scene.client()
        let id = await client.start("refuse")
        _ = await client.task(id, once: "completed")
        scene.wall.advance(by: .seconds(59))
        #expect(await client.task(id)["status"] == "completed")
        scene.wall.advance(by: .seconds(1))
        #expect(await client.call("tasks/get", ["taskId": .string(id)])["error"]?["code"] == -32602)
    }

    @Test func `tasks that are forgotten make room for others`() async throws {
        let scene = try TaskScene { $0.maximumTasks = 1 }
        let client = scene.client()
        _ = await client.task(client.start("refuse"), once: "completed")
        #expect(await client.callTool("work")["error"] != nil)
        scene.wall.advance(by: scene.desk.settings.retention)
        #expect(await client.callTool("work")["result"]?["resultType"] == "task")
    }

    @Test func `another process can tell how a task stands, but not work on it`() async throws {
        let store = InMemoryTaskStore()
        let (scene, other) = (try TaskScene(store: store), try TaskScene(store: store))
        let client = scene.client()
        let id = await client.start("work")
        let elsewhere = other.client()
        let task = await elsewhere.task(id)
        #expect(task["status"] == "working")
        #expect(task["statusMessage"] == "another process of the server works on it")
        #expect(await elsewhere.update(id, [:])["error"]?["code"] == -32603)
        #expect(await elsewhere.call("tasks/cancel", ["taskId": .string(id)])["error"]?["code"] == -32603)
        scene.latch.open()
        _ = await client.task(id, once: "completed")
        #expect(await elsewhere.task(id)["result"]?["content"]?[0]?["text"] == "done")
        #expect(await elsewhere.call("tasks/cancel", ["taskId": .string(id)])["result"] != nil)
    }

    @Test func `a task whose process is gone reads as failed, for good`() async throws {
        let store = InMemoryTaskStore()
        let (gone, other) = (try TaskScene(store: store), try TaskScene(store: store))
        let client = gone.client()
        let id = await client.start("work")
        // The other's time goes on; the one that is gone shows no sign of life.
        other.wall.advance(by: gone.desk.settings.lease + .seconds(1))
        let task = await other.client().task(id)
        #expect(task["status"] == "failed")
        #expect(task["error"]?["code"] == -32603)
        #expect(task["statusMessage"]?.stringValue?.contains("ended before the tool was done") == true)
        // It was alive after all: what it still brings comes too late.
        await gone.desk.end(id, .completed(JSONObject()))
        #expect(await other.client().task(id)["status"] == "failed")
        #expect(await client.task(id)["status"] == "failed")
    }

    @Test func `a process that shows signs of life keeps its tasks`() async throws {
        let store = InMemoryTaskStore()
        let (scene, other) = (try TaskScene(store: store), try TaskScene(store: store))
        let id = await scene.client().start("work")
        for _ in 0..<6 {
            await scene.clock.waitForSleepers(1)
            scene.wall.advance(by: scene.desk.settings.lease / 3)
            scene.clock.advance(by: scene.desk.settings.lease / 3)
        }
        await scene.clock.waitForSleepers(1)
        other.wall.now = scene.wall.now
        #expect(await other.client().task(id)["status"] == "working")
    }

    @Test func `a server that stops ends its tasks and says so`() async throws {
        let store = InMemoryTaskStore()
        let (scene, next) = (try TaskScene(store: store), try TaskScene(store: store))
        let id = await scene.client().start("work")
        await scene.desk.stop()
        let task = await next.client().task(id)
        #expect(task["status"] == "failed")
        #expect(task["statusMessage"]?.stringValue?.contains("the server stopped") == true)
    }

    @Test func `an end that cannot be written is told all the same, and written as soon as it can be`() async throws {
        let store = StubbornStore()
        let (scene, next) = (try TaskScene(store: store), try TaskScene(store: store.kept))
        let client = scene.client()
        let id = await client.start("work")
        store.refusesEnds = true
        scene.latch.open()
        #expect(await client.task(id, once: "completed")["result"]?["content"]?[0]?["text"] == "done")
        #expect(await next.client().task(id)["status"] == "working")
        store.refusesEnds = false
        await scene.clock.waitForSleepers(1)
        scene.clock.advance(by: scene.desk.settings.lease)
        await store.hasWritten()
        #expect(await next.client().task(id)["status"] == "completed")
    }

    @Test func `a call whose task cannot be kept does not run`() async throws {
        let store = StubbornStore()
        store.refusesAdditions = true
        let result = try await TaskScene(store: store).client().callTool("work")["result"]
        #expect(result?["isError"] == true)
        #expect(result?["taskId"] == nil)
    }
}

/// A store that fails when it is told to.
private final class StubbornStore: TaskStore {
    struct Refusal: Error {}
    private struct State {
        var refusesEnds = false
        var refusesAdditions = false
    }

    let kept = InMemoryTaskStore()
    private let state = Mutex(State())
    private let written = Latch()

    var refusesEnds: Bool {
        get { state.withLock(\.refusesEnds) }
        set { state.withLock { $0.refusesEnds = newValue } }
    }
    var refusesAdditions: Bool {
        get { state.withLock(\.refusesAdditions) }
        set { state.withLock { $0.refusesAdditions = newValue } }
    }

    /// Returns once an end was written.
    func hasWritten() async { try? await written.pass() }

    func add(_ task: StoredTask, limit: Int) throws -> Bool {
        if refusesAdditions { throw Refusal() }
        return kept.add(task, limit: limit)
    }
    func task(_ id: String) -> StoredTask? { kept.task(id) }
    func end(_ task: StoredTask) throws -> Bool {
        if refusesEnds { throw Refusal() }
        defer { written.open() }
        return kept.end(task)
    }
    func endAbandoned(_ task: StoredTask, at now: Timestamp) -> Bool { kept.endAbandoned(task, at: now) }
    func renewLeases(of owner: String, until: Timestamp) { kept.renewLeases(of: owner, until: until) }
    func forget(at now: Timestamp, abandonedBefore: Timestamp) {
        kept.forget(at: now, abandonedBefore: abandonedBefore)
    }
}
