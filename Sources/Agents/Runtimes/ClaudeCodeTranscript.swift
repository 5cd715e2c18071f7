internal import JSON
internal import Vocabulary

/// What Claude Code has told so far in one run, line by line (`--output-format stream-json --verbose`).
///
/// Whether a run failed is told by `is_error` alone: a failed API call ends with the subtype `success`.
struct ClaudeCodeTranscript {
    enum Event: Equatable { case text(String), nothing, stop }

    private static let provider = "claude_code"

    private let request: ModelRequest
    private var evidence = ClaudeCodeEvidence()
    private var texts: [String] = []
    private var model: String?
    private var result: JSON?
    /// Input tokens of the calls so far; what there is when a run is cut off.
    private var spent = Usage(isEstimated: true)
    private var seenMessages: Set<String> = []
    /// The word for the last failed API call, such as `rate_limit`.
    private var failureWord: String?
    private var refusedLogin: String?
    private var strayText = ""

    init(request: ModelRequest) { self.request = request }

    /// Takes in one line.
    mutating func take(_ line: [UInt8]) -> Event {
        guard let event = try? JSON(parsing: line), event.objectValue != nil else {
            strayText = PlainText.of(String(decoding: line.prefix(2000), as: UTF8.self))
            return .nothing
        }
        switch event["type"]?.stringValue {
        case "system": return takeSystem(event)
        case "assistant": return takeAssistant(event)
        case "user":
            evidence.take(event)
            return .nothing
        case "result":
            result = event
            return .nothing
        default: return .nothing
        }
    }

    /// The answer, when the program has ended.
    func finish(_ outcome: ChildProgram.Outcome) throws(ModelError) -> ModelAnswer {
        if let result { return try finish(result) }
        if outcome.cancelled { throw error(.cancelled, "cancelled") }
        if let refusedLogin { throw error(.unauthorized, refusedLogin) }
        if outcome.timedOut { throw error(.providerHealth, "no answer within \(request.timeout.inWords)") }
        if outcome.wroteTooMuch { throw error(.providerHealth, "it wrote more than it may") }
        let said = [outcome.errorTail, strayText].filter { !$0.isEmpty }.joined(separator: " ")
        throw error(
            .providerHealth, "Claude Code gave no result and \(outcome.end.inWords)" + (said.isEmpty ? "" : ": \(said)")
        )
    }

    private mutating func takeSystem(_ event: JSON) -> Event {
        switch event["subtype"]?.stringValue {
        case "init": model = event["model"]?.stringValue
        case "api_retry":
            // It tries ten times over minutes even where the key is refused.
            if let status = event["error_status"]?.integerValue, status == 401 || status == 403 {
                refusedLogin =
                    "Claude Code is not logged in: its call was refused with \(status); run 'claude' and log in"
                return .stop
            }
        default: break
        }
        return .nothing
    }

    private mutating func takeAssistant(_ event: JSON) -> Event {
        let message = event["message"]
        if let word = event["error"]?.stringValue {
            failureWord = event["api_error"]?.stringValue ?? word
            return .nothing
        }
        evidence.take(event)
        let isOwn = event["parent_tool_use_id"]?.stringValue == nil
        let blocks = message?["content"]?.arrayValue ?? []
        let text = blocks.compactMap { $0["type"] == "text" ? $0["text"]?.stringValue : nil }.joined()
        count(message, blocks: blocks)
        guard isOwn, !text.isEmpty else { return .nothing }
        if let named = message?["model"]?.stringValue, !named.hasPrefix("<") { model = named }
        texts.append(text)
        return .text(texts.count == 1 ? text : "\n\n" + text)
    }

