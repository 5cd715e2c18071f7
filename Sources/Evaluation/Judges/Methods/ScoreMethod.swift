internal import JSON
internal import Vocabulary

/// One output by one standard, as a score.
struct ScoreMethod: JudgeMethod {
    let standard: JudgeStandard

    func obstacle(to trial: Trial) -> String? { material(trial).obstacle }

    func opinion(
        on trial: Trial, vote: Int, asking hearing: JudgeHearing, threshold: Double, judging: inout Judging
    ) async throws(JudgeFailure) -> JudgeOpinion {
        let material = material(trial)
        let output = QuoteSearch(trial.output ?? "")
        let texts = [output] + material.sections.filter { $0.name != "answer" }.map { QuoteSearch($0.text) }
        let answer = try await hearing.answer(
            JudgePrompts.scored(standard, material, vote: vote), about: material, judging: &judging
        ) { answer throws(JudgeFailure) in try ScoredAnswer(answer, quotedFrom: texts) }
        let passed = answer.score >= threshold
        return JudgeOpinion(
            score: answer.score, passed: passed, reason: answer.reason, spans: passed ? [] : answer.spans(in: output),
            failure: standard.failure)
    }

    private func material(_ trial: Trial) -> JudgedMaterial {
        var sections: [JudgedMaterial.Section] = []
        func add(_ name: String, _ text: String?) {
            if let text, text.contains(where: { !$0.isWhitespace }) { sections.append(.init(name: name, text: text)) }
        }
        add("question", trial.prompt)
        if standard.needsContext { add("context", trial.context) }
        if case .completeness = standard { add("expected answer", trial.expected?.asText) }
        if case .rubric = standard { add("expected answer", trial.expected?.asText) }
        add("answer", trial.output)
        return JudgedMaterial(sections)
    }
}

extension JSON {
    /// A string as it is, anything else as JSON.
    var asText: String { stringValue ?? description }
}
