internal import JSON
internal import Vocabulary

/// How one provider's API is spoken: pure functions between our words and its JSON.
///
/// `WireExchange` does the rest, which is the same for all: statuses, streams, cut connections, missing usage.
protocol WireFormat: Sendable {
    /// Gathers the events of a stream.
    associatedtype Accumulator: StreamAccumulator

    /// The provider's name.
    var provider: String { get }
    /// The key, so that no message repeats it.
    var secret: APIKey? { get }

    /// The call that asks for `request`.
    func encode(_ request: ModelRequest, capabilities: ModelCapabilities, streaming: Bool) -> HTTPRequest
    /// What the body of a whole answer says.
    func decode(_ body: JSON) -> Decoded
    /// Takes up the events of a new stream.
    func makeAccumulator() -> Accumulator
}

/// What the body of an answer turned out to be.
enum Decoded: Hashable, Sendable {
    case answer(AnswerDraft)
    /// The provider says that it failed, for all its 200; the draft holds usage that counts all the same.
    case failure(ProviderErrorBody, AnswerDraft)
    /// JSON, but not of a form this provider answers in.
    case unreadable
}

/// Puts an answer together from the events of a stream.
protocol StreamAccumulator: Sendable {
    /// What has come so far.
    var draft: AnswerDraft { get }
    /// Takes the next event.
    mutating func receive(_ event: JSON) -> StreamStep
    /// Takes the end marker `[DONE]`.
    mutating func receiveDone()
}

extension StreamAccumulator {
    /// For providers that have no such marker.
    mutating func receiveDone() {}
}

/// What an event of a stream brought.
enum StreamStep: Hashable, Sendable {
    /// The next piece of text; empty where the event brought something else.
    case text(String)
    /// The provider's word that it failed.
    case failure(ProviderErrorBody)

    static let nothing = StreamStep.text("")
}

/// An answer as far as it has come.
struct AnswerDraft: Hashable, Sendable {
    /// A tool the model wants called, its arguments as text until they are complete.
    struct ToolCall: Hashable, Sendable {
        var id: String?
        var name = ""
        var arguments = ""
    }

    /// How much `usage` covers.
    enum Scope: Hashable, Sendable {
        /// The input; what it says of the output means nothing yet.
        case input
        /// Everything up to here.
        case soFar
        /// The whole call.
        case wholeCall
    }

    var text = ""
    /// The model that answers, where the provider says so.
    var model: String?
    /// The provider's last word on usage.
    var usage: Usage?
    var usageScope = Scope.input
    var finish: ModelAnswer.Finish?
    var finishDetail: String?
    var toolCalls: [ToolCall] = []
    /// Bytes of output received that are not part of the text: reasoning.
    var hiddenBytes = 0
    /// Whether the provider's end marker has come.
    var isComplete = false
}

extension AnswerDraft {
    /// The finished answer, or as much of it as came.
    ///
    /// Usage that the provider did not send, or that a cut left unfinished, is estimated from above.
    func answer(to request: ModelRequest, capabilities: ModelCapabilities) -> ModelAnswer {
        ModelAnswer(
            text: text, model: model ?? request.model, usage: settledUsage(of: request, capabilities: capabilities),
            finish: finish ?? .other, finishDetail: finishDetail,
            evidence: toolCalls.map { call in
                let arguments = (try? JSON(parsing: call.arguments)) ?? .string(call.arguments)
                return Evidence(kind: .toolCall, subject: call.name, input: arguments)
            })
    }

    private func settledUsage(of request: ModelRequest, capabilities: ModelCapabilities) -> Usage {
        if let usage, usageScope == .wholeCall || usageScope == .soFar && isComplete { return usage }
        let received = text.utf8.count + hiddenBytes + toolCalls.reduce(0) { $0 + $1.arguments.utf8.count }
        let bound = capabilities.bound(request.maxOutputTokens)
        var settled = usage ?? Usage(inputTokens: UsageEstimate.input(of: request))
        if usage != nil, usageScope == .soFar {
            settled.outputTokens = max(
                settled.outputTokens, settled.reasoningTokens + UsageEstimate.tokens(inBytes: received))
        } else if finish == .blockedPrompt {
            settled.outputTokens = 0
        } else if capabilities.usesReasoningTokens {
            settled.outputTokens = max(settled.outputTokens, bound)
        } else {
            settled.outputTokens = max(settled.outputTokens, min(bound, UsageEstimate.tokens(inBytes: received)))
        }
        settled.isEstimated = true
        return settled.clamped
    }
}

extension ModelCapabilities {
    /// The bound on output tokens that is sent: what was asked for, as far as the model can be asked for it.
    func bound(_ wanted: Int64) -> Int64 { max(1, min(wanted, maxOutputTokens ?? wanted)) }
}
