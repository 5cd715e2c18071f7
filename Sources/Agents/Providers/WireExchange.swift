internal import JSON
internal import Vocabulary

/// One call to a provider, as a state machine: parts of the server's answer go in, pieces of text come out, and at the
/// end there is an answer or an error that says what must be settled.
struct WireExchange<Format: WireFormat>: Sendable {
    private let format: Format
    private let request: ModelRequest
    private let capabilities: ModelCapabilities
    private let streaming: Bool
    private var status: Int?
    private var headers: HTTPFields = [:]
    /// The body of a whole answer, or of an error's explanation.
    private var body: [UInt8] = []
    private var decoder = ServerSentEventDecoder()
    /// Gathers the events; nil where the server answers as a whole.
    private var accumulator: Format.Accumulator?
    /// The provider's own word that it failed in the middle of a stream, or what made the stream unreadable.
    private var failure: ProviderErrorBody?

    init(format: Format, request: ModelRequest, capabilities: ModelCapabilities, streaming: Bool) {
        self.format = format
        self.request = request
        self.capabilities = capabilities
        self.streaming = streaming
    }

    /// Takes the next part of the server's answer.
    ///
    /// - Returns: the pieces of text it completes.
    mutating func receive(_ part: HTTPResponsePart) -> [String] {
        switch part {
        case .head(let status, let headers):
            self.status = status
            self.headers = headers
            // A server that ignores the wish for a stream answers in JSON.
            let isJSON = headers["content-type"]?.contains(ignoringCase: "application/json") ?? false
            if streaming, status == 200, !isJSON { accumulator = format.makeAccumulator() }
        case .body(let bytes) where accumulator == nil:
            body.append(contentsOf: bytes)
        case .body(let bytes) where failure == nil:
            do {
                return try decoder.decode(bytes).compactMap { failure == nil ? take($0) : nil }
            } catch {
                failure = Self.unreadable("an event of the stream is too large")
            }
        case .body: break
        }
        return []
    }

    /// Ends the exchange.
    ///
    /// - Parameters:
    ///   - error: what went wrong on the way, if anything.
    ///   - lastPieces: receives text that only the end of the stream completes.
    mutating func finish(
        _ error: HTTPTransportError?, lastPieces: inout [String]
    ) -> Result<ModelAnswer, ModelError> {
        guard let status else { return .failure(transportError(error, draft: AnswerDraft())) }
        guard accumulator != nil else {
            return status == 200 ? finishWhole(error, &lastPieces) : .failure(refusal(status: status))
        }
        if failure == nil, let event = decoder.finish(), let text = take(event) { lastPieces.append(text) }
        return finishStream(accumulator?.draft ?? AnswerDraft(), error)
    }

    /// - Returns: the piece of text that `event` brings; nil where it brings something else.
    private mutating func take(_ event: ServerSentEvent) -> String? {
        if event.data == "[DONE]" {
            accumulator?.receiveDone()
            return nil
        }
        guard let json = try? JSON(parsing: event.data) else {
            failure = Self.unreadable("an event of the stream is no JSON")
            return nil
        }
        let step = ProviderErrorBody.isError(json) ? .failure(ProviderErrorBody(json)) : accumulator?.receive(json)
        switch step {
        case .text(let text): return text.isEmpty ? nil : text
        case .failure(let words): failure = words
        case nil: break
        }
        return nil
    }

    private func finishWhole(
        _ error: HTTPTransportError?, _ lastPieces: inout [String]
    ) -> Result<ModelAnswer, ModelError> {
        if let error { return .failure(transportError(error, draft: AnswerDraft())) }
        let json: JSON
        do throws(JSONError) {
            json = try JSON(parsing: body)
        } catch {
            return .failure(unhealthy("the answer is \(error)", AnswerDraft()))
        }
        switch format.decode(json) {
        case .answer(let draft):
            if streaming, !draft.text.isEmpty { lastPieces.append(draft.text) }
            return .success(draft.answer(to: request, capabilities: capabilities))
        case .failure(let words, let draft): return .failure(midway(words, draft))
        case .unreadable where ProviderErrorBody.isError(json):
            return .failure(midway(ProviderErrorBody(json), AnswerDraft()))
        case .unreadable: return .failure(unhealthy("the answer is JSON, but not of this API's form", AnswerDraft()))
        }
    }

