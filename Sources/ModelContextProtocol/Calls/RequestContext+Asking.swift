public import JSON

extension RequestContext {
    /// What the handler left for itself with `ask(_:state:)` in the round before this one.
    public var carriedState: JSON? { input.carriedState }

    /// Asks the client for everything in `requests` at once, each under a key of its own.
    ///
    /// In the handshake era the client is asked while the handler waits. In 2026-07-28 there is nobody to wait for: the
    /// call ends with the questions, the client calls again with the answers, and **the handler runs again from its
    /// start**; a question that was answered then returns at once. So ask before you act, and ask in the same words in
    /// every round: an answer counts only for the question it was given to.
    ///
    /// Without any question, `state` alone goes to the client and back in 2026-07-28: the first call ends, the next one
    /// goes on. In the handshake era the handler just goes on.
    ///
    /// - Parameters:
    ///   - state: what the next round finds in `carriedState`; sealed, so that the client can neither read nor change it.
    /// - Returns: the client's result for every key, as it sent it; of the right shape, and satisfying the form's schema
    ///   where a person accepted it.
    /// - Throws: `ProtocolError` where the client cannot be asked such a thing, refuses, or does not answer in time; what
    ///   ends the round in 2026-07-28, which a handler must let pass.
    public func ask(_ requests: [String: InputRequest], state: JSON? = nil) async throws -> [String: JSON] {
        try await input.ask(requests, state: state)
    }

    /// Puts a form before a person.
    ///
    /// - Returns: `.cancelled` where the client cannot show one: nobody was asked, so nobody agreed.
    public func elicit(_ message: String, schema: JSON, key: String = "answer") async throws -> ElicitationAnswer {
        let question = InputRequest.form(message: message, schema: schema)
        do throws(ProtocolError) {
            try question.check(against: capabilities, in: version)
        } catch {
            return .cancelled
        }
        return ElicitationAnswer(try await ask([key: question])[key])
    }
}

extension RequestContext {
    /// The context of a request that may carry answers to what its call asked before.
    ///
    /// - Throws: `ProtocolError` where the state it carries is not ours, too old, used before, or another call's.
    func resuming(
        _ params: JSONObject, of method: String, _ name: String, _ arguments: JSONObject, by sealer: StateSealer
    ) throws(ProtocolError) -> RequestContext {
        guard version.era == .stateless else { return self }
        var context = self
        context.input = try RoundInput(
            params,
            of: StateSealer.Call(method: method, name: name, arguments: arguments, principal: principal),
            from: capabilities, in: version, by: sealer)
        return context
    }
}
