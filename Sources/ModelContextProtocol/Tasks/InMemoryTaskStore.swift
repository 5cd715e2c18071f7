internal import Synchronization
public import Vocabulary

/// Keeps tasks as long as the process lives.
public final class InMemoryTaskStore: TaskStore {
    private let tasks = Mutex<[String: StoredTask]>([:])

    /// Keeps nothing yet.
    public init() {}

    /// Adds a task, unless its principal has `limit` of them already.
    public func add(_ task: StoredTask, limit: Int) -> Bool {
        tasks.withLock { tasks in
            guard tasks[task.id] == nil, tasks.values.count(where: { $0.principal == task.principal }) < limit else {
                return false
            }
            tasks[task.id] = task
            return true
        }
    }

    /// The task with this id, whoever's it is.
    public func task(_ id: String) -> StoredTask? { tasks.withLock { $0[id] } }

    /// Writes the end of a task, if it is still open and its owner's.
    public func end(_ task: StoredTask) -> Bool { replace(task) { $0.owner == task.owner } }

    /// Writes the end of a task that lost its process.
    public func endAbandoned(_ task: StoredTask, at now: Timestamp) -> Bool { replace(task) { $0.leasedUntil < now } }

    private func replace(_ task: StoredTask, where condition: (StoredTask) -> Bool) -> Bool {
        tasks.withLock { tasks in
            guard let known = tasks[task.id], known.keptUntil == nil, condition(known) else { return false }
            tasks[task.id] = task
            return true
        }
    }

    /// Prolongs the leases of all open tasks of `owner`.
    public func renewLeases(of owner: String, until: Timestamp) {
        tasks.withLock { tasks in
            for (id, task) in tasks where task.owner == owner && task.keptUntil == nil {
                tasks[id]?.leasedUntil = until
            }
        }
    }

    /// Forgets what need be kept no longer.
    public func forget(at now: Timestamp, abandonedBefore: Timestamp) {
        tasks.withLock { tasks in
            tasks = tasks.filter { _, task in
                task.keptUntil.map { $0 > now } ?? (task.leasedUntil >= abandonedBefore)
            }
        }
    }
}
