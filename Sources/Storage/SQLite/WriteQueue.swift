internal import Dispatch
internal import Synchronization

/// Collects waiting writes and commits them together.
///
/// Whoever comes while nothing is under way commits at once on its own thread, which spares it two changes of thread, as
/// long as no other process holds the file. Whoever comes while a commit is under way waits for the next one, which takes
/// all who wait: one commit for many under load, none delayed when alone. Those run on a thread of their own, where there
/// may also be waiting for other processes.
final class WriteQueue: Sendable {
    /// Runs a batch as one transaction and settles every job in it.
    typealias Commit = @Sendable ([any WriteJob]) -> Void
    /// Does the same with one job unless that would mean to wait; returns whether it did.
    typealias CommitAtOnce = @Sendable (any WriteJob) -> Bool

    /// More would let other processes wait for too long.
    private static let batchLimit = 256

    private struct State {
        var waiting: [any WriteJob] = []
        var isCommitting = false
        var isClosed = false
        /// What waits for the last commit before the closing.
        var finish: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())
    private let thread = DispatchQueue(label: "task-orchestrator.storage.write")
    private let commit: Commit
    private let commitAtOnce: CommitAtOnce

    init(commit: @escaping Commit, atOnce commitAtOnce: @escaping CommitAtOnce) {
        self.commit = commit
        self.commitAtOnce = commitAtOnce
    }

    /// Takes `job` in; false where the queue was closed.
    func enqueue(_ job: any WriteJob) -> Bool {
        let (accepted, leads) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            defer { state.isCommitting = true }
            if state.isCommitting { state.waiting.append(job) }
            return (true, !state.isCommitting)
        }
        guard leads else { return accepted }
        let first = commitAtOnce(job) ? [] : [job]
        if !first.isEmpty || !endIfIdle() { thread.async { self.drain(first) } }
        return accepted
    }

    /// Takes no more jobs and calls `finish` when those taken in are done.
    func close(then finish: @escaping @Sendable () -> Void) {
        let isIdle = state.withLock { state in
            state.isClosed = true
            if state.isCommitting { state.finish = finish }
            return !state.isCommitting
        }
        if isIdle { finish() }
    }

    private func drain(_ first: [any WriteJob]) {
        var batch = first
        repeat {
            batch += takeWaiting(atMost: Self.batchLimit - batch.count)
            if !batch.isEmpty { commit(batch) }
            batch = []
        } while !endIfIdle()
    }

    private func takeWaiting(atMost limit: Int) -> [any WriteJob] {
        state.withLock { state in
            guard state.waiting.count > limit else {
                defer { state.waiting = [] }
                return state.waiting
            }
            defer { state.waiting.removeFirst(limit) }
            return Array(state.waiting.prefix(limit))
        }
    }

    /// Lets the next one who comes lead, unless somebody waits; returns whether nobody does.
    private func endIfIdle() -> Bool {
        let (isIdle, finish) = state.withLock { state -> (Bool, (@Sendable () -> Void)?) in
            guard state.waiting.isEmpty else { return (false, nil) }
            state.isCommitting = false
            defer { state.finish = nil }
            return (true, state.finish)
        }
        finish?()
        return isIdle
    }
}

/// A write that waits for its commit. Settled exactly once, by whoever commits it.
protocol WriteJob: AnyObject, Sendable {
    func run(in transaction: SQLiteTransaction) throws
    /// Hands the caller the body's result.
    func succeed()
    func fail(_ error: any Error)
}

/// The body of one call of `write`, and who waits for it.
final class BodyJob<Value: Sendable>: WriteJob, @unchecked Sendable {
    private let body: @Sendable (any Transaction) throws -> Value
    private let caller: CheckedContinuation<Value, any Error>
    // Only ever touched by the one who commits, hence unchecked.
    private var value: Value?

    init(
        caller: CheckedContinuation<Value, any Error>,
        body: @escaping @Sendable (any Transaction) throws -> Value
    ) {
        self.caller = caller
        self.body = body
    }

    func run(in transaction: SQLiteTransaction) throws { value = try body(transaction) }

    func succeed() {
        guard let value else { preconditionFailure("a write succeeded without having run") }
        caller.resume(returning: value)
    }

    func fail(_ error: any Error) { caller.resume(throwing: error) }
}
