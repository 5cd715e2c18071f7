internal import Dispatch
internal import Synchronization

/// Collects waiting writes and commits them together.
///
/// Whoever comes while a commit is under way waits for the next one, which takes all who wait: one commit for many under
/// load, none delayed when alone. Runs on a thread of its own, because committing blocks.
final class WriteQueue: Sendable {
    /// Runs a batch as one transaction and settles every job in it.
    typealias Commit = @Sendable ([any WriteJob]) -> Void

    /// More would let other processes wait for too long.
    private static let batchLimit = 256

    private struct State {
        var waiting: [any WriteJob] = []
        var isDraining = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let thread = DispatchQueue(label: "task-orchestrator.storage.write")
    private let commit: Commit

    init(commit: @escaping Commit) { self.commit = commit }

    /// Takes `job` in; false where the queue was closed.
    func enqueue(_ job: any WriteJob) -> Bool {
        let (accepted, startsDraining) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.waiting.append(job)
            defer { state.isDraining = true }
            return (true, !state.isDraining)
        }
        if startsDraining { thread.async { self.drain() } }
        return accepted
    }

    /// Takes no more jobs and calls `finish` when those taken in are done.
    func close(then finish: @escaping @Sendable () -> Void) {
        state.withLock { $0.isClosed = true }
        // A drain under way ends before this, because the thread is serial and a drain takes all there is.
        thread.async(execute: finish)
    }

    private func drain() {
        while let batch = nextBatch() { commit(batch) }
    }

    private func nextBatch() -> [any WriteJob]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isDraining = false
                return nil
            }
            guard state.waiting.count > Self.batchLimit else {
                defer { state.waiting = [] }
                return state.waiting
            }
            defer { state.waiting.removeFirst(Self.batchLimit) }
            return Array(state.waiting.prefix(Self.batchLimit))
        }
    }
}

/// A write that waits for its commit. Settled exactly once, on the queue's thread.
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
    // Only ever touched on the queue's thread, hence unchecked.
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
