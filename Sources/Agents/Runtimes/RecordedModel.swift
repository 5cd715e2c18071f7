internal import Synchronization
public import Vocabulary

/// Answers from recorded trials instead of asking anyone; what `replay` uses.
///
///     let recorded = RecordedModel(trials)
///     try await recorded.respond(to: ModelRequest(model: "", prompt: "What is 6 × 7?"))   // the recorded answer
///     try await recorded.replaying("trial-12").respond(to: request)                       // that trial's, whatever is asked
///
/// Prompts are compared without regard to white space. Where one prompt was recorded several times, its answers are
/// handed out in the order of the recording, and from the first again after the last.
public final class RecordedModel: LanguageModel {
    /// Always `recorded`; the answer names the model that was recorded.
    public let provider = "recorded"

    private let trials: [Trial]
    private let positionsByID: [String: Int]
    private let positionsByPrompt: [String: [Int]]
    private let handedOut = Mutex<[String: Int]>([:])

    /// A model that answers from `trials`; of several with one id the first counts.
    public init(_ trials: [Trial]) {
        self.trials = trials
        positionsByID = Dictionary(trials.enumerated().map { ($1.id, $0) }) { first, _ in first }
        positionsByPrompt = Dictionary(grouping: trials.indices) { Self.normalized(trials[$0].prompt) }
    }

    /// Hands out the next recorded answer to this prompt.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        let prompt = Self.normalized(request.prompt)
        guard let positions = positionsByPrompt[prompt] else {
            throw notRecorded("no recorded answer to the prompt '\(Self.shortened(request.prompt))'")
        }
        let turn = handedOut.withLock { counts in
            let turn = counts[prompt, default: 0]
            counts[prompt] = turn + 1
            return turn
        }
        return try answer(of: trials[positions[turn % positions.count]])
    }

    /// A model that gives the answer of the trial called `id` to whatever it is asked.
    ///
    /// A replayed walk may add guardrails to the prompt, which is then no longer the one that was recorded.
    public func replaying(_ id: String) -> any LanguageModel { ReplayedTrial(recording: self, id: id) }

    fileprivate func answer(toTrial id: String) throws(ModelError) -> ModelAnswer {
        guard let position = positionsByID[id] else { throw notRecorded("no trial is called '\(id)'") }
        return try answer(of: trials[position])
    }

    private func answer(of trial: Trial) throws(ModelError) -> ModelAnswer {
        guard let output = trial.output else {
            throw notRecorded("trial '\(trial.id)' was recorded without its output")
        }
        let estimate = Usage(
            inputTokens: TokenEstimate.typical(of: trial.prompt) + TokenEstimate.typical(of: trial.context ?? ""),
            outputTokens: TokenEstimate.typical(of: output), isEstimated: true)
        return ModelAnswer(
            text: output, model: trial.model ?? "recorded", usage: (trial.usage ?? estimate).clamped,
            evidence: trial.evidence)
    }

    private func notRecorded(_ message: String) -> ModelError {
        ModelError(.notRecorded, provider: provider, message: message, notSent: true)
    }

    /// The prompt's words with one space between them.
    static func normalized(_ prompt: String) -> String {
        prompt.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func shortened(_ text: String) -> String {
        let words = normalized(text)
        return words.count <= 60 ? words : words.prefix(59) + "…"
    }
}

/// One recorded trial as a model.
private struct ReplayedTrial: LanguageModel {
    let recording: RecordedModel
    let id: String
    var provider: String { recording.provider }

    func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        try recording.answer(toTrial: id)
    }
}
