internal import Evaluation
internal import Immunity
internal import JSON
internal import Vocabulary

extension PastTrial {
    /// What prediction learns from a trial; nil where it is not known how it ended.
    ///
    /// A trial's `metadata` may name its `task` (the same name for every attempt at it) and its `tool`.
    init?(_ trial: Trial, id: String? = nil, label: Trial.Label? = nil) {
        guard let label = label ?? trial.label else { return nil }
        self.init(
            id: id ?? trial.id,
            query: PredictionQuery(
                prompt: trial.prompt, operation: trial.operation, model: trial.model,
                tool: trial.metadata?["tool"]?.stringValue, task: trial.metadata?["task"]?.stringValue),
            failed: label == .bad)
    }
}
