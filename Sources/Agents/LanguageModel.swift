public import JSON
public import Vocabulary

/// A source of answers: a provider's API, a program of your own, a headless agent, or a recording.
///
/// Bring your own by conforming one type:
///
///     struct Echo: LanguageModel {
///         let provider = "echo"
///         func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
///             ModelAnswer(text: request.prompt, model: request.model, usage: Usage())
///         }
///     }
public protocol LanguageModel: Sendable {
    /// The provider's name, as it stands in reports, budgets and settings: `google_gemini`, `openai`, `anthropic`, …
    var provider: String { get }

    /// Asks once; no retry, no fallback.
    ///
    /// Cancelling the task ends the call.
    ///
    /// - Throws: `ModelError`, whose class says what the failure means for breaker, retry and ledger.
    func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer

    /// Asks once and hands over the text as it comes.
    ///
    /// - Parameter onText: called with each new piece of text, in order.
    /// - Throws: `ModelError`; where text had already come, `partial` holds it with its usage.
    func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer
}

extension LanguageModel {
    /// Hands over the whole answer as one piece; for sources that cannot stream.
    public func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        let answer = try await respond(to: request)
        await onText(answer.text)
        return answer
    }
}

/// What a model is asked.
public struct ModelRequest: Hashable, Sendable {
    /// The form in which an answer is wanted.
    public enum Form: Hashable, Sendable {
        /// Text.
        case text
        /// Any JSON value.
        case json
        /// JSON that satisfies this schema (2020-12), called `name`.
        case schema(name: String, JSON)
    }

    /// The model's name, as the provider knows it.
    public var model: String
    /// Instructions that stand above the prompt.
    public var systemPrompt: String?
    /// The prompt.
    public var prompt: String
    /// Upper bound on output tokens, reasoning included; the reservation is made for it.
    public var maxOutputTokens: Int64
    /// Sampling temperature; dropped for models that refuse it.
    public var temperature: Double?
    /// The form in which the answer is wanted.
    public var form: Form
    /// Time left for the call, from now.
    public var timeout: Duration
    /// Directory an agent runtime works in; nil for plain models.
    public var workingDirectory: String?
    /// Tools an agent runtime may use; empty for plain models.
    public var allowedTools: [String]
    /// What an agent runtime may spend on this call, where it can bound itself.
    public var spendingLimit: Money?

    /// A request with the usual defaults.
    public init(
        model: String, prompt: String, systemPrompt: String? = nil, maxOutputTokens: Int64 = 8192,
        temperature: Double? = nil, form: Form = .text, timeout: Duration = .seconds(300),
        workingDirectory: String? = nil, allowedTools: [String] = [], spendingLimit: Money? = nil
    ) {
        self.model = model
        self.prompt = prompt
        self.systemPrompt = systemPrompt
        self.maxOutputTokens = maxOutputTokens
        self.temperature = temperature
        self.form = form
        self.timeout = timeout
        self.workingDirectory = workingDirectory
        self.allowedTools = allowedTools
        self.spendingLimit = spendingLimit
    }
}

/// What a model answered.
public struct ModelAnswer: Hashable, Sendable {
    /// Why the answer ended.
    public enum Finish: String, Hashable, Sendable {
        /// The model was done.
        case stop
        /// The bound on output tokens was reached.
        case length
        /// The provider blocked the prompt.
        case blockedPrompt = "blocked_prompt"
        /// The provider blocked the answer.
        case blockedAnswer = "blocked_answer"
        /// The model declined to answer.
        case refusal
        /// The model wants a tool to be called.
        case toolCall = "tool_call"
        /// Something else, or the provider did not say.
        case other
    }

    /// The text; empty where the provider blocked it.
    public var text: String
    /// Structured output, where it was asked for and came apart from the text.
    public var structured: JSON?
    /// The model that answered, as the provider names it.
    public var model: String
    /// What the call used.
    public var usage: Usage
    /// Why the answer ended.
    public var finish: Finish
    /// The provider's own word on why it ended, where it sent one.
    public var finishDetail: String?
    /// What an agent did on the way to its answer.
    public var evidence: [Evidence]

    /// An answer.
    public init(
        text: String, structured: JSON? = nil, model: String, usage: Usage, finish: Finish = .stop,
        finishDetail: String? = nil, evidence: [Evidence] = []
    ) {
        self.text = text
        self.structured = structured
        self.model = model
        self.usage = usage
        self.finish = finish
        self.finishDetail = finishDetail
        self.evidence = evidence
    }
}