    /// Adds up what the messages so far have used at most.
    ///
    /// A message comes in one event per block, each with the same input figures and before its output was counted.
    private mutating func count(_ message: JSON?, blocks: [JSON]) {
        spent.outputTokens += Int64(blocks.reduce(0) { $0 + $1.serialized().count })
        guard let usage = message?["usage"], seenMessages.insert(message?["id"]?.stringValue ?? "").inserted else {
            return
        }
        let counted = Usage(claudeCode: usage)
        spent.inputTokens += counted.inputTokens
        spent.cacheReadTokens += counted.cacheReadTokens
        spent.cacheWriteTokens += counted.cacheWriteTokens
        spent.cacheWriteLongTokens += counted.cacheWriteLongTokens
    }

    private func finish(_ result: JSON) throws(ModelError) -> ModelAnswer {
        let text = result["result"]?.stringValue
        let answer = self.answer(result)
        guard result["is_error"]?.boolValue ?? false else { return answer }
        if result["stop_reason"] == "refusal" { return ended(answer, .refusal) }
        if failureWord == "max_output_tokens" {
            return ended(answer, .length, text: texts.joined())
        }
        switch result["subtype"]?.stringValue {
        case "error_max_budget_usd":
            let limit = request.spendingLimit.map { " of $\($0)" } ?? ""
            throw error(.quotaExhausted, "stopped at the spending limit\(limit) of this call", partial: answer)
        case "error_max_turns", "error_max_structured_output_retries":
            return ended(answer, .other, text: text ?? texts.last ?? "")
        default: break
        }
        let status = result["api_error_status"]?.integerValue.flatMap { (100..<600).contains($0) ? Int($0) : nil }
        let told = text ?? result["errors"]?.arrayValue?.compactMap(\.stringValue).joined(separator: "; ") ?? strayText
        let message = PlainText.shortened(PlainText.of(told.isEmpty ? "it ended with an error" : told))
        throw ModelError(
            Self.errorClass(status: status, word: failureWord, message: message), provider: Self.provider,
            message: message, status: status, partial: answer.usage.totalTokens > 0 ? answer : nil)
    }

    /// What an API error means; the word counts where there was no status, as with a login that is missing.
    static func errorClass(status: Int?, word: String?, message: String) -> ModelError.Class {
        switch (status, word) {
        case (429, _), (nil, "rate_limit"): isPlanLimit(message) ? .quotaExhausted : .rateLimited
        case (402, _), (nil, "billing_error"): .quotaExhausted
        case (401, _), (403, _), (nil, "authentication_failed"): .unauthorized
        case (404, _), (nil, "model_not_found"): .modelNotFound
        case (400, _), (413, _), (422, _), (nil, "invalid_request"): .invalidRequest
        default: .providerHealth
        }
    }

    /// A subscription that is used up is refused with a 429 too: "You've hit your session limit · resets 3pm".
    private static func isPlanLimit(_ message: String) -> Bool {
        let message = message.lowercased()
        return ["limit ·", "limit reached", "out of extra usage", "credit balance"].contains { message.contains($0) }
    }

    private func answer(_ result: JSON) -> ModelAnswer {
        ModelAnswer(
            text: result["result"]?.stringValue ?? texts.last ?? "",
            structured: result["structured_output"].flatMap { $0.isNull ? nil : $0 }, model: model ?? request.model,
            usage: Usage(claudeCodeResult: result), finishDetail: result["terminal_reason"]?.stringValue,
            evidence: evidence.found)
    }

    private func ended(_ answer: ModelAnswer, _ finish: ModelAnswer.Finish, text: String? = nil) -> ModelAnswer {
        var answer = answer
        answer.finish = finish
        if let text { answer.text = text }
        return answer
    }

    private func error(
        _ errorClass: ModelError.Class, _ message: String, partial: ModelAnswer? = nil
    ) -> ModelError {
        ModelError(
            errorClass, provider: Self.provider, message: PlainText.shortened(message), partial: partial ?? cutOff)
    }

    /// What there is of an answer that was cut off.
    private var cutOff: ModelAnswer? {
        if spent.totalTokens == 0 { return nil }
        return ModelAnswer(
            text: texts.joined(separator: "\n\n"), model: model ?? request.model, usage: spent.clamped, finish: .other,
            evidence: evidence.found)
    }
}
