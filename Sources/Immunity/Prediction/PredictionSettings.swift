/// How prediction learns, and when it warns.
public struct PredictionSettings: Hashable, Sendable {
    /// The fewest trials that anything is learned from.
    public var minimumTrials = 100
    /// The fewest of them that failed, and that did not.
    public var minimumOfEach = 20
    /// The most trials that are learned from; of more, the last ones.
    public var maximumTrials = 30_000
    /// How many times worse it is to miss a failure than to warn of one that does not come. A request is of high risk from
    /// a probability of 1 / (1 + costRatio) on: there, warning and keeping silent cost the same.
    public var costRatio = 3.0
    /// How many trees the forests have.
    public var trees = 100
    /// How many different trials a leaf of the prompt's forest holds at least.
    public var minimumLeaf = 5
    /// How many words and pairs of words the prompt's forest looks at, at most.
    public var maximumTerms = 3000
    /// How many trees grow at a time; the model does not depend on it.
    public var threads = 2
    /// Where the random numbers begin.
    public var seed: UInt64 = 42

    /// The standard settings.
    public init(costRatio: Double = 3, threads: Int = 2) {
        self.costRatio = costRatio
        self.threads = threads
    }

    /// The probability from which a request is of high risk.
    public var threshold: Double { 1 / (1 + max(0, costRatio)) }
}
