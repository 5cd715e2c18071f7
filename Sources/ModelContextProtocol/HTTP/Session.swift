internal import JSON
internal import Synchronization

/// One client of the handshake era over HTTP, from its `initialize` to its DELETE.
///
/// Calls belong to the session, not to the line they came on: a client that loses its line finds the answer when it comes
/// back.
final class Session: Sendable {
    /// What the client names the session by.
    let id: String
    /// Whose token opened it.
    let principal: String?
    private let policy: HTTPPolicy
    private let state: Mutex<State>
    private let time: Timekeeper

    private struct State {
        var streams: SessionStreams
        var lastUse: Duration
        /// Who reads which stream.
        var readers: [Int: Exchange] = [:]
        /// Nil before `initialize`, and after the end.
        var connection: Connection?
        var version: ProtocolVersion?
    }

    init(
        to server: MCPServer, id: String, principal: String?, policy: HTTPPolicy, time: Timekeeper
    ) {
        self.id = id
        self.principal = principal
        self.policy = policy
        self.time = time
        state = Mutex(State(streams: SessionStreams(bound: policy.maximumReplay), lastUse: time.now()))
        let connection = Connection(
            to: server, principal: principal, release: { [weak self] in self?.release($0) },
            send: { [weak self] in self?.send($0) })
        state.withLock { $0.connection = connection }
    }

    /// What was agreed on; nil before that.
    var version: ProtocolVersion? { state.withLock(\.version) }

    /// For how long nobody has wanted anything; nil while somebody does.
    var idleTime: Duration? {
        let (connection, isRead, lastUse) = state.withLock { ($0.connection, !$0.readers.isEmpty, $0.lastUse) }
        return isRead || connection?.openRequests ?? 0 > 0 ? nil : time.now() - lastUse
    }

    /// The client is heard of.
    func touch() {
        let now = time.now()
        state.withLock { $0.lastUse = now }
    }

    /// Takes messages of the client and answers the POST they came with.
    func post(_ messages: [IncomingMessage], from peer: HTTPPeer) async -> HTTPReply {
        let requests = messages.compactMap { if case .request(let id, _, _) = $0 { id } else { nil } }
        guard !requests.isEmpty else {
            receive(messages)
            return HTTPReply(status: 202)
        }
        let exchange = Exchange(backlog: policy.maximumBacklog)
        let stream = state.withLock { state in
            guard let stream = state.streams.open(for: requests) else { return nil as Int? }
            state.readers[stream] = exchange
            return stream
        }
        guard let stream else {
            return .failure(
                400, ProtocolError(.invalidRequest, "a request with this id is being served already"), id: requests[0])
        }
        peer.whenGone { [weak self] in self?.detach(exchange, from: stream) }
        receive(messages)
        if !exchange.isOver { exchange.keepAlive(every: policy.keepAlive, time) }
        return await exchange.reply()
    }

    /// Opens the standing stream, or takes a stream up where its client lost it.
    func get(after last: EventID?, from peer: HTTPPeer) -> HTTPReply {
        let exchange = Exchange(backlog: policy.maximumBacklog)
        exchange.open()
        let id = state.withLock { state -> EventID? in
            let id = last ?? state.streams.standingPosition
            guard let missed = state.streams.events(after: id) else { return nil }
            // Whoever reads it still is a line that the client gave up.
            state.readers.removeValue(forKey: id.stream)?.end()
            state.readers[id.stream] = exchange
            if last == nil { prime(exchange, at: id, state) }
            for event in missed { pass(event, &state) }
            return id
        }
        guard let id else { return .refusal(400, "the stream cannot be taken up after that Last-Event-ID") }
        peer.whenGone { [weak self] in self?.detach(exchange, from: id.stream) }
        if !exchange.isOver { exchange.keepAlive(every: policy.keepAlive, time) }
        return .events(exchange.stream)
    }

    /// Ends the standing stream, as a server does that stops.
    func endStandingStream() {
        state.withLock { $0.readers.removeValue(forKey: SessionStreams.standing) }?.end()
    }

    /// The session is over: calls under way are cancelled.
    func close() {
        let (connection, readers) = state.withLock { state in
            defer { (state.connection, state.readers) = (nil, [:]) }
            return (state.connection, state.readers)
        }
        connection?.close()
        for reader in readers.values { reader.end() }
    }

    private func receive(_ messages: [IncomingMessage]) {
        guard let connection = state.withLock(\.connection) else { return }
        for message in messages {
            connection.receive(message)
            // For what is cancelled no response comes, which would end its stream.
            if case .notification("notifications/cancelled", let params) = message,
                let id = params["requestId"].flatMap(RequestID.init)
            {
                state.withLock { state in
                    guard let stream = state.streams.settle(id) else { return nil as Exchange? }
                    return state.readers.removeValue(forKey: stream)
                }?.end()
            }
        }
        let version = connection.agreedVersion
        state.withLock { $0.version = version }
    }

    private func detach(_ exchange: Exchange, from stream: Int) {
        state.withLock { if $0.readers[stream] === exchange { $0.readers[stream] = nil } }
        exchange.abandon()
        touch()
    }
}

// MARK: - Messages of the server

extension Session {
    private func send(_ message: OutgoingMessage) {
        state.withLock { state in
            guard let stream = state.streams.stream(of: message) else { return }
            if let reader = state.readers[stream], !reader.isDecided, state.streams.takeWhole(message) {
                state.readers[stream] = nil
                _ = reader.answer(.json(message.bytes))
                return
            }
            if let reader = state.readers[stream], reader.open() {
                prime(reader, at: EventID(stream: stream, number: 0), state)
            }
            if let event = state.streams.take(message) { pass(event, &state) }
        }
    }

    /// Ends the stream of a call that goes on; its client comes back for the answer.
    private func release(_ request: RequestID) {
        state.withLock { state in
            guard let stream = state.streams.stream(of: request), stream != SessionStreams.standing,
                state.version.map({ $0 >= .v2025_11_25 }) ?? false,
                let reader = state.readers.removeValue(forKey: stream)
            else { return }
            if reader.open() { prime(reader, at: EventID(stream: stream, number: 0), state) }
            reader.end()
        }
    }

    /// Gives an event to whoever reads its stream; who is too slow for it may come back later.
    private func pass(_ event: SessionStreams.Event, _ state: inout State) {
        guard let reader = state.readers[event.id.stream] else { return }
        guard reader.push(ServerSentEvent.message(event.message, id: event.id)) else {
            state.readers[event.id.stream] = nil
            return reader.abandon()
        }
        state.streams.deliver(event.id)
        if event.isLast {
            state.readers[event.id.stream] = nil
            reader.end()
        }
    }

    /// Tells a client where its stream stands; those before 2025-11-25 take an event without data for a broken message.
    private func prime(_ reader: Exchange, at id: EventID, _ state: State) {
        guard let version = state.version, version >= .v2025_11_25 else { return }
        _ = reader.push(ServerSentEvent.priming(id, retry: policy.retry))
    }
}
