internal import Vocabulary

/// Chooses which models may answer a request, best first.
///
///     let selection = ModelSelection(catalogue: .builtIn, available: [
///         AvailableProvider("anthropic"), AvailableProvider("ollama", models: ["qwen3:8b"]),
///     ])
///     let candidates = try selection.candidates(for: .code) { breakers.admits($0) }
///     // [anthropic/claude-sonnet-5-5, anthropic/claude-opus-5-5, ollama/qwen3:8b]
///
/// What a person names wins over what suits; what is not set up is never chosen; what is unwell is passed over as long as
/// something else is well.
public struct ModelSelection: Sendable {
    /// A provider that can be called: its key is there, its server answers, its program is installed.
    public struct AvailableProvider: Hashable, Sendable {
        /// The provider's name.
        public var name: String
        /// The models it offers, best first; empty where the catalogue knows them.
        public var models: [String]

        /// A provider that can be called.
        public init(_ name: String, models: [String] = []) {
            self.name = name
            self.models = models
        }
    }

    /// Every provider the program knows, with what sets it up.
    static let remedies: [String: String] = [
        "google_gemini": "set GOOGLE_API_KEY", "openai": "set OPENAI_API_KEY", "anthropic": "set ANTHROPIC_API_KEY",
        "openrouter": "set OPENROUTER_API_KEY",
        "claude_code": "install Claude Code and log in by running 'claude' once",
        "ollama": "start it with 'ollama serve'", "llama_cpp": "start llama-server on this machine",
        "vllm": "start vLLM's server on this machine", "openai_compatible": "name its base URL in the configuration",
        "command": "name a program in the configuration as the command provider",
        "recorded": "name a recording with 'task-orchestrator replay FILE.jsonl'",
    ]

    /// The variables that hold the keys of the providers that need one.
    public static let keyVariables = [
        "google_gemini": "GOOGLE_API_KEY", "openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY",
        "openrouter": "OPENROUTER_API_KEY",
    ]

    /// Providers that take models the catalogue cannot know.
    static let openEnded: Set<String> = [
        "claude_code", "command", "llama_cpp", "ollama", "openai_compatible", "openrouter", "recorded", "vllm",
    ]

    private let catalogue: ModelCatalogue
    private let available: [AvailableProvider]
    private let preferences: ModelPreferences
    private let allowsUnknownModels: Bool

    /// A selection among `available` providers.
    /// - Parameters:
    ///   - catalogue: what is known of models.
    ///   - available: the providers that can be called, in the order in which they are to be tried where nothing else
    ///     decides.
    ///   - preferences: which models suit which kind of work.
    ///   - allowsUnknownModels: whether a model that a person names is taken although the catalogue lacks it.
    public init(
        catalogue: ModelCatalogue, available: [AvailableProvider], preferences: ModelPreferences = .builtIn,
        allowsUnknownModels: Bool = false
    ) {
        self.catalogue = catalogue
        self.available = available
        self.preferences = preferences
        self.allowsUnknownModels = allowsUnknownModels
    }

    /// The models that may answer, best first; never empty.
    ///
    /// Without `provider` and `model`: those that suit `kind`, then what local servers and programs offer. With
    /// `provider`: that provider alone. With `model`: every available provider that has it; `provider/model` is
    /// understood too. A model that is unwell is left out unless all are.
    /// - Throws: `ModelSelectionError` with the nearest names, or with what sets a provider up.
    public func candidates(
        for kind: TaskKind, provider: String? = nil, model: String? = nil,
        isHealthy: (Candidate) -> Bool = { _ in true }
    ) throws(ModelSelectionError) -> [Candidate] {
        let found =
            switch (provider, model) {
            case (nil, nil): try suited(to: kind)
            case (let provider?, nil): try suited(to: kind, from: find(provider))
            case (let provider?, let model?): [try named(model, at: find(provider))]
            case (nil, let model?): try withModel(model)
            }
        let healthy = found.filter(isHealthy)
        return healthy.isEmpty ? found : healthy
    }

