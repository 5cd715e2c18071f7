internal import ModelContextProtocol

/// Tells a client that a long call is still alive, for clients give up on calls that are silent.
///
/// Claude Code waits five minutes over HTTP and thirty over stdio; others sixty seconds. The answer's text is not
/// streamed for it: a call whose text was passed on can have no second try.
struct SignsOfLife {
    /// The time between two of them.
    static let interval: Duration = .seconds(15)

    private let context: RequestContext
    private let clock: any Clock<Duration>

    init(_ context: RequestContext, _ clock: any Clock<Duration>) {
        self.context = context
        self.clock = clock
    }

    /// Runs `work`, and says `message` with the time that has passed while it lasts.
    func during<Result: Sendable>(
        _ message: String, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        // The first one at once, so that the client knows that its call is being served.
        context.progress(0, message: message)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask { [context, clock] in
                for sign in 1... {
                    do { try await clock.sleep(for: Self.interval) } catch { return nil }
                    let seconds = sign * Int(Self.interval.components.seconds)
                    context.progress(Double(seconds), message: "\(message) (\(seconds) s)")
                }
                return nil
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}
