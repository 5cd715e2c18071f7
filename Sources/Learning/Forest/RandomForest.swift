/// Says how likely something is from many decision trees, each grown on another sample of the cases (Breiman 2001).
///
///     let trained = try await RandomForest.train(rows, outcomes, settings: .init(trees: 200), threads: 2)
///     trained.outOfBag.auroc                       // how good it is on cases that a tree has not seen
///     trained.forest.probability(of: row)          // the mean of the trees' answers, 0…1
///
/// A forest is a value: plain numbers without behaviour of their own, and reading one from a file runs nothing.
public struct RandomForest: Hashable, Sendable {
    /// How many columns a row has.
    public let columnCount: Int
    /// The share of cases that happened in what it was grown on, weighted as settings say.
    public let baseRate: Double
    /// Where each tree begins in `nodes`, and where the last one ends.
    let treeStarts: [Int]
    let nodes: [ForestNode]

    init(columnCount: Int, baseRate: Double, treeStarts: [Int], nodes: [ForestNode]) {
        self.columnCount = columnCount
        self.baseRate = baseRate
        self.treeStarts = treeStarts
        self.nodes = nodes
    }

    /// How many trees there are.
    public var treeCount: Int { treeStarts.count - 1 }
    /// How many nodes all trees have together.
    public var nodeCount: Int { nodes.count }

    /// The mean of the trees' answers for a row, 0…1.
    public func probability(of row: FeatureRow) -> Double {
        let values = dense(row)
        return values.withUnsafeBufferPointer { values in
            nodes.withUnsafeBufferPointer { nodes in
                var sum = 0.0
                for tree in 0..<treeCount {
                    var place = treeStarts[tree]
                    // `init` and `ForestNode`'s reader see to it that every place is inside and every step goes forward.
                    while nodes[place].column >= 0 {
                        let node = nodes[place]
                        place = values[Int(node.column)] <= node.threshold ? place + 1 : Int(node.right)
                    }
                    sum += Double(nodes[place].value)
                }
                return sum / Double(max(1, treeCount))
            }
        }
    }

    /// How much each column moved the answer for a row away from the base rate, summed over the ways through the trees
    /// (Saabas 2014). The contributions and `baseline` add up to the answer, to the 16 bits that inner nodes are kept in.
    public func contributions(to row: FeatureRow) -> (baseline: Double, columns: [(column: Int, change: Double)]) {
        let values = dense(row)
        var changes = [Double](repeating: 0, count: columnCount)
        var baseline = 0.0
        for tree in 0..<treeCount {
            var place = treeStarts[tree]
            baseline += Double(nodes[place].value)
            while nodes[place].column >= 0 {
                let node = nodes[place]
                let next = values[Int(node.column)] <= node.threshold ? place + 1 : Int(node.right)
                changes[Int(node.column)] += Double(nodes[next].value) - Double(node.value)
                place = next
            }
        }
        let share = 1 / Double(max(1, treeCount))
        return (
            baseline * share,
            changes.indices.filter { changes[$0] != 0 }.map { (column: $0, change: changes[$0] * share) }
                .sorted { (abs($1.change), $0.column) < (abs($0.change), $1.column) }
        )
    }

    private func dense(_ row: FeatureRow) -> [Float] {
        var values = [Float](repeating: 0, count: columnCount)
        for (column, value) in zip(row.columns, row.values) where column < columnCount { values[Int(column)] = value }
        return values
    }
}
