internal import JSON
internal import Synchronization

// 2026-07-28: every request for itself, on its own line; a client that hangs up has cancelled.
extension HTTPEndpoint {
    func serveStateless(
        _ message: IncomingMessage, _ request: HTTPRequest, _ principal: String?
    ) async -> HTTPReply {
        guard case .request(let id, let method, let params) = message else {
            if case .notification = message { return HTTPReply(status: 202) }
            return .refusal(400, "a client of 2026-07-28 sends no responses; answers go with the next call")
        }
        do {
            try HeaderAgreement.check(request.headers, method, params) { server.tool(named: $0) }
        } catch {
            return .failure(400, error, id: id)
        }
        let exchange = Exchange(backlog: policy.maximumBacklog)
        let peer = request.peer
        let connection = Connection(to: server, .stateless, principal: principal) { [weak self] message in
            if case .response(_, let code) = message.destination {
                if !exchange.answer(.json(message.bytes, status: Self.status(of: code, params))) {
                    _ = exchange.push(ServerSentEvent.message(message.bytes))
                    exchange.end()
                }
                self?.forget(exchange)
            } else {
                exchange.open()
                guard exchange.push(ServerSentEvent.message(message.bytes)) else {
                    // Not from here: whoever sends holds the connection's lock.
                    Task { peer.leave() }
                    return
                }
            }
        }
        let isTaken = calls.withLock { calls in
            guard !calls.isStopping, calls.connections.count < policy.maximumRequests else { return false }
            calls.connections[ObjectIdentifier(exchange)] = connection
            return true
        }
        guard isTaken else {
            return .failure(
                503, ProtocolError(.internalError, "the server serves as many requests as it can; try again"), id: id,
                headers: [("Retry-After", "1")])
        }
        peer.whenGone { [weak self] in
            self?.forget(exchange)?.close()
            exchange.abandon()
        }
        connection.receive(message)
        if !exchange.isOver { exchange.keepAlive(every: policy.keepAlive, time) }
        return await exchange.reply()
    }

    @discardableResult
    private func forget(_ exchange: Exchange) -> Connection? {
        calls.withLock { $0.connections.removeValue(forKey: ObjectIdentifier(exchange)) }
    }

    /// The status that goes with a response.
    ///
    /// Wrong parameters are the method's business and no fault of the request as such, unless it does not say what every
    /// request must.
    private static func status(of code: ProtocolError.Code?, _ params: JSONObject) -> Int {
        switch code {
        case .methodNotFound: 404
        case .parseError, .invalidRequest, .headerMismatch, .missingClientCapability, .unsupportedVersion: 400
        case .invalidParams where !isDescribed(params): 400
        default: 200
        }
    }

    private static func isDescribed(_ params: JSONObject) -> Bool {
        let meta = params["_meta"]
        return meta?[MetaKey.protocolVersion]?.stringValue != nil
            && meta?[MetaKey.clientCapabilities]?.objectValue != nil
    }
}
