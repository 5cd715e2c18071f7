public import Agents
internal import Vocabulary

/// The models that a configuration sets up, in the order in which they are tried where nothing else decides.
struct ConfiguredModels {
    private(set) var byProvider: [String: any LanguageModel] = [:]
    private(set) var selection: ModelSelection
    private(set) var transport: AsyncHTTPTransport?

    /// Nothing to ask but recordings.
    static var none: ConfiguredModels { ConfiguredModels() }

    private init() {
        selection = ModelSelection(catalogue: .builtIn, available: [.init("recorded")], allowsUnknownModels: true)
    }

    init(_ configuration: Configuration, catalogue: ModelCatalogue, environment: [String: String]) async {
        let providers = configuration.providers
        let transport = AsyncHTTPTransport()
        var found: [(model: any LanguageModel, offers: [String])] = []

        func capabilities(of provider: String) -> @Sendable (String) -> ModelCapabilities {
            { catalogue.capabilities(of: $0, from: provider) }
        }
        if let key = providers.googleGemini.apiKey {
            found.append(
                (
                    GeminiModel(
                        apiKey: APIKey(key.reveal()), transport: transport,
                        baseURL: providers.googleGemini.baseURL ?? GeminiModel.publicAddress,
                        capabilities: capabilities(of: "google_gemini")), []
                ))
        }
        if let key = providers.anthropic.apiKey {
            found.append(
                (
                    AnthropicModel(
                        apiKey: APIKey(key.reveal()), transport: transport,
                        baseURL: providers.anthropic.baseURL ?? AnthropicModel.publicAddress,
                        capabilities: capabilities(of: "anthropic")), []
                ))
        }
        if let key = providers.openAI.apiKey {
            found.append(
                (
                    OpenAIModel(
                        apiKey: APIKey(key.reveal()), transport: transport,
                        api: providers.openAIInterface == .chat ? .chatCompletions : .responses,
                        baseURL: providers.openAI.baseURL ?? OpenAIModel.publicAddress,
                        capabilities: capabilities(of: "openai")), []
                ))
        }
        if let key = providers.openRouter.apiKey {
            let server = providers.openRouter.baseURL.map { CompatibleModel.Server.openRouter.at($0) } ?? .openRouter
            found.append(
                (
                    CompatibleModel(
                        server, apiKey: APIKey(key.reveal()), transport: transport,
                        capabilities: capabilities(of: "openrouter")), []
                ))
        }
        if providers.claudeCode.isEnabled {
            let executable = providers.claudeCode.path ?? "claude"
            let model = ClaudeCodeModel(
                environment: environment, settings: .init(executable: executable))
            if programPath(executable, in: environment) != nil { found.append((model, [])) }
        }
        for server in providers.compatible {
            let model = CompatibleModel(
                .init(provider: server.name, baseURL: server.baseURL),
                apiKey: server.apiKey.map { APIKey($0.reveal()) },
                transport: transport, capabilities: capabilities(of: server.name))
            found.append((model, server.models.isEmpty ? await model.offeredModels() : server.models))
        }
        for command in providers.commands {
            let model = CommandModel(
                provider: command.name, arguments: command.arguments, environment: environment)
            found.append((model, [command.model ?? command.name]))
        }
        if providers.detectsLocal {
            for detected in await LocalServers.detect(transport: transport) {
                let model = CompatibleModel(
                    detected.server, transport: transport, capabilities: capabilities(of: detected.server.provider))
                found.append((model, detected.models))
            }
        }

        byProvider = Dictionary(found.map { ($0.model.provider, $0.model) }) { first, _ in first }
        selection = ModelSelection(
            catalogue: catalogue, available: found.map { .init($0.model.provider, models: $0.offers) },
            preferences: .builtIn.overridden(by: ModelPreferences(configuration.models)),
            allowsUnknownModels: configuration.models.allowsUnknownPrice)
        self.transport = transport
    }
}

extension Configuration {
    /// Makes sure that a provider of this name can ever be asked.
    ///
    /// - Throws: `ModelSelectionError` with the nearest names.
    public func requireProvider(_ name: String) throws(ModelSelectionError) {
        let own = providers.compatible.map(\.name) + providers.commands.map(\.name)
        try ModelSelection.requireProvider(name, besides: own)
    }
}

extension ModelPreferences {
    /// What a person prefers for each kind of work.
    fileprivate init(_ models: Configuration.Models) {
        self.init(
            models: models.byTaskKind.mapValues { references in
                references.map { Candidate(provider: $0.provider, model: $0.model) }
            })
    }
}
