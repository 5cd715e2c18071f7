import AsyncHTTPClient
import JSON
import Logging
import ModelContextProtocol
import NIOCore
import NIOHTTP1
import Synchronization
import Testing
import WebServer

struct WebServerTests {
    @Test func `the server says that it is well`() async throws {
        try await Running.serve { server in
            let response = try await server.get("/health")
            #expect(response.status == .ok)
            #expect(try await response.text() == "ok 1.2\n")
        }
    }

    @Test func `a call is answered, and the line may be used again`() async throws {
        try await Running.serve { server in
            for _ in 1...3 {
                let response = try await server.call("hello")
                #expect(response.status == .ok)
                #expect(response.headers["connection"].isEmpty)
                #expect(try await response.text().contains("hello there"))
            }
        }
    }

    @Test func `a long answer arrives whole`() async throws {
        try await Running.serve { server in
            try await withThrowingTaskGroup { group in
                for _ in 1...16 {
                    group.addTask { try await server.call("large").text().utf8.count }
                }
                for try await count in group { #expect(count > 1_000_000) }
            }
        }
    }

    @Test func `a client that hangs up in the middle of a call cancels it`() async throws {
        try await Running.serve { server in
            let response = try await server.call("waits")
            #expect(response.headers.first(name: "content-type") == "text/event-stream")
            // The stream is dropped unread, which closes the line.
            var body: HTTPClientResponse.Body? = response.body
            var pieces = body?.makeAsyncIterator()
            _ = try await pieces?.next()
            (body, pieces) = (nil, nil)
            await server.cancellations.next()
        }
    }

    @Test func `a path that there is not is not found`() async throws {
        try await Running.serve { server in
            #expect(try await server.get("/nowhere").status == .notFound)
            #expect(try await server.get("/mcp").status == .methodNotAllowed)
        }
    }

    @Test func `a port that is taken is named`() async throws {
        try await Running.serve { server in
            let second = WebServer(
                endpoint: HTTPEndpoint(MCPServer(Implementation(name: "x", version: "1"))), version: "1",
                port: server.port, logger: Running.silent)
            let error = await #expect(throws: PortError.self) { try await second.runUntilCancelled() }
            #expect(error?.isTaken == true)
            #expect(error?.port == server.port)
        }
    }

    @Test func `an address that is none cannot be listened at`() async throws {
        let server = WebServer(
            endpoint: HTTPEndpoint(MCPServer(Implementation(name: "x", version: "1"))), version: "1",
            host: "203.0.113.7", port: 0, logger: Running.silent)
        let error = await #expect(throws: PortError.self) { try await server.runUntilCancelled() }
        #expect(error?.isTaken == false)
    }

    @Test func `a server that stops ends its subscriptions in due form`() async throws {
        let response = try await Running.serve { server in
            try await server.post("subscriptions/listen", ["notifications": ["toolsListChanged": true]])
        }
        let text = try await response.text()
        #expect(text.contains("notifications/subscriptions/acknowledged"))
        #expect(text.contains("\"resultType\":\"complete\""))
    }
}

extension HTTPClientResponse {
    func text() async throws -> String { String(buffer: try await body.collect(upTo: 8 << 20)) }
}

/// A server that runs on a port of its own while a test talks to it.
struct Running: Sendable {
    let port: Int
    let cancellations: Signal

    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Serves during `body`, then stops as a signal would stop it.
    static func serve<Value: Sendable>(_ body: (Running) async throws -> Value) async throws -> Value {
        let cancellations = Signal()
        let protocolServer = MCPServer(Implementation(name: "fixture", version: "1"))
        try protocolServer.offer { offering in
            offering.tools = [
                try Tool(
                    name: "hello", description: "Greets.", inputSchema: ["type": "object"],
                    body: .immediate { _, _ in .text("hello there") }),
                try Tool(
                    name: "large", description: "Says a lot.", inputSchema: ["type": "object"],
                    body: .immediate { _, _ in .text(String(repeating: "x", count: 1_000_000)) }),
                try Tool(
                    name: "waits", description: "Waits until it is cancelled.", inputSchema: ["type": "object"],
                    body: .suspending { _, context in
                        context.progress(1)
                        defer { cancellations.send() }
                        try await Task.sleep(for: .seconds(600))
                        return .text("never")
                    }),
            ]
        }
        let ports = AsyncStream<Int>.makeStream()
        let server = WebServer(
            endpoint: HTTPEndpoint(protocolServer), version: "1.2", port: 0, logger: silent
        ) { ports.continuation.yield($0) }
        let running = Task { try await server.runUntilCancelled() }
        var iterator = ports.stream.makeAsyncIterator()
        let port = try #require(await iterator.next())
        do {
            let value = try await body(Running(port: port, cancellations: cancellations))
            running.cancel()
            try await running.value
            return value
        } catch {
            running.cancel()
            _ = try? await running.value
            throw error
        }
    }

    func get(_ path: String) async throws -> HTTPClientResponse {
        try await HTTPClient.shared.execute(HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)"), timeout: limit)
    }

    func call(_ tool: String) async throws -> HTTPClientResponse {
        try await post("tools/call", ["name": .string(tool), "arguments": .object(JSONObject())], name: tool)
    }

    func post(_ method: String, _ params: JSON, name: String? = nil) async throws -> HTTPClientResponse {
        var params = params.objectValue ?? JSONObject()
        params["_meta"] = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": .object(JSONObject()), "progressToken": 1,
        ]
        let body: JSON = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": .object(params)]
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/mcp")
        request.method = .POST
        request.headers = [
            "Content-Type": "application/json", "Accept": "application/json, text/event-stream",
            "MCP-Protocol-Version": "2026-07-28", "Mcp-Method": method,
        ]
        if let name { request.headers.add(name: "Mcp-Name", value: name) }
        request.body = .bytes(body.serialized())
        return try await HTTPClient.shared.execute(request, timeout: limit)
    }

    private var limit: TimeAmount { .seconds(60) }
}

/// Something that happens, and can be waited for.
final class Signal: Sendable {
    private let stream = AsyncStream<Void>.makeStream()

    func send() { stream.continuation.yield() }

    func next() async {
        for await _ in stream.stream { return }
    }
}
