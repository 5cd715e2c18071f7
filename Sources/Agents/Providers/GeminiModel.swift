/// Google's Gemini models, over the Gemini API.
///
///     let model = GeminiModel(apiKey: APIKey(key), transport: transport)
///     let answer = try await model.respond(to: ModelRequest(model: "gemini-3.8-flash", prompt: "Why?"))
public struct GeminiModel: LanguageModel, KeyChecking {
    /// Where the provider itself is reached.
    public static let publicAddress = "https://generativelanguage.googleapis.com"

    /// `google_gemini`.
    public var provider: String { format.provider }

    private let format: GeminiFormat
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
        format = GeminiFormat(baseURL: baseURL.withoutTrailingSlash, key: apiKey)
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
            at: "\(format.baseURL)/v1beta/models?pageSize=1", headers: ["x-goog-api-key": format.key.value],
            within: limit, transport: transport)
    }
}
