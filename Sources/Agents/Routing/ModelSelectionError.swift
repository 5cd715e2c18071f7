public import Vocabulary

/// Why no model could be chosen.
public enum ModelSelectionError: ExplainedError, Hashable {
    /// No provider is called that.
    case unknownProvider(String, nearest: [String])
    /// The provider is known but nothing is set up for it.
    case notConfigured(String, remedy: String)
    /// The provider has no model of that name, as far as is known.
    case unknownModel(String, provider: String, nearest: [String])
    /// No provider that is set up has that model.
    case modelNowhere(String, nearest: [String])
    /// The provider needs to be told which model to use.
    case modelNeeded(provider: String)
    /// No provider is set up at all.
    case nothingConfigured

    /// What happened, with the name that was given.
    public var whatHappened: String {
        switch self {
        case .unknownProvider(let name, _): "there is no provider '\(name)'"
        case .notConfigured(let name, _): "provider '\(name)' is not set up"
        case .unknownModel(let model, let provider, _): "provider '\(provider)' has no known model '\(model)'"
        case .modelNowhere(let model, _): "no provider that is set up has a model '\(model)'"
        case .modelNeeded(let provider): "it is not known which models provider '\(provider)' has"
        case .nothingConfigured: "no provider is set up"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .unknownProvider(_, let nearest):
            Self.didYouMean(nearest) ?? "see 'task-orchestrator doctor' for the providers there are"
        case .notConfigured(_, let remedy): remedy
        case .unknownModel(_, _, let nearest), .modelNowhere(_, let nearest):
            (Self.didYouMean(nearest).map { "\($0); " } ?? "")
                + "if the model is new, add it with its price to the file that models.prices names (docs/PROVIDERS.md)"
        case .modelNeeded: "name one with --model"
        case .nothingConfigured:
            "set GOOGLE_API_KEY, OPENAI_API_KEY or ANTHROPIC_API_KEY, or use what needs no key: install Claude Code, "
                + "start Ollama or llama.cpp on this machine, name a program of your own as the command provider, or "
                + "replay a recording with 'task-orchestrator replay'"
        }
    }

    private static func didYouMean(_ names: [String]) -> String? {
        guard let last = names.last else { return nil }
        let quoted = names.dropLast().map { "'\($0)'" }
        return "did you mean " + (quoted.isEmpty ? "" : quoted.joined(separator: ", ") + " or ") + "'\(last)'"
    }
}
