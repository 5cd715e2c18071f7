internal import Agents
internal import Evaluation
internal import JSON
internal import Logging
internal import Resilience
internal import Storage
internal import Vocabulary

/// A model that judges, behind the gates of every call: its worst case is set aside in every budget, that for judging
/// among them, its breaker and rate gate are asked, what it used is settled.
struct ModelJudge: JudgeModel {
    let services: Services
    let attribution: AgentRequest.Attribution
    let model: Configuration.ModelReference
    let candidate: Candidate

    var name: String { model.description }

    func ask(_ question: JudgeQuestion) async -> Result<JudgeReply, JudgeFailure> {
        do {
            // Names that do not exist and keys that are missing are told as everywhere.
            _ = try services.selection.candidates(for: .analysis, provider: model.provider, model: model.model)
            try await services.adoptBreakers()
            return try await services.retryBudget.call { try await answer(to: question) }
        } catch let error as any ExplainedError {
            return .failure(JudgeFailure("the judge \(name) cannot be asked: \(error)"))
        } catch is CancellationError {
            return .failure(JudgeFailure("judging was cancelled"))
        } catch {
            return .failure(JudgeFailure("the judge \(name) cannot be asked: \(error)"))
        }
    }

    /// - Throws: `StorageError`.
    private func answer(to question: JudgeQuestion) async throws -> Result<JudgeReply, JudgeFailure> {
        let settings = services.judging
        var calls = ModelCalls(
            services: services, request: request(for: question), onText: nil, prompt: question.prompt,
            deadline: Deadline(after: settings.timeLimit, from: services.now()))
        let result = try await calls.run(through: [candidate])
        var cost = calls.attempts.reduce(Money.zero) { $0 + $1.charged }
        guard case .answered(let call) = result else { return .failure(failure(result, cost: cost)) }
        cost += try await services.close(call)
        return .success(JudgeReply(call.answer, cost: cost))
    }

    private func request(for question: JudgeQuestion) -> AgentRequest {
        var attribution = attribution
        attribution.source = "judge"
        attribution.judge = question.grader
        var request = AgentRequest(
            prompt: question.prompt, systemPrompt: question.instructions, operation: "judge", kind: .analysis,
            provider: model.provider, model: model.model, form: .schema(name: "judgement", question.schema),
            maxOutputTokens: services.judging.maxOutputTokens, temperature: question.vote == 0 ? 0 : 0.7,
            timeLimit: services.judging.timeLimit, attribution: attribution)
        // An agent runtime is bounded by money, and a judgement is a small piece of work.
        request.spendingLimit = Money(nanodollars: 200_000_000)
        request.maximumRetries = JudgeSettings.mostRetries
        return request
    }

    private func failure(_ result: ModelCalls.Result, cost: Money) -> JudgeFailure {
        switch result {
        case .answered: JudgeFailure("the judge \(name) answered", cost: cost)
        case .refusedByBudget(let denial):
            JudgeFailure("a budget refuses to ask the judge \(name): \(denial)", cost: cost)
        case .failed(let error): JudgeFailure("the judge \(name) did not answer: \(error.whatHappened)", cost: cost)
        case .cancelled: JudgeFailure("judging was cancelled", cost: cost)
        }
    }
}

// MARK: - Remembering

extension ModelJudge {
    func recall(_ key: String) async -> String? {
        guard services.judging.remembers else { return nil }
        do {
            return try await services.database.read { try JudgementStore().answer(to: key, in: $0) }
        } catch {
            services.logger.warning("no judgement could be looked up", metadata: ["error": "\(error)"])
            return nil
        }
    }

    func remember(_ text: String, to question: JudgeQuestion, key: String) async {
        guard services.judging.remembers else { return }
        let (now, name) = (services.now(), name)
        do {
            try await services.database.write {
                try JudgementStore().keep(text, to: key, judge: name, grader: question.grader, at: now, in: $0)
            }
        } catch {
            services.logger.warning("a judgement could not be kept", metadata: ["error": "\(error)"])
        }
    }
}

extension JudgeReply {
    /// What a model answered, as a judge's reply.
    fileprivate init(_ answer: ModelAnswer, cost: Money) {
        let ending: Ending =
            switch answer.finish {
            case .length: .cutOff
            case .blockedPrompt, .blockedAnswer, .refusal: .declined
            case .stop, .toolCall, .other: .complete
            }
        self.init(answer.structured?.description ?? answer.text, ending: ending, cost: cost)
    }
}
