internal import JSON

/// Asks while the handler waits, through what the client reads in `tasks/get` and answers with `tasks/update`.
struct TaskInput: InputChannel {
    let call: FollowedCall
    let capabilities: ClientCapabilities
    let version: ProtocolVersion
    /// What was left before the call became a task; in a task there is nothing to leave, for the handler goes on.
    let carriedState: JSON?

    func ask(_ requests: [String: InputRequest], state: JSON?) async throws -> [String: JSON] {
        try await call.ask(
            requests.mapValues { request in
                let (method, params) = request.wire(in: version)
                return ["method": .string(method), "params": .object(params)]
            })
    }
}

extension RequestContext {
    /// Makes a task of the call where the client follows tasks; what comes after it goes on in the background.
    ///
    /// For tools whose `taskBeginning` is `.whenBodySays`: ask first what must be known, in the call, and begin the work
    /// once the client has answered. Everywhere else, and where the call is a task already, nothing happens.
    ///
    /// - Returns: the context to go on with; what is asked through it is asked in the task.
    /// - Throws: `ProtocolError` where there are too many tasks; `CancellationError`; what the store of tasks throws.
    public func becomingTask() async throws -> RequestContext {
        guard let followed else { return self }
        try await followed.becomeTask()
        var context = self
        context.deadline = nil
        context.input = TaskInput(
            call: followed, capabilities: capabilities, version: version, carriedState: input.carriedState)
        return context
    }
}
