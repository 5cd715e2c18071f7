import Foundation
import JSON
import Synchronization
import Testing

@testable import ModelContextProtocol

struct StdioTransportTests {
    private func server() throws -> MCPServer {
        let large = String(repeating: "x", count: 1 << 20)
        let schema: JSON = ["type": "object"]
        let tools = [
            try Tool(
                name: "large", description: "A megabyte.", inputSchema: schema,
                body: .suspending { _, _ in .text(large) }),
            try Tool(
                name: "soon", description: "Takes a few turns.", inputSchema: schema,
                body: .suspending { _, _ in
                    for _ in 0..<10 { await Task.yield() }
                    return .text("done")
                }),
        ]
        let server = MCPServer(Implementation(name: "test", version: "1"))
        server.offer { $0.tools = tools }
        return server
    }

    /// A server whose only tool waits until it is cancelled, and then says so.
    private func waitingServer(_ note: @escaping @Sendable () -> Void) throws -> MCPServer {
        let tool = try Tool(
            name: "forever", description: "Waits.", inputSchema: ["type": "object"],
            body: .suspending { _, _ in
                do { try await Task.sleep(for: .seconds(600)) } catch { note() }
                return .text("cancelled")
            })
        let server = MCPServer(Implementation(name: "test", version: "1"))
        server.offer { $0.tools = [tool] }
        return server
    }

