internal import Synchronization

/// Bounds the retries and hedges of all callers together, so that an outage is not answered by a storm of retries.
///
/// At most `max(floor, share · calls under way)` retries and hedges are under way at once; by default 20 % and 3.
public final class RetryBudget: Sendable {
    private struct Counts {
        var calls = 0
        var extras = 0
    }

    /// Share of the calls under way that may be retries or hedges.
    public let share: Double
    /// Retries and hedges that are always allowed.
    public let floor: Int
    private let counts = Mutex(Counts())

    /// A budget nothing was taken from.
    public init(share: Double = 0.2, floor: Int = 3) {
        self.share = share > 0 ? min(share, 1) : 0
        self.floor = max(0, floor)
    }

    /// Counts an operation as under way while `body` runs, with all its attempts.
    public func call<Value, Failure: Error>(
        _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        counts.withLock { $0.calls += 1 }
        defer { counts.withLock { $0.calls -= 1 } }
        return try await body()
    }

    /// Takes leave for one retry or hedge, to be given back when it has ended.
    public func takeExtra() -> Bool {
        counts.withLock { counts in
            guard counts.extras < max(floor, Int(share * Double(counts.calls))) else { return false }
            counts.extras += 1
            return true
        }
    }

    /// Gives back what `takeExtra` allowed.
    public func giveBackExtra() {
        counts.withLock { $0.extras = max(0, $0.extras - 1) }
    }

    /// Calls, and retries and hedges among them, that are under way.
    public var underWay: (calls: Int, extras: Int) { counts.withLock { ($0.calls, $0.extras) } }
}
