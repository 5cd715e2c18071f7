internal import Agents
internal import Evaluation
internal import Immunity
internal import JSON
internal import Vocabulary

extension AgentRequest {
    /// The run as a trial: what was asked and, where a model answered, what came back.
    ///
    /// What a recording says besides (`task`, `schema`, `answers`, `tests`, how the provider ended it) stays with it: graders
    /// and prediction read it.
    func trial(id: String, answeredBy call: OpenCall?) -> Trial {
        var metadata = (metadata ?? recording?.metadata)?.objectValue ?? JSONObject()
        if !otherAnswers.isEmpty { metadata["answers"] = .array(otherAnswers.map(JSON.string)) }
        if metadata["finish"] == nil {
            metadata["finish"] = call.map { .string($0.answer.finish.rawValue) }
            metadata["finish_detail"] = call?.answer.finishDetail.map(JSON.string)
        }
        metadata["recorded_id"] = recording.map { .string($0.id) }
        return Trial(
            id: id, operation: operation, prompt: prompt, context: context, output: call?.answer.text,
            model: call?.answer.model, provider: call?.candidate.provider, usage: call?.answer.usage,
            expected: expected, evidence: call?.answer.evidence ?? [],
            metadata: metadata.isEmpty ? nil : .object(metadata))
    }
}

extension ModelRequest.Form {
    /// The form as graders know it; nil where the prompt itself must tell.
    var answerForm: AnswerForm? {
        switch self {
        case .text: nil
        case .json: .json
        case .schema(_, let schema): .schema(schema)
        }
    }
}

extension ObservedFailure {
    /// What a finished run has to teach; nil where nothing failed that another run could do better.
    ///
    /// An outage, a refusal by a gate of ours, a cancellation or a caller's mistake is no failure of the work: it says
    /// nothing about the prompt.
    init?(of request: AgentRequest, in report: RunReport, at now: Timestamp) {
        guard case .answered = report.outcome, let verdict = report.verdict, verdict.failed,
            let grade = verdict.grades.first(where: { !$0.passed })
        else { return nil }
        self.init(
            prompt: request.prompt, operation: request.operation, failureType: grade.failureType ?? .other,
            lesson: grade.reason, at: now, source: grade.grader)
    }
}
