internal import Agents
internal import Evaluation
internal import Vocabulary

/// Who is asked the same question besides, so that the answers can be compared.
public struct ConsistencySamples: Hashable, Sendable {
    /// How often the request's own model is asked besides, 0 or more.
    public var again: Int
    /// Other models, asked once each.
    public var models: [String]

    /// Asks `again` more times, and each of `models` once.
    public init(again: Int, models: [String] = []) {
        self.again = again
        self.models = models
    }
}

extension Orchestrator {
    /// Asks the same question several times and takes the last answer, judged also by whether the others say the same.
    ///
    /// Each time is a run of its own: gated, charged, bounded by the budgets and stored. The other answers are judged by
    /// nothing but whether they are there, so that nothing is learned from one that changes the question for the next.
    /// Where none of them comes, `consistency` says nothing.
    ///
    /// - Parameters:
    ///   - parallel: requests under way at once, at least 1.
    ///   - onText: as in `run(_:onText:)`, for the last answer.
    /// - Returns: the last run's report, with the others as its `samples`.
    /// - Throws: as `run(_:onText:)` does.
    public func run(
        _ request: AgentRequest, comparedWith samples: ConsistencySamples, parallel: Int,
        onText: (@Sendable (String) async -> Void)? = nil
    ) async throws -> RunReport {
        var sample = request
        sample.graders = [NonEmptyGrader()]
        let others = samples.models.map { model in
            var other = sample
            other.model = model
            other.provider = nil
            return other
        }
        for other in others { _ = try services.candidates(for: other) }
        _ = try services.candidates(for: request)
        let reports = try await run(
            Array(repeating: sample, count: max(0, samples.again)) + others, parallel: parallel
        ).compactMap(\.self)
        try Task.checkCancellation()
        var last = request
        last.otherAnswers += reports.compactMap { report in
            if case .answered = report.outcome { report.answer?.text } else { nil }
        }
        if !last.graders.isEmpty, !last.graders.contains(where: { $0 is ConsistencyGrader }) {
            last.graders.append(ConsistencyGrader())
        }
        var report = try await run(last, onText: onText)
        report.samples = reports
        return report
    }
}
