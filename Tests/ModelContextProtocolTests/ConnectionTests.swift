import JSON
import OrchestratorTestSupport
import Synchronization
import Testing

@testable import ModelContextProtocol

/// What a connection does with requests while they are served, in both eras.
@Suite(.timeLimit(.minutes(1)))
struct ConnectionTests {
    let clock = TestClock()
    let server: MCPServer
    let gate = Gate()

    init() throws {
        var options = ServerOptions()
        options.maximumConcurrency = 3
        server = MCPServer(Implementation(name: "test", version: "1"), options: options, clock: clock)
        let gate = gate
        try server.offer { offering in
            offering.tools = [
                try Tool(
                    name: "echo", description: "Echoes.", inputSchema: ["type": "object"],
                    body: .immediate { arguments, _ in .structured(.object(arguments)) }),
                try Tool(
                    name: "wait", description: "Waits.", inputSchema: ["type": "object"],
                    body: .suspending { _, context in
                        try await gate.pass()
                        context.progress(1)
                        context.log(.error, "late")
                        return .text("through")
                    }),
                try Tool(
                    name: "report", description: "Reports.", inputSchema: ["type": "object"],
                    body: .suspending { _, context in
                        for step in [1, 2, 2, 1.5, .nan, .infinity, 3] as [Double] {
                            context.progress(step, of: 3, message: "step")
                        }
                        for level in LogLevel.allCases { context.log(level, "said", logger: "test") }
                        return .text("done")
                    }),
            ]
        }
    }

    func client(_ era: ProtocolVersion.Era) async -> Conversation {
        switch era {
        case .handshake: await .opened(with: server)
        case .stateless: .stateless(with: server)
        }
    }

    // MARK: Requests side by side

    @Test(arguments: [ProtocolVersion.Era.handshake, .stateless])
    func `a request that waits does not hold up others`(_ era: ProtocolVersion.Era) async {
        let client = await client(era)
        let waiting = client.request("tools/call", ["name": "wait"])
        let quick = await client.callTool("echo", ["x": 1])
        #expect(quick["result"]?["structuredContent"] == ["x": 1])
        gate.open()
        #expect(await client.response(to: waiting)["result"]?["content"]?[0]?["text"] == "through")
        #expect(client.connection.openRequests == 0)
    }

    @Test func `a second request with an id in use is refused, and the first goes on`() async {
        let client = await client(.stateless)
        client.request("tools/call", ["name": "wait"], id: "a")
        client.request("tools/call", ["name": "echo"], id: "a")
        let refusal = await client.response(to: "a")
        #expect(refusal["error"]?["code"] == -32600)
        #expect(client.destinations == [.response(to: nil, error: .invalidRequest)])
        gate.open()
        let answer = await client.first { $0["result"] != nil }
        #expect(answer["id"] == "a")
        #expect(client.destinations.last == .response(to: .string("a"), error: nil))
    }

    @Test func `an id may be used again after its response`() async {
        let client = await client(.stateless)
        for _ in 0..<3 {
            client.request("tools/call", ["name": "echo"], id: 7)
        }
        #expect(client.received.filter { $0["result"] != nil }.count == 3)
    }

    @Test func `a string and a number are two ids`() async {
        let client = await client(.stateless)
        client.request("tools/call", ["name": "wait"], id: "1")
        client.request("tools/call", ["name": "wait"], id: 1)
        gate.open()
        #expect(await client.response(to: "1")["result"] != nil)
        #expect(await client.response(to: 1)["result"] != nil)
    }

    @Test func `more requests than the bound are refused until some end`() async {
        let client = await client(.stateless)
        let waiting = (0..<3).map { _ in client.request("tools/call", ["name": "wait"]) }
        #expect(await client.callTool("echo")["error"]?["code"] == -32603)
        gate.open()
        for id in waiting { _ = await client.response(to: id) }
        #expect(await client.callTool("echo")["result"] != nil)
    }

