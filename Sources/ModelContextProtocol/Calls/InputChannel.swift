internal import JSON

/// A way to ask the client for something while one of its requests is served; each era and tasks have their own.
protocol InputChannel: Sendable {
    /// What the handler left for itself in the round before this one.
    var carriedState: JSON? { get }

    /// Asks for everything in `requests`, each under its key, and returns the client's result for each.
    ///
    /// - Throws: what ends the round, where the answers come with another call (`InputRequired`); `ProtocolError` where
    ///   the client answers with one; `CancellationError`.
    func ask(_ requests: [String: InputRequest], state: JSON?) async throws -> [String: JSON]
}

/// Asks while the handler waits, as the handshake era does it.
struct DirectInput: InputChannel {
    let connection: Connection
    let request: RequestID
    let version: ProtocolVersion
    let capabilities: ClientCapabilities

    var carriedState: JSON? { nil }

    func ask(_ requests: [String: InputRequest], state: JSON?) async throws -> [String: JSON] {
        for question in requests.values { try question.check(against: capabilities, in: version) }
        return try await withThrowingTaskGroup(of: (String, JSON).self) { group in
            for (key, question) in requests {
                group.addTask { (key, try await ask(question)) }
            }
            let limit = connection.server.options.inputLifetime
            let clock = connection.server.clock
            group.addTask {
                try await clock.sleep(for: limit)
                throw ProtocolError(.internalError, "the client did not answer within \(limit)")
            }
            var answers: [String: JSON] = [:]
            while answers.count < requests.count, let (key, answer) = try await group.next() {
                answers[key] = answer
            }
            group.cancelAll()
            return answers
        }
    }

    private func ask(_ question: InputRequest) async throws -> JSON {
        let (method, params) = question.wire(in: version)
        let answer: JSON
        do {
            answer = try await connection.ask(method, params, relatedTo: request)
        } catch let error as ProtocolError {
            throw ProtocolError(
                .internalError, "the client answered \(method) with an error: \(error.message)",
                data: ["method": .string(method), "error": error.json])
        }
        if let complaint = question.complaint(about: answer) {
            throw ProtocolError(
                .internalError, "the client's answer to \(method) is none: \(complaint)",
                data: ["method": .string(method)])
        }
        return answer
    }
}
