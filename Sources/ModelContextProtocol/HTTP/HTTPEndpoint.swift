internal import JSON
internal import Synchronization

/// Serves an `MCPServer` over Streamable HTTP, clients of both eras at one path; any HTTP framework can stand before it.
///
///     var policy = HTTPPolicy()
///     policy.tokens = [BearerToken(secret, principal: "me")]
///     let endpoint = HTTPEndpoint(server, policy: policy)
///     let reply = await endpoint.respond(to: HTTPRequest(method: "POST", path: "/mcp", headers: […], body: …))
///
/// The framework hands over each request with the client's end of the line (`HTTPPeer`), and sends what it is given;
/// everything else is decided here.
public final class HTTPEndpoint: Sendable {
    let server: MCPServer
    let policy: HTTPPolicy
    let time: Timekeeper
    let sessions: SessionTable
    /// Requests of 2026-07-28 that are being served.
    let calls = Mutex(Calls())

    struct Calls {
        var connections: [ObjectIdentifier: Connection] = [:]
        var isStopping = false
    }

    /// An endpoint for `server`.
    ///
    /// - Parameter clock: measures how long sessions are idle and streams are silent.
    public init(
        _ server: MCPServer, policy: HTTPPolicy = HTTPPolicy(), clock: some Clock<Duration> = ContinuousClock()
    ) {
        self.server = server
        self.policy = policy
        time = Timekeeper(clock)
        sessions = SessionTable(bound: policy.maximumSessions, limit: policy.sessionIdleTime)
    }

    /// The paths that are answered here.
    public var paths: [String] {
        [policy.path, HTTPPolicy.metadataPath, HTTPPolicy.metadataPath + policy.path]
    }

    /// Answers one request.
    ///
    /// Returns when it is known how to answer; a stream that is returned goes on after that.
    public func respond(to request: HTTPRequest) async -> HTTPReply {
        if let refusal = policy.refusalOfStranger(request) { return refusal }
        if let document = policy.metadata(for: request) { return document }
        guard request.path == policy.path else { return .refusal(404, "there is nothing here; try \(policy.path)") }
        let principal: String?
        switch policy.admission(of: request) {
        case .refused(let reply): return reply
        case .admitted(let owner): principal = owner
        }
        guard !calls.withLock(\.isStopping) else {
            return .refusal(503, "the server is stopping", headers: [("Retry-After", "5")])
        }
        switch request.method {
        case "POST": return await post(request, principal)
        case "GET", "DELETE": return standing(request, principal)
        default: return .notAllowed("POST, GET, DELETE")
        }
    }

    /// The server stops: no new requests are taken, subscriptions and standing streams end in due form, calls under way go
    /// on until they are done or their client is gone.
    public func stop() {
        let connections = calls.withLock { calls in
            calls.isStopping = true
            return Array(calls.connections.values)
        }
        for connection in connections { connection.endSubscriptions() }
        for session in sessions.all { session.endStandingStream() }
    }

    /// The server has stopped: calls that are still under way are cancelled, sessions end.
    public func close() {
        stop()
        for connection in calls.withLock({ Array($0.connections.values) }) { connection.close() }
        for session in sessions.all { sessions.remove(session) }
    }

    private func post(_ request: HTTPRequest, _ principal: String?) async -> HTTPReply {
        if let refusal = policy.refusalOfPost(request) { return refusal }
        let bytes: [UInt8]
        do {
            guard let body = try await request.body(policy.maximumBodySize) else { return policy.tooLarge }
            bytes = body
        } catch {
            return .refusal(400, "the body ended early")
        }
        let session = request.headers["Mcp-Session-Id"].flatMap { sessions.find($0, of: principal) }
        let messages = IncomingMessage.read(bytes, isBatchAllowed: session?.version == .v2025_03_26)
        for case .unreadable(let id, let error) in messages { return .failure(400, error, id: id) }
        let version = request.headers["MCP-Protocol-Version"]
        if messages.count == 1, isStateless(messages[0], headerVersion: version) {
            return await serveStateless(messages[0], request, principal)
        }
        if case .request(_, "initialize", _) = messages[0] { return await initialize(messages, request, principal) }
        if let refusal = refusal(ofVersion: version, for: messages[0].id) { return refusal }
        guard request.headers["Mcp-Session-Id"] != nil else { return .withoutSession(for: messages[0].id) }
        guard let session else { return .unknownSession }
        return await session.post(messages, from: request.peer)
    }

    /// Whether a message is of 2026-07-28: it says so itself, or its headers do.
    private func isStateless(_ message: IncomingMessage, headerVersion: String?) -> Bool {
        let isAnnounced = headerVersion.flatMap(ProtocolVersion.init)?.era == .stateless
        switch message {
        case .request(_, let method, let params):
            let isDescribed = params["_meta"]?[MetaKey.protocolVersion] != nil
            return isDescribed || isAnnounced && method != "initialize"
        case .notification(_, let params): return isAnnounced || params["_meta"]?[MetaKey.protocolVersion] != nil
        case .response, .strayAnswer, .unreadable: return isAnnounced
        }
    }
}

extension IncomingMessage {
    /// The id of a request.
    var id: RequestID? { if case .request(let id, _, _) = self { id } else { nil } }
}
