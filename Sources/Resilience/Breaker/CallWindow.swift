internal import Vocabulary

/// The recent calls of one rate rule, tallied in a ring that is allocated once.
///
/// A slot holds one call where the window counts calls, or the calls of one slice of time where it counts time.
struct CallWindow: Sendable {
    struct Tally: Hashable, Sendable {
        var calls: Int32 = 0
        var failures: Int32 = 0
        var slow: Int32 = 0
    }

    private var slots: [Tally]
    private var newest = 0
    private(set) var total = Tally()
    /// Length of a slot in microseconds; nil where a slot is one call.
    private let slice: Int64?
    /// Number of the slice that `newest` holds, counted from 1970; nil while there is none.
    private var newestSlice: Int64?

    init(_ window: BreakerPolicy.RateRule.Window) {
        // Bounds keep a mistaken setting from taking all memory.
        switch window {
        case .calls(let count):
            slots = Array(repeating: Tally(), count: min(max(1, count), 100_000))
            slice = nil
        case .time(let length, let count):
            slots = Array(repeating: Tally(), count: min(max(1, count), 10_000))
            slice = max(1, length.wholeMicroseconds)
        }
    }

    mutating func clear() {
        for slot in slots.indices { slots[slot] = Tally() }
        total = Tally()
        newestSlice = nil
    }

    mutating func record(failed: Bool, slow: Bool, at now: Timestamp) {
        if let slice { advance(to: now.microseconds / slice) } else { advance() }
        let (failure, slowness): (Int32, Int32) = (failed ? 1 : 0, slow ? 1 : 0)
        slots[newest].calls &+= 1
        slots[newest].failures &+= failure
        slots[newest].slow &+= slowness
        total.calls &+= 1
        total.failures &+= failure
        total.slow &+= slowness
    }

    private mutating func advance() {
        newest = newest + 1 == slots.count ? 0 : newest + 1
        let old = slots[newest]
        total.calls &-= old.calls
        total.failures &-= old.failures
        total.slow &-= old.slow
        slots[newest] = Tally()
    }

    /// Moves on to the slice of `now`. A clock set back by less than the window keeps counting into the newest slice;
    /// set back further, what was counted has no place on the new time and goes.
    private mutating func advance(to current: Int64) {
        guard let last = newestSlice else {
            newestSlice = current
            return
        }
        if current == last { return }
        let (steps, overflow) = current.subtractingReportingOverflow(last)
        if overflow || steps >= slots.count || steps <= -slots.count {
            clear()
        } else if steps < 0 {
            return
        } else {
            for _ in 0..<steps { advance() }
        }
        newestSlice = current
    }
}
