internal import Agents
public import Evaluation
internal import Vocabulary

extension Orchestrator {
    /// The judges that graders may ask; every call goes through the same gates as any other, and is booked as judging.
    ///
    ///     let grader = try GraderSpec(parsing: "relevance").makeGrader(judges: orchestrator.judges()) { … }
    ///
    /// - Parameter attribution: who asks, for budgets; its source and judge are filled in.
    public func judges(for attribution: AgentRequest.Attribution = AgentRequest.Attribution()) -> any JudgeModels {
        ConfiguredJudges(services: services, attribution: attribution)
    }
}

/// The judges of this program.
struct ConfiguredJudges: JudgeModels {
    let services: Services
    let attribution: AgentRequest.Attribution

    var votes: Int { services.judging.votes }

    func judge(_ reference: String?) throws(JudgeSelectionError) -> any JudgeModel {
        guard let reference else {
            guard let model = services.judging.model else {
                throw JudgeSelectionError(
                    "no model is set up for judging",
                    do: "set judge.model to provider/model, as in --set judge.model=openai/gpt-5-mini, or name one for "
                        + "this grader with model=provider/model (docs/JUDGES.md)")
            }
            return judge(model)
        }
        guard let model = Configuration.ModelReference(reference) else {
            throw JudgeSelectionError(
                "\(reference.quotedForMessage) is no model's name", do: "write model=provider/model")
        }
        return judge(model)
    }

    private func judge(_ model: Configuration.ModelReference) -> any JudgeModel {
        ModelJudge(
            services: services, attribution: attribution, model: model,
            candidate: Candidate(provider: model.provider, model: model.model))
    }
}
