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

    /// An endpoint for `server`.
    ///
    /// - Parameter clock: measures how long sessions are idle and streams are silent.
    public init(
        _ server: MCPServer, policy: HTTPPolicy = HTTPPolicy(), clock: some Clock<Duration> = ContinuousClock()
    ) {
        self.server = server
        self.policy = policy
    }

    /// Answers one request.
    ///
    /// Returns when it is known how to answer; a stream that is returned goes on after that.
    public func respond(to request: HTTPRequest) async -> HTTPReply {
        .refusal(503, "the server is starting")
    }

    /// The server stops: no new requests are taken, subscriptions and standing streams end in due form, calls under way go
    /// on until they are done or their client is gone.
    public func stop() {}
}
