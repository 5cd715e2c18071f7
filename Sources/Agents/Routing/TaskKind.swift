/// What kind of work a request is, as far as it decides which model suits it.
public enum TaskKind: String, Hashable, Sendable, CaseIterable {
    /// A short answer, soon and cheaply.
    case fast
    /// Writing and changing programs.
    case code
    /// Problems that need thought.
    case reasoning
    /// Judging much material at once.
    case analysis
    /// Taking facts out of text into a fixed form.
    case extraction
    /// Making long text short.
    case summary
}

/// A model at a provider, as one of those that may answer.
public struct Candidate: Hashable, Sendable, CustomStringConvertible {
    /// The provider's name.
    public var provider: String
    /// The model's name, as the provider knows it.
    public var model: String

    /// `model` at `provider`.
    public init(provider: String, model: String) {
        self.provider = provider
        self.model = model
    }

    /// Provider and model as people write them: `anthropic/claude-haiku-5-5`.
    public var description: String { "\(provider)/\(model)" }
}
