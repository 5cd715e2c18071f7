internal import JSON

/// OpenAI's models, over the Responses API or Chat Completions.
///
///     let model = OpenAIModel(apiKey: APIKey(key), transport: transport)
///     let answer = try await model.respond(to: ModelRequest(model: "gpt-6-luna", prompt: "Why is the sky blue?"))
public struct OpenAIModel: LanguageModel, KeyChecking {
    /// Where the provider itself is reached.
    public static let publicAddress = "https://api.openai.com/v1"

    /// Which of OpenAI's APIs is spoken.
    public enum API: String, Sendable, Hashable, CaseIterable {
        /// `/responses`, the newer one.
        case responses
        /// `/chat/completions`.
        case chatCompletions = "chat_completions"
    }

    /// `openai`.
    public let provider = "openai"

    private let api: API
    private let responses: ResponsesFormat
    private let chat: ChatCompletionsFormat
    private let transport: any HTTPTransport
    private let capabilities: @Sendable (String) -> ModelCapabilities

    /// The models that `apiKey` opens.
    ///
    /// - Parameters:
    ///   - api: which API to speak.
    ///   - baseURL: where the API is, with its version.
    ///   - capabilities: what a model can be asked for, by its name.
    public init(
        apiKey: APIKey, transport: any HTTPTransport, api: API = .responses,
        baseURL: String = publicAddress,
        capabilities: @escaping @Sendable (String) -> ModelCapabilities = { _ in .unknown }
    ) {
        self.api = api
        let baseURL = baseURL.withoutTrailingSlash
        responses = ResponsesFormat(baseURL: baseURL, key: apiKey)
        chat = ChatCompletionsFormat(
            provider: provider, baseURL: baseURL, secret: apiKey, instructionRole: "developer",
            boundName: "max_completion_tokens", extraMembers: JSONObject([("store", false)]))
        self.transport = transport
        self.capabilities = capabilities
    }

    /// Asks once, for the whole answer.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        let capabilities = capabilities(request.model)
        return switch api {
        case .responses: try await responses.call(request, capabilities: capabilities, transport: transport)
        case .chatCompletions: try await chat.call(request, capabilities: capabilities, transport: transport)
        }
    }

    /// Asks once, and hands over the text as it comes.
    public func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        let capabilities = capabilities(request.model)
        return switch api {
        case .responses:
            try await responses.stream(request, capabilities: capabilities, transport: transport, onText: onText)
        case .chatCompletions:
            try await chat.stream(request, capabilities: capabilities, transport: transport, onText: onText)
        }
    }

    /// Asks for the list of models.
    public func checkKey(within limit: Duration) async -> KeyState {
        await chat.checkKey(
            at: "\(chat.baseURL)/models", headers: chat.credentials, within: limit, transport: transport)
    }
}
