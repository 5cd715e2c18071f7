/// A source of answers that can say, without cost, whether its provider takes the key it was given.
///
///     if let model = model as? any KeyChecking { print(await model.checkKey()) }
public protocol KeyChecking: Sendable {
    /// Asks the provider once, within `limit`, for something that is free and needs the key.
    func checkKey(within limit: Duration) async -> KeyState
}

/// What a provider makes of a key.
public enum KeyState: Hashable, Sendable {
    /// The provider takes it. A server that wants no key takes any.
    case accepted
    /// The provider refuses it, or calls with it: with this HTTP status, in these words.
    case refused(status: Int, message: String)
    /// Nobody knows: there was no answer in time, or one about something else.
    case unreachable(message: String)
}

extension WireFormat {
    /// Asks for the page at `url`, which the provider shows for nothing to whoever has a key.
    func checkKey(
        at url: String, headers: HTTPFields, within limit: Duration, transport: any HTTPTransport
    ) async -> KeyState {
        let question = FreeQuestion(
            url: url, headers: headers, timeLimit: limit, maxResponseBytes: 8 << 20, transport: transport)
        let answer: FreeQuestion.Answer
        do throws(HTTPTransportError) {
            answer = try await question.ask()
        } catch {
            return .unreachable(message: error.description)
        }
        guard let status = answer.status else { return .unreachable(message: "there was no answer") }
        if 200..<300 ~= status { return .accepted }
        let words = ProviderErrorBody(answer.body, contentType: answer.headers["content-type"])
        let error = ErrorClassification(provider: provider, secret: secret)
            .error(status: status, headers: answer.headers, body: words)
        switch error.errorClass {
        case .unauthorized, .quotaExhausted: return .refused(status: status, message: error.message)
        default: return .unreachable(message: "it answered \(status): \(error.message)")
        }
    }
}
