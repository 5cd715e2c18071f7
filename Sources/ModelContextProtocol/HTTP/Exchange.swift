internal import Synchronization

/// How one request over HTTP is answered: as one document where that is the first thing there is to say, else as a
/// stream of events.
final class Exchange: Sendable {
    /// What is sent where it is a stream.
    let stream: HTTPStream
    private let state = Mutex(State())

    private struct State {
        /// Nil until it is decided.
        var reply: HTTPReply?
        var waiting: CheckedContinuation<HTTPReply, Never>?
        var isOver = false
        /// Keeps the line alive.
        var pulse: Task<Void, Never>?
    }

    /// - Parameter backlog: how many bytes may wait for the client.
    init(backlog: Int) { stream = HTTPStream(bound: backlog) }

    /// Answers with one document, unless a stream is open.
    ///
    /// - Returns: whether that is how it was answered.
    func answer(_ reply: HTTPReply) -> Bool { decide(on: reply, isOver: true) }

    /// Answers with a stream of events, unless it is decided.
    ///
    /// - Returns: whether this call opened it.
    @discardableResult
    func open() -> Bool { decide(on: .events(stream), isOver: false) }

    /// Sends an event on the stream.
    ///
    /// - Returns: false where the client reads too slowly and is given up.
    func push(_ event: [UInt8]) -> Bool { stream.push(event) != .behind }

    /// Nothing more comes; what waits is still delivered.
    func end() {
        open()
        stream.end()
        over()
    }

    /// The client is gone.
    func abandon() {
        open()
        stream.abandon()
        over()
    }

    /// Whether it is known how to answer.
    var isDecided: Bool { state.withLock { $0.reply != nil } }

    /// Whether all has been said.
    var isOver: Bool { state.withLock(\.isOver) }

    /// Shows every so often that the line is alive, from now until all has been said.
    func keepAlive(every interval: Duration, _ time: Timekeeper) {
        let pulse = Task {
            while (try? await time.sleep(interval)) != nil, !isOver {
                open()
                stream.keepAlive()
            }
        }
        let isLate = state.withLock { state in
            if !state.isOver { state.pulse = pulse }
            return state.isOver
        }
        if isLate { pulse.cancel() }
    }

    /// How to answer, once it is decided. May be asked once.
    func reply() async -> HTTPReply {
        await withCheckedContinuation { continuation in
            let reply = state.withLock { state in
                if state.reply == nil { state.waiting = continuation }
                return state.reply
            }
            if let reply { continuation.resume(returning: reply) }
        }
    }

    private func decide(on reply: HTTPReply, isOver: Bool) -> Bool {
        let (isFirst, waiting) = state.withLock { state -> (Bool, CheckedContinuation<HTTPReply, Never>?) in
            guard state.reply == nil else { return (false, nil) }
            state.reply = reply
            defer { state.waiting = nil }
            return (true, state.waiting)
        }
        waiting?.resume(returning: reply)
        if isFirst, isOver { over() }
        return isFirst
    }

    private func over() {
        let pulse = state.withLock { state in
            state.isOver = true
            defer { state.pulse = nil }
            return state.pulse
        }
        pulse?.cancel()
    }
}