    private func suited(to kind: TaskKind) throws(ModelSelectionError) -> [Candidate] {
        if available.isEmpty { throw .nothingConfigured }
        let names = Set(available.map(\.name))
        let preferred = (preferences.models[kind] ?? []).filter { candidate in
            guard names.contains(candidate.provider) else { return false }
            let offered = available.first { $0.name == candidate.provider }?.models ?? []
            return offered.isEmpty || offered.contains(candidate.model)
        }
        let rest = available.flatMap { provider in
            provider.models.map { Candidate(provider: provider.name, model: $0) }
        }
        let all = preferred + rest.filter { !preferred.contains($0) }
        if let first = available.first, all.isEmpty { throw .modelNeeded(provider: first.name) }
        return all
    }

    private func suited(to kind: TaskKind, from provider: AvailableProvider) throws(ModelSelectionError) -> [Candidate]
    {
        let only = ModelSelection(
            catalogue: catalogue, available: [provider], preferences: preferences,
            allowsUnknownModels: allowsUnknownModels)
        return try only.suited(to: kind)
    }

    private func named(_ model: String, at provider: AvailableProvider) throws(ModelSelectionError) -> Candidate {
        let candidate = Candidate(provider: provider.name, model: model)
        if allowsUnknownModels || has(model, provider) { return candidate }
        // A server that lists its models has those and no other; one that does not may have any.
        if Self.openEnded.contains(provider.name), provider.models.isEmpty { return candidate }
        let known = knownModels(of: provider)
        let near = nearestNames(to: model, among: known)
        throw .unknownModel(model, provider: provider.name, nearest: near.isEmpty && known.count <= 3 ? known : near)
    }

    private func withModel(_ model: String) throws(ModelSelectionError) -> [Candidate] {
        if available.isEmpty { throw .nothingConfigured }
        let found = available.filter { has(model, $0) }.map { Candidate(provider: $0.name, model: model) }
        if !found.isEmpty { return found }
        let halves = model.split(separator: "/", maxSplits: 1).map(String.init)
        if halves.count == 2, isKnown(halves[0]) { return [try named(halves[1], at: find(halves[0]))] }
        let owner = Self.remedies.sorted { $0.key < $1.key }.first { catalogue.entry(for: model, from: $0.key) != nil }
        if let owner { throw .notConfigured(owner.key, remedy: owner.value) }
        throw .modelNowhere(model, nearest: nearestNames(to: model, among: available.flatMap(knownModels)))
    }

    private func find(_ name: String) throws(ModelSelectionError) -> AvailableProvider {
        if let provider = available.first(where: { $0.name == name }) { return provider }
        if let remedy = Self.remedies[name] { throw .notConfigured(name, remedy: remedy) }
        throw Self.unknown(name, besides: available.map(\.name))
    }

    /// Makes sure that `name` is a provider the program knows, or one of `own`.
    ///
    /// - Throws: `ModelSelectionError` with the nearest names.
    public static func requireProvider(_ name: String, besides own: [String]) throws(ModelSelectionError) {
        if remedies[name] == nil, !own.contains(name) { throw unknown(name, besides: own) }
    }

    private static func unknown(_ name: String, besides own: [String]) -> ModelSelectionError {
        .unknownProvider(name, nearest: nearestNames(to: name, among: Set(remedies.keys).union(own).sorted()))
    }

    private func isKnown(_ provider: String) -> Bool {
        Self.remedies[provider] != nil || available.contains { $0.name == provider }
    }

    private func has(_ model: String, _ provider: AvailableProvider) -> Bool {
        if provider.models.contains(model) { return true }
        return provider.models.isEmpty && catalogue.entry(for: model, from: provider.name) != nil
    }

    private func knownModels(of provider: AvailableProvider) -> [String] {
        provider.models.isEmpty ? catalogue.models(from: provider.name) : provider.models
    }
}
