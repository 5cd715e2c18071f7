public import ModelContextProtocol
public import Orchestrator
internal import Vocabulary

/// Keeps the tasks of the MCP server in the orchestrator's store, so that they outlive the process.
struct StoredTasks: TaskStore {
    let calls: FollowedCalls

    func add(_ task: StoredTask, limit: Int) async throws -> Bool {
        try await calls.add(FollowedCall(task), limit: limit)
    }

    func task(_ id: String) async throws -> StoredTask? { try await calls.call(id).map(StoredTask.init) }

    func end(_ task: StoredTask) async throws -> Bool { try await calls.end(FollowedCall(task)) }

    func endAbandoned(_ task: StoredTask, at now: Timestamp) async throws -> Bool {
        try await calls.endAbandoned(FollowedCall(task), at: now)
    }

    func renewLeases(of owner: String, until: Timestamp) async throws {
        try await calls.renewLeases(of: owner, until: until)
    }

    func forget(at now: Timestamp, abandonedBefore: Timestamp) async throws {
        try await calls.forget(at: now, abandonedBefore: abandonedBefore)
    }
}

extension TaskDesk {
    /// A desk whose tasks are kept in the orchestrator's store.
    public convenience init(keepingIn orchestrator: Orchestrator, settings: TaskSettings = TaskSettings()) {
        self.init(store: StoredTasks(calls: orchestrator.followedCalls), settings: settings)
    }
}

extension FollowedCall {
    fileprivate init(_ task: StoredTask) {
        self.init(
            id: task.id, principal: task.principal, owner: task.owner, createdAt: task.createdAt,
            leasedUntil: task.leasedUntil, keptUntil: task.keptUntil, document: task.document)
    }
}

extension StoredTask {
    fileprivate init(_ call: FollowedCall) {
        self.init(
            id: call.id, principal: call.principal, owner: call.owner, createdAt: call.createdAt,
            leasedUntil: call.leasedUntil, keptUntil: call.keptUntil, document: call.document)
    }
}
