internal import JSON
internal import Vocabulary

/// An output beside the expected answer: how far they agree, asked in both orders.
///
/// Judges lean towards what comes first or last (facts: up to half of all verdicts change with the order). An opinion that
/// does is none.
struct AgreementMethod: JudgeMethod {
    let standard: JudgeStandard

    func obstacle(to trial: Trial) -> String? { material(trial, expectedFirst: true).obstacle }

    func opinion(
        on trial: Trial, vote: Int, asking hearing: JudgeHearing, threshold: Double, judging: inout Judging
    ) async throws(JudgeFailure) -> JudgeOpinion {
        let output = QuoteSearch(trial.output ?? "")
        let texts = [output, QuoteSearch(trial.expected?.asText ?? ""), QuoteSearch(trial.prompt)]
        var answers: [ScoredAnswer] = []
        for expectedFirst in [true, false] {
            let material = material(trial, expectedFirst: expectedFirst)
            answers.append(
                try await hearing.answer(
                    JudgePrompts.compared(standard, material, vote: vote), about: material, judging: &judging
                ) { answer throws(JudgeFailure) in try ScoredAnswer(answer, quotedFrom: texts) })
        }
        guard (answers[0].score >= threshold) == (answers[1].score >= threshold) else {
            throw JudgeFailure(
                "the judge changes its mind with the order of the two answers (\(points(answers[0])) and "
                    + "\(points(answers[1])) of 5)")
        }
        let score = (answers[0].score + answers[1].score) / 2
        let passed = score >= threshold
        let worse = answers[0].score <= answers[1].score ? answers[0] : answers[1]
        return JudgeOpinion(
            score: score, passed: passed, reason: worse.reason, spans: passed ? [] : worse.spans(in: output),
            failure: standard.failure)
    }

    private func points(_ answer: ScoredAnswer) -> String { JSON.double(answer.score * 4 + 1).description }

    private func material(_ trial: Trial, expectedFirst: Bool) -> JudgedMaterial {
        let (expected, output) = (trial.expected?.asText ?? "", trial.output ?? "")
        return JudgedMaterial([
            .init(name: "question", text: trial.prompt),
            .init(name: "first answer", text: expectedFirst ? expected : output),
            .init(name: "second answer", text: expectedFirst ? output : expected),
        ])
    }
}
