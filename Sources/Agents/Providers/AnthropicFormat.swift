internal import JSON
internal import Vocabulary

/// Anthropic's Messages API.
struct AnthropicFormat: WireFormat {
    let provider = "anthropic"
    let baseURL: String
    let key: APIKey

    var secret: APIKey? { key }
    var credentials: HTTPFields { ["x-api-key": key.value, "anthropic-version": "2023-06-01"] }

    func encode(_ request: ModelRequest, capabilities: ModelCapabilities, streaming: Bool) -> HTTPRequest {
        var body = JSONObject()
        body["model"] = .string(request.model)
        body["max_tokens"] = .integer(capabilities.bound(request.maxOutputTokens))
        let native = capabilities.supportsStructuredOutput
        // There is no mode for JSON without a schema.
        let instructions = StructuredForm.instructions(for: request, nativeJSON: false, nativeSchema: native)
        if let instructions { body["system"] = .string(instructions) }
        body["messages"] = [["role": "user", "content": .string(request.prompt)]]
        if capabilities.supportsSamplingParameters, let temperature = request.temperature {
            body["temperature"] = .double(temperature)
        }
        if native, case .schema(_, let schema) = request.form {
            body["output_config"] = ["format": ["type": "json_schema", "schema": schema]]
        }
        if streaming { body["stream"] = true }
        var headers = credentials
        headers["content-type"] = "application/json"
        return HTTPRequest(
            method: "POST", url: "\(baseURL)/v1/messages", headers: headers,
            body: JSON.object(body).serialized(), timeout: request.timeout)
    }

    func decode(_ body: JSON) -> Decoded {
        guard body["type"] == "message", let blocks = body["content"]?.arrayValue else { return .unreadable }
        var draft = AnswerDraft(model: body["model"]?.stringValue, usage: Usage(anthropic: body["usage"]))
        draft.usageScope = .wholeCall
        for block in blocks {
            switch block["type"]?.stringValue {
            case "text": draft.text += block["text"]?.stringValue ?? ""
            case "thinking": draft.hiddenBytes += block["thinking"]?.stringValue?.utf8.count ?? 0
            case "tool_use":
                draft.toolCalls.append(
                    AnswerDraft.ToolCall(
                        id: block["id"]?.stringValue, name: block["name"]?.stringValue ?? "",
                        arguments: block["input"]?.description ?? "{}"))
            default: break
            }
        }
        draft.end(anthropic: body)
        draft.isComplete = true
        return .answer(draft)
    }

    func makeAccumulator() -> AnthropicAccumulator { AnthropicAccumulator() }
}

extension AnswerDraft {
    /// Takes over why the answer ended, from a message or from a message's last change.
    fileprivate mutating func end(anthropic message: JSON) {
        guard let reason = message["stop_reason"]?.stringValue else { return }
        let category = message["stop_details"]?["category"]?.stringValue
        finishDetail = category.map { "\(reason): \($0)" } ?? reason
        finish =
            switch reason {
            case "end_turn", "stop_sequence": .stop
            case "max_tokens", "model_context_window_exceeded": .length
            case "tool_use": .toolCall
            case "refusal": .refusal
            default: .other
            }
    }
}

/// Puts the events of a Messages stream together.
struct AnthropicAccumulator: StreamAccumulator {
    var draft = AnswerDraft()
    /// The counts so far: `message_start` knows the input, `message_delta` repeats what grows, counted from the start.
    private var usage = JSONObject()

    mutating func receive(_ event: JSON) -> StreamStep {
        switch event["type"]?.stringValue {
        case "message_start":
            draft.model = event["message"]?["model"]?.stringValue
            merge(event["message"]?["usage"])
        case "content_block_start": return start(event["content_block"])
        case "content_block_delta": return take(event["delta"])
        case "message_delta":
            merge(event["usage"])
            if event["usage"]?["output_tokens"] != nil { draft.usageScope = .soFar }
            if let delta = event["delta"] { draft.end(anthropic: delta) }
        case "message_stop": draft.isComplete = true
        default: break
        }
        return .nothing
    }

    private mutating func start(_ block: JSON?) -> StreamStep {
        if block?["type"] == "tool_use" {
            draft.toolCalls.append(
                AnswerDraft.ToolCall(id: block?["id"]?.stringValue, name: block?["name"]?.stringValue ?? ""))
        }
        return text(block?["text"])
    }

    private mutating func take(_ delta: JSON?) -> StreamStep {
        switch delta?["type"]?.stringValue {
        case "text_delta": return text(delta?["text"])
        case "input_json_delta":
            if let last = draft.toolCalls.indices.last {
                draft.toolCalls[last].arguments += delta?["partial_json"]?.stringValue ?? ""
            }
        case "thinking_delta": draft.hiddenBytes += delta?["thinking"]?.stringValue?.utf8.count ?? 0
        default: break
        }
        return .nothing
    }

    private mutating func text(_ value: JSON?) -> StreamStep {
        guard let text = value?.stringValue else { return .nothing }
        draft.text += text
        return .text(text)
    }

    private mutating func merge(_ changes: JSON?) {
        for (name, value) in changes?.objectValue ?? JSONObject() where !value.isNull { usage[name] = value }
        draft.usage = Usage(anthropic: .object(usage))
    }
}
