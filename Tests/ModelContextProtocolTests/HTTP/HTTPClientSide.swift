import JSON
import OrchestratorTestSupport
import Synchronization
import Testing

@testable import ModelContextProtocol

/// An endpoint with a few tools, and what a client sends to it.
struct HTTPFixture: Sendable {
    let server: MCPServer
    let endpoint: HTTPEndpoint
    let clock: TestClock
    let gate = Gate()

    init(_ policy: HTTPPolicy = HTTPPolicy()) throws {
        let clock = TestClock()
        let gate = gate
        server = MCPServer(Implementation(name: "fixture", version: "1"))
        self.clock = clock
        try server.offer { offering in
            offering.tools = [
                try Tool(
                    name: "echo", description: "Says it.", inputSchema: Self.echoSchema,
                    body: .immediate { arguments, _ in .text(arguments["text"]?.stringValue ?? "") }),
                try Tool(
                    name: "steps", description: "Reports steps.", inputSchema: ["type": "object"],
                    body: .suspending { _, context in
                        context.progress(1, of: 2)
                        await gate.wait()
                        context.progress(2, of: 2)
                        return .text("done")
                    }),
                try Tool(
                    name: "waits", description: "Waits.", inputSchema: ["type": "object"],
                    body: .suspending { _, _ in
                        await gate.wait()
                        return .text(Task.isCancelled ? "cancelled" : "done")
                    }),
                try Tool(
                    name: "releases", description: "Lets go of its line.", inputSchema: ["type": "object"],
                    body: .suspending { _, context in
                        context.releaseLine()
                        await gate.wait()
                        return .text("done")
                    }),
                try Tool(
                    name: "asks", description: "Asks the client's model.", inputSchema: ["type": "object"],
                    requiredCapabilities: ["sampling": .object(JSONObject())],
                    body: .immediate { _, _ in .text("asked") }),
            ]
        }
        endpoint = HTTPEndpoint(server, policy: policy, clock: clock)
    }

    static let echoSchema: JSON = [
        "type": "object",
        "properties": [
            "text": ["type": "string", "x-mcp-header": "Text"], "count": ["type": "integer", "x-mcp-header": "Count"],
            "deep": ["type": "object", "properties": ["flag": ["type": "boolean", "x-mcp-header": "Flag"]]],
        ],
    ]

    static let common: HTTPFields = [
        "Host": "127.0.0.1:8765", "Content-Type": "application/json", "Accept": "application/json, text/event-stream",
    ]

    /// A POST of 2026-07-28, in order but for what is given.
    func modern(
        _ method: String, _ params: JSONObject = JSONObject(), id: JSON = 1, capabilities: JSON = .object(JSONObject()),
        headers: [String: String?] = [:], peer: HTTPPeer = HTTPPeer()
    ) async -> HTTPReply {
        var params = params
        if params["_meta"] == nil {
            params["_meta"] = [
                "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                "io.modelcontextprotocol/clientCapabilities": capabilities,
            ]
        }
        var fields = Self.common
        fields["MCP-Protocol-Version"] = "2026-07-28"
        fields["Mcp-Method"] = method
        fields["Mcp-Name"] = (params["name"] ?? params["uri"] ?? params["taskId"])?.stringValue
        for (name, value) in headers { fields[name] = value }
        let body: JSON = ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": .object(params)]
        return await post(body, fields, peer)
    }

    func call(
        _ tool: String, _ arguments: JSON = .object(JSONObject()), headers: [String: String?] = [:],
        peer: HTTPPeer = HTTPPeer()
    ) async -> HTTPReply {
        let params = JSONObject([("name", .string(tool)), ("arguments", arguments), ("_meta", Self.metaWithProgress)])
        return await modern("tools/call", params, headers: headers, peer: peer)
    }

    static let metaWithProgress: JSON = [
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": .object(JSONObject()), "progressToken": 7,
    ]

    func post(_ body: JSON, _ headers: HTTPFields = common, _ peer: HTTPPeer = HTTPPeer()) async -> HTTPReply {
        await endpoint.respond(
            to: HTTPRequest(method: "POST", path: "/mcp", headers: headers, peer: peer, body: body.serialized()))
    }

    func send(_ method: String, _ headers: HTTPFields, path: String = "/mcp", peer: HTTPPeer = HTTPPeer()) async
        -> HTTPReply
    {
        await endpoint.respond(to: HTTPRequest(method: method, path: path, headers: headers, peer: peer))
    }

    /// Opens a session and returns the headers of its further requests.
    func session(_ version: String = "2025-11-25") async throws -> HTTPFields {
        let reply = await post([
            "jsonrpc": "2.0", "id": 0, "method": "initialize",
            "params": [
                "protocolVersion": .string(version), "capabilities": .object(JSONObject()), "clientInfo": .null,
            ],
        ])
        var fields = Self.common
        fields["Mcp-Session-Id"] = try #require(reply["Mcp-Session-Id"])
        fields["MCP-Protocol-Version"] = version
        let ready = await post(["jsonrpc": "2.0", "method": "notifications/initialized"], fields)
        #expect(ready.status == 202)
        return fields
    }

    func call(_ tool: String, id: JSON = 1, in session: HTTPFields, peer: HTTPPeer = HTTPPeer()) async -> HTTPReply {
        await post(Self.callBody(tool, id: id), session, peer)
    }

    static func callBody(_ tool: String, id: JSON = 1) -> JSON {
        [
            "jsonrpc": "2.0", "id": id, "method": "tools/call",
            "params": ["name": .string(tool), "arguments": .object(JSONObject()), "_meta": ["progressToken": id]],
        ]
    }
}

/// Holds whoever waits until it is opened, or their task is cancelled.
final class Gate: Sendable {
    private let state = Mutex((isOpen: false, waiting: [Int: CheckedContinuation<Void, Never>](), last: 0))

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume() }
    }

    func wait() async {
        let id = state.withLock { state in
            state.last += 1
            return state.last
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = state.withLock { state in
                    guard !state.isOpen, !Task.isCancelled else { return false }
                    state.waiting[id] = continuation
                    return true
                }
                if !waits { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }
}

extension HTTPReply {
    subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// The document in the body; nil where it is a stream or empty.
    var json: JSON? {
        guard case .bytes(let bytes) = body else { return nil }
        return try? JSON(parsing: bytes)
    }

    var errorCode: Int64? { json?["error"]?["code"]?.integerValue }

    var stream: HTTPStream? {
        guard case .stream(let stream) = body else { return nil }
        return stream
    }

    /// The events of a stream that ends.
    func events() async throws -> [SentEvent] {
        var bytes: [UInt8] = []
        for await piece in try #require(stream) { bytes += piece }
        return SentEvent.all(in: bytes)
    }
}

/// An event as a client reads it.
struct SentEvent: Equatable {
    var id: String?
    var retry: String?
    var data: String?
    var comment = false

    var json: JSON? { data.flatMap { try? JSON(parsing: $0) } }

    static func all(in bytes: [UInt8]) -> [SentEvent] {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").split(separator: "\n\n").map { block in
            var event = SentEvent()
            for line in block.split(separator: "\n") {
                if line.hasPrefix(":") { event.comment = true }
                if line.hasPrefix("id: ") { event.id = String(line.dropFirst(4)) }
                if line.hasPrefix("retry: ") { event.retry = String(line.dropFirst(7)) }
                if line.hasPrefix("data: ") { event.data = String(line.dropFirst(6)) }
            }
            return event
        }
    }
}
