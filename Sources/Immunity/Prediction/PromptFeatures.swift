public import Learning

/// A prompt as a learner sees it: the words and pairs of words that others have taught, and its traits.
public struct PromptFeatures: Sendable {
    let terms: TermWeights

    /// Learns the words of `prompts`; `PromptTraits` need no learning.
    public init(learning prompts: [String]) {
        terms = TermWeights(learning: prompts, settings: .init(minimumTexts: 5, maximumTerms: 3000))
    }

    /// How many columns there are.
    public var columnCount: Int { terms.columnCount + PromptTraits.names.count }

    /// The prompt's columns: first the terms, then the traits.
    public func row(_ prompt: String) -> FeatureRow {
        PromptModel.row(prompt, TextWords(prompt), terms: terms, rates: [])
    }
}
