internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How a connection waits for another that holds the file.
///
/// Starts with pauses far shorter than SQLite's own (a commit takes some 50 µs) and doubles them to 4 ms, each spread by
/// process and attempt so that waiting processes do not knock together.
final class BusyPolicy: Sendable {
    private let limit: Atomic<Int64>
    private static let doublings = 6

    init(timeout: Duration) { limit = Atomic(Self.microseconds(timeout)) }

    private static func microseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }

    /// The pause before attempt number `attempt`, in microseconds; between half of its step and all of it.
    static func pause(_ attempt: Int, spread: UInt64) -> Int64 {
        let step = Int64(64) << Int64(min(attempt, doublings))
        var mixed = (spread &+ UInt64(truncatingIfNeeded: attempt)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        return step / 2 + Int64(mixed % UInt64(step / 2))
    }

    /// Waits; false where the time allowed is over. `attempt` counts from 0 for each lock that is waited for.
    func wait(_ attempt: Int) -> Bool {
        // The steps before this one, three quarters of each on average.
        let doubled = min(attempt, Self.doublings)
        let waited = 48 * ((Int64(1) << Int64(doubled)) - 1) + Int64(attempt - doubled) * 3072
        guard waited < limit.load(ordering: .relaxed) else { return false }
        usleep(UInt32(Self.pause(attempt, spread: UInt64(getpid()))))
        return true
    }

    /// Allows no more than `timeout` while `body` runs.
    func limited<Result>(to timeout: Duration, _ body: () throws -> Result) rethrows -> Result {
        let usual = limit.exchange(Self.microseconds(timeout), ordering: .relaxed)
        defer { limit.store(usual, ordering: .relaxed) }
        return try body()
    }
}
