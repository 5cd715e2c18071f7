/// A sum of small decision trees, each fitted to what those before it leave unexplained, in log-odds.
///
/// Newton boosting on the logistic loss (Friedman 2001; Chen & Guestrin 2016): features are cut into at most 64 bins of
/// equal frequency, a tree's leaf has the value `−Σg / (Σh + λ)`, and a split is worth
/// `G²/(H+λ)` left plus right minus whole. Each tree sees a part of the rows and of the features, chosen by `seed`.
public struct GradientBoosting: Hashable, Sendable {
    /// A place where a tree asks, or a leaf.
    public struct Node: Hashable, Sendable {
        /// The feature asked about; −1 in a leaf.
        public var feature: Int
        /// Rows with a value up to this go left.
        public var threshold: Double
        /// The place of the left branch in the tree; the right one follows it.
        public var left: Int
        /// A leaf's value, in log-odds.
        public var value: Double

        /// A node with these parts.
        public init(feature: Int, threshold: Double, left: Int, value: Double) {
            self.feature = feature
            self.threshold = threshold
            self.left = left
            self.value = value
        }
    }

    /// How a model is trained.
    public struct Settings: Hashable, Sendable {
        /// How many trees.
        public var trees = 200
        /// How many questions lie between root and leaf, at most.
        public var depth = 4
        /// How much of each tree's correction is taken, 0…1.
        public var rate = 0.05
        /// The part of the rows that a tree sees.
        public var rowShare = 0.7
        /// The part of the features that a tree sees.
        public var featureShare = 0.5
        /// λ: how strongly leaves are drawn towards 0.
        public var penalty = 5.0
        /// The least curvature (about four times the rows) of a leaf.
        public var leastLeaf = 3.0
        /// For each feature +1 where a larger value may only raise the log-odds, −1 where it may only lower them, 0
        /// where it is free; empty leaves all free.
        public var signs: [Int] = []
        /// What the choice of rows and features depends on.
        public var seed: UInt64 = 1

        /// The settings as they are by default.
        public init() {}
    }

    /// The log-odds before the first tree.
    public var bias: Double
    /// The trees, each with its root first.
    public var trees: [[Node]]

    /// A model with known parts.
    public init(bias: Double, trees: [[Node]]) {
        self.bias = bias
        self.trees = trees
    }

    /// The log-odds of `row`.
    public func logit(_ row: [Double]) -> Double {
        var sum = bias
        for tree in trees {
            var index = 0
            while tree[index].feature >= 0 {
                index = tree[index].left + (row[tree[index].feature] <= tree[index].threshold ? 0 : 1)
            }
            sum += tree[index].value
        }
        return sum
    }

    /// Trains on rows of equal length, of which at least one is positive and one is not.
    public init(training rows: [[Double]], labels: [Bool], sampleWeights: [Double]? = nil, settings: Settings = .init())
    {
        var trainer = BoostingTrainer(rows, labels, sampleWeights, settings)
        self = trainer.train()
    }
}