    private func finishStream(
        _ draft: AnswerDraft, _ error: HTTPTransportError?
    ) -> Result<ModelAnswer, ModelError> {
        if let failure { return .failure(midway(failure, draft)) }
        // After the end marker nothing is missing, however the connection ended.
        if draft.isComplete { return .success(draft.answer(to: request, capabilities: capabilities)) }
        if let error { return .failure(transportError(error, draft: draft)) }
        return .failure(unhealthy("the stream ended before the answer was complete", draft))
    }

    // MARK: Errors

    private func transportError(_ error: HTTPTransportError?, draft: AnswerDraft) -> ModelError {
        let error =
            error ?? HTTPTransportError(.connectionLost, notSent: false, "the connection ended without an answer")
        let errorClass: ModelError.Class =
            switch error.reason {
            case .cancelled: .cancelled
            case .invalidRequest: .invalidRequest
            case .unreachable, .timedOut, .connectionLost, .tooLarge: .providerHealth
            }
        return ModelError(
            errorClass, provider: format.provider, message: error.description, notSent: error.notSent,
            partial: error.notSent ? nil : partialAnswer(draft))
    }

    private func refusal(status: Int) -> ModelError {
        let words = ProviderErrorBody(body, contentType: headers["content-type"])
        return classification.error(status: status, headers: headers, body: words)
    }

    /// The provider failed after its 200.
    private func midway(_ words: ProviderErrorBody, _ draft: AnswerDraft) -> ModelError {
        var error = classification.error(status: 200, headers: headers, body: words)
        let hasBegun = !draft.text.isEmpty || draft.usage != nil || draft.hiddenBytes > 0 || !draft.toolCalls.isEmpty
        if hasBegun { error.partial = partialAnswer(draft) }
        return error
    }

    private func unhealthy(_ message: String, _ draft: AnswerDraft) -> ModelError {
        ModelError(.providerHealth, provider: format.provider, message: message, partial: partialAnswer(draft))
    }

    /// What came of an answer that did not come to its end.
    ///
    /// Without a stream nobody knows how far the model got, and it may go on when the caller has gone: the bound on its
    /// output is what it can charge for.
    private func partialAnswer(_ draft: AnswerDraft) -> ModelAnswer {
        var draft = draft
        draft.isComplete = false
        var answer = draft.answer(to: request, capabilities: capabilities)
        if !streaming, draft.usage == nil { answer.usage.outputTokens = capabilities.bound(request.maxOutputTokens) }
        return answer
    }

    private var classification: ErrorClassification {
        ErrorClassification(provider: format.provider, secret: format.secret)
    }

    private static func unreadable(_ message: String) -> ProviderErrorBody {
        ProviderErrorBody(["message": .string(message)])
    }
}

extension WireFormat {
    /// Asks once over `transport`, for the whole answer.
    func call(
        _ request: ModelRequest, capabilities: ModelCapabilities, transport: any HTTPTransport
    ) async throws(ModelError) -> ModelAnswer {
        try await exchange(request, capabilities, transport, streaming: false) { _ in }
    }

    /// Asks once over `transport`, and hands over the text as it comes.
    func stream(
        _ request: ModelRequest, capabilities: ModelCapabilities, transport: any HTTPTransport,
        onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        try await exchange(request, capabilities, transport, streaming: true, onText: onText)
    }

    private func exchange(
        _ request: ModelRequest, _ capabilities: ModelCapabilities, _ transport: any HTTPTransport, streaming: Bool,
        onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        var exchange = WireExchange(
            format: self, request: request, capabilities: capabilities, streaming: streaming)
        var failure: HTTPTransportError?
        do throws(HTTPTransportError) {
            try await transport.send(encode(request, capabilities: capabilities, streaming: streaming)) { part in
                for piece in exchange.receive(part) { await onText(piece) }
            }
        } catch {
            failure = error
        }
        var lastPieces: [String] = []
        let result = exchange.finish(failure, lastPieces: &lastPieces)
        for piece in lastPieces { await onText(piece) }
        return try result.get()
    }
}
