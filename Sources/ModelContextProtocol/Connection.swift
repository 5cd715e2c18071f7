internal import JSON
internal import Synchronization

/// One conversation with one client: takes its messages in, and gives ours to `send`.
///
/// A transport makes one per process (stdio), per session (HTTP in the handshake era) or per request (HTTP in
/// 2026-07-28), and calls `receive` with one message at a time, in their order.
public final class Connection: Sendable {
    let server: MCPServer
    private let principal: String?
    private let send: @Sendable (OutgoingMessage) -> Void
    private let release: (@Sendable (RequestID) -> Void)?
    private let state: Mutex<State>

    private struct State {
        var negotiation: Negotiation
        var isClosed = false
        /// Requests that are being served, by id.
        var inFlight: [RequestID: InFlight] = [:]
        /// Our own requests that wait for the client's answer.
        var asked: [RequestID: CheckedContinuation<JSON, any Error>] = [:]
        var lastAsked: Int64 = 0
        /// Whether the client has said that it took our answer to `initialize` in.
        var isReady = false
        /// From which level on a client of the handshake era wants log messages.
        var logLevel: LogLevel?
        /// Resources a client of the handshake era subscribed to.
        var subscribed: Set<String> = []
        /// Subscriptions of the stateless era, by the id of their request.
        var listening: [RequestID: Listening] = [:]
    }

    private struct InFlight {
        var open: OpenRequest
        var task: Task<Void, Never>?
    }

    /// How a connection begins.
    public enum Kind: Sendable {
        /// The first request decides in which era it goes on.
        case open
        /// Every request describes itself (2026-07-28).
        case stateless
    }

    /// A conversation with a client.
    ///
    /// - Parameters:
    ///   - principal: whose credential the client came with, where the transport knows.
    ///   - release: lets go of the line that a request came on, while it is served on; nil: there is no such line.
    ///   - send: takes our messages, in their order; called from any thread and under locks that keep the order, so it
    ///     must neither block for long nor call back into the connection.
    public init(
        to server: MCPServer, _ kind: Kind = .open, principal: String? = nil,
        release: (@Sendable (RequestID) -> Void)? = nil,
        send: @escaping @Sendable (OutgoingMessage) -> Void
    ) {
        self.server = server
        self.principal = principal
        self.release = release
        self.send = send
        state = Mutex(State(negotiation: kind == .open ? .open : .stateless))
        server.addListener(self)
    }

    /// What `initialize` agreed on; nil before it, and in the stateless era.
    public var agreedVersion: ProtocolVersion? { state.withLock { $0.negotiation.handshakePeer?.version } }

    /// How many requests are being served.
    public var openRequests: Int { state.withLock { $0.inFlight.count } }

    /// Takes one message (or, in 2025-03-26, a batch of them) in; what comes after `close()` is dropped.
    ///
    /// The requests of a batch are answered one by one, as each is ready: nothing obliges a server to send batches, and a
    /// slow request does not hold up the others.
    public func receive(_ bytes: some Collection<UInt8>) {
        for message in IncomingMessage.read(bytes, isBatchAllowed: agreedVersion == .v2025_03_26) { receive(message) }
    }

    /// The client is gone: calls under way are cancelled, nothing more is sent.
    public func close() { _ = end() }

    /// Closes the connection, and returns the calls that were under way, which end soon.
    func end() -> [Task<Void, Never>] {
        server.removeListener(self)
        let (inFlight, asked) = state.withLock { state in
            state.isClosed = true
            defer { (state.inFlight, state.asked, state.listening) = ([:], [:], [:]) }
            return (state.inFlight, state.asked)
        }
        for request in inFlight.values {
            request.open.silence()
            request.task?.cancel()
        }
        for continuation in asked.values { continuation.resume(throwing: CancellationError()) }
        return inFlight.values.compactMap(\.task)
    }

    /// Ends the subscriptions of the stateless era in due form, as a server does that stops.
    public func endSubscriptions() {
        let ended = state.withLock { state in
            defer { state.listening = [:] }
            return state.listening.keys.compactMap { id in state.inFlight.removeValue(forKey: id) }
        }
        for request in ended {
            request.open.answer(.response(to: request.open.id, server.endOfListening(request.open.id)))
        }
    }
}

// MARK: - Messages of the client

extension Connection {
    /// Takes one message in.
    func receive(_ message: IncomingMessage) {
        guard !state.withLock(\.isClosed) else { return }
        switch message {
        case .request(let id, let method, let params): serve(id, method, params)
        case .notification(let method, let params): take(method, params)
        case .response(let id, let result):
            let waiting = state.withLock { $0.asked.removeValue(forKey: id) }
            waiting?.resume(with: result.mapError { $0 as any Error })
        case .strayAnswer: break
        case .unreadable(let id, let error): send(.refusal(of: id, error))
        }
    }

