internal import Learning

/// Foretells failure where the task was tried before: a forest over how it went then and, where the prompt tells
/// something, over what that is.
struct HistoryModel: Sendable {
    let forest: RandomForest

    static let columnCount = 2 * TrialHistory.Kind.ofTask.count + 1

    /// - Parameter promptScore: the answer of the prompt's forest; nil where it is not to be believed.
    static func row(_ history: [Float], promptScore: Double?) -> FeatureRow {
        FeatureRow(dense: history + [promptScore.map { Float(Logistic.logOdds($0)) } ?? 0])
    }

    static func name(ofColumn column: Int) -> String {
        let kinds = TrialHistory.Kind.ofTask
        return column < 2 * kinds.count ? kinds[column / 2].name : "what the prompt itself says"
    }
}
