internal import Agents
public import Evaluation
internal import Storage
internal import Vocabulary

/// How far an evaluation has come.
public struct SuiteProgress: Hashable, Sendable {
    /// Attempts that have ended, those of an interrupted evaluation among them.
    public var done: Int
    /// Those among them that brought no answer, so that nothing is kept of them.
    public var errors: Int
    /// All attempts of the suite.
    public var total: Int
    /// Attempts that an interrupted evaluation had kept.
    public var kept: Int
}

extension Orchestrator {
    /// Runs a suite: every question goes through all gates, as often as the suite says; recorded answers go through the
    /// graders alone.
    ///
    /// Each answer is kept as it comes. With `resumes`, an evaluation goes on where the last one of this suite was
    /// interrupted: what it had kept of cases that are still the same is neither asked nor paid for again. An attempt
    /// without an answer is made again; an answer without a verdict is judged again.
    ///
    /// - Parameters:
    ///   - parallel: requests under way at once, at least 1.
    ///   - baseline: an earlier report to compare with.
    ///   - onProgress: called each time an answer is there.
    /// - Throws: `ModelSelectionError` where a case names a provider or model that does not exist; `StorageError`;
    ///   `CancellationError` where the task was cancelled; what had ended by then is kept.
    public func evaluate(
        _ suite: Suite, parallel: Int, resumes: Bool = false, baseline: SuiteBaseline? = nil,
        onProgress: (SuiteProgress) -> Void = { _ in }
    ) async throws -> SuiteReport {
        // What names no model that exists ends here, before anything is asked.
        for suiteCase in suite.cases where suiteCase.answers == nil {
            let place = SuitePlace(evaluation: "", suiteCase: suiteCase, number: 1)
            _ = try services.candidates(for: AgentRequest(asking: place))
        }
        var walk = SuiteWalk(services: services, suite: suite)
        try await walk.begin(resumes: resumes)
        onProgress(walk.progress)
        try await walk.judgeRecorded(parallel: parallel, onProgress)
        let places = walk.unasked
        let requests = places.map { AgentRequest(asking: $0) }
        try await run(requests, parallel: parallel) { index, report in
            walk.add(places[index], report)
            onProgress(walk.progress)
        }
        try Task.checkCancellation()
        return walk.report(baseline: baseline)
    }
}

extension AgentRequest {
    /// The question at a place of an evaluation.
    init(asking place: SuitePlace) {
        let suiteCase = place.suiteCase
        self.init(
            prompt: suiteCase.trial.prompt, systemPrompt: suiteCase.systemPrompt, context: suiteCase.trial.context,
            operation: suiteCase.trial.operation, kind: suiteCase.kind.flatMap(TaskKind.init(rawValue:)) ?? .fast,
            provider: suiteCase.provider, model: suiteCase.model, graders: suiteCase.graders,
            expected: suiteCase.trial.expected, maxOutputTokens: suiteCase.maxOutputTokens,
            temperature: suiteCase.temperature, timeLimit: suiteCase.timeLimit,
            attribution: Attribution(source: "evaluate"), spendingLimit: suiteCase.costLimit)
        metadata = suiteCase.trial.metadata
        suitePlace = place
    }
}
