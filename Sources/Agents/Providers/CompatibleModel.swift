internal import JSON
internal import Vocabulary

/// The models of any server that speaks OpenAI's Chat Completions: Ollama, llama.cpp, vLLM, OpenRouter, or one of your
/// own.
///
///     let model = CompatibleModel(.ollama, transport: transport)
///     let answer = try await model.respond(to: ModelRequest(model: "qwen3:8b", prompt: "Why is the sky blue?"))
///
/// A server that refuses to hold the model to a form of answer is asked once more by other means, in the end in words: such
/// a refusal comes before any work, so nothing is charged for it.
public struct CompatibleModel: LanguageModel, KeyChecking {
    /// A kind of server, with what is special about it.
    public struct Server: Hashable, Sendable {
        /// The provider's name.
        public var provider: String
        /// Where such a server is by default, with the API's version.
        public var baseURL: String

        /// A server called `provider` at `baseURL` (with the API's version, such as `http://127.0.0.1:8080/v1`).
        public init(provider: String, baseURL: String) {
            self.provider = provider
            self.baseURL = baseURL.withoutTrailingSlash
        }

        /// Ollama on its usual port.
        public static let ollama = Server(provider: "ollama", baseURL: "http://127.0.0.1:11434/v1")
        /// llama.cpp's `llama-server` on its usual port.
        public static let llamaCpp = Server(provider: "llama_cpp", baseURL: "http://127.0.0.1:8080/v1")
        /// vLLM on its usual port.
        public static let vLLM = Server(provider: "vllm", baseURL: "http://127.0.0.1:8000/v1")
        /// OpenRouter, which says what each call cost.
        public static let openRouter = Server(provider: "openrouter", baseURL: "https://openrouter.ai/api/v1")

        /// The same kind of server at another address.
        public func at(_ baseURL: String) -> Server { Server(provider: provider, baseURL: baseURL) }
    }

    /// The server's name, such as `ollama`.
    public var provider: String { format.provider }

    private let format: ChatCompletionsFormat
    private let transport: any HTTPTransport
    private let capabilities: @Sendable (String) -> ModelCapabilities
    private let now: @Sendable () -> ContinuousClock.Instant

    /// The models of `server`.
    ///
    /// - Parameters:
    ///   - apiKey: the key, where the server wants one.
    ///   - capabilities: what a model can be asked for, by its name.
    ///   - now: tells how much of a request's time a first, refused attempt took.
    public init(
        _ server: Server, apiKey: APIKey? = nil, transport: any HTTPTransport,
        capabilities: @escaping @Sendable (String) -> ModelCapabilities = { _ in .unknown },
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        var format = ChatCompletionsFormat(provider: server.provider, baseURL: server.baseURL, secret: apiKey)
        if server.provider == Server.openRouter.provider { format.extraMembers["usage"] = ["include": true] }
        self.format = format
        self.transport = transport
        self.capabilities = capabilities
        self.now = now
    }

    /// Asks once, for the whole answer.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        try await byAnyMeans(request) { format, request throws(ModelError) in
            try await format.call(request, capabilities: capabilities(request.model), transport: transport)
        }
    }

    /// Asks once, and hands over the text as it comes.
    public func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        try await byAnyMeans(request) { format, request throws(ModelError) in
            try await format.stream(
                request, capabilities: capabilities(request.model), transport: transport, onText: onText)
        }
    }

    /// Asks with the strongest means that the server takes, within the request's time.
    private func byAnyMeans(
        _ request: ModelRequest,
        _ ask: (ChatCompletionsFormat, ModelRequest) async throws(ModelError) -> ModelAnswer
    ) async throws(ModelError) -> ModelAnswer {
        let start = now()
        var format = format
        var rest = request
        while true {
            do throws(ModelError) {
                return try await ask(format, rest)
            } catch {
                guard let weaker = format.formMeans.weaker(for: request.form), Self.isAboutForm(error) else {
                    throw error
                }
                rest.timeout = request.timeout - (now() - start)
                guard rest.timeout > .zero else { throw error }
                format.formMeans = weaker
            }
        }
    }

    /// Whether the server refuses the form, and not the request; llama.cpp's server for Python does so with 500.
    private static func isAboutForm(_ error: ModelError) -> Bool {
        let signs =
            error.errorClass == .invalidRequest
            ? ["response_format", "json_schema", "json_object", "json mode", "structured output", "grammar"]
            : error.status == 500 ? ["response_format"] : []
        return signs.contains { error.message.contains(ignoringCase: $0) }
    }

    /// Asks for the list of models; OpenRouter, which shows that to anybody, for what it knows of the key.
    public func checkKey(within limit: Duration) async -> KeyState {
        let page = provider == Server.openRouter.provider ? "key" : "models"
        return await format.checkKey(
            at: "\(format.baseURL)/\(page)", headers: format.credentials, within: limit, transport: transport)
    }

    /// The models that the server says it offers; none where it does not say in time.
    public func offeredModels(timeLimit: Duration = .seconds(2)) async -> [String] {
        let list = await FreeQuestion(
            url: "\(format.baseURL)/models", headers: format.credentials, timeLimit: timeLimit,
            maxResponseBytes: 8 << 20, transport: transport
        ).json()
        return (list?["data"]?.arrayValue ?? list?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
    }
}

extension ChatCompletionsFormat.FormMeans {
    /// What to try next for a wanted form; nil where there is nothing else.
    fileprivate func weaker(for form: ModelRequest.Form) -> Self? {
        switch (form, self) {
        case (.text, _), (_, .words): nil
        case (.schema, .schema): .object
        case (.schema, .object), (.json, _): .words
        }
    }
}
