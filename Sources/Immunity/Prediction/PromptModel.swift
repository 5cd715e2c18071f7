internal import Learning

/// Foretells failure from the prompt, the tool and the model: a forest over words, pairs of words, traits and rates.
struct PromptModel: Sendable {
    let terms: TermWeights
    let forest: RandomForest

    /// Where the traits begin, and behind them the rates.
    private var firstTrait: Int { terms.columnCount }
    private var firstRate: Int { firstTrait + PromptTraits.names.count }
    static func columnCount(terms: Int) -> Int {
        terms + PromptTraits.names.count + 2 * TrialHistory.Kind.ofAnything.count
    }

    static func row(_ prompt: String, _ text: TextWords, terms: TermWeights, rates: [Float]) -> FeatureRow {
        let dense = PromptTraits(prompt, text).values + rates
        return FeatureRow(
            terms.entries(of: text) + dense.enumerated().map { (terms.columnCount + $0.offset, $0.element) })
    }

    func row(_ query: PredictionQuery, _ history: TrialHistory, _ keys: TrialHistory.Keys) -> FeatureRow {
        Self.row(
            query.prompt, TextWords(query.prompt), terms: terms,
            rates: history.columns(keys))
    }

    /// What a column is about, for reasons.
    func name(ofColumn column: Int) -> String {
        if column < firstTrait { return "“\(terms.terms[column])”" }
        if column < firstRate { return "the prompt's \(PromptTraits.names[column - firstTrait])" }
        return "the failure rate of \(TrialHistory.Kind.ofAnything[(column - firstRate) / 2].name)"
    }
}
