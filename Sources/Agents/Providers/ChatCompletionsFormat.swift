internal import JSON
internal import Vocabulary

/// The Chat Completions API, as OpenAI defined it and many servers speak it.
struct ChatCompletionsFormat: WireFormat {
    let provider: String
    /// The base URL with its version, such as `http://127.0.0.1:11434/v1`.
    let baseURL: String
    let secret: APIKey?
    /// The role of the instructions: `developer` with OpenAI, `system` with everyone else.
    var instructionRole = "system"
    /// What the bound on output is called: OpenAI has a new name that others do not all know.
    var boundName = "max_tokens"
    /// Members to add to the body.
    var extraMembers = JSONObject()
    /// By which means of the API an answer is held to its form.
    var formMeans = FormMeans.schema

    /// Means of holding an answer to its form, from the strongest to none.
    enum FormMeans {
        /// `json_schema`, and `json_object` for any JSON.
        case schema
        /// `json_object`, with the schema in it as llama.cpp takes it, and in words besides.
        case object
        /// Words alone.
        case words
    }

    var credentials: HTTPFields { secret.map { ["authorization": "Bearer \($0.value)"] } ?? [:] }

    func encode(_ request: ModelRequest, capabilities: ModelCapabilities, streaming: Bool) -> HTTPRequest {
        let nativeSchema = formMeans == .schema && capabilities.supportsStructuredOutput
        // The sentence goes along with the JSON mode, which is refused where the word JSON is nowhere in the messages.
        let instructions = StructuredForm.instructions(for: request, nativeJSON: false, nativeSchema: nativeSchema)
        var messages: [JSON] = [["role": "user", "content": .string(request.prompt)]]
        if let instructions {
            messages.insert(["role": .string(instructionRole), "content": .string(instructions)], at: 0)
        }
        var body = JSONObject()
        body["model"] = .string(request.model)
        body["messages"] = .array(messages)
        body[boundName] = .integer(capabilities.bound(request.maxOutputTokens))
        if capabilities.supportsSamplingParameters, let temperature = request.temperature {
            body["temperature"] = .double(temperature)
        }
        switch request.form {
        case .json where formMeans != .words: body["response_format"] = ["type": "json_object"]
        case .schema(let name, let schema) where nativeSchema:
            body["response_format"] = [
                "type": "json_schema",
                "json_schema": [
                    "name": .string(StructuredForm.name(name)), "schema": schema,
                    "strict": .bool(StructuredForm.isStrict(schema)),
                ],
            ]
        case .schema(_, let schema) where formMeans == .object:
            body["response_format"] = ["type": "json_object", "schema": schema]
        default: break
        }
        if streaming {
            body["stream"] = true
            body["stream_options"] = ["include_usage": true]
        }
        for (name, value) in extraMembers { body[name] = value }
        var headers = credentials
        headers["content-type"] = "application/json"
        return HTTPRequest(
            method: "POST", url: "\(baseURL)/chat/completions", headers: headers,
            body: JSON.object(body).serialized(), timeout: request.timeout)
    }

    func decode(_ body: JSON) -> Decoded {
        guard let choice = body["choices"]?[0], let message = choice["message"] else { return .unreadable }
        var accumulator = ChatAccumulator()
        accumulator.takeFrame(body)
        accumulator.take(message)
        // OpenRouter's way to say that the provider behind it failed.
        if choice["error"]?.objectValue != nil { return .failure(ProviderErrorBody(choice), accumulator.draft) }
        accumulator.end(choice)
        accumulator.draft.isComplete = true
        return .answer(accumulator.draft)
    }

    func makeAccumulator() -> ChatAccumulator { ChatAccumulator() }
}

/// Puts the chunks of a Chat Completions stream together; a whole message is taken like a single chunk.
struct ChatAccumulator: StreamAccumulator {
    var draft = AnswerDraft()
    private var hasRefused = false

    mutating func receive(_ chunk: JSON) -> StreamStep {
        takeFrame(chunk)
        // The chunk with the usage has no choice.
        guard let choice = chunk["choices"]?[0] else { return .nothing }
        if choice["error"]?.objectValue != nil { return .failure(ProviderErrorBody(choice)) }
        let text = take(choice["delta"] ?? .null)
        end(choice)
        return .text(text)
    }

    mutating func receiveDone() { draft.isComplete = true }

    /// Takes model and usage.
    mutating func takeFrame(_ chunk: JSON) {
        if let model = chunk["model"]?.stringValue, !model.isEmpty { draft.model = model }
        if let usage = Usage(openAI: chunk["usage"]) {
            draft.usage = usage
            draft.usageScope = .soFar
        }
    }

    /// Takes why the answer ended. Some servers leave `[DONE]` out, so this counts as the end, too.
    mutating func end(_ choice: JSON) {
        guard let reason = choice["finish_reason"]?.stringValue, !reason.isEmpty else { return }
        draft.finishDetail = reason
        draft.isComplete = true
        draft.finish =
            switch reason {
            case _ where hasRefused: .refusal
            // Some servers say "stop" of an answer that calls tools.
            case "stop" where !draft.toolCalls.isEmpty: .toolCall
            case "stop": .stop
            case "length": .length
            case "tool_calls", "function_call": .toolCall
            case "content_filter": .blockedAnswer
            default: .other
            }
    }

    /// Takes a message, or the change to one.
    ///
    /// - Returns: the text it brings.
    @discardableResult
    mutating func take(_ message: JSON) -> String {
        var text = Self.text(message["content"])
        if let refusal = message["refusal"]?.stringValue, !refusal.isEmpty {
            hasRefused = true
            text += refusal
        }
        for name in ["reasoning_content", "reasoning"] {
            draft.hiddenBytes += message[name]?.stringValue?.utf8.count ?? 0
        }
        for call in message["tool_calls"]?.arrayValue ?? [] { take(toolCall: call) }
        draft.text += text
        return text
    }

    /// Content is a string, or with some servers an array of parts.
    private static func text(_ content: JSON?) -> String {
        if let text = content?.stringValue { return text }
        return (content?.arrayValue ?? []).compactMap { $0["text"]?.stringValue }.joined()
    }

    /// A call comes in pieces that tell their place by an index; some servers leave it out, and a new id begins a call.
    private mutating func take(toolCall call: JSON) {
        let id = call["id"]?.stringValue
        let last = draft.toolCalls.count - 1
        var index = call["index"]?.integerValue.flatMap(Int.init(exactly:)) ?? -1
        if index < 0 {
            let continues = last >= 0 && (id == nil || id == draft.toolCalls[last].id)
            index = continues ? last : last + 1
        }
        if index > last {
            draft.toolCalls.append(AnswerDraft.ToolCall(id: id))
            index = last + 1
        }
        let function = call["function"] ?? .null
        draft.toolCalls[index].name += function["name"]?.stringValue ?? ""
        switch function["arguments"] {
        case .string(let piece): draft.toolCalls[index].arguments += piece
        case .object(let whole): draft.toolCalls[index].arguments = JSON.object(whole).description
        default: break
        }
    }
}
