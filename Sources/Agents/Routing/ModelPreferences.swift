/// Which models suit which kind of work, best first.
///
/// The built-in order names models that were current when the price list was taken. It alternates between providers, so
/// that the first fallback is at another provider than the one that has just failed.
public struct ModelPreferences: Hashable, Sendable {
    /// The models of each kind of work, best first.
    public var models: [TaskKind: [Candidate]]

    /// Preferences; a kind that is left out has none.
    public init(models: [TaskKind: [Candidate]]) { self.models = models }

    /// These preferences with those of `other` in place of them wherever it has any.
    public func overridden(by other: ModelPreferences) -> ModelPreferences {
        ModelPreferences(models: models.merging(other.models) { $1 })
    }

    /// The order the program comes with.
    public static let builtIn = ModelPreferences(models: [
        .fast: table(
            "google_gemini/gemini-3.5-flash-lite anthropic/claude-haiku-5-5 openai/gpt-6-luna "
                + "google_gemini/gemini-3.8-flash openai/gpt-5.4-mini anthropic/claude-haiku-4-5 claude_code/haiku"),
        .code: table(
            "anthropic/claude-sonnet-5-5 claude_code/sonnet openai/gpt-6.1-sol google_gemini/gemini-4-argon "
                + "anthropic/claude-opus-5-5 openai/gpt-6.1-terra google_gemini/gemini-3.8-flash"),
        .reasoning: table(
            "anthropic/claude-opus-5-5 openai/gpt-6.1-sol google_gemini/gemini-4-argon claude_code/opus "
                + "anthropic/claude-sonnet-5-5 openai/gpt-6-astra google_gemini/gemini-3.1-pro-preview"),
        .analysis: table(
            "google_gemini/gemini-4-argon anthropic/claude-sonnet-5-5 openai/gpt-6.1-sol claude_code/sonnet "
                + "google_gemini/gemini-3.8-flash openai/gpt-6.1-terra anthropic/claude-haiku-5-5"),
        .extraction: table(
            "google_gemini/gemini-3.8-flash openai/gpt-6-luna anthropic/claude-haiku-5-5 "
                + "google_gemini/gemini-3.5-flash-lite openai/gpt-6.1-terra anthropic/claude-sonnet-5-5 claude_code/haiku"
        ),
        .summary: table(
            "google_gemini/gemini-3.8-flash anthropic/claude-haiku-5-5 openai/gpt-6-luna "
                + "google_gemini/gemini-3.5-flash-lite openai/gpt-6.1-terra anthropic/claude-sonnet-5-5 claude_code/haiku"
        ),
    ])

    /// Reads `provider/model` words.
    private static func table(_ words: String) -> [Candidate] {
        words.split(separator: " ").compactMap { word in
            let halves = word.split(separator: "/", maxSplits: 1)
            return halves.count == 2 ? Candidate(provider: String(halves[0]), model: String(halves[1])) : nil
        }
    }
}
