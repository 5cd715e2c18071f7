internal import JSON
internal import Vocabulary

/// OpenAI's Responses API.
struct ResponsesFormat: WireFormat {
    let provider = "openai"
    /// The base URL with its version: `https://api.openai.com/v1`.
    let baseURL: String
    let key: APIKey

    var secret: APIKey? { key }

    func encode(_ request: ModelRequest, capabilities: ModelCapabilities, streaming: Bool) -> HTTPRequest {
        let native = capabilities.supportsStructuredOutput
        var body = JSONObject()
        body["model"] = .string(request.model)
        // The JSON mode is refused where the word JSON stands nowhere, so the sentence goes along with it.
        let instructions = StructuredForm.instructions(for: request, nativeJSON: false, nativeSchema: native)
        if let instructions { body["instructions"] = .string(instructions) }
        body["input"] = .string(request.prompt)
        body["max_output_tokens"] = .integer(capabilities.bound(request.maxOutputTokens))
        if capabilities.supportsSamplingParameters, let temperature = request.temperature {
            body["temperature"] = .double(temperature)
        }
        switch request.form {
        case .json where native: body["text"] = ["format": ["type": "json_object"]]
        case .schema(let name, let schema) where native:
            body["text"] = [
                "format": [
                    "type": "json_schema", "name": .string(StructuredForm.name(name)), "schema": schema,
                    "strict": .bool(StructuredForm.isStrict(schema)),
                ]
            ]
        default: break
        }
        // Nothing here continues a stored response, so none is left with the provider.
        body["store"] = false
        if streaming { body["stream"] = true }
        return HTTPRequest(
            method: "POST", url: "\(baseURL)/responses",
            headers: ["content-type": "application/json", "authorization": "Bearer \(key.value)"],
            body: JSON.object(body).serialized(), timeout: request.timeout)
    }

    func decode(_ body: JSON) -> Decoded {
        guard body["object"] == "response" || body["output"]?.arrayValue != nil else { return .unreadable }
        var accumulator = ResponsesAccumulator()
        if case .failure(let words) = accumulator.end(body) { return .failure(words, accumulator.draft) }
        return accumulator.draft.isComplete ? .answer(accumulator.draft) : .unreadable
    }

    func makeAccumulator() -> ResponsesAccumulator { ResponsesAccumulator() }
}

/// Puts the events of a Responses stream together; the last one repeats the whole response.
struct ResponsesAccumulator: StreamAccumulator {
    var draft = AnswerDraft()
    private var hasRefused = false

    mutating func receive(_ event: JSON) -> StreamStep {
        switch event["type"]?.stringValue {
        case "response.output_text.delta", "response.refusal.delta":
            let piece = event["delta"]?.stringValue ?? ""
            draft.text += piece
            return .text(piece)
        case let type? where type.hasPrefix("response.reasoning") && type.hasSuffix(".delta"):
            draft.hiddenBytes += event["delta"]?.stringValue?.utf8.count ?? 0
        case "response.created", "response.in_progress":
            draft.model = event["response"]?["model"]?.stringValue ?? draft.model
        case "response.completed", "response.incomplete", "response.failed":
            return end(event["response"] ?? .null)
        default: break
        }
        return .nothing
    }

    /// Takes the whole response.
    ///
    /// - Returns: the text, where none had come in pieces; or the failure.
    mutating func end(_ response: JSON) -> StreamStep {
        draft.model = response["model"]?.stringValue ?? draft.model
        if let usage = Usage(openAI: response["usage"]) {
            draft.usage = usage
            draft.usageScope = .wholeCall
        }
        let text = take(output: response["output"]?.arrayValue ?? [])
        let isNew = draft.text.isEmpty && !text.isEmpty
        if isNew { draft.text = text }
        let detail = response["incomplete_details"]?["reason"]?.stringValue
        switch response["status"]?.stringValue {
        case "completed": end(hasRefused ? .refusal : draft.toolCalls.isEmpty ? .stop : .toolCall, "completed")
        case "incomplete": end(Self.finish(incomplete: detail), detail ?? "incomplete")
        case "failed":
            let code = response["error"]?["code"]?.stringValue ?? ""
            guard Self.isPolicy(code) else { return .failure(ProviderErrorBody(response)) }
            end(.blockedPrompt, code)
        default: break
        }
        return isNew ? .text(text) : .nothing
    }

    private mutating func end(_ finish: ModelAnswer.Finish, _ detail: String) {
        draft.finish = finish
        draft.finishDetail = detail
        draft.isComplete = true
    }

    private mutating func take(output: [JSON]) -> String {
        var text = ""
        for item in output {
            switch item["type"]?.stringValue {
            case "message":
                for part in item["content"]?.arrayValue ?? [] {
                    text += part["text"]?.stringValue ?? ""
                    guard let refusal = part["refusal"]?.stringValue else { continue }
                    hasRefused = true
                    text += refusal
                }
            case "function_call":
                draft.toolCalls.append(
                    AnswerDraft.ToolCall(
                        id: item["call_id"]?.stringValue, name: item["name"]?.stringValue ?? "",
                        arguments: item["arguments"]?.stringValue ?? "{}"))
            default: break
            }
        }
        return text
    }

    private static func finish(incomplete reason: String?) -> ModelAnswer.Finish {
        switch reason {
        case "max_output_tokens": .length
        case "content_filter": .blockedAnswer
        default: .other
        }
    }

    /// A failure that is about the prompt's content, not about the service.
    private static func isPolicy(_ code: String) -> Bool { code == "invalid_prompt" || code.contains("policy") }
}
