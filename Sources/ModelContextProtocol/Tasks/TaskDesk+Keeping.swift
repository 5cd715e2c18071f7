internal import JSON
internal import Vocabulary

// From a task's first moment to its last, as the store sees it.
extension TaskDesk {
    /// Makes a task of `call`; it is kept when this returns.
    ///
    /// - Returns: the task as clients see it.
    /// - Throws: `ProtocolError` where the principal has too many; what the store throws.
    func add(_ call: FollowedCall, as id: String) async throws -> JSONObject {
        let moment = now()
        let record = TaskRecord(id: id, createdAt: moment)
        try await store.forget(at: moment, abandonedBefore: moment - settings.retention)
        guard try await store.add(stored(record, of: call.principal), limit: settings.maximumTasks) else {
            throw ProtocolError(
                .internalError,
                "there are \(settings.maximumTasks) tasks already; wait until some that have ended are forgotten")
        }
        begin(LiveTask(call: call, record: record))
        return record.json(settings)
    }

    /// Ends a task, unless it has ended: what its handler still does is cancelled, and its end is written.
    func end(_ id: String, _ end: TaskRecord.End, message: String? = nil) async {
        guard let task = decide(id, end, message: message, at: now()) else { return }
        for continuation in task.waiting.values { continuation.resume(throwing: CancellationError()) }
        task.call.cancel()
        await writeEnd(of: id)
    }

    /// An end that cannot be written stays in memory, and is tried again with the next sign of life.
    private func writeEnd(of id: String) async {
        guard let task = liveTasks[id], let ended = task.ended else { return }
        // In a task of its own: the end is written even though the work was cancelled.
        let writing = Task { try await store.end(stored(ended, of: task.call.principal)) }
        settle(id, isWritten: try? await writing.value)
    }

    private func stored(_ record: TaskRecord, of principal: String) -> StoredTask {
        StoredTask(
            id: record.id, principal: principal, owner: owner, createdAt: record.createdAt,
            leasedUntil: now() + settings.lease, keptUntil: record.keptUntil(settings.retention),
            document: JSON.object(record.json(settings)).description)
    }

    /// Prolongs the leases, gives up on questions that nobody answers, and clears away.
    ///
    /// What the store refuses here it is asked again by the next beat.
    ///
    /// - Returns: whether there is a reason for another one.
    func beat() async -> Bool {
        let moment = now()
        try? await store.renewLeases(of: owner, until: moment + settings.lease)
        for (id, task) in liveTasks {
            for round in task.record.rounds(askedBy: moment - settings.questionLifetime) {
                giveUp(round, of: id, because: ProtocolError(.internalError, "nobody answered in time"))
            }
            if task.isUnwritten { await writeEnd(of: id) }
        }
        try? await store.forget(at: moment, abandonedBefore: moment - settings.retention)
        return goesOnBeating()
    }

    /// Puts questions before the client and waits until all of them are answered.
    func ask(_ requests: [String: JSON], in id: String) async throws -> [String: JSON] {
        guard !requests.isEmpty else { return [:] }
        let round = newRound()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isAsked = change(id) { task -> Bool? in
                    guard !Task.isCancelled, task.record.ask(requests, round: round, at: now()) else { return nil }
                    task.waiting[round] = continuation
                    return true
                }
                if isAsked == nil { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            giveUp(round, of: id, because: CancellationError())
        }
    }

    private func giveUp(_ round: Int, of id: String, because error: any Error) {
        let waiting: CheckedContinuation<[String: JSON], any Error>? = change(id) { task in
            guard task.record.withdraw(round, at: now()) else { return nil }
            return task.waiting.removeValue(forKey: round)
        }
        waiting?.resume(throwing: error)
    }
}
