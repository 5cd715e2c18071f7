/// What a model said of some cases beside what came of them, and the measures of how well the two agree.
///
///     let held = ScoredOutcomes(scores: [0.9, 0.2, 0.6], outcomes: [true, false, false])
///     held.auroc                   // 1: every case that happened has a higher score than every one that did not
///     held.calibrationError()      // how far the scores are from being probabilities
///
/// A score that is not a number counts as 0. Measures that need both outcomes are nil where one is missing.
public struct ScoredOutcomes: Sendable {
    /// What the model said, higher for more likely.
    public let scores: [Double]
    /// What came of it, in the same order.
    public let outcomes: [Bool]

    /// Cases with their scores; both arrays have the same length.
    public init(scores: [Double], outcomes: [Bool]) {
        precondition(scores.count == outcomes.count, "every case has one score and one outcome")
        self.scores = scores.map { $0.isNaN ? 0 : $0 }
        self.outcomes = outcomes
    }

    /// How many cases there are.
    public var count: Int { outcomes.count }
    /// How many of them happened.
    public var positives: Int { outcomes.count { $0 } }
    /// The share of them that happened; 0 without cases.
    public var baseRate: Double { count > 0 ? Double(positives) / Double(count) : 0 }

    /// The cases' places from the lowest score to the highest.
    var order: [Int] { scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) } }
}
