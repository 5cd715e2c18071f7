public import JSON

extension RequestContext {
    /// What the handler left for itself with `ask(_:state:)` in the round before this one.
    public var carriedState: JSON? { input.carriedState }

    /// Asks the client for everything in `requests` at once, each under a key of its own.
    ///
    /// In the handshake era the client is asked while the handler waits. In 2026-07-28 there is nobody to wait for: the
    /// call ends with the questions, the client calls again with the answers, and **the handler runs again from its
    /// start**; a question that was answered then returns at once. So ask before you act.
    ///
    /// - Parameters:
    ///   - state: what the next round finds in `carriedState`; sealed, so that the client can neither read nor change it.
    /// - Returns: the client's result for every key, as it sent it.
    /// - Throws: `ProtocolError` where the client cannot be asked such a thing, or refuses; what ends the round in
    ///   2026-07-28, which a handler must let pass.
    public func ask(_ requests: [String: InputRequest], state: JSON? = nil) async throws -> [String: JSON] {
        try await input.ask(requests, state: state)
    }

    /// Puts a form before a person.
    ///
    /// - Returns: `.cancelled` where the client cannot show one: nobody was asked, so nobody agreed.
    public func elicit(_ message: String, schema: JSON, key: String = "answer") async throws -> ElicitationAnswer {
        guard capabilities.elicitsForms else { return .cancelled }
        return ElicitationAnswer(try await ask([key: .form(message: message, schema: schema)])[key])
    }
}

extension ElicitationAnswer {
    /// The answer in a client's result; anything that is none counts as cancelled.
    init(_ result: JSON?) {
        switch result?["action"]?.stringValue {
        case "accept": self = .accepted(result?["content"]?.objectValue ?? JSONObject())
        case "decline": self = .declined
        default: self = .cancelled
        }
    }
}

extension RequestContext {
    /// The context of a request that may carry answers to what its call asked before.
    ///
    /// - Throws: `ProtocolError` where the state it carries is not ours, too old, used before, or another call's.
    func resuming(
        _ params: JSONObject, of method: String, _ name: String, _ arguments: JSONObject, by sealer: StateSealer
    ) throws(ProtocolError) -> RequestContext {
        self
    }
}
