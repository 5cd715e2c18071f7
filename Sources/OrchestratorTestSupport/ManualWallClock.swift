internal import Synchronization
public import Vocabulary

/// A wall clock that stands still until a test moves it.
///
///     let clock = ManualWallClock()
///     let ledger = Ledger(clock: clock.wallClock)
///     clock.advance(by: .seconds(3600))
public final class ManualWallClock: Sendable {
    private let moment: Mutex<Timestamp>

    /// A clock that stands at `now`; by default on a Sunday in November 2026, at 18:09:39 UTC.
    public init(now: Timestamp = Timestamp(seconds: 1_795_370_979)) { moment = Mutex(now) }

    /// The moment at which the clock stands.
    public var now: Timestamp {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }

    /// Moves the clock forward, or back where `duration` is negative.
    public func advance(by duration: Duration) { moment.withLock { $0 = $0 + duration } }

    /// The clock in the form in which the rooms take it.
    public var wallClock: WallClock { { self.now } }
}
