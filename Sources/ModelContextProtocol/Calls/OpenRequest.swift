internal import JSON
internal import Synchronization

/// A request that is being served, and what may still be sent for it.
final class OpenRequest: Sendable {
    let id: RequestID
    private let progressToken: JSON?
    private let leastLogLevel: LogLevel?
    private let release: (@Sendable (RequestID) -> Void)?
    private let send: @Sendable (OutgoingMessage) -> Void
    private let state = Mutex(State())

    private struct State {
        var isAnswered = false
        var lastProgress = -Double.infinity
    }

    init(
        id: RequestID, progressToken: JSON?, leastLogLevel: LogLevel?, release: (@Sendable (RequestID) -> Void)? = nil,
        send: @escaping @Sendable (OutgoingMessage) -> Void
    ) {
        self.id = id
        self.progressToken = progressToken
        self.leastLogLevel = leastLogLevel
        self.release = release
        self.send = send
    }

    func progress(_ progress: Double, of total: Double?, message: String?) {
        guard let progressToken, progress.isFinite else { return }
        state.withLock { state in
            guard !state.isAnswered, progress > state.lastProgress else { return }
            state.lastProgress = progress
            var params = JSONObject([("progressToken", progressToken), ("progress", number(progress))])
            params["total"] = total.map(number)
            params["message"] = message.map(JSON.string)
            send(.notification("notifications/progress", params, relatedTo: id))
        }
    }

    func log(_ level: LogLevel, _ data: JSON, logger: String?) {
        guard let leastLogLevel, level >= leastLogLevel else { return }
        var params = JSONObject([("level", .string(level.rawValue)), ("data", data)])
        params["logger"] = logger.map(JSON.string)
        state.withLock { state in
            guard !state.isAnswered else { return }
            send(.notification("notifications/message", params, relatedTo: id))
        }
    }

    /// Sends the response, once; nothing is sent for this request afterwards.
    ///
    /// Sending happens under the lock, so that no notification can slip behind the response.
    func answer(_ message: @autoclosure () -> OutgoingMessage) {
        state.withLock { state in
            guard !state.isAnswered else { return }
            state.isAnswered = true
            send(message())
        }
    }

    /// Lets go of the line that the request came on.
    func releaseLine() { release?(id) }

    /// The client gave up: nothing more is sent, not even a response.
    func silence() { state.withLock { $0.isAnswered = true } }

    /// Whole numbers go over the wire as such.
    private func number(_ value: Double) -> JSON { Int64(exactly: value).map(JSON.integer) ?? .double(value) }
}
