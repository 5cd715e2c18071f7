public import Vocabulary

extension SuiteCase {
    /// What came of one answer: the graders' verdict, and the case's own limits and threshold.
    ///
    /// A named grader that runs or asks something and says nothing could not do its work: unless the answer has failed
    /// already, it then counts as not judged, never as passed. Other graders that say nothing do not apply.
    ///
    /// - Parameters:
    ///   - trial: the question with the answer.
    ///   - number: which repeat, counted from 1.
    ///   - cost: what the answer cost; what judging it cost comes on top.
    ///   - latency: how long it took; nil for a recorded one.
    ///   - model: who answered.
    ///   - runID: what it is stored under.
    public func attempt(
        _ trial: Trial, verdict: Verdict, number: Int, cost: Money = .zero, latency: Duration? = nil,
        model: String? = nil, runID: String? = nil
    ) -> SuiteAttempt {
        var grades = verdict.grades
        if let limit = costLimit, cost > limit {
            grades.append(
                Grade(grader: "cost", score: 0, passed: false, reason: "it cost $\(cost), allowed are $\(limit)"))
        }
        let attempt = SuiteAttempt(
            number: number, status: .notJudged, output: trial.output, cost: cost + verdict.judging.cost,
            latency: latency ?? .zero,
            model: model, runID: runID)
        var judged = judged(attempt, grades)
        if judged.status == .notJudged, !verdict.abstentions.isEmpty {
            judged.problem = verdict.abstentions.map { "\($0.grader): \($0.reason)" }.joined(separator: "; ")
        }
        return judged
    }

    /// An attempt that ended because its time was up.
    public func timedOut(number: Int, latency: Duration, cost: Money, runID: String?) -> SuiteAttempt {
        let reason = "there was no answer within \((timeLimit ?? latency).inWords)"
        return SuiteAttempt(
            number: number, status: .failed,
            grades: [Grade(grader: "time", score: 0, passed: false, reason: reason, failureType: .callFailed)],
            cost: cost, latency: latency, runID: runID)
    }

    /// The attempts of a case once all of them are there: where `consistency` was named and the question was asked more
    /// than once, each answer is held against the others.
    public func completed(_ attempts: [SuiteAttempt]) -> [SuiteAttempt] {
        let attempts = attempts.sorted { $0.number < $1.number }
        guard repeats > 1, let named = graders.first(where: { $0 is ConsistencyGrader }) as? ConsistencyGrader else {
            return attempts
        }
        return attempts.map { attempt in
            guard let output = attempt.output else { return attempt }
            var trial = trial
            trial.output = output
            let others = attempts.filter { $0.number != attempt.number }.compactMap(\.output)
            let grader = ConsistencyGrader(answers: others, weight: named.weight, threshold: named.threshold)
            let grades = attempt.grades.filter { $0.grader != grader.name } + [grader.grade(trial)].compactMap(\.self)
            return judged(attempt, grades, isComplete: true)
        }
    }

    /// The attempt with these grades, and the status and score that follow from them.
    ///
    /// - Parameter isComplete: whether the answers to the other repeats were there to compare with.
    private func judged(_ attempt: SuiteAttempt, _ grades: [Grade], isComplete: Bool = false) -> SuiteAttempt {
        var attempt = attempt
        attempt.grades = grades
        attempt.score = score(of: grades)
        attempt.problem = nil
        let limitsHold = grades.allSatisfy { $0.passed || !["cost", "time"].contains($0.grader) }
        let isGood = threshold.map { attempt.score >= $0 && limitsHold } ?? grades.allSatisfy(\.passed)
        // By number, not only by name: two rubrics have the same one, and each must speak.
        let silent = graders.filter { grader in
            (grader is any AwaitedGrader || grader is ConsistencyGrader && isComplete)
                && grades.count { $0.grader == grader.name } < graders.count { $0.name == grader.name }
        }.map(\.name)
        if grades.isEmpty {
            attempt.status = .notJudged
            attempt.problem = "no grader could judge the answer"
        } else if !silent.isEmpty, isGood || threshold != nil {
            attempt.status = .notJudged
            attempt.problem = "\(silent.joined(separator: ", ")) could not judge the answer"
        } else {
            attempt.status = isGood ? .passed : .failed
        }
        return attempt
    }

    /// `Σ wᵢ·sᵢ / Σ wᵢ` over the grades, as in `GraderPipeline.evaluate`; grades stand in the order of their graders. The
    /// limits of cost and time weigh nothing.
    private func score(of grades: [Grade]) -> Double {
        var rest = graders[...]
        var sum = 0.0
        var weights = 0.0
        for grade in grades where !["cost", "time"].contains(grade.grader) {
            var weight = 1.0
            if let index = rest.firstIndex(where: { $0.name == grade.grader }) {
                weight = rest[index].weight
                rest = rest[(index + 1)...]
            } else if let grader = graders.first(where: { $0.name == grade.grader }) {
                weight = grader.weight
            }
            sum += weight * grade.score
            weights += weight
        }
        return weights > 0 ? sum / weights : 0
    }
}
