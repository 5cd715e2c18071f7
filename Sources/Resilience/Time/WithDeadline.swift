public import Vocabulary

/// Runs `body` until it is done or `deadline` comes, and then cancels it.
///
/// Waits for `body` to end in either case, so nothing is left running; a body that ignores cancellation keeps us.
/// Where `body` has a value all the same, though late, the value is returned: it may have been paid for.
/// - Parameters:
///   - now: the wall-clock time at the start; from then on `clock` counts, so setting the wall clock has no effect.
/// - Throws: `DeadlineExceeded` when time was up, else what `body` throws.
public func withDeadline<Value: Sendable>(
    _ deadline: Deadline, at now: Timestamp, clock: some Clock<Duration>,
    _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let allowed = deadline.remaining(at: now)
    guard allowed > .zero else { throw DeadlineExceeded(after: .zero) }
    return try await race(body, against: DeadlineExceeded(after: allowed)) {
        try await clock.sleep(for: allowed)
    }
}

private enum RaceEnd<Value: Sendable>: Sendable {
    case body(Result<Value, any Error>)
    case alarm(rang: Bool)
}

/// Runs `body`; where `alarm` ends first, cancels it and turns its error into `timeout`.
private func race<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value, against timeout: DeadlineExceeded,
    alarm: @escaping @Sendable () async throws -> Void
) async throws -> Value {
    try await withThrowingTaskGroup(of: RaceEnd<Value>.self) { group in
        group.addTask {
            do { return .body(.success(try await body())) } catch { return .body(.failure(error)) }
        }
        group.addTask {
            do { try await alarm() } catch { return .alarm(rang: false) }
            return .alarm(rang: true)
        }
        var rang = false
        while let end = try await group.next() {
            switch end {
            case .alarm(let timeIsUp):
                guard timeIsUp else { continue }
                rang = true
                group.cancelAll()
            case .body(let result):
                group.cancelAll()
                switch result {
                case .success(let value): return value
                case .failure(let error): throw rang ? timeout.caused(by: error) : error
                }
            }
        }
        throw CancellationError()
    }
}
