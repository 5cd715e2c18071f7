internal import JSON

// The handshake era: a session from `initialize` to DELETE.
extension HTTPEndpoint {
    func initialize(
        _ messages: [IncomingMessage], _ request: HTTPRequest, _ principal: String?
    ) async -> HTTPReply {
        let session = Session(to: server, id: Self.newSessionID(), principal: principal, policy: policy, time: time)
        var reply = await session.post(messages, from: request.peer)
        guard session.version != nil else {
            session.close()
            return reply
        }
        guard sessions.add(session) else {
            session.close()
            return .failure(
                503, ProtocolError(.internalError, "all sessions are in use; try again"), id: messages[0].id,
                headers: [("Retry-After", "5")])
        }
        reply.headers.append(("Mcp-Session-Id", session.id))
        return reply
    }

    /// GET opens a stream of a session, DELETE ends it; without one there is neither, as in 2026-07-28.
    func standing(_ request: HTTPRequest, _ principal: String?) -> HTTPReply {
        guard let id = request.headers["Mcp-Session-Id"] else { return .notAllowed("POST") }
        if let refusal = refusal(ofVersion: request.headers["MCP-Protocol-Version"], for: nil) { return refusal }
        guard let session = sessions.find(id, of: principal) else { return .unknownSession }
        if request.method == "DELETE" {
            sessions.remove(session)
            return HTTPReply(status: 204)
        }
        guard request.accepts("text/event-stream") else { return .refusal(406, "Accept must list text/event-stream") }
        guard let last = request.headers["Last-Event-ID"] else { return session.get(after: nil, from: request.peer) }
        guard let last = EventID(last) else { return .refusal(400, "that Last-Event-ID is none of ours") }
        return session.get(after: last, from: request.peer)
    }

    /// 400 where the header names a version that no session speaks; clients before 2025-06-18 send none.
    func refusal(ofVersion version: String?, for id: RequestID?) -> HTTPReply? {
        guard let version, ProtocolVersion(rawValue: version)?.era != .handshake else { return nil }
        return .failure(400, Negotiation.unsupported(version), id: id)
    }

    /// 128 random bits, in hexadecimal digits.
    private static func newSessionID() -> String {
        var randomness = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(randomness.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

extension HTTPReply {
    /// The client shall begin anew.
    static let unknownSession = refusal(404, "there is no such session, or no more: send initialize again")

    /// The message belongs to no session, and does not describe itself.
    static func withoutSession(for id: RequestID?) -> HTTPReply {
        failure(
            400,
            ProtocolError(
                .invalidRequest,
                "not initialized: send initialize first and its Mcp-Session-Id with every request, or describe the "
                    + "request under _meta (2026-07-28)"), id: id)
    }
}