    @Test func `a request is answered by its time limit, and its work is cancelled`() async throws {
        var options = ServerOptions()
        options.requestTimeLimit = .seconds(5)
        let server = MCPServer(Implementation(name: "test", version: "1"), options: options, clock: clock)
        let gate = gate
        try server.offer {
            $0.tools = [
                try AskingTools.tool("wait") { _, _ in
                    try await gate.pass()
                    return .text("through")
                }
            ]
        }
        let client = Conversation.stateless(with: server)
        let id = client.request("tools/call", ["name": "wait"])
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(5))
        #expect(await client.response(to: id)["error"]?["code"] == -32603)
        await gate.waitForCancellation()
        #expect(client.connection.openRequests == 0)
    }

    // MARK: Cancellation

    @Test(arguments: [ProtocolVersion.Era.handshake, .stateless])
    func `after a cancellation nothing more is sent for the request`(_ era: ProtocolVersion.Era) async {
        let client = await client(era)
        let id = client.request(
            "tools/call", ["name": "wait", "_meta": ["progressToken": 1, "io.modelcontextprotocol/logLevel": "debug"]])
        let count = client.received.count
        client.notify("notifications/cancelled", ["requestId": id, "reason": "enough"])
        await gate.waitForCancellation()
        _ = await client.callTool("echo")
        #expect(client.received.count == count + 1)
        #expect(client.connection.openRequests == 0)
    }

    @Test(arguments: [["requestId": 99], ["requestId": .null], ["requestId": 1.5], [:]] as [JSON])
    func `a cancellation of nothing is ignored`(_ params: JSON) async {
        let client = await client(.stateless)
        let id = client.request("tools/call", ["name": "wait"])
        client.notify("notifications/cancelled", params)
        gate.open()
        #expect(await client.response(to: id)["result"] != nil)
        #expect(client.received.count == 1)
    }

    @Test func `a closed connection cancels its requests, sends nothing and takes nothing`() async {
        let client = await client(.stateless)
        client.request("tools/call", ["name": "wait"])
        client.connection.close()
        await gate.waitForCancellation()
        client.request("tools/call", ["name": "echo"])
        client.send(text: "garbage")
        #expect(client.received.isEmpty)
    }

    // MARK: Progress and log

    @Test(arguments: ["token", 7] as [JSON])
    func `progress only grows, bears the token as it came, and ends before the response`(_ token: JSON) async {
        let client = await client(.stateless)
        _ = await client.callTool("report", [:], ["_meta": ["progressToken": token]])
        let progress = client.messages("notifications/progress")
        #expect(progress.map { $0["params"]?["progress"] } == [1, 2, 3])
        #expect(progress.allSatisfy { $0["params"]?["progressToken"] == token && $0["params"]?["total"] == 3 })
        #expect(client.received.last?["result"] != nil)
        #expect(client.received.count == 4)
    }

    @Test(arguments: [nil, .null, 1.5, [:], true] as [JSON?])
    func `without a token that is one there is no progress`(_ token: JSON?) async {
        let client = await client(.stateless)
        _ = await client.callTool("report", [:], token.map { ["_meta": ["progressToken": $0]] } ?? [:])
        #expect(client.messages("notifications/progress").isEmpty)
    }

    @Test(arguments: [(nil, 0), ("debug", 8), ("error", 4), ("emergency", 1)] as [(String?, Int)])
    func `a request of 2026-07-28 says itself what of the log it wants`(_ level: String?, _ count: Int) async {
        let client = await client(.stateless)
        _ = await client.callTool(
            "report", [:], level.map { ["_meta": ["io.modelcontextprotocol/logLevel": .string($0)]] } ?? [:])
        #expect(client.messages("notifications/message").count == count)
    }

    @Test func `a level that is none is an error in both eras`() async {
        let described = await client(.stateless).callTool(
            "report", [:], ["_meta": ["io.modelcontextprotocol/logLevel": "loud"]])
        #expect(described["error"]?["code"] == -32602)
        let set = await client(.handshake).call("logging/setLevel", ["level": "loud"])
        #expect(set["error"]?["code"] == -32602)
    }

    @Test func `before a client of the handshake era sets a level it gets from info on, then what it set`() async {
        let client = await client(.handshake)
        _ = await client.callTool("report")
        #expect(client.messages("notifications/message").count == 7)
        #expect(await client.call("logging/setLevel", ["level": "alert"])["result"] == [:])
        _ = await client.callTool("report")
        #expect(client.messages("notifications/message").count == 9)
        #expect(
            client.messages("notifications/message").last?["params"] == [
                "level": "emergency", "data": "said", "logger": "test",
            ])
    }

    // MARK: What is no request

    @Test(
        arguments: [
            ("garbage", -32700), ("{\"jsonrpc\":\"2.0\"", -32700), ("", -32700), ("[]", -32600), ("5", -32600),
            ("[{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"ping\"}]", -32600), ("{}", -32600),
            ("{\"jsonrpc\":\"1.0\",\"id\":\"x\",\"method\":\"ping\"}", -32600),
            ("{\"jsonrpc\":\"2.0\",\"id\":\"x\"}", -32600),
            ("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":5}", -32600),
            ("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600),
            ("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}", -32600),
            ("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", -32600),
            ("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"ping\",\"params\":[1]}", -32602),
            (String(repeating: "[", count: 5_000), -32700),
        ] as [(String, Int64)])
    func `what is no message is refused, and the next is served`(_ text: String, _ code: Int64) async {
        let client = await client(.stateless)
        client.send(text: text)
        #expect(client.received.count == 1)
        #expect(client.received.first?["error"]?["code"] == .integer(code))
        #expect(client.destinations.first == .response(to: nil, error: .init(rawValue: code)))
        #expect(await client.callTool("echo")["result"] != nil)
    }

    @Test(arguments: [
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"what?\"}}",
        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"what?\"}}",
        "{\"jsonrpc\":\"2.0\",\"id\":12,\"result\":{}}", "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard/of\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"echo\"}}",
    ])
    func `stray answers and unknown notifications are not answered`(_ text: String) async {
        let client = await client(.stateless)
        client.send(text: text)
        #expect(client.received.isEmpty)
    }

    @Test func `a batch is served where 2025-03-26 was agreed on, and nowhere else`() async {
        let batch: JSON = [
            ["jsonrpc": "2.0", "id": "a", "method": "ping"], ["jsonrpc": "2.0", "method": "notifications/nothing"],
            ["jsonrpc": "2.0", "id": "b", "method": "tools/call", "params": ["name": "echo"]], 5,
        ]
        let client = await Conversation.opened(with: server, .v2025_03_26)
        client.send(batch)
        #expect(await client.response(to: "a")["result"] == [:])
        #expect(await client.response(to: "b")["result"] != nil)
        #expect(client.received.last?["error"]?["code"] == -32600)
        for version in [ProtocolVersion.v2024_11_05, .v2025_06_18, .v2025_11_25] {
            let other = await Conversation.opened(with: server, version)
            other.send(batch)
            #expect(other.received.last?["error"]?["code"] == -32600)
            #expect(other.received.count == 2)
        }
    }
}

/// Where tools of a test wait until it lets them through.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var isCancelled = false
        var waiting: [CheckedContinuation<Void, any Error>] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// - Throws: `CancellationError`.
    func pass() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (passes, isCancelled) = state.withLock { state in
                    if !state.isOpen, !state.isCancelled { state.waiting.append(continuation) }
                    return (state.isOpen, state.isCancelled)
                }
                if passes {
                    continuation.resume()
                } else if isCancelled {
                    continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            let (waiting, watchers) = state.withLock { state in
                state.isCancelled = true
                defer { (state.waiting, state.watchers) = ([], []) }
                return (state.waiting, state.watchers)
            }
            for continuation in waiting { continuation.resume(throwing: CancellationError()) }
            for watcher in watchers { watcher.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns once somebody who waits, or is about to, was cancelled.
    func waitForCancellation() async {
        await withCheckedContinuation { continuation in
            let isCancelled = state.withLock { state in
                if !state.isCancelled { state.watchers.append(continuation) }
                return state.isCancelled
            }
            if isCancelled { continuation.resume() }
        }
    }
}
