public import Vocabulary

/// A trial as it happened: the trial itself, what the graders said, and what the call took.
public struct RecordedTrial: Hashable, Sendable {
    /// What was asked and what came back.
    public var trial: Trial
    /// What the graders said; `Verdict.notJudged` where none applied.
    public var verdict: Verdict
    /// What the call cost.
    public var cost: Money
    /// How long the call took.
    public var latency: Duration
    /// When the answer was there.
    public var at: Timestamp
    /// The run that the trial belongs to.
    public var runID: String
    /// Which attempt of the run this was, counted from 1.
    public var attempt: Int64

    /// A trial as it happened.
    public init(
        trial: Trial, verdict: Verdict, cost: Money = .zero, latency: Duration = .zero, at: Timestamp, runID: String,
        attempt: Int64 = 1
    ) {
        self.trial = trial
        self.verdict = verdict
        self.cost = cost
        self.latency = latency
        self.at = at
        self.runID = runID
        self.attempt = attempt
    }

    /// What is known or was found about the output: the trial's own label, else the verdict's, else nothing.
    public var label: Trial.Label? {
        trial.label ?? (verdict.isJudged ? (verdict.passed ? .good : .bad) : nil)
    }
}
