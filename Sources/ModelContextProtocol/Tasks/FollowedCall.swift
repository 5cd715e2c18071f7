internal import JSON
internal import Synchronization

/// A call that may become a task, from its request to its end.
///
/// Its handler runs in a Swift task of its own, so that it outlives the request and its connection once the client
/// follows it. Until then the request waits for it, and takes it along where it is cancelled.
final class FollowedCall: Sendable {
    /// Whose it is; empty where the transport knows no credentials.
    let principal: String
    /// Tells followers about the task with this id.
    let announce: @Sendable (String, JSONObject) -> Void
    private let desk: TaskDesk
    private let state = Mutex(State())

    private struct State {
        var taskID: String?
        var handler: Task<Void, Never>?
        var isCancelled = false
        /// What the request is answered with.
        var answer: Result<JSONObject, any Error>?
        var waiting: CheckedContinuation<JSONObject, any Error>?
    }

    init(desk: TaskDesk, principal: String, announce: @escaping @Sendable (String, JSONObject) -> Void) {
        self.desk = desk
        self.principal = principal
        self.announce = announce
    }

    /// Runs `work`, and returns what its request is answered with: its result, or the task that it became.
    func callAsFunction(_ work: @escaping @Sendable () async throws -> JSONObject) async throws -> JSONObject {
        let handler = Task {
            let result: Result<JSONObject, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            await finish(result)
        }
        let isCancelled = state.withLock { state in
            state.handler = handler
            return state.isCancelled
        }
        if isCancelled { handler.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let answer = state.withLock { state in
                    if state.answer == nil { state.waiting = continuation }
                    return state.answer
                }
                if let answer { continuation.resume(with: answer) }
            }
        } onCancel: {
            handler.cancel()
        }
    }

    /// Makes a task of the call, once; the request is answered with it.
    func becomeTask() async throws {
        let id = desk.newTaskID()
        let isFirst = state.withLock { state in
            defer { state.taskID = state.taskID ?? id }
            return state.taskID == nil
        }
        guard isFirst else { return }
        var task = try await desk.add(self, as: id)
        task["resultType"] = "task"
        // The core schema knows one result of a call, which has content; who checks by it, as the official suite does,
        // must not stumble over a task.
        task["content"] = []
        _ = answer(.success(task))
        if Task.isCancelled { await desk.end(id, .cancelled, message: "the request was cancelled") }
        try Task.checkCancellation()
    }

    /// The handler has ended.
    private func finish(_ result: Result<JSONObject, any Error>) async {
        guard !answer(result), let id = state.withLock(\.taskID) else { return }
        switch result {
        case .success(var result):
            result["resultType"] = "complete"
            await desk.end(id, .completed(result))
        case .failure(let error):
            let error = MCPServer.protocolError(for: error)
            await desk.end(id, .failed(error), message: error.message)
        }
    }

    /// - Returns: whether the request was not answered before.
    private func answer(_ answer: Result<JSONObject, any Error>) -> Bool {
        let (isFirst, waiting) = state.withLock { state in
            guard state.answer == nil else { return (false, nil as CheckedContinuation<JSONObject, any Error>?) }
            state.answer = answer
            defer { state.waiting = nil }
            return (true, state.waiting)
        }
        waiting?.resume(with: answer)
        return isFirst
    }

    /// What the handler still does is wanted no longer.
    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            return state.handler
        }?.cancel()
    }

    /// The handler says how far it is.
    func say(_ message: String) {
        guard let id = state.withLock(\.taskID) else { return }
        desk.change(id) { task in task.record.say(message, at: desk.now()) ? true : nil }
    }

    /// Asks as a task asks.
    func ask(_ requests: [String: JSON]) async throws -> [String: JSON] {
        guard let id = state.withLock(\.taskID) else { throw CancellationError() }
        return try await desk.ask(requests, in: id)
    }
}
