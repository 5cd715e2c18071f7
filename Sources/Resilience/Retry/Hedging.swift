internal import Synchronization

/// When to ask a second time while the first answer is still out.
///
/// For calls to models a hedge costs money: reserve for all attempts, hedge only what may be done twice, and leave it off
/// (a nil policy) unless the time saved is worth the price.
public struct HedgePolicy: Hashable, Sendable {
    /// How long to wait for an answer before each further attempt.
    public var after: Duration
    /// How many further attempts there may be.
    public var maximumHedges: Int

    /// A policy; one hedge after two seconds unless said otherwise.
    public init(after: Duration = .seconds(2), maximumHedges: Int = 1) {
        self.after = after
        self.maximumHedges = maximumHedges
    }
}

/// An answer, and which attempt gave it.
public struct HedgedAnswer<Value: Sendable>: Sendable {
    /// The answer.
    public var value: Value
    /// The attempt that gave it, counted from 0.
    public var attempt: Int
    /// How many attempts were started.
    public var started: Int
}

/// Runs `attempt`, and again beside it where no answer has come after a while; the first success wins.
///
/// The losers are cancelled and waited for, so that each has settled what it used when this returns. A failure while no
/// other attempt is out is thrown at once: trying again after failures is for `RetryPolicy`.
/// - Parameters:
///   - policy: nil for a single attempt.
///   - budget: where given, each further attempt takes its leave from it, and is not made without.
///   - attempt: gets its number, counted from 0.
/// - Throws: where all attempts fail, the error of the first that failed.
public func hedged<Value: Sendable>(
    _ policy: HedgePolicy?, clock: some Clock<Duration>, budget: RetryBudget? = nil,
    _ attempt: @escaping @Sendable (Int) async throws -> Value
) async throws -> HedgedAnswer<Value> {
    guard let policy, policy.maximumHedges > 0 else {
        return HedgedAnswer(value: try await attempt(0), attempt: 0, started: 1)
    }
    return try await withThrowingTaskGroup(of: HedgeEvent<Value>.self) { group in
        func start(_ number: Int, paidBy budget: RetryBudget?) {
            group.addTask {
                defer { budget?.giveBackExtra() }
                do { return .success(try await attempt(number), number) } catch { return .failure(error) }
            }
        }
        func setTimer() {
            group.addTask {
                try? await clock.sleep(for: policy.after)
                return .timer
            }
        }
        start(0, paidBy: nil)
        setTimer()
        var (started, out) = (1, 1)
        var firstError: (any Error)?
        while let event = try await group.next() {
            switch event {
            case .success(let value, let number):
                group.cancelAll()
                // Leaving the group waits for the losers.
                return HedgedAnswer(value: value, attempt: number, started: started)
            case .failure(let error):
                firstError = firstError ?? error
                out -= 1
                if out == 0 {
                    group.cancelAll()
                    throw firstError ?? error
                }
            case .timer:
                guard started <= policy.maximumHedges, !Task.isCancelled, budget?.takeExtra() ?? true else { continue }
                start(started, paidBy: budget)
                started += 1
                out += 1
                if started <= policy.maximumHedges { setTimer() }
            }
        }
        throw firstError ?? CancellationError()
    }
}

private enum HedgeEvent<Value: Sendable>: Sendable {
    case success(Value, Int)
    case failure(any Error)
    case timer
}
