/// Anthropic's Claude models, over the Messages API.
///
///     let model = AnthropicModel(apiKey: APIKey(key), transport: transport)
///     let answer = try await model.respond(to: ModelRequest(model: "claude-haiku-5-5", prompt: "Why?"))
public struct AnthropicModel: LanguageModel, KeyChecking {
    /// Where the provider itself is reached.
    public static let publicAddress = "https://api.anthropic.com"

    /// `anthropic`.
    public var provider: String { format.provider }

    private let format: AnthropicFormat
    private let transport: any HTTPTransport
    private let capabilities: @Sendable (String) -> ModelCapabilities

    /// The models that `apiKey` opens.
    ///
    /// - Parameters:
    ///   - baseURL: where the API is, without its version.
    ///   - capabilities: what a model can be asked for, by its name.
    public init(
        apiKey: APIKey, transport: any HTTPTransport, baseURL: String = publicAddress,
        capabilities: @escaping @Sendable (String) -> ModelCapabilities = { _ in .unknown }
    ) {
        format = AnthropicFormat(baseURL: baseURL.withoutTrailingSlash, key: apiKey)
        self.transport = transport
        self.capabilities = capabilities
    }

    /// Asks once, for the whole answer.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        try await format.call(request, capabilities: capabilities(request.model), transport: transport)
    }

    /// Asks once, and hands over the text as it comes.
    public func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        try await format.stream(
            request, capabilities: capabilities(request.model), transport: transport, onText: onText)
    }

    /// Asks for one entry of the list of models.
    public func checkKey(within limit: Duration) async -> KeyState {
        await format.checkKey(
            at: "\(format.baseURL)/v1/models?limit=1", headers: format.credentials, within: limit, transport: transport)
    }
}
