internal import Synchronization
internal import Vocabulary

/// A clock whose sleeps are over at once, and take the wall clock with them; it remembers how long each was.
public final class JumpingClock: Clock {
    /// A moment of this clock.
    public struct Instant: InstantProtocol {
        /// Time since the clock was made.
        public var offset: Duration

        /// The moment `duration` later.
        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        /// The time to `other`.
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Whether `left` comes first.
        public static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let wall: ManualWallClock
    private let state = Mutex((now: Duration.zero, sleeps: [Duration]()))

    /// A clock that moves `wall` along with itself.
    public init(moving wall: ManualWallClock) { self.wall = wall }

    /// The present moment.
    public var now: Instant { Instant(offset: state.withLock { $0.now }) }
    /// As fine as one likes.
    public var minimumResolution: Duration { .zero }
    /// How long each sleep was, in order.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// Jumps to `deadline`.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        try Task.checkCancellation()
        let length = state.withLock { state in
            let length = max(.zero, deadline.offset - state.now)
            state.now += length
            state.sleeps.append(length)
            return length
        }
        wall.advance(by: length)
    }
}
