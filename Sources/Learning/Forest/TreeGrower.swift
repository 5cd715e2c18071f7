/// Grows one tree.
///
/// A node looks at the columns it has drawn, each by the cheapest of three ways: along the column's entries, where they
/// are fewer than the node's cases; along the cases, through the table; or, in small nodes, along the cases' own entries,
/// for all drawn columns at once. All three find the same cut.
struct TreeGrower {
    /// What came of it.
    struct Tree {
        var nodes: [ForestNode]
        /// The gain in purity that each column has brought.
        var gains: [Double]
        /// The cases that the tree has not seen, and its answers for them.
        var unseen: [Int32]
        var answers: [Float]
    }

    private let matrix: BinnedMatrix
    private let outcomes: [Bool]
    private let settings: ForestSettings
    private let drawCount: Int
    private let minimumLeaf: Int32
    private var random: SplitMix64
    /// Each case's weight, 0 for those not in the sample, and the same where it happened.
    private var weights: [Float]
    private var positives: [Float]
    /// The cases in the sample, those of one node beside each other.
    private var rows: [Int32] = []
    private var spare: [Int32]
    /// The node that each case is in, as far as it was looked at.
    private var nodeOf: [Int32]
    /// The columns in an order that is drawn from.
    private var shuffled: [Int32]
    /// The place among the drawn columns, or −1.
    private var drawnPlace: [Int32]
    private var histogram = BinHistogram()
    private var nodes: [ForestNode] = []
    private var splitBins: [UInt8] = []
    private var gains: [Double]
    private var keys: [UInt64] = []

    private struct Task {
        var range: Range<Int>
        var depth: Int
        /// The node whose right child this is, or −1.
        var parent: Int
    }

    init(_ matrix: BinnedMatrix, _ outcomes: [Bool], caseWeights: [Float], settings: ForestSettings, tree: Int) {
        self.matrix = matrix
        self.outcomes = outcomes
        self.settings = settings
        let root = Int(Double(matrix.columnCount).squareRoot().rounded(.down))
        drawCount = max(1, min(matrix.columnCount, settings.columnsPerNode ?? root))
        minimumLeaf = Int32(clamping: max(1, settings.minimumLeaf))
        random = SplitMix64(seed: StableHash.mixed(settings.seed ^ UInt64(tree) &* 0x9e37_79b9_7f4a_7c15))
        let count = matrix.rowCount
        weights = caseWeights
        if settings.bootstraps {
            var times = [Float](repeating: 0, count: count)
            for _ in 0..<count { times[random.below(count)] += 1 }
            for row in 0..<count { weights[row] *= times[row] }
        }
        positives = weights
        for row in 0..<count {
            if !outcomes[row] { positives[row] = 0 }
            if weights[row] > 0 { rows.append(Int32(row)) }
        }
        spare = rows
        nodeOf = [Int32](repeating: -1, count: count)
        shuffled = (0..<Int32(matrix.columnCount)).map { $0 }
        drawnPlace = [Int32](repeating: -1, count: matrix.columnCount)
        gains = [Double](repeating: 0, count: matrix.columnCount)
    }

    /// Grows the tree and asks it about the cases that it has not seen.
    mutating func grow() -> Tree {
        var stack = [Task(range: 0..<rows.count, depth: 0, parent: -1)]
        while let task = stack.popLast() {
            let place = nodes.count
            if task.parent >= 0 { nodes[task.parent].right = UInt32(place) }
            let totals = totals(of: task.range)
            let share = totals.weight > 0 ? Float(totals.positive / totals.weight) : 0
            guard let split = isEnd(task, totals) ? nil : split(task.range, node: place, totals) else {
                nodes.append(.leaf(share))
                splitBins.append(0)
                continue
            }
            nodes.append(
                ForestNode(
                    column: Int32(split.column), threshold: split.threshold, value: ForestNode.rounded(share), right: 0)
            )
            splitBins.append(split.bin)
            gains[split.column] += max(0, split.purity - totals.purity)
            let middle = part(task.range, by: split)
            stack.append(Task(range: middle..<task.range.upperBound, depth: task.depth + 1, parent: place))
            stack.append(Task(range: task.range.lowerBound..<middle, depth: task.depth + 1, parent: -1))
        }
        var tree = Tree(nodes: nodes, gains: gains, unseen: [], answers: [])
        for row in weights.indices where weights[row] == 0 {
            tree.unseen.append(Int32(row))
            tree.answers.append(answer(for: row))
        }
        return tree
    }

    private func isEnd(_ task: Task, _ totals: NodeTotals) -> Bool {
        task.range.count < 2 * Int(minimumLeaf) || task.depth >= settings.maximumDepth ?? .max
            || totals.positive <= 0 || totals.positive >= totals.weight
    }

    private func totals(of range: Range<Int>) -> NodeTotals {
        var totals = NodeTotals()
        for place in range {
            let row = Int(rows[place])
            totals.weight += Double(weights[row])
            totals.positive += Double(positives[row])
        }
        totals.count = Int32(range.count)
        return totals
    }

    // MARK: - Finding a cut

    private mutating func split(_ range: Range<Int>, node: Int, _ totals: NodeTotals) -> Split? {
        for place in 0..<drawCount { draw(place) }
        var entries = Int.max
        if range.count <= 512 {
            entries = 0
            for place in range { entries += Int(rowLength(Int(rows[place]))) }
        }
        var drawn = shuffled[..<drawCount].map { Int($0) }
        for column in settings.alwaysConsidered where !drawn.contains(column) && column < matrix.columnCount {
            drawn.append(column)
        }
        let byColumn = drawn.reduce(0) { $0 + min(columnLength($1), range.count) }
        if entries <= 3 * byColumn {
            if let best = alongRows(range, columns: drawn, totals) { return best }
            return anyColumn(range, totals)
        }
        for place in range { nodeOf[Int(rows[place])] = Int32(node) }
        var best: Split?
        for column in drawn { best = alongColumn(column, range, node: node, totals, betterThan: best) ?? best }
        var place = drawCount
        while best == nil, place < shuffled.count {
            draw(place)
            best = alongColumn(Int(shuffled[place]), range, node: node, totals, betterThan: nil)
            place += 1
        }
        return best
    }

