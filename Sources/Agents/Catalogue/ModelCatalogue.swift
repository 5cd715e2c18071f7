internal import Synchronization
internal import Vocabulary

/// What models cost and can do: a built-in list, and on top of it what a person wrote down.
///
///     let catalogue = ModelCatalogue.builtIn.overriding(with: entriesOfModelsFile)
///     switch catalogue.price(of: "gpt-6-luna", from: "openai") {
///     case .known(let price): reserve(price.worstCase(inputTokens: bound, maxOutputTokens: 8192))
///     case .free: break                 // it runs on this machine
///     case .unknown: refuse()           // never taken for free
///     }
public struct ModelCatalogue: Sendable {
    /// What is known of a model's price.
    public enum PriceLookup: Hashable, Sendable {
        /// It costs this.
        case known(ModelPrice)
        /// It runs on the person's own machine, or answers from a recording.
        case free
        /// Nothing is known; a call must be refused unless the person allows it.
        case unknown
    }

    /// Providers whose calls cost nothing by definition.
    public static let freeProviders: Set<String> = ["ollama", "llama_cpp", "vllm", "command", "recorded"]

    /// The catalogue the program comes with; `ModelPrice.Provenance` says where its prices come from.
    public static let builtIn = ModelCatalogue(overrides: [:])

    private struct Key: Hashable {
        var provider: String
        var model: String
    }

    private let overrides: [Key: ModelEntry]
    /// A run asks for the same few models several times, and a line of the table takes a while to read.
    private let known = KnownEntries<Key>()

    private init(overrides: [Key: ModelEntry]) { self.overrides = overrides }

    /// This catalogue with `entries` before its own; an entry without a price keeps the price that was known.
    public func overriding(with entries: [ModelEntry]) -> ModelCatalogue {
        var overrides = overrides
        for var entry in entries {
            if entry.price == nil { entry.price = self.entry(for: entry.model, from: entry.provider)?.price }
            overrides[Key(provider: entry.provider, model: entry.model)] = entry
        }
        return ModelCatalogue(overrides: overrides)
    }

    /// What is known of `model`; nil where nothing is.
    ///
    /// A dated name (`claude-haiku-4-5-20251001`, `gpt-5.4-2026-03-05`, `…@20250929`) that the list lacks is looked up
    /// without its date, a fine-tuned one (`ft:gpt-4.1-mini-2025-04-14:us::x1`) without its owner.
    public func entry(for model: String, from provider: String) -> ModelEntry? {
        known.entry(for: Key(provider: provider, model: model)) { lookUp(model, from: provider) }
    }

    private func lookUp(_ model: String, from provider: String) -> ModelEntry? {
        if provider == "claude_code" { return claudeCodeEntry(for: model) }
        for name in ModelName.spellings(of: model) {
            if let entry = overrides[Key(provider: provider, model: name)] { return entry }
            if let line = PriceTable.builtIn.line(provider: provider, model: name) {
                return ModelEntry(tableLine: line)
            }
        }
        return nil
    }

    /// What `model` costs.
    public func price(of model: String, from provider: String) -> PriceLookup {
        if let price = entry(for: model, from: provider)?.price { return .known(price) }
        return Self.freeProviders.contains(provider) ? .free : .unknown
    }

    /// What `model` can be asked for; `.unknown` where nothing is known of it.
    public func capabilities(of model: String, from provider: String) -> ModelCapabilities {
        entry(for: model, from: provider)?.capabilities ?? .unknown
    }

    /// The names of all models known from `provider`, sorted.
    public func models(from provider: String) -> [String] {
        let own = overrides.keys.lazy.filter { $0.provider == provider }.map(\.model)
        return Set(PriceTable.builtIn.models(of: provider)).union(own).sorted()
    }

    /// Claude Code takes Anthropic's names and aliases of its own (`sonnet`, or nothing for the person's default).
    ///
    /// An alias stands for whichever member of the family the installed version prefers, so the dearest one counts.
    private func claudeCodeEntry(for model: String) -> ModelEntry? {
        if let entry = overrides[Key(provider: "claude_code", model: model)] { return entry }
        let families =
            switch model {
            case "", "default": ["opus", "sonnet", "haiku"]
            case "opus", "sonnet", "haiku", "fable": [model]
            default: [String]()
            }
        if families.isEmpty {
            return entry(for: model, from: "anthropic").map { known in
                var entry = known
                entry.provider = "claude_code"
                return entry
            }
        }
        let members = models(from: "anthropic").filter { name in families.contains { name.hasPrefix("claude-\($0)-") } }
            .compactMap { entry(for: $0, from: "anthropic") }
        let dearest = members.max { left, right in
            Self.costOfLargeCall(left) < Self.costOfLargeCall(right)
        }
        return dearest.map { known in
            var entry = known
            entry.provider = "claude_code"
            entry.model = model
            entry.endOfLife = nil
            return entry
        }
    }

    private static func costOfLargeCall(_ entry: ModelEntry) -> Money {
        entry.price?.worstCase(inputTokens: 1_000_000, maxOutputTokens: 128_000) ?? .zero
    }
}

/// The entries that were looked up already, those that do not exist among them.
private final class KnownEntries<Key: Hashable & Sendable>: Sendable {
    /// Names come from callers, so there can be any number of them.
    private static var limit: Int { 256 }
    private let entries = Mutex<[Key: ModelEntry?]>([:])

    func entry(for key: Key, lookUp: () -> ModelEntry?) -> ModelEntry? {
        if let known = entries.withLock({ $0[key] }) { return known }
        let found = lookUp()
        entries.withLock { entries in
            if entries.count >= Self.limit { entries.removeAll() }
            entries[key] = .some(found)
        }
        return found
    }
}
