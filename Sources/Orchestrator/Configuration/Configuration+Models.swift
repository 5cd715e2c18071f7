public import Agents

extension Configuration {
    /// A model of a provider, written `provider/model`.
    public struct ModelReference: Hashable, Sendable, CustomStringConvertible {
        /// The provider's name.
        public var provider: String
        /// The model's name, as the provider knows it; may itself contain slashes.
        public var model: String

        /// The model called `model` of `provider`.
        public init(provider: String, model: String) {
            self.provider = provider
            self.model = model
        }

        /// Reads `provider/model`; nil where either part is missing.
        public init?(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !text.contains(where: \.isWhitespace) else {
                return nil
            }
            self.init(provider: String(parts[0]), model: String(parts[1]))
        }

        /// The reference as it is written in settings.
        public var description: String { "\(provider)/\(model)" }
    }

    /// Which models are asked, and what they cost.
    public struct Models: Hashable, Sendable {
        /// The models to try for a kind of task, first first; kinds that are absent are chosen from the catalogue.
        public var byTaskKind: [TaskKind: [ModelReference]]
        /// The provider that is asked first where a request names none.
        public var defaultProvider: String?
        /// A file of prices that override the catalogue, absolute.
        public var priceFile: String?
        /// Whether a model without a known price may be called.
        public var allowsUnknownPrice: Bool
    }
}

extension Configuration.Models {
    init(resolving resolver: inout SettingResolver, providers: Configuration.Providers) {
        byTaskKind = [:]
        for (kind, key) in Settings.modelsByKind {
            let models = resolver.resolve(key).filter {
                resolver.exists(provider: $0.provider, among: providers, in: key.name)
            }
            if !models.isEmpty { byTaskKind[kind] = models }
        }
        defaultProvider = resolver.resolve(Settings.defaultProvider).flatMap { name in
            resolver.exists(provider: name, among: providers, in: Settings.defaultProvider.name) ? name : nil
        }
        priceFile = resolver.resolve(Settings.priceFile)
        allowsUnknownPrice = resolver.resolve(Settings.allowsUnknownPrice)
    }
}
