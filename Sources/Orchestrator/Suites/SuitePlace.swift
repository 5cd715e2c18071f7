internal import Agents
internal import Evaluation
internal import Storage
internal import Vocabulary

/// The place of a run in the evaluation of a suite. The attempt is kept in the transaction that settles the run: what was
/// paid for is never asked again. Where judges are asked, the answer is settled before them: if the program is killed just
/// then, that answer is asked for again.
struct SuitePlace: Sendable {
    var evaluation: String
    var suiteCase: SuiteCase
    var number: Int

    /// Keeps what came of the run, where it brought an answer or used up its time.
    func keep(_ report: RunReport, _ trial: Trial?, in transaction: any Transaction) throws {
        let attempt = attempt(report, trial)
        guard attempt.status != .error else { return }
        try SuiteAttemptStore().append(attempt, of: suiteCase.key, to: evaluation, in: transaction)
    }

    /// The attempt that a run is.
    func attempt(_ report: RunReport, _ trial: Trial?) -> SuiteAttempt {
        if case .answered = report.outcome, let trial {
            return suiteCase.attempt(
                trial, verdict: report.verdict ?? .notJudged, number: number, cost: report.charged,
                latency: report.duration, model: report.answeredBy?.description, runID: report.id)
        }
        // The clock that ends a call and the one that dates a run are not the same one.
        if let limit = suiteCase.timeLimit, case .failed = report.outcome, report.duration >= limit * 0.95 {
            return suiteCase.timedOut(
                number: number, latency: report.duration, cost: report.charged, runID: report.id)
        }
        return .error(report.problem, number: number, cost: report.charged, runID: report.id)
    }
}

extension RunReport {
    /// Why there is no answer, in one sentence.
    fileprivate var problem: String {
        switch outcome {
        case .answered: "there is no answer"
        case .refusedByImmunity: "memory refused it: requests like this one have failed"
        case .refusedByBudget(let denial): denial.description
        case .failed(let error): error.whatHappened
        case .cancelled: "interrupted"
        }
    }
}
