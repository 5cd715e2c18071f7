internal import JSON
internal import Synchronization
public import Vocabulary

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Keeps the calls that clients follow as tasks (the extension `io.modelcontextprotocol/tasks`).
///
///     let desk = TaskDesk(store: myStore)
///     let server = MCPServer(info, tasks: desk)
///     …
///     await desk.stop()
///
/// A call to a tool whose `taskSupport` allows it then becomes a task where the client follows tasks: it is answered as
/// soon as the task is kept, and goes on by itself. The desk that began a task works on it; any desk over the same store
/// can tell how it ended, or that it was lost because its process is gone.
public final class TaskDesk: Sendable {
    let settings: TaskSettings
    let store: any TaskStore
    let now: WallClock
    private let clock: any Clock<Duration>
    private let random: @Sendable () -> UInt64
    /// The name under which this desk holds its leases.
    let owner: String
    private let state = Mutex(State())

    private struct State {
        /// The tasks that this desk works on, until their end is written.
        var tasks: [String: LiveTask] = [:]
        var lastRound = 0
        /// Keeps the leases while there is any such task.
        var beating: Task<Void, Never>?
    }

    /// A desk.
    ///
    /// - Parameters:
    ///   - store: where tasks are kept.
    ///   - now: the wall-clock time.
    ///   - clock: waits between two signs of life.
    ///   - random: supplies the bits of ids, which nobody must be able to guess.
    public init(
        store: any TaskStore = InMemoryTaskStore(), settings: TaskSettings = TaskSettings(),
        now: @escaping WallClock = TaskDesk.systemTime, clock: any Clock<Duration> = ContinuousClock(),
        random: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) }
    ) {
        self.store = store
        self.settings = settings
        self.now = now
        self.clock = clock
        self.random = random
        owner = Self.newID(random)
    }

    /// The wall-clock time of this machine.
    public static let systemTime: WallClock = {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        return Timestamp(microseconds: Int64(moment.tv_sec) * 1_000_000 + Int64(moment.tv_nsec) / 1000)
    }

    /// Ends all tasks under way, as a server does that stops: their handlers are cancelled, and they read as failed.
    public func stop() async {
        let error = ProtocolError(.internalError, "the server stopped before the tool was done; call it again")
        for id in liveTasks.keys { await end(id, .failed(error), message: error.message) }
        state.withLock { $0.beating }?.cancel()
    }

    /// 128 random bits.
    private static func newID(_ random: () -> UInt64) -> String {
        (0..<2).map { _ in
            let digits = String(random(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// A task that this process works on.
struct LiveTask {
    let call: FollowedCall
    /// What clients see.
    var record: TaskRecord
    /// The end that is being written; clients see it once it is kept.
    var ended: TaskRecord?
    /// Whether the end could not be written so far.
    var isUnwritten = false
    /// Handlers that wait for the answers of a round.
    var waiting: [Int: CheckedContinuation<[String: JSON], any Error>] = [:]
}

// MARK: - The tasks under way

extension TaskDesk {
    var liveTasks: [String: LiveTask] { state.withLock(\.tasks) }

    /// The task with this id, where it is the principal's and this desk works on it.
    func liveTask(_ id: String, of principal: String) -> LiveTask? {
        state.withLock { $0.tasks[id] }.flatMap { $0.call.principal == principal ? $0 : nil }
    }

    func newTaskID() -> String { Self.newID(random) }

    func newRound() -> Int {
        state.withLock { state in
            state.lastRound += 1
            return state.lastRound
        }
    }

    /// Takes up a task; leases are kept from now on.
    func begin(_ task: LiveTask) {
        state.withLock { state in
            state.tasks[task.record.id] = task
            guard state.beating == nil else { return }
            state.beating = Task { [weak self, clock, settings] in
                repeat {
                    do { try await clock.sleep(for: settings.lease / 3) } catch { return }
                } while await self?.beat() == true
            }
        }
    }

    /// Whether there is anything left to beat for.
    func goesOnBeating() -> Bool {
        state.withLock { state in
            if state.tasks.isEmpty { state.beating = nil }
            return !state.tasks.isEmpty
        }
    }

    /// Changes an open task and tells whoever follows it.
    ///
    /// - Parameter change: returns nil where it changed nothing.
    /// - Returns: what `change` returned; nil where this desk works on no such task.
    @discardableResult
    func change<Result>(_ id: String, _ change: (inout LiveTask) -> Result?) -> Result? {
        state.withLock { state in
            guard var task = state.tasks[id], task.ended == nil, let result = change(&task) else { return nil }
            state.tasks[id] = task
            // Under the lock, so that news come in the order of the changes.
            task.call.announce(id, task.record.json(settings))
            return result
        }
    }

    /// Decides how a task ends; only the first end counts. Nobody is told before it is written.
    ///
    /// - Returns: what the task was until now; nil where it had ended already.
    func decide(_ id: String, _ end: TaskRecord.End, message: String?, at moment: Timestamp) -> LiveTask? {
        state.withLock { state in
            guard let task = state.tasks[id], task.ended == nil else { return nil }
            var record = task.record
            guard record.finish(end, at: moment, message: message) else { return nil }
            state.tasks[id]?.ended = record
            state.tasks[id]?.waiting = [:]
            return task
        }
    }

    /// The end of a task was written, or (nil) could not be; false: somebody else had ended it.
    func settle(_ id: String, isWritten: Bool?) {
        state.withLock { state in
            guard var task = state.tasks[id], let ended = task.ended else { return }
            let isNews = isWritten != false && !task.isUnwritten
            task.record = ended
            task.isUnwritten = true
            state.tasks[id] = isWritten == nil ? task : nil
            if isNews { task.call.announce(id, ended.json(settings)) }
        }
    }
}
