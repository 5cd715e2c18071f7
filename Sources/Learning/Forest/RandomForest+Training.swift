extension RandomForest {
    /// Grows a forest.
    ///
    /// - Parameters:
    ///   - rows: the cases.
    ///   - outcomes: whether each of them happened.
    ///   - threads: how many trees grow at a time; the forest is the same for any number.
    /// - Throws: `LearnedModelError` where there is nothing to learn from or too much, `CancellationError` where the
    ///   task was cancelled.
    @concurrent
    public static func train(
        _ rows: FeatureMatrix, _ outcomes: [Bool], settings: ForestSettings = ForestSettings(), threads: Int = 1
    ) async throws -> TrainedForest {
        try check(rows, outcomes)
        let matrix = BinnedMatrix(rows)
        let positives = outcomes.count { $0 }
        let weights = caseWeights(outcomes, positives: positives, settings.classWeights)
        let count = max(1, settings.trees)
        let workers = max(1, min(threads, count))
        let trees = try await withThrowingTaskGroup(of: [(Int, TreeGrower.Tree)].self) { group in
            for worker in 0..<workers {
                group.addTask { @concurrent in
                    try stride(from: worker, to: count, by: workers).map { tree in
                        try Task.checkCancellation()
                        var grower = TreeGrower(
                            matrix, outcomes, caseWeights: weights, settings: settings, tree: tree)
                        return (tree, grower.grow())
                    }
                }
            }
            var trees = [TreeGrower.Tree?](repeating: nil, count: count)
            for try await grown in group {
                for (place, tree) in grown { trees[place] = tree }
            }
            return trees.compactMap { $0 }
        }
        let total = weights.reduce(0) { $0 + Double($1) }
        let happened = zip(weights, outcomes).reduce(0) { $0 + ($1.1 ? Double($1.0) : 0) }
        return assembled(trees, outcomes, columnCount: rows.columnCount, baseRate: happened / total)
    }

    private static func check(_ rows: FeatureMatrix, _ outcomes: [Bool]) throws(LearnedModelError) {
        guard rows.rowCount == outcomes.count, rows.columnCount > 0, outcomes.contains(true), outcomes.contains(false)
        else {
            throw LearnedModelError(
                .inconsistent, "\(outcomes.count) cases of one outcome, or without features, teach nothing",
                whatToDo: "give cases of both outcomes")
        }
        guard rows.columnCount <= maximumColumns, rows.rowCount <= maximumTable / rows.columnCount,
            rows.columns.count <= Int(Int32.max)
        else {
            throw LearnedModelError(
                .tooLarge, "\(rows.rowCount) cases with \(rows.columnCount) columns need more than a gigabyte",
                whatToDo: "learn from fewer cases")
        }
    }

    private static func caseWeights(
        _ outcomes: [Bool], positives: Int, _ weights: ForestSettings.ClassWeights
    ) -> [Float] {
        let (negative, positive): (Double, Double) =
            switch weights {
            case .equal: (1, 1)
            case .balanced:
                (
                    Double(outcomes.count) / Double(2 * (outcomes.count - positives)),
                    Double(outcomes.count) / Double(2 * positives)
                )
            case .fixed(let negative, let positive): (max(1e-6, negative), max(1e-6, positive))
            }
        return outcomes.map { Float($0 ? positive : negative) }
    }

    /// The forest of these trees. Everything is added up in the order of the trees, whichever was done first.
    private static func assembled(
        _ trees: [TreeGrower.Tree], _ outcomes: [Bool], columnCount: Int, baseRate: Double
    ) -> TrainedForest {
        var (nodes, starts): ([ForestNode], [Int]) = ([], [0])
        var gains = [Double](repeating: 0, count: columnCount)
        var sums = [Double](repeating: 0, count: outcomes.count)
        var counts = [Int32](repeating: 0, count: outcomes.count)
        nodes.reserveCapacity(trees.reduce(0) { $0 + $1.nodes.count })
        for tree in trees {
            let first = UInt32(nodes.count)
            for var node in tree.nodes {
                if node.column >= 0 { node.right += first }
                nodes.append(node)
            }
            starts.append(nodes.count)
            let gained = tree.gains.reduce(0, +)
            if gained > 0 { for column in 0..<columnCount { gains[column] += tree.gains[column] / gained } }
            for (row, answer) in zip(tree.unseen, tree.answers) {
                sums[Int(row)] += Double(answer)
                counts[Int(row)] += 1
            }
        }
        let seen = outcomes.indices.filter { counts[$0] > 0 }
        let gained = gains.reduce(0, +)
        return TrainedForest(
            forest: RandomForest(columnCount: columnCount, baseRate: baseRate, treeStarts: starts, nodes: nodes),
            outOfBag: ScoredOutcomes(
                scores: seen.map { sums[$0] / Double(counts[$0]) }, outcomes: seen.map { outcomes[$0] }),
            outOfBagRows: seen,
            importances: gained > 0 ? gains.map { $0 / gained } : gains)
    }
}
