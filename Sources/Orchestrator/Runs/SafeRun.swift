internal import Agents
internal import Evaluation
internal import Immunity
internal import JSON
internal import JSONSchema
internal import Logging
internal import Resilience
internal import Spending
internal import Storage
internal import Vocabulary

/// One safe run, from the request to the report: the walk that everything else in the program serves.
///
///     Immunity     have requests like it failed?   guardrails, or a refusal
///     Prediction   how likely is failure?          a calibrated probability, where a model was trained
///     Spending  ┐
///     Resilience│  can the call be paid for, and may the provider be called?
///     Agents    ┘  the call, retried and passed on as far as both allow    (ModelCalls)
///     Evaluation   is the answer right?
///     then, in one transaction: the charge is settled, the trial stored, a failure learned
struct SafeRun {
    let services: Services
    let request: AgentRequest
    let onText: (@Sendable (String) async -> Void)?

    /// Takes the request through all gates. Everything the report says is durably written when it returns.
    ///
    /// - Throws: `StorageError` where the store fails, or what makes the request itself unusable (an unknown provider, a
    ///   model that does not exist); how models and gates answered is in the report.
    func callAsFunction() async throws -> RunReport {
        var report = RunReport(id: services.newID(), startedAt: services.now())
        let candidates = try services.candidates(for: request)
        if case .schema(_, let schema) = request.form {
            // Before it is paid for: no answer can satisfy a schema that is none.
            do throws(JSONSchemaError) { _ = try JSONSchema(schema) } catch {
                report.outcome = .failed(error)
                return report
            }
        }

        let check = try await askMemory()
        report.immunity = check
        guard check?.shouldProceed ?? true else {
            report.outcome = .refusedByImmunity
            return try await conclude(report)
        }

        report.prediction = foretell(candidates)

        var calls = ModelCalls(
            services: services, request: request, onText: onText,
            prompt: check.map { services.immunity.guardedPrompt(request.prompt, $0) } ?? request.prompt,
            deadline: .init(after: request.timeLimit ?? services.settings.timeLimit, from: report.startedAt))
        let result = try await calls.run(through: candidates)
        report.attempts = calls.attempts
        guard case .answered(let call) = result else {
            report.outcome = result.outcome
            return try await conclude(report)
        }
        report.outcome = .answered
        report.answeredBy = call.candidate
        report.answer = call.answer

        let trial = request.trial(id: report.id, answeredBy: call)
        let graders = pipeline(for: trial)
        var open: OpenCall? = call
        if graders.asksModels {
            // Judges may take longer than the call's lease, and may need its permit: the call is closed before them.
            report.attempts[call.index].charged = try await services.close(call)
            open = nil
        }
        report.verdict = await graders.evaluateAwaiting(trial)
        return try await conclude(report, closing: open, trial: trial)
    }

    private func askMemory() async throws -> ImmuneCheck? {
        guard services.settings.immunityEnabled else { return nil }
        let query = ImmuneQuery(prompt: request.prompt, operation: request.operation)
        let now = services.now()
        return try await services.database.read { try services.immunity.check(query, at: now, in: $0) }
    }

    /// A model that cannot be used stops no run: `doctor` tells of it.
    private func foretell(_ candidates: [Candidate]) -> Forecast? {
        do {
            return try services.predictionModel?.predictor()?.forecast(
                PredictionQuery(
                    prompt: request.prompt, operation: request.operation, model: candidates.first?.model,
                    tool: request.recording?.metadata?["tool"]?.stringValue,
                    task: request.recording?.metadata?["task"]?.stringValue))
        } catch {
            services.logger.warning("no prediction", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func pipeline(for trial: Trial) -> GraderPipeline {
        request.graders.isEmpty
            ? .fitting(trial, form: request.form.answerForm, groundedness: services.groundedness)
            : GraderPipeline(request.graders)
    }

    /// Writes what the run leaves behind, in one transaction, and completes the report.
    private func conclude(
        _ unfinished: RunReport, closing call: OpenCall? = nil, trial: Trial? = nil
    ) async throws -> RunReport {
        let (services, request) = (services, request)
        let now = services.now()
        return try await services.database.write { transaction in
            var report = unfinished
            if let call { report.attempts[call.index].charged = try services.close(call, at: now, in: transaction) }
            let failure = ObservedFailure(of: request, in: report, at: now)
            if services.settings.immunityEnabled {
                if let failure { report.learned = try services.immunity.learn(failure, in: transaction) }
                if let check = report.immunity, let outcome = report.outcome.matchOutcome(failed: failure != nil) {
                    try services.immunity.record(outcome, of: check, at: now, in: transaction)
                }
            }
            report.duration = now - report.startedAt
            var stored = trial ?? request.trial(id: report.id, answeredBy: nil)
            stored.label = request.recording?.label
            try services.trials.append(
                RecordedTrial(
                    trial: stored, verdict: report.verdict ?? .notJudged, cost: report.charged,
                    latency: report.duration, at: now, runID: report.id),
                in: transaction)
            try request.suitePlace?.keep(report, trial, in: transaction)
            return report
        }
    }
}

extension RunReport.Outcome {
    /// What the end of a run says about the patterns that it matched; nil where it says nothing.
    fileprivate func matchOutcome(failed: Bool) -> MatchOutcome? {
        switch self {
        case .answered: failed ? .failed : .succeeded
        case .refusedByImmunity: .refused
        case .refusedByBudget, .failed, .cancelled: nil
        }
    }
}
