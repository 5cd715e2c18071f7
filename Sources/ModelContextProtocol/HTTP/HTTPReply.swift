internal import JSON

/// What to answer to an HTTP request.
public struct HTTPReply: Sendable {
    /// What follows the headers.
    public enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// Pieces as they come, each to be sent at once.
        case stream(HTTPStream)
    }

    /// The status code.
    public var status: Int
    /// The header fields, in their order.
    public var headers: [(name: String, value: String)]
    /// What follows the headers.
    public var body: Body

    /// An answer.
    public init(status: Int, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension HTTPReply {
    /// One JSON document.
    static func json(_ bytes: [UInt8], status: Int = 200) -> HTTPReply {
        HTTPReply(status: status, headers: [("Content-Type", "application/json")], body: .bytes(bytes))
    }

    /// An error as JSON-RPC says it.
    static func failure(
        _ status: Int, _ error: ProtocolError, id: RequestID? = nil, headers: [(name: String, value: String)] = []
    ) -> HTTPReply {
        var reply = json(OutgoingMessage.failure(of: id, error).bytes, status: status)
        reply.headers += headers
        return reply
    }

    /// An error about HTTP, before any message was read.
    static func refusal(_ status: Int, _ message: String, headers: [(name: String, value: String)] = []) -> HTTPReply {
        failure(status, ProtocolError(.invalidRequest, message), headers: headers)
    }

    /// Server-sent events.
    static func events(_ stream: HTTPStream) -> HTTPReply {
        HTTPReply(
            status: 200,
            headers: [
                ("Content-Type", "text/event-stream"), ("Cache-Control", "no-cache, no-transform"),
                ("X-Accel-Buffering", "no"),
            ], body: .stream(stream))
    }
}