    private func take(_ notification: String, _ params: JSONObject) {
        switch notification {
        case "notifications/initialized": state.withLock { $0.isReady = true }
        case "notifications/cancelled":
            guard let id = params["requestId"].flatMap(RequestID.init) else { return }
            let cancelled = state.withLock { state in
                state.listening[id] = nil
                return state.inFlight.removeValue(forKey: id)
            }
            cancelled?.open.silence()
            cancelled?.task?.cancel()
        default: break  // Notifications that are not known are none of our business.
        }
    }

    private func serve(_ id: RequestID, _ method: String, _ params: JSONObject) {
        let admission: Negotiation.Admission
        let context: RequestContext
        do throws(ProtocolError) {
            (admission, context) = try admit(id, method, params)
        } catch {
            let isServed = state.withLock { $0.inFlight[id] != nil }
            return send(isServed ? .refusal(of: id, error) : .failure(of: id, error))
        }
        let open = context.open
        let outcome: Served
        do {
            if case .initialized(let peer) = admission {
                outcome = .done(server.greeting(for: peer))
            } else if let ours = try serveHere(method, params, context) {
                outcome = ours
            } else {
                outcome = try server.serve(method, params, context)
            }
        } catch {
            return finish(open, server.response(to: open.id, failedWith: error, context))
        }
        switch outcome {
        case .done(let result):
            finish(open, .response(to: id, server.envelope(result, method, context)))
            if method == "tools/list" { server.toolsWereListed() }
        case .open: break
        case .later(let work):
            let task = Task {
                let watchdog = server.options.requestTimeLimit.map { limit in
                    Task {
                        try await server.clock.sleep(for: limit)
                        expire(open, after: limit)
                    }
                }
                defer { watchdog?.cancel() }
                do {
                    let result = try await work()
                    finish(open, .response(to: id, server.envelope(result, method, context)))
                } catch {
                    finish(open, server.response(to: id, failedWith: error, context))
                }
            }
            let isStillOpen = state.withLock { state in
                guard state.inFlight[id]?.open === open else { return false }
                state.inFlight[id]?.task = task
                return true
            }
            // Answered in the meantime, or cancelled: to cancel what has ended does no harm.
            if !isStillOpen { task.cancel() }
        }
    }

    /// Takes a request in, or throws what to answer.
    private func admit(
        _ id: RequestID, _ method: String, _ params: JSONObject
    ) throws(ProtocolError) -> (Negotiation.Admission, RequestContext) {
        try state.withLock { state throws(ProtocolError) in
            guard state.inFlight[id] == nil else {
                throw ProtocolError(.invalidRequest, "a request with this id is being served already")
            }
            guard state.inFlight.count < server.options.maximumConcurrency else {
                throw ProtocolError(
                    .internalError, "\(state.inFlight.count) requests are being served already; wait for some to end")
            }
            let admission = try state.negotiation.admit(method, params)
            let peer =
                switch admission {
                case .served(let peer), .initialized(let peer): peer
                }
            let metadata = params["_meta"]?.objectValue ?? JSONObject()
            let leastLogLevel: LogLevel?
            if peer.version.era == .stateless {
                leastLogLevel = try metadata[MetaKey.logLevel].map(Self.logLevel)
            } else {
                // Before the client sets a level, what is sent is left to the server.
                leastLogLevel = state.logLevel ?? .info
            }
            let open = OpenRequest(
                id: id, progressToken: metadata[MetaKey.progressToken].flatMap(RequestID.init)?.json,
                leastLogLevel: leastLogLevel, release: release, send: send)
            state.inFlight[id] = InFlight(open: open)
            return (
                admission,
                RequestContext(
                    version: peer.version, client: peer.client, capabilities: peer.capabilities, principal: principal,
                    metadata: metadata,
                    deadline: server.options.requestTimeLimit.map { ContinuousClock.now + $0 },
                    input: DirectInput(
                        connection: self, request: id, version: peer.version, capabilities: peer.capabilities),
                    open: open)
            )
        }
    }

    /// Answers for work that took too long, and stops it.
    private func expire(_ open: OpenRequest, after limit: Duration) {
        let expired = state.withLock { state in
            state.inFlight[open.id]?.open === open ? state.inFlight.removeValue(forKey: open.id) : nil
        }
        open.answer(
            .failure(of: open.id, ProtocolError(.internalError, "the request was not done within \(limit)")))
        expired?.task?.cancel()
    }

    /// Answers and lets go of the request in one step: a client may use the id again as soon as it has the answer, and
    /// where no request is open every answer has been sent.
    private func finish(_ open: OpenRequest, _ message: OutgoingMessage) {
        state.withLock { state in
            if state.inFlight[open.id]?.open === open { state.inFlight[open.id] = nil }
            open.answer(message)
        }
    }

