internal import Synchronization

/// A clock that stands still until a test moves it.
///
///     let clock = TestClock()
///     let task = Task { try await clock.sleep(for: .seconds(30)) }
///     await clock.waitForSleepers(1)
///     clock.advance(by: .seconds(30))
public final class TestClock: Clock {
    /// A moment, counted from when the clock was made.
    public struct Instant: InstantProtocol {
        /// Time since the clock was made.
        public var offset: Duration

        /// The moment `duration` later.
        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        /// The time from here to `other`.
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Whether `left` comes first.
        public static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct Sleeper {
        var until: Instant
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct Watcher {
        var sleepers: Int
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var sleepers: [Int: Sleeper] = [:]
        /// Sleeps cancelled before they began.
        var cancelled: Set<Int> = []
        var watchers: [Watcher] = []
        var nextID = 0

        mutating func satisfiedWatchers() -> [Watcher] {
            let satisfied = watchers.filter { $0.sleepers <= sleepers.count }
            watchers.removeAll { $0.sleepers <= sleepers.count }
            return satisfied
        }
    }

    private enum Start {
        case over
        case cancelled
        case sleeps([Watcher])
    }

    private let state = Mutex(State())

    /// A clock at zero.
    public init() {}

    /// The time it shows.
    public var now: Instant { state.withLock { $0.now } }
    /// It counts as finely as `Duration` does.
    public var minimumResolution: Duration { .zero }
    /// How many sleep at this moment.
    public var sleepers: Int { state.withLock { $0.sleepers.count } }

    /// Sleeps until a test has moved the clock to `deadline`.
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let start: Start = state.withLock { state in
                    if state.cancelled.contains(id) { return .cancelled }
                    if deadline <= state.now { return .over }
                    state.sleepers[id] = Sleeper(until: deadline, continuation: continuation)
                    return .sleeps(state.satisfiedWatchers())
                }
                switch start {
                case .over: continuation.resume()
                case .cancelled: continuation.resume(throwing: CancellationError())
                case .sleeps(let watchers): for watcher in watchers { watcher.continuation.resume() }
                }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.cancelled.insert(id)
                return state.sleepers.removeValue(forKey: id)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Moves the clock and wakes everyone whose time has come, earliest first.
    public func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.sorted { ($0.value.until, $0.key) < ($1.value.until, $1.key) }
        }
        for (_, sleeper) in due { sleeper.continuation.resume() }
    }

    /// Returns once at least `count` sleep, so that a test moves the clock only when its subject waits for it.
    public func waitForSleepers(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let enough = state.withLock { state in
                if state.sleepers.count >= count { return true }
                state.watchers.append(Watcher(sleepers: count, continuation: continuation))
                return false
            }
            if enough { continuation.resume() }
        }
    }
}
