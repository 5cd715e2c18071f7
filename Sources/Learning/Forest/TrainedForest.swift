/// A forest and what its growing has shown.
public struct TrainedForest: Sendable {
    /// The forest.
    public let forest: RandomForest
    /// What the trees that have not seen a case say of it, beside what came of it: an error of cases held out, for
    /// nothing. Cases that every tree has seen are left out; without bootstrap, that is all of them.
    public let outOfBag: ScoredOutcomes
    /// The places of the cases in `outOfBag` among all cases, in the same order.
    public let outOfBagRows: [Int]
    /// How much of the trees' gain in Gini impurity each column has brought, together 1; all 0 where nothing was gained.
    public let importances: [Double]
}

extension RandomForest {
    /// The most columns that a forest has.
    public static let maximumColumns = 1 << 20
    /// The most bytes that the table of binned cases may take: cases times columns.
    public static let maximumTable = 1 << 30
}
