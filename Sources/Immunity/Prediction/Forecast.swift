/// What is foretold of a request.
public struct Forecast: Hashable, Sendable {
    /// One thing that moved the prediction.
    public struct Reason: Hashable, Sendable {
        /// What it is: a word of the prompt, a trait, a history.
        public let about: String
        /// By how much it moved the forest's answer, −1…1; above 0 towards failure.
        public let change: Double
    }

    /// What the forecast rests on, or would rest on.
    public let basis: Foresight.Basis
    /// The calibrated probability of failure, 0…1; nil where predictions on this basis were no better than a coin on
    /// trials held out.
    public let probability: Double?
    /// Whether the probability reaches `threshold`.
    public let isHighRisk: Bool
    /// The probability from which a request is of high risk; see `PredictionSettings.costRatio`.
    public let threshold: Double
    /// What moved the prediction most, the strongest first; empty without a probability.
    public let reasons: [Reason]
    /// How many trials of the same task are known, and how many of them failed.
    public let taskTrials: Int
    /// See `taskTrials`.
    public let taskFailures: Int
    /// The share of all trials that failed.
    public let failureRate: Double
    /// How good predictions on this basis were on trials held out; nil where there were too few to tell.
    public let foresight: Foresight?

    /// How far the probability is from one half, 0…1: 2 · |p − ½|; 0 without a probability.
    public var confidence: Double { probability.map { 2 * abs($0 - 0.5) } ?? 0 }
}
