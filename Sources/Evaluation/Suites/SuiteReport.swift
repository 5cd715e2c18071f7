public import Vocabulary

/// What an evaluation of a suite showed.
public struct SuiteReport: Hashable, Sendable {
    /// The suite's name.
    public var suite: String
    /// The evaluation's id; attempts are kept under it.
    public var evaluation: String
    /// When the evaluation began; a resumed one when it first did.
    public var startedAt: Timestamp
    /// The cases, in the order of the suite.
    public var results: [CaseResult]
    /// What must hold of them.
    public var gate: SuiteGate
    /// The k of every pass@k that is reported.
    public var passAt: [Int]
    /// The evaluation it is compared with.
    public var baseline: SuiteBaseline?

    /// A report of these results.
    public init(
        of suite: Suite, evaluation: String, startedAt: Timestamp, results: [CaseResult],
        baseline: SuiteBaseline? = nil
    ) {
        self.suite = suite.name
        self.evaluation = evaluation
        self.startedAt = startedAt
        self.results = results
        gate = suite.gate
        let most = results.map(\.attempts.count).max() ?? 1
        passAt = suite.passAt.isEmpty ? (most > 1 ? [1, most] : []) : suite.passAt
        self.baseline = baseline
    }

    /// Cases that passed.
    public var passed: Int { results.count { $0.status == .passed } }
    /// Cases that failed.
    public var failed: Int { results.count { $0.status == .failed } }
    /// Cases that ended without a verdict.
    public var unfinished: Int { results.count { $0.status == .error } }

    /// The share of cases that passed among those that have a verdict, with Wilson's interval: cases are independent.
    /// Nil where none has one.
    public var caseRate: RateInterval? { RateInterval(passed: passed, of: passed + failed) }

    /// The mean over the cases of their shares of passed answers, with an interval that knows that answers to one case
    /// belong together; nil where nothing was judged.
    public var rate: RateInterval? {
        let judged = results.filter { $0.judged > 0 }
        return RateInterval(
            clustered: judged.compactMap { $0.rate?.rate }, answers: judged.reduce(0) { $0 + $1.judged })
    }

    /// The mean of pass@k over the cases with at least `k` judged answers; nil where there is none.
    public func pass(at k: Int) -> Double? {
        let estimates = results.compactMap { $0.pass(at: k) }
        return estimates.isEmpty ? nil : estimates.reduce(0, +) / Double(estimates.count)
    }

    /// The mean of the cases' scores; nil where nothing was judged.
    public var score: Double? {
        let scores = results.compactMap(\.score)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    /// What all answers cost.
    public var cost: Money { results.reduce(.zero) { $0 + $1.cost } }
    /// How long all answers took, one after the other.
    public var latency: Duration { results.reduce(.zero) { $0 + $1.latency } }
    /// How many answers were asked for.
    public var answers: Int { results.reduce(0) { $0 + $1.attempts.count } }
    /// What changed since the baseline; nil without one.
    public var comparison: SuiteComparison? { baseline.map { SuiteComparison(from: $0, to: results) } }
}
