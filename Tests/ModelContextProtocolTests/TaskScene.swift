import JSON
import OrchestratorTestSupport
import Synchronization
import Vocabulary

@testable import ModelContextProtocol

/// A server whose tools become tasks, with time in the test's hands.
struct TaskScene {
    let wall = ManualWallClock()
    let clock = TestClock()
    let desk: TaskDesk
    let server: MCPServer
    /// Holds back the tool `work` until it is opened.
    let latch = Latch()

    static let following: JSON = ["elicitation": [:], "extensions": ["io.modelcontextprotocol/tasks": [:]]]

    init(store: any TaskStore = InMemoryTaskStore(), change: (inout TaskSettings) -> Void = { _ in }) throws {
        var settings = TaskSettings()
        change(&settings)
        desk = TaskDesk(store: store, settings: settings, now: wall.wallClock, clock: clock)
        server = MCPServer(Implementation(name: "test", version: "1"), tasks: desk)
        let latch = latch
        try server.offer { offering in
            offering.tools = [
                try Self.tool("greet", .forbidden) { _, _ in .text("hello") },
                try Self.tool("work") { _, context in
                    try await latch.pass()
                    context.progress(1, message: "half done")
                    return .text("done")
                },
                try Self.tool("only_as_task", .required) { _, _ in .text("done") },
                try Self.tool("refuse") { _, _ in .failure("it cannot be done") },
                try Self.tool("break") { _, _ in throw ProtocolError(.init(rawValue: 7), "broken", data: ["a": 1]) },
                try Self.tool("give_up") { _, _ in throw CancellationError() },
                try Self.tool("ask") { _, context in
                    .structured(.object(JSONObject(try await context.ask(Self.forms("name", "age")).map { ($0, $1) })))
                },
                try Self.tool("ask_twice") { _, context in
                    let first = try await context.ask(Self.forms("name"))
                    let second = try await context.ask(Self.forms("name"))
                    return .structured(.array([first["name"] ?? .null, second["name"] ?? .null]))
                },
                try Self.tool("ask_at_once") { _, context in
                    async let first = context.ask(Self.forms("name"))
                    async let second = context.ask(Self.forms("name"))
                    return .structured(.integer(Int64(try await first.count + second.count)))
                },
                try Tool(
                    name: "ask_first", description: "Asks before and after.", inputSchema: ["type": "object"],
                    taskSupport: .required, taskBeginning: .whenBodySays,
                    body: .suspending { _, context in
                        let answers = try await context.ask(Self.forms("name"))
                        let context = try await context.becomingTask()
                        _ = try await context.ask(Self.forms("sure"))
                        return .text("hello \(answers["name"]?["content"]?["name"]?.stringValue ?? "")")
                    }),
                try Tool(
                    name: "perhaps", description: "Becomes a task or not.", inputSchema: ["type": "object"],
                    taskSupport: .optional, taskBeginning: .whenBodySays,
                    body: .suspending { arguments, context in
                        guard arguments["task"] == true else { return .text("at once") }
                        let context = try await context.becomingTask().becomingTask()
                        try await latch.pass()
                        return .text("later, without a deadline: \(context.deadline == nil)")
                    }),
            ]
        }
    }

    private static func tool(
        _ name: String, _ support: Tool.TaskSupport = .optional,
        body: @escaping @Sendable (JSONObject, RequestContext) async throws -> ToolResult
    ) throws -> Tool {
        try Tool(
            name: name, description: "For tests.", inputSchema: ["type": "object"], taskSupport: support,
            body: .suspending(body))
    }

    private static func forms(_ keys: String...) -> [String: InputRequest] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, .form(message: "\($0)?", schema: ["type": "object"])) })
    }

    func client(_ capabilities: JSON = following, principal: String? = nil) -> Conversation {
        .stateless(with: server, capabilities: capabilities, principal: principal)
    }
}

/// Lets nobody pass until it is opened.
struct Latch: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func open() { continuation.finish() }

    /// - Throws: `CancellationError` where whoever waits is cancelled.
    func pass() async throws {
        for await _ in stream {}
        try Task.checkCancellation()
    }
}

extension Conversation {
    /// Calls a tool, and from then on follows the task that the call became.
    ///
    /// - Returns: the task's id.
    func start(
        _ tool: String, _ arguments: JSON = .object(JSONObject()), more: JSON = .object(JSONObject())
    ) async -> String {
        let id =
            await callTool(tool, arguments, more)["result"]?["taskId"]?.stringValue
            ?? "(no task)"
        let listening = request("subscriptions/listen", ["notifications": ["taskIds": [.string(id)]]])
        _ = await first {
            $0["params"]?["_meta"]?["io.modelcontextprotocol/subscriptionId"] == listening
        }
        return id
    }

    /// What `tasks/get` says about a task.
    func task(_ id: String) async -> JSON { await call("tasks/get", ["taskId": .string(id)])["result"] ?? .null }

    /// The task as soon as it has this status.
    func task(_ id: String, once status: String) async -> JSON {
        await task(id) { $0["status"]?.stringValue == status }
    }

    /// The task as soon as it is such.
    func task(_ id: String, where isWanted: @escaping @Sendable (JSON) -> Bool) async -> JSON {
        let now = await task(id)
        guard !isWanted(now) else { return now }
        return await first { message in
            message["method"] == "notifications/tasks" && message["params"]?["taskId"]?.stringValue == id
                && isWanted(message["params"] ?? .null)
        }["params"] ?? .null
    }

    /// Answers questions of a task.
    func update(_ id: String, _ responses: JSON) async -> JSON {
        await call("tasks/update", ["taskId": .string(id), "inputResponses": responses])
    }
}
