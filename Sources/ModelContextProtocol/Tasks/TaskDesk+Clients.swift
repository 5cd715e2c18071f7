internal import JSON
internal import Vocabulary

// What clients ask about their tasks. To anybody else a task does not even exist.
extension TaskDesk {
    /// The task as its client sees it now.
    ///
    /// - Throws: `ProtocolError` where the principal has no such task; what the store throws.
    func task(_ id: String, of principal: String) async throws -> JSONObject {
        if let live = liveTask(id, of: principal) { return live.record.json(settings) }
        let stored = try await stored(id, of: principal)
        var object = try JSON(parsing: stored.document.utf8).objectValue ?? JSONObject()
        if stored.keptUntil == nil { object["statusMessage"] = "another process of the server works on it" }
        return object
    }

    /// Hands the client's answers to the handlers that wait for them.
    func update(_ id: String, of principal: String, _ responses: JSONObject) async throws {
        guard liveTask(id, of: principal) != nil else { return try await refuseUnlessEnded(id, of: principal) }
        let answered = change(id) { task in
            task.record.answer(responses, at: now())?.compactMap { round, answers in
                task.waiting.removeValue(forKey: round).map { (continuation: $0, answers: answers) }
            }
        }
        for (continuation, answers) in answered ?? [] { continuation.resume(returning: answers) }
    }

    /// Cancels the task; does nothing where it has ended.
    func cancel(_ id: String, of principal: String) async throws {
        guard liveTask(id, of: principal) != nil else { return try await refuseUnlessEnded(id, of: principal) }
        await end(id, .cancelled, message: "the client cancelled it")
    }

    private func refuseUnlessEnded(_ id: String, of principal: String) async throws {
        guard try await stored(id, of: principal).keptUntil == nil else { return }
        throw ProtocolError(
            .internalError,
            "another process of the server works on the task; ask through the connection on which it began")
    }

    /// The task as the store has it, ended where its process is gone.
    private func stored(_ id: String, of principal: String) async throws -> StoredTask {
        let unknown = ProtocolError(.invalidParams, "there is no task '\(id)', or not any more")
        let moment = now()
        guard var task = try await store.task(id), task.principal == principal else { throw unknown }
        guard task.keptUntil.map({ $0 > moment }) ?? true else { throw unknown }
        guard task.keptUntil == nil, task.leasedUntil < moment else { return task }

        let error = ProtocolError(
            .internalError, "the process that worked on the task ended before the tool was done; call the tool again")
        var record = TaskRecord(id: id, createdAt: task.createdAt)
        _ = record.finish(.failed(error), at: moment, message: error.message)
        task.keptUntil = record.keptUntil(settings.retention)
        task.document = JSON.object(record.json(settings)).description
        if try await store.endAbandoned(task, at: moment) { return task }
        // Its process was faster than us after all.
        guard let task = try await store.task(id) else { throw unknown }
        return task
    }
}
