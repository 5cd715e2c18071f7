internal import Vocabulary

/// What one vote of a judge came to.
struct JudgeOpinion: Hashable, Sendable {
    /// How good the output is, 0…1.
    var score: Double
    /// Whether that reaches the threshold; worked out here, never by the judge.
    var passed: Bool
    /// One sentence on why.
    var reason: String
    /// The parts that are wrong, where the judge could quote them.
    var spans: [Grade.Span] = []
    /// What kind of failure it is where it did not pass.
    var failure: FailureType
}

/// How a standard is put to a judge, and how its answer is read.
protocol JudgeMethod: Sendable {
    /// Why the trial cannot be judged; nil where it can.
    func obstacle(to trial: Trial) -> String?

    /// Asks for one vote.
    ///
    /// - Throws: `JudgeFailure`: no verdict.
    func opinion(
        on trial: Trial, vote: Int, asking hearing: JudgeHearing, threshold: Double, judging: inout Judging
    ) async throws(JudgeFailure) -> JudgeOpinion
}

/// A judge who is asked: from memory where the question was answered before, else by a call.
struct JudgeHearing: Sendable {
    let judge: any JudgeModel

    /// Asks, and reads the answer.
    ///
    /// Only an answer that `read` takes is remembered: another try may bring a better one.
    ///
    /// - Throws: `JudgeFailure` where there is no answer, or none that can be read.
    func answer<Value>(
        _ question: JudgeQuestion, about material: JudgedMaterial, judging: inout Judging,
        read: (JudgeAnswer) throws(JudgeFailure) -> Value
    ) async throws(JudgeFailure) -> Value {
        let key = question.key(judge: judge.name)
        if let text = await judge.recall(key) {
            do throws(JudgeFailure) {
                let value = try read(JudgeAnswer(text, schema: question.schema, material: material))
                judging.remembered += 1
                return value
            } catch {
                // Remembered by a program that read it otherwise; asked again.
            }
        }
        judging.calls += 1
        let reply: JudgeReply
        switch await judge.ask(question) {
        case .success(let answered): reply = answered
        case .failure(let failure):
            judging.cost += failure.cost
            throw failure
        }
        judging.cost += reply.cost
        switch reply.ending {
        case .complete: break
        case .cutOff: throw JudgeFailure("the judge's answer was cut off at its bound on output")
        case .declined: throw JudgeFailure("the judge declined")
        }
        let value = try read(JudgeAnswer(reply.text, schema: question.schema, material: material))
        await judge.remember(reply.text, to: question, key: key)
        return value
    }
}
