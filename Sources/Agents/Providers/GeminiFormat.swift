internal import JSON
internal import Vocabulary

/// Gemini's `generateContent` and `streamGenerateContent`.
struct GeminiFormat: WireFormat {
    let provider = "google_gemini"
    let baseURL: String
    let key: APIKey

    var secret: APIKey? { key }

    func encode(_ request: ModelRequest, capabilities: ModelCapabilities, streaming: Bool) -> HTTPRequest {
        let name = request.model.hasPrefix("models/") ? String(request.model.dropFirst(7)) : request.model
        let method = streaming ? "streamGenerateContent?alt=sse" : "generateContent"
        let seconds = max(1, Int64(request.timeout.inSeconds.rounded(.up)))
        return HTTPRequest(
            method: "POST", url: "\(baseURL)/v1beta/models/\(name.asPathSegment):\(method)",
            headers: [
                "content-type": "application/json", "x-goog-api-key": key.value, "x-server-timeout": "\(seconds)",
            ],
            body: body(of: request, capabilities: capabilities).serialized(), timeout: request.timeout)
    }

    private func body(of request: ModelRequest, capabilities: ModelCapabilities) -> JSON {
        var generation = JSONObject()
        generation["maxOutputTokens"] = .integer(capabilities.bound(request.maxOutputTokens))
        if capabilities.supportsSamplingParameters, let temperature = request.temperature {
            generation["temperature"] = .double(temperature)
        }
        let native = capabilities.supportsStructuredOutput
        if native, request.form != .text { generation["responseMimeType"] = "application/json" }
        if native, case .schema(_, let schema) = request.form { generation["responseJsonSchema"] = schema }
        var body = JSONObject()
        body["contents"] = [["role": "user", "parts": [["text": .string(request.prompt)]]]]
        let instructions = StructuredForm.instructions(for: request, nativeJSON: native, nativeSchema: native)
        if let instructions { body["systemInstruction"] = ["parts": [["text": .string(instructions)]]] }
        body["generationConfig"] = .object(generation)
        return .object(body)
    }

    func decode(_ body: JSON) -> Decoded {
        var accumulator = GeminiAccumulator()
        // Some endpoints put the answer, like the errors, into an array; a stream without SSE is one array of chunks.
        let chunks = body.arrayValue ?? [body]
        guard !chunks.isEmpty else { return .unreadable }
        for chunk in chunks {
            let members = ["candidates", "promptFeedback", "usageMetadata"]
            guard members.contains(where: { chunk[$0] != nil }) else { return .unreadable }
            _ = accumulator.receive(chunk)
        }
        accumulator.draft.isComplete = true
        return .answer(accumulator.draft)
    }

    func makeAccumulator() -> GeminiAccumulator { GeminiAccumulator() }
}

/// Puts Gemini's chunks together: each is an answer of its own, with usage counted from the start.
struct GeminiAccumulator: StreamAccumulator {
    var draft = AnswerDraft()

    mutating func receive(_ chunk: JSON) -> StreamStep {
        draft.model = chunk["modelVersion"]?.stringValue ?? draft.model
        if let usage = Usage(gemini: chunk["usageMetadata"]) {
            draft.usage = usage
            draft.usageScope = .soFar
        }
        if let reason = chunk["promptFeedback"]?["blockReason"]?.stringValue {
            draft.finish = .blockedPrompt
            draft.finishDetail = reason
            draft.isComplete = true
        }
        guard let candidate = chunk["candidates"]?[0] else { return .nothing }
        let text = take(candidate["content"]?["parts"]?.arrayValue ?? [])
        if let reason = candidate["finishReason"]?.stringValue {
            draft.finish = Self.finish(reason, callsTools: !draft.toolCalls.isEmpty)
            draft.finishDetail = reason
            draft.isComplete = true
        }
        return .text(text)
    }

    private mutating func take(_ parts: [JSON]) -> String {
        var piece = ""
        for part in parts {
            if let call = part["functionCall"] {
                let arguments = call["args"]?.description ?? "{}"
                draft.toolCalls.append(
                    AnswerDraft.ToolCall(
                        id: call["id"]?.stringValue, name: call["name"]?.stringValue ?? "", arguments: arguments))
            } else if let text = part["text"]?.stringValue {
                if part["thought"]?.boolValue == true { draft.hiddenBytes += text.utf8.count } else { piece += text }
            }
        }
        draft.text += piece
        return piece
    }

    private static func finish(_ reason: String, callsTools: Bool) -> ModelAnswer.Finish {
        switch reason {
        case "STOP": callsTools ? .toolCall : .stop
        case "MAX_TOKENS": .length
        case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "MODEL_ARMOR",
            "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION":
            .blockedAnswer
        default: .other
        }
    }
}