    /// Brings a column that was not drawn yet to `place`.
    @inline(__always)
    private mutating func draw(_ place: Int) {
        shuffled.swapAt(place, place + random.below(shuffled.count - place))
    }

    @inline(__always) private func rowLength(_ row: Int) -> Int32 { matrix.rowStarts[row + 1] - matrix.rowStarts[row] }
    @inline(__always)
    private func columnLength(_ column: Int) -> Int {
        Int(matrix.columnStarts[column + 1] - matrix.columnStarts[column])
    }

    private mutating func alongColumn(
        _ column: Int, _ range: Range<Int>, node: Int, _ totals: NodeTotals, betterThan best: Split?
    ) -> Split? {
        if columnLength(column) <= range.count {
            let id = Int32(node)
            for place in Int(matrix.columnStarts[column])..<Int(matrix.columnStarts[column + 1]) {
                let row = Int(matrix.columnRows[place])
                guard nodeOf[row] == id else { continue }
                histogram.add(matrix.columnBins[place], weight: weights[row], positive: positives[row])
            }
            histogram.complete(matrix.zeroBins[column], to: totals)
        } else {
            let first = column * matrix.rowCount
            for place in range {
                let row = Int(rows[place])
                histogram.add(matrix.table[first + row], weight: weights[row], positive: positives[row])
            }
        }
        return histogram.cut(
            column: column, of: matrix, totals: totals, minimumLeaf: minimumLeaf, betterThan: best)
    }

    private mutating func alongRows(_ range: Range<Int>, columns: [Int], _ totals: NodeTotals) -> Split? {
        for (place, column) in columns.enumerated() { drawnPlace[column] = Int32(place) }
        defer { for column in columns { drawnPlace[column] = -1 } }
        keys.removeAll(keepingCapacity: true)
        for place in range {
            let row = Int(rows[place])
            for entry in Int(matrix.rowStarts[row])..<Int(matrix.rowStarts[row + 1]) {
                let drawn = drawnPlace[Int(matrix.rowColumns[entry])]
                guard drawn >= 0 else { continue }
                keys.append(UInt64(drawn) << 40 | UInt64(matrix.rowBins[entry]) << 32 | UInt64(row))
            }
        }
        keys.sort()
        var best: Split?
        forEachColumn { grower, place in
            best =
                grower.histogram.cut(
                    column: columns[place], of: grower.matrix, totals: totals, minimumLeaf: grower.minimumLeaf,
                    betterThan: best) ?? best
        } zeroBin: {
            columns[$0]
        } totals: {
            totals
        }
        return best
    }

    /// A column drawn from all those that can be cut at all, for nodes whose drawn columns cannot.
    private mutating func anyColumn(_ range: Range<Int>, _ totals: NodeTotals) -> Split? {
        keys.removeAll(keepingCapacity: true)
        for place in range {
            let row = Int(rows[place])
            for entry in Int(matrix.rowStarts[row])..<Int(matrix.rowStarts[row + 1]) {
                keys.append(
                    UInt64(matrix.rowColumns[entry]) << 40 | UInt64(matrix.rowBins[entry]) << 32 | UInt64(row))
            }
        }
        keys.sort()
        var (chosen, seen): (Split?, Int) = (nil, 0)
        forEachColumn { grower, column in
            guard
                let split = grower.histogram.cut(
                    column: column, of: grower.matrix, totals: totals, minimumLeaf: grower.minimumLeaf, betterThan: nil)
            else { return }
            seen += 1
            if grower.random.below(seen) == 0 { chosen = split }
        } zeroBin: {
            $0
        } totals: {
            totals
        }
        return chosen
    }

    /// Fills the histogram with the keys of one column after the other and hands it to `body`.
    private mutating func forEachColumn(
        _ body: (inout TreeGrower, Int) -> Void, zeroBin column: (Int) -> Int, totals: () -> NodeTotals
    ) {
        let totals = totals()
        var first = 0
        while first < keys.count {
            let place = keys[first] >> 40
            while first < keys.count, keys[first] >> 40 == place {
                let row = Int(keys[first] & 0xFFFF_FFFF)
                histogram.add(
                    UInt8(truncatingIfNeeded: keys[first] >> 32), weight: weights[row], positive: positives[row])
                first += 1
            }
            histogram.complete(matrix.zeroBins[column(Int(place))], to: totals)
            body(&self, Int(place))
        }
    }

    // MARK: - Parting the cases

    private mutating func part(_ range: Range<Int>, by split: Split) -> Int {
        let first = split.column * matrix.rowCount
        var (left, right) = (range.lowerBound, 0)
        for place in range {
            let row = rows[place]
            if matrix.table[first + Int(row)] <= split.bin {
                rows[left] = row
                left += 1
            } else {
                spare[right] = row
                right += 1
            }
        }
        for place in 0..<right { rows[left + place] = spare[place] }
        return left
    }

    private func answer(for row: Int) -> Float {
        var place = 0
        while nodes[place].column >= 0 {
            let bin = matrix.table[Int(nodes[place].column) * matrix.rowCount + row]
            place = bin <= splitBins[place] ? place + 1 : Int(nodes[place].right)
        }
        return nodes[place].value
    }
}
