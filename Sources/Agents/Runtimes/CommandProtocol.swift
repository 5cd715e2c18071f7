internal import JSON
internal import Vocabulary

/// What a command provider has said so far in one call; `CommandModel` describes the lines.
struct CommandProtocol {
    enum Event: Equatable { case text(String), nothing, stop }

    private let request: ModelRequest
    private let provider: String
    private var pieces: [String] = []
    private var answer: JSON?
    private var failure: ModelError?

    init(request: ModelRequest, provider: String) {
        self.request = request
        self.provider = provider
    }

    /// The line the program reads.
    static func line(for request: ModelRequest) -> [UInt8] {
        var line = JSONObject([
            ("prompt", .string(request.prompt)), ("system", request.systemPrompt.map(JSON.string) ?? .null),
            ("model", .string(request.model)), ("max_output_tokens", .integer(request.maxOutputTokens)),
            ("timeout_seconds", .integer(Int64(request.timeout.inSeconds.rounded(.down)))),
        ])
        switch request.form {
        case .text: line["form"] = "text"
        case .json: line["form"] = "json"
        case .schema(let name, let schema):
            line["form"] = "schema"
            line["schema_name"] = .string(name)
            line["schema"] = schema
        }
        if let temperature = request.temperature { line["temperature"] = .double(temperature) }
        if let directory = request.workingDirectory { line["working_directory"] = .string(directory) }
        if !request.allowedTools.isEmpty { line["allowed_tools"] = .array(request.allowedTools.map(JSON.string)) }
        if let limit = request.spendingLimit { line["spending_limit_usd"] = .string(limit.description) }
        return JSON.object(line).serialized() + [UInt8(ascii: "\n")]
    }

    /// The text of the answer where it did not come in pieces.
    var textNotYetHandedOver: String? { pieces.isEmpty ? answer?["text"]?.stringValue : nil }

    /// Takes in one line of the program's output.
    mutating func take(_ line: [UInt8]) -> Event {
        if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return .nothing }
        guard let value = try? JSON(parsing: line), let members = value.objectValue else {
            let shown = PlainText.shortened(PlainText.of(String(decoding: line.prefix(400), as: UTF8.self)), to: 200)
            failure = ModelError(
                .providerHealth, provider: provider,
                message: "the program wrote a line that is no JSON object: \(shown)")
            return .stop
        }
        if let told = members["error"] {
            failure = error(told)
            return .stop
        }
        if let answer = members["answer"] {
            self.answer = answer
            return .nothing
        }
        if let piece = members["text"]?.stringValue {
            pieces.append(piece)
            return .text(piece)
        }
        return .nothing
    }

    /// The answer, when the program has ended.
    func finish(_ outcome: ChildProgram.Outcome) throws(ModelError) -> ModelAnswer {
        if var failure {
            failure.partial = partial
            throw failure
        }
        if outcome.cancelled { throw error(.cancelled, "cancelled") }
        // A program that was ended only because it stayed after its answer has done its work.
        if let answer, answer.objectValue != nil, outcome.end == .exited(0) || Self.endedByUs(outcome) {
            return self.answer(answer)
        }
        if outcome.timedOut { throw error(.providerHealth, "no answer within \(request.timeout.inWords)") }
        if outcome.wroteTooMuch { throw error(.providerHealth, "the program wrote more than it may") }
        let tail = outcome.errorTail.isEmpty ? "" : "; at the end of its stderr: \(outcome.errorTail)"
        let what = answer == nil ? "the program gave no answer and" : "the program"
        throw error(.providerHealth, "\(what) \(outcome.end.inWords)\(tail)")
    }

    private static func endedByUs(_ outcome: ChildProgram.Outcome) -> Bool {
        switch outcome.end {
        case .exited(143), .signaled(15), .signaled(9): true
        default: false
        }
    }

    private func answer(_ told: JSON) -> ModelAnswer {
        let text = told["text"]?.stringValue ?? pieces.joined()
        return ModelAnswer(
            text: text, structured: told["structured"].flatMap { $0.isNull ? nil : $0 },
            model: told["model"]?.stringValue ?? request.model,
            usage: told["usage"].flatMap(Usage.init(commandProtocol:)) ?? .upperEstimate(of: request, output: text),
            finish: told["finish"]?.stringValue.flatMap(ModelAnswer.Finish.init(rawValue:)) ?? .stop)
    }

    private var partial: ModelAnswer? {
        if let answer { return self.answer(answer) }
        let text = pieces.joined()
        if text.isEmpty { return nil }
        return ModelAnswer(
            text: text, model: request.model, usage: .upperEstimate(of: request, output: text), finish: .other)
    }

    private func error(_ errorClass: ModelError.Class, _ message: String) -> ModelError {
        ModelError(errorClass, provider: provider, message: message, partial: partial)
    }

    private func error(_ told: JSON) -> ModelError {
        let errorClass: ModelError.Class =
            switch told["class"]?.stringValue {
            case "rate_limited": .rateLimited
            case "quota_exhausted": .quotaExhausted
            case "invalid_request": .invalidRequest
            case "unauthorized": .unauthorized
            case "model_not_found": .modelNotFound
            default: .providerHealth
            }
        let message = told["message"]?.stringValue ?? told.stringValue ?? "the program reported an error"
        let wait = told["retry_after_seconds"]?.doubleValue.flatMap { $0 >= 0 && $0 < 1e9 ? Duration.seconds($0) : nil }
        return ModelError(
            errorClass, provider: provider, message: PlainText.shortened(PlainText.of(message)), retryAfter: wait)
    }
}

extension Usage {
    /// Reads the usage of a command provider's answer.
    fileprivate init?(commandProtocol told: JSON) {
        guard told.objectValue != nil else { return nil }
        self.init(
            inputTokens: told.tokens("input_tokens"), cacheReadTokens: told.tokens("cache_read_tokens"),
            cacheWriteTokens: told.tokens("cache_write_tokens"),
            cacheWriteLongTokens: told.tokens("cache_write_long_tokens"), outputTokens: told.tokens("output_tokens"),
            reasoningTokens: told.tokens("reasoning_tokens"), webSearches: told.tokens("web_searches"),
            reportedCost: told["cost_usd"].flatMap(Money.init(reported:)))
        self = clamped
    }

    /// What a call used at most, where nobody has counted: every byte a token.
    static func upperEstimate(of request: ModelRequest, output: String) -> Usage {
        Usage(
            inputTokens: TokenEstimate.upperBound(of: request), outputTokens: TokenEstimate.upperBound(of: output),
            isEstimated: true)
    }
}
