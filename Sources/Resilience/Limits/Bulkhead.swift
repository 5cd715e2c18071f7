internal import Synchronization
public import Vocabulary

/// Why a bulkhead did not let a call in.
public enum BulkheadRejection: ExplainedError, Hashable {
    /// All slots are taken and the line is full.
    case full(scope: String, slots: Int, waiting: Int)
    /// The deadline came while the call waited in line.
    case deadline(scope: String)
    /// The call was cancelled while it waited in line.
    case cancelled(scope: String)

    /// What kept the call out.
    public var whatHappened: String {
        switch self {
        case .full(let scope, let slots, let waiting):
            "\(scope) has \(slots) \(slots == 1 ? "call" : "calls") under way and \(waiting) waiting, which is all it may have"
        case .deadline(let scope): "time was up while the call waited for a free slot of \(scope)"
        case .cancelled(let scope): "the call was cancelled while it waited for a free slot of \(scope)"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .full: "try again later, or allow more calls at once"
        case .deadline: "allow more time, or more calls at once"
        case .cancelled: "run it again when you are ready"
        }
    }
}

/// Bounds how many calls of one scope are under way at once; further ones wait in line, first come first served.
///
///     try await bulkhead.withSlot(until: deadline, at: now(), clock: clock) { try await call() }
///
/// Time in line counts against the deadline. Cancelling a waiting call takes it out of the line at once.
public final class Bulkhead: Sendable {
    private typealias Line = WaitingLine<CheckedContinuation<WaitingEnd, Never>>

    /// What is bounded, as it stands in reports.
    public let scope: String
    private let line: Mutex<Line>

    /// An empty bulkhead.
    /// - Parameters:
    ///   - slots: calls under way at once, at least 1.
    ///   - places: calls that may wait in line.
    public init(scope: String, slots: Int, places: Int) {
        self.scope = scope
        line = Mutex(Line(slots: slots, capacity: places))
    }

    /// Runs `body` in a slot, waiting for one if need be.
    /// - Throws: `BulkheadRejection` where no slot was had, else what `body` throws.
    public func withSlot<Value>(
        until deadline: Deadline? = nil, at now: Timestamp, clock: some Clock<Duration>,
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await acquire(until: deadline, at: now, clock: clock)
        defer { release() }
        return try await body()
    }

    /// Waits for a slot, which must be given back with `release`.
    public func acquire(
        until deadline: Deadline? = nil, at now: Timestamp, clock: some Clock<Duration>
    ) async throws(BulkheadRejection) {
        if Task.isCancelled { throw .cancelled(scope: scope) }
        if deadline?.hasPassed(at: now) == true { throw .deadline(scope: scope) }
        let (entry, load) = line.withLock { ($0.enter(), (slots: $0.slots, waiting: $0.waiting)) }
        let end: WaitingEnd
        switch entry {
        case .admitted: return
        case .full: throw .full(scope: scope, slots: load.slots, waiting: load.waiting)
        case .queued(let ticket):
            if let left = deadline?.remaining(at: now) {
                end = await wait(with: ticket, for: left, clock: clock)
            } else {
                end = await wait(with: ticket)
            }
        }
        switch end {
        case .slot: return
        case .deadline: throw .deadline(scope: scope)
        case .cancelled: throw .cancelled(scope: scope)
        }
    }

    /// Gives a slot back; the first in line has it at once.
    public func release() {
        line.withLock { $0.leave() }?.resume(returning: .slot)
    }

    /// Calls under way and calls waiting.
    public var load: (underWay: Int, waiting: Int) { line.withLock { ($0.taken, $0.waiting) } }

    private func wait(with ticket: Int, for left: Duration, clock: some Clock<Duration>) async -> WaitingEnd {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // Cancelled as soon as the wait is over; only a sleep slept to its end is the deadline.
                guard (try? await clock.sleep(for: left)) != nil else { return }
                self.callOff(ticket, because: .deadline)
            }
            let end = await self.wait(with: ticket)
            group.cancelAll()
            return end
        }
    }

    private func wait(with ticket: Int) async -> WaitingEnd {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let end = line.withLock({ $0.wait(continuation, with: ticket) }) {
                    continuation.resume(returning: end)
                }
            }
        } onCancel: {
            callOff(ticket, because: .cancelled)
        }
    }

    private func callOff(_ ticket: Int, because end: WaitingEnd) {
        line.withLock { $0.callOff(ticket, because: end) }?.resume(returning: end)
    }
}
