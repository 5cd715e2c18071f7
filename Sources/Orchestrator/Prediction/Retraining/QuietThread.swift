internal import Foundation

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A thread of its own, of the lowest priority, for long work that nobody waits for.
///
///     let model = try await QuietThread.running { try await FailurePredictor.train(trials) }
///
/// Work that is not bound to an actor runs there with all its child tasks, one after the other, and takes none of the
/// threads that Swift's tasks share. On Linux the thread is at nice 19, which the scheduler weighs with 15 beside the 1024
/// of nice 0; on Darwin it is of the background class.
final class QuietThread: TaskExecutor {
    private let jobs = JobLine()

    private init() {
        // The thread keeps its executor until the last job has left it.
        let thread = Thread { [self] in
            Self.lowerPriority()
            while let job = jobs.next() { job.runSynchronously(on: asUnownedTaskExecutor()) }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Runs `body` on a new thread, which ends with it.
    static func running<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let thread = QuietThread()
        defer { thread.jobs.end() }
        return try await withTaskExecutorPreference(thread) { try await onThisThread(body) }
    }

    /// Bound to no actor, so that the preference holds.
    @concurrent
    private static func onThisThread<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value { try await body() }

    /// Takes what is to be run.
    func enqueue(_ job: consuming ExecutorJob) {
        jobs.add(UnownedJob(job))
    }

    private static func lowerPriority() {
        #if canImport(Darwin)
            pthread_set_qos_class_self_np(QOS_CLASS_BACKGROUND, 0)
        #elseif canImport(Glibc)
            // On Linux this is the thread's own, not the process's.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
        #else
            setpriority(PRIO_PROCESS, 0, 19)
        #endif
    }
}

/// What a thread has still to run.
private final class JobLine: @unchecked Sendable {
    // Everything below is touched with `condition` held.
    private let condition = NSCondition()
    private var waiting: [UnownedJob] = []
    private var hasEnded = false

    func add(_ job: UnownedJob) {
        condition.withLock {
            waiting.append(job)
            condition.signal()
        }
    }

    /// The next job, once there is one; nil after the end.
    func next() -> UnownedJob? {
        condition.withLock {
            while waiting.isEmpty, !hasEnded { condition.wait() }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }

    func end() {
        condition.withLock {
            hasEnded = true
            condition.signal()
        }
    }
}
