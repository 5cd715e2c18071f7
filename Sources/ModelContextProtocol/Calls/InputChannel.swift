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

    var carriedState: JSON? { nil }

    func ask(_ requests: [String: InputRequest], state: JSON?) async throws -> [String: JSON] {
        throw ProtocolError(.internalError, "asking is not wired yet")
    }
}
