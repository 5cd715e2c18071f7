/// How a random forest is grown.
public struct ForestSettings: Hashable, Sendable {
    /// How many trees there are.
    public var trees: Int
    /// How deep a tree may be; nil for any depth.
    public var maximumDepth: Int?
    /// How many different cases a leaf must hold.
    public var minimumLeaf: Int
    /// How many columns each node draws; nil for the root of their number.
    public var columnsPerNode: Int?
    /// Columns that each node looks at besides those it draws: few that tell much among thousands that tell little.
    public var alwaysConsidered: [Int]
    /// Whether each tree learns from a sample drawn with replacement.
    public var bootstraps: Bool
    /// How much the two outcomes weigh.
    public var classWeights: ClassWeights
    /// Where the random numbers begin: the same seed and cases give the same forest, whatever the number of threads.
    public var seed: UInt64

    /// How much cases weigh by their outcome.
    public enum ClassWeights: Hashable, Sendable {
        /// All the same.
        case equal
        /// So that both outcomes weigh the same together.
        case balanced
        /// As given.
        case fixed(negative: Double, positive: Double)
    }

    /// Settings; what is left out has its default.
    public init(
        trees: Int = 100, maximumDepth: Int? = nil, minimumLeaf: Int = 1, columnsPerNode: Int? = nil,
        alwaysConsidered: [Int] = [], bootstraps: Bool = true, classWeights: ClassWeights = .equal, seed: UInt64 = 42
    ) {
        self.trees = trees
        self.maximumDepth = maximumDepth
        self.minimumLeaf = minimumLeaf
        self.columnsPerNode = columnsPerNode
        self.alwaysConsidered = alwaysConsidered
        self.bootstraps = bootstraps
        self.classWeights = classWeights
        self.seed = seed
    }
}