    private static func logLevel(_ json: JSON) throws(ProtocolError) -> LogLevel {
        guard let level = json.stringValue.flatMap(LogLevel.init) else {
            throw ProtocolError(
                .invalidParams,
                "the log level must be one of \(LogLevel.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return level
    }

    /// Requests about the connection itself; nil for all others.
    private func serveHere(
        _ method: String, _ params: JSONObject, _ context: RequestContext
    ) throws(ProtocolError) -> Served? {
        switch method {
        case "logging/setLevel" where context.version.era == .handshake:
            let level = try Self.logLevel(params["level"] ?? .null)
            state.withLock { $0.logLevel = level }
            return .done(JSONObject())
        case "resources/subscribe" where context.version.era == .handshake,
            "resources/unsubscribe" where context.version.era == .handshake:
            guard let uri = params["uri"]?.stringValue else {
                throw ProtocolError(.invalidParams, "\(method) needs \"uri\", a string")
            }
            state.withLock { state in
                if method == "resources/subscribe" {
                    state.subscribed.insert(uri)
                } else {
                    state.subscribed.remove(uri)
                }
            }
            return .done(JSONObject())
        case "subscriptions/listen" where context.version.era == .stateless:
            let listening = try Listening(
                params, for: context, offersTasks: server.tasks != nil)
            let id = context.open.id
            state.withLock { state in
                guard state.inFlight[id] != nil else { return }
                state.listening[id] = listening
                // Under the lock, so that no news can come before the acknowledgement.
                send(
                    .notification(
                        "notifications/subscriptions/acknowledged",
                        JSONObject([
                            ("notifications", listening.honoured),
                            ("_meta", .object(JSONObject([(MetaKey.subscriptionID, id.json)]))),
                        ]), relatedTo: id))
            }
            return .open
        default: return nil
        }
    }
}

// MARK: - Asking the client

extension Connection {
    /// Sends a request of ours and waits for the answer (handshake era).
    ///
    /// - Throws: `ProtocolError` where the client answers with one; `CancellationError`.
    func ask(_ method: String, _ params: JSONObject, relatedTo request: RequestID?) async throws -> JSON {
        let id = state.withLock { state in
            state.lastAsked += 1
            return RequestID.integer(state.lastAsked)
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isAsked = state.withLock { state in
                    guard !state.isClosed, !Task.isCancelled else { return false }
                    state.asked[id] = continuation
                    // Under the lock, so that the question cannot be withdrawn before it is out.
                    send(.request(id, method, params, relatedTo: request))
                    return true
                }
                if !isAsked { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let waiting = state.withLock { $0.asked.removeValue(forKey: id) }
            guard let waiting else { return }
            send(
                .notification(
                    "notifications/cancelled", JSONObject([("requestId", id.json)]), relatedTo: request))
            waiting.resume(throwing: CancellationError())
        }
    }
}

// MARK: - News

extension Connection {
    /// Tells the client which lists have changed, as far as it wants to know.
    ///
    /// - Returns: whether it was told anything.
    func announce(_ changes: ListChanges) -> Bool {
        var isTold = false
        for (change, word, _) in ListChanges.each where changes.contains(change) {
            let hears = announce("notifications/\(word)/list_changed", JSONObject(), toHandshake: { _ in true }) {
                $0.lists.contains(change)
            }
            isTold = isTold || hears
        }
        return isTold
    }

    /// Tells the client that a resource reads differently, if it subscribed to it.
    func announce(resource uri: String) {
        announce(
            "notifications/resources/updated", JSONObject([("uri", .string(uri))]),
            toHandshake: { $0.contains(uri) }, toListener: { $0.resources.contains(uri) })
    }

    /// Tells the client about a task, if it follows it and the task is its own.
    func announce(task id: String, of principal: String?, _ task: JSONObject) {
        guard principal == self.principal else { return }
        announce("notifications/tasks", task, toHandshake: { _ in false }) { $0.tasks.contains(id) }
    }

    /// Returns whether the client was told.
    @discardableResult
    private func announce(
        _ method: String, _ params: JSONObject, toHandshake wantsIt: (Set<String>) -> Bool,
        toListener isWanted: (Listening) -> Bool
    ) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            if state.negotiation.handshakePeer != nil {
                guard state.isReady, wantsIt(state.subscribed) else { return false }
                send(.notification(method, params))
                return true
            }
            let listeners = state.listening.filter { isWanted($0.value) }.keys
            for id in listeners {
                var params = params
                var meta = params["_meta"]?.objectValue ?? JSONObject()
                meta[MetaKey.subscriptionID] = id.json
                params["_meta"] = .object(meta)
                send(.notification(method, params, relatedTo: id))
            }
            return !listeners.isEmpty
        }
    }
}
