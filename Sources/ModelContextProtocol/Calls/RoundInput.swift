internal import JSON
internal import Synchronization

/// Asks by ending the call, as 2026-07-28 does it: the client calls again and brings the answers along.
///
/// An answer counts for the question it was given to, told by key, method and parameters, and for no other. So one key can
/// be asked twice with different words, and a person who agreed to one thing has not agreed to another. What does not
/// answer the question is asked again.
final class RoundInput: InputChannel {
    let carriedState: JSON?
    private let version: ProtocolVersion
    private let capabilities: ClientCapabilities
    private let call: StateSealer.Call
    private let sealer: StateSealer
    /// Answers that came without being asked for, by key.
    private let unasked: JSONObject
    /// What is answered, by the identity of the question.
    private let answers: Mutex<[String: JSON]>

    /// - Throws: `ProtocolError` where the request carries what is no state of this call, or no answers.
    init(
        _ params: JSONObject, of call: StateSealer.Call, from capabilities: ClientCapabilities,
        in version: ProtocolVersion, by sealer: StateSealer
    ) throws(ProtocolError) {
        self.version = version
        self.capabilities = capabilities
        self.call = call
        self.sealer = sealer
        guard let given = (params["inputResponses"] ?? .object(JSONObject())).objectValue else {
            throw ProtocolError(.invalidParams, "\"inputResponses\" must be an object")
        }
        guard let state = params["requestState"] else {
            carriedState = nil
            answers = Mutex([:])
            unasked = sealer.takesAnswersAlone ? given : JSONObject()
            return
        }
        guard let sealed = state.stringValue else {
            throw ProtocolError(.invalidParams, "\"requestState\" must be a string")
        }
        let round = try sealer.open(sealed, of: call) { round throws(ProtocolError) in
            for key in round.asked.keys where given[key] != nil && given[key]?.objectValue == nil {
                throw ProtocolError(.invalidParams, "the answer to '\(key)' in \"inputResponses\" must be an object")
            }
        }
        var answers = round.answers
        for (key, identity) in round.asked { answers[identity] = given[key] ?? answers[identity] }
        carriedState = round.state
        self.answers = Mutex(answers)
        unasked = JSONObject()
    }

    func ask(_ requests: [String: InputRequest], state: JSON?) async throws -> [String: JSON] {
        // A round without a question is answered by coming back.
        if requests.isEmpty { return try pause(leaving: state) }
        for question in requests.values { try question.check(against: capabilities, in: version) }
        let (found, missing, known) = answers.withLock { answers in
            var found: [String: JSON] = [:]
            var missing: [String: String] = [:]
            for (key, question) in requests {
                let identity = question.identity(under: key, in: version)
                if let answer = answers[identity] ?? unasked[key], question.complaint(about: answer) == nil {
                    found[key] = answer
                    answers[identity] = answer
                } else {
                    missing[key] = identity
                    answers[identity] = nil
                }
            }
            return (found, missing, answers)
        }
        if missing.isEmpty { return found }
        let questions = requests.filter { missing[$0.key] != nil }.sorted { $0.key < $1.key }.map { key, question in
            let (method, params) = question.wire(in: version)
            return (key, ["method": .string(method), "params": .object(params)] as JSON)
        }
        throw try ended(with: questions, StateSealer.Round(answers: known, asked: missing, state: state))
    }

    private func pause(leaving state: JSON?) throws -> [String: JSON] {
        let identity = JSON.array(["", state ?? .null]).digest
        var known = answers.withLock { $0 }
        guard known[identity] == nil else { return [:] }
        known[identity] = .null
        throw try ended(with: [], StateSealer.Round(answers: known, state: state))
    }

    private func ended(with questions: [(String, JSON)], _ round: StateSealer.Round) throws -> InputRequired {
        var result = JSONObject([("resultType", "input_required")])
        if !questions.isEmpty { result["inputRequests"] = .object(JSONObject(questions)) }
        result["requestState"] = .string(try sealer.seal(round, of: call))
        return InputRequired(result: result)
    }
}
