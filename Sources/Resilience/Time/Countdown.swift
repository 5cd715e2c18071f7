internal import Vocabulary

/// A wait measured on the wall clock that never becomes longer than it was meant to be.
///
/// Wall time lets processes share a wait, but it can be set back. Where it is, the wait starts again from the new time;
/// otherwise a breaker opened at a wrong "tomorrow" would stay open for a day.
struct Countdown: Hashable, Sendable {
    /// Steps back up to this size are threads that read the clock in one order and took the lock in another,
    /// or machines whose clocks differ a little.
    static let tolerance = Duration.seconds(1)

    private(set) var start: Timestamp
    let length: Duration

    init(from start: Timestamp, length: Duration) {
        self.start = start
        self.length = max(.zero, length)
    }

    var end: Timestamp { start + length }

    /// Time left, zero when it is over.
    mutating func remaining(at now: Timestamp) -> Duration {
        if now + Self.tolerance < start { start = now }
        return (end - now).clamped(to: .zero...length)
    }
}
