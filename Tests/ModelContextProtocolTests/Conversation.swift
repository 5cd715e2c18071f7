import JSON
import Synchronization

@testable import ModelContextProtocol

/// A client in memory: speaks to a server through a `Connection` and keeps everything that comes back, in order.
///
///     let client = try await Conversation.opened(with: server, .v2025_11_25, capabilities: ["elicitation": [:]])
///     let answer = await client.call("tools/call", ["name": "echo", "arguments": ["text": "hi"]])
///     answer["result"]
final class Conversation: Sendable {
    /// What `call` describes its requests with; nil: nothing, as clients of the handshake era do.
    private let description: JSONObject?
    private let inbox: Inbox
    let connection: Connection

    private init(with server: MCPServer, _ kind: Connection.Kind, principal: String?, description: JSONObject?) {
        self.description = description
        let inbox = Inbox()
        self.inbox = inbox
        connection = Connection(to: server, kind, principal: principal) { inbox.take($0) }
    }

    /// A client that has said nothing yet, as on stdio.
    static func silent(with server: MCPServer, principal: String? = nil) -> Conversation {
        Conversation(with: server, .open, principal: principal, description: nil)
    }

    /// A client of 2026-07-28, each of whose calls describes itself.
    static func stateless(
        with server: MCPServer, _ kind: Connection.Kind = .open, capabilities: JSON = .object(JSONObject()),
        principal: String? = nil
    ) -> Conversation {
        Conversation(
            with: server, kind, principal: principal,
            description: JSONObject([
                (MetaKey.protocolVersion, .string(ProtocolVersion.v2026_07_28.rawValue)),
                (MetaKey.clientCapabilities, capabilities),
            ]))
    }

    /// A client of the handshake era that has shaken hands.
    static func opened(
        with server: MCPServer, _ version: ProtocolVersion = .latestHandshake,
        capabilities: JSON = .object(JSONObject()), principal: String? = nil
    ) async -> Conversation {
        let client = silent(with: server, principal: principal)
        _ = await client.call(
            "initialize",
            [
                "protocolVersion": .string(version.rawValue), "capabilities": capabilities,
                "clientInfo": ["name": "test", "version": "1"],
            ])
        client.notify("notifications/initialized")
        return client
    }

    // MARK: Speaking

    /// Sends a message as it stands.
    func send(_ message: JSON) { connection.receive(message.serialized()) }

    /// Sends bytes that may be no message at all.
    func send(text: String) { connection.receive(Array(text.utf8)) }

    func notify(_ method: String, _ params: JSON? = nil) {
        var message = JSONObject([("jsonrpc", "2.0"), ("method", .string(method))])
        message["params"] = params
        send(.object(message))
    }

    /// Sends a request, described as the era demands, and does not wait.
    ///
    /// - Returns: its id.
    @discardableResult
    func request(_ method: String, _ params: JSON = .object(JSONObject()), id: JSON? = nil) -> JSON {
        let id = id ?? .integer(inbox.nextID())
        var params = params.objectValue ?? JSONObject()
        if let description {
            var meta = description
            for (key, value) in params["_meta"]?.objectValue ?? JSONObject() { meta[key] = value }
            params["_meta"] = .object(meta)
        }
        send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": .object(params)])
        return id
    }

    /// Sends a request and waits for its response.
    func call(_ method: String, _ params: JSON = .object(JSONObject())) async -> JSON {
        await response(to: request(method, params))
    }

    /// Calls a tool, with `more` beside its name and arguments, and waits for the response.
    func callTool(
        _ name: String, _ arguments: JSON = .object(JSONObject()), _ more: JSON = .object(JSONObject())
    ) async -> JSON {
        var params = more.members
        params["name"] = .string(name)
        params["arguments"] = arguments
        return await call("tools/call", .object(params))
    }

    /// Answers a request of the server.
    func answer(_ question: JSON, _ result: JSON) {
        send(["jsonrpc": "2.0", "id": question["id"] ?? .null, "result": result])
    }

    // MARK: Listening

    /// Everything that came so far.
    var received: [JSON] { inbox.received }
    /// Where each message belongs, in the same order.
    var destinations: [OutgoingMessage.Destination] { inbox.destinations }

    /// The response to the request with this id, as soon as it is there.
    func response(to id: JSON) async -> JSON { await first { $0["method"] == nil && $0["id"] == id } }

    /// The first message of the server with this method, as soon as it is there.
    func message(_ method: String) async -> JSON { await first { $0["method"]?.stringValue == method } }

    /// The first message that is such, as soon as it is there.
    func first(where isWanted: @escaping @Sendable (JSON) -> Bool) async -> JSON {
        await inbox.first(where: isWanted)
    }

    /// All messages with this method that came so far.
    func messages(_ method: String) -> [JSON] { received.filter { $0["method"]?.stringValue == method } }
}

extension JSON {
    /// The members of an object; none where it is no object.
    var members: JSONObject { objectValue ?? JSONObject() }
}

/// What came in, and who waits for more.
private final class Inbox: Sendable {
    private struct Waiter {
        var isWanted: @Sendable (JSON) -> Bool
        var continuation: CheckedContinuation<JSON, Never>
    }

    private struct State {
        var lastID: Int64 = 0
        var received: [JSON] = []
        var destinations: [OutgoingMessage.Destination] = []
        var waiters: [Waiter] = []
    }

    private let state = Mutex(State())

    var received: [JSON] { state.withLock(\.received) }
    var destinations: [OutgoingMessage.Destination] { state.withLock(\.destinations) }

    func nextID() -> Int64 {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    func take(_ message: OutgoingMessage) {
        let json = (try? JSON(parsing: message.bytes)) ?? .string("the server sent what is not JSON")
        let satisfied = state.withLock { state in
            state.received.append(json)
            state.destinations.append(message.destination)
            let satisfied = state.waiters.filter { $0.isWanted(json) }
            state.waiters.removeAll { $0.isWanted(json) }
            return satisfied
        }
        for waiter in satisfied { waiter.continuation.resume(returning: json) }
    }

    func first(where isWanted: @escaping @Sendable (JSON) -> Bool) async -> JSON {
        await withCheckedContinuation { continuation in
            let found = state.withLock { state in
                if let found = state.received.first(where: isWanted) { return found as JSON? }
                state.waiters.append(Waiter(isWanted: isWanted, continuation: continuation))
                return nil
            }
            if let found { continuation.resume(returning: found) }
        }
    }
}