    @Test(arguments: ["\n", "\r\n", "\n\n \t\r\n\n", ""])
    func `what was asked before the end of the input is answered`(lineEnd: String) async throws {
        let client = try StdioClient(server())
        await client.send(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"# + lineEnd)
        client.closeInput()
        #expect(try await client.remaining() == [["jsonrpc": "2.0", "id": 1, "result": .object(JSONObject())]])
        #expect(try await client.serving.value == .endOfInput)
    }

    @Test func `calls under way at the end of the input finish`() async throws {
        var limits = StdioLimits()
        limits.grace = .seconds(60)
        let client = try StdioClient(server(), limits: limits)
        try await client.initialize()
        await client.call(1, "soon")
        client.closeInput()
        #expect(try await client.remaining().map { $0["id"] } == [1])
    }

    @Test func `a byte order mark at the start is passed over, and nowhere else`() async throws {
        let client = try StdioClient(server())
        let ping = Array(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#.utf8) + [10]
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        await client.send(mark + ping + mark + ping)
        client.closeInput()
        let answers = try await client.remaining()
        #expect(answers.map { $0["error"]?["code"] } == [nil, -32700])
    }

    static let garbage: [(name: String, bytes: [UInt8], code: JSON)] = [
        ("no JSON", Array("hello".utf8), -32700), ("half a document", Array(#"{"jsonrpc":"2.0","id""#.utf8), -32700),
        ("NUL", [0], -32700), ("NUL in a document", Array("{\"a\":\"\0\"}".utf8), -32700),
        ("invalid UTF-8", [0x22, 0xFF, 0x22], -32700), ("a number", Array("42".utf8), -32600),
        ("an array", Array("[]".utf8), -32600), ("an empty object", Array("{}".utf8), -32600),
        ("deep nesting", [UInt8](repeating: UInt8(ascii: "["), count: 10_000), -32700),
        ("a long line", [UInt8](repeating: UInt8(ascii: " "), count: 200_000), -32600),
    ]

    @Test(arguments: garbage)
    func `what is no message is refused without an id, and the next one is served`(
        name: String, bytes: [UInt8], code: JSON
    ) async throws {
        var limits = StdioLimits()
        limits.line = 100_000
        let client = try StdioClient(server(), limits: limits)
        await client.send(bytes + [10] + Array(#"{"jsonrpc":"2.0","id":7,"method":"ping"}"#.utf8) + [10])
        client.closeInput()
        let answers = try await client.remaining()
        #expect(answers.count == 2)
        #expect(answers.first?["error"]?["code"] == code)
        #expect(answers.first?["id"] == nil)
        #expect(answers.last?["id"] == 7)
    }

    @Test func `large results of calls side by side arrive whole`() async throws {
        let client = try StdioClient(server())
        try await client.initialize()
        for id in 1...16 { await client.call(id, "large") }
        let answers = try await client.messages(16)
        #expect(Set(answers.compactMap { $0["id"]?.integerValue }) == Set(1...16))
        #expect(answers.allSatisfy { $0["result"]?["content"]?[0]?["text"]?.stringValue?.utf8.count == 1 << 20 })
        client.closeInput()
        _ = try await client.serving.value
    }

    @Test func `many short calls at once are all served`() async throws {
        let client = try StdioClient(server())
        try await client.initialize()
        let requests = (1...3000).map {
            #"{"jsonrpc":"2.0","id":\#($0),"method":"tools/call","params":{"name":"soon"}}"# + "\n"
        }
        async let sent: Void = client.send(requests.joined())
        let answers = try await client.messages(3000)
        await sent
        #expect(answers.count { $0["result"] != nil } == 3000)
        client.closeInput()
        _ = try await client.serving.value
    }

    // MARK: Ends

    @Test func `a client that reads nothing is given up after the time limit`() async throws {
        var limits = StdioLimits()
        limits.writeTimeLimit = .milliseconds(20)
        let client = try StdioClient(server(), limits: limits)
        await client.send(
            #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"# + "\n")
        await client.call(1, "large")
        await #expect(throws: StdioError.clientStoppedReading) { try await client.serving.value }
    }

    @Test func `a client for which too much waits is given up`() async throws {
        var limits = StdioLimits()
        limits.greatestBacklog = 1 << 19
        let client = try StdioClient(server(), limits: limits)
        try await client.initialize()
        await client.call(1, "large")
        await #expect(throws: StdioError.clientStoppedReading) { try await client.serving.value }
    }

    @Test func `a client that closes our output ends the conversation, and its calls are cancelled`() async throws {
        let cancelled = Counter()
        let client = try StdioClient(try waitingServer { cancelled.increment() })
        try await client.initialize()
        await client.call(1, "forever")
        await client.request(2, "ping")
        _ = try await client.messages(1)
        client.closeOutput()
        #expect(try await client.serving.value == .clientGone)
        #expect(cancelled.value == 1)
        client.closeInput()
    }

    @Test func `calls that take longer than the grace after the end of the input are cancelled`() async throws {
        var limits = StdioLimits()
        limits.grace = .milliseconds(10)
        let cancelled = Counter()
        let client = try StdioClient(try waitingServer { cancelled.increment() }, limits: limits)
        try await client.initialize()
        await client.call(1, "forever")
        client.closeInput()
        #expect(try await client.remaining() == [])
        #expect(try await client.serving.value == .endOfInput)
        #expect(cancelled.value == 1)
    }

    @Test func `the end of the parent ends the conversation, whoever holds the input open`() async throws {
        let parent = Counter()
        let client = try StdioClient(
            server(), parent: ParentWatch(every: .milliseconds(5)) { Int32(parent.value) })
        try await client.initialize()
        parent.increment()
        #expect(try await client.serving.value == .parentGone)
        client.closeInput()
    }

    @Test func `cancellation ends subscriptions in due form`() async throws {
        let client = try StdioClient(server())
        let meta: JSON = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": .object(JSONObject()),
        ]
        await client.request(
            5, "subscriptions/listen", ["notifications": ["toolsListChanged": true], "_meta": meta])
        #expect(try await client.messages(1).first?["method"] == "notifications/subscriptions/acknowledged")
        client.serving.cancel()
        let last = try await client.remaining()
        #expect(last.map { $0["id"] } == [5])
        #expect(last.first?["result"]?["resultType"] == "complete")
        #expect(try await client.serving.value == .cancelled)
        client.closeInput()
    }
}

/// Counts from anywhere.
private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func increment() { count.withLock { $0 += 1 } }
}
