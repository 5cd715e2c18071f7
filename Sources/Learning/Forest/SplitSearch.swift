/// The best way found to part the cases of a node.
struct Split {
    var column: Int
    /// Bins up to it go left.
    var bin: UInt8
    var threshold: Float
    /// The sum over both sides of (Σ w₊² + Σ w₋²) / Σ w: the higher, the purer.
    var purity: Double
}

/// What a node's cases are together.
struct NodeTotals {
    var count: Int32 = 0
    var weight: Double = 0
    var positive: Double = 0

    var purity: Double { Self.purity(weight, positive) }

    static func purity(_ weight: Double, _ positive: Double) -> Double {
        let negative = weight - positive
        return weight > 0 ? (positive * positive + negative * negative) / weight : 0
    }
}

/// Adds up the cases of a node by the bins of one column, and finds where to cut.
struct BinHistogram {
    private var bins = [NodeTotals](repeating: NodeTotals(), count: 256)
    private var touched: [UInt8] = []

    init() { touched.reserveCapacity(256) }

    @inline(__always)
    mutating func add(_ bin: UInt8, weight: Float, positive: Float) {
        let place = Int(bin)
        if bins[place].count == 0 { touched.append(bin) }
        bins[place].count &+= 1
        bins[place].weight += Double(weight)
        bins[place].positive += Double(positive)
    }

    /// What was added to `bin` so far is completed to `totals` with cases of `bin` that were not looked at.
    mutating func complete(_ bin: UInt8, to totals: NodeTotals) {
        var rest = totals
        for bin in touched {
            rest.count -= bins[Int(bin)].count
            rest.weight -= bins[Int(bin)].weight
            rest.positive -= bins[Int(bin)].positive
        }
        guard rest.count > 0 else { return }
        if bins[Int(bin)].count == 0 { touched.append(bin) }
        bins[Int(bin)].count += rest.count
        bins[Int(bin)].weight += max(0, rest.weight)
        bins[Int(bin)].positive += max(0, rest.positive)
    }

    /// Whether all cases lie in one bin.
    var isConstant: Bool { touched.count < 2 }

    /// The purest cut that leaves `minimumLeaf` cases on either side, if it is purer than `best`. Empties the histogram.
    mutating func cut(
        column: Int, of matrix: BinnedMatrix, totals: NodeTotals, minimumLeaf: Int32, betterThan best: Split?
    ) -> Split? {
        defer {
            for bin in touched { bins[Int(bin)] = NodeTotals() }
            touched.removeAll(keepingCapacity: true)
        }
        guard touched.count > 1 else { return nil }
        touched.sort()
        var left = NodeTotals()
        var found: (below: UInt8, above: UInt8)?
        var purity = best?.purity ?? -1
        for place in 0..<(touched.count - 1) {
            let bin = bins[Int(touched[place])]
            left.count &+= bin.count
            left.weight += bin.weight
            left.positive += bin.positive
            guard left.count >= minimumLeaf else { continue }
            guard totals.count - left.count >= minimumLeaf else { break }
            let here =
                left.purity + NodeTotals.purity(totals.weight - left.weight, totals.positive - left.positive)
            if here > purity {
                purity = here
                found = (touched[place], touched[place + 1])
            }
        }
        return found.map {
            Split(
                column: column, bin: $0.below,
                threshold: matrix.threshold(column: column, below: Int($0.below), above: Int($0.above)),
                purity: purity)
        }
    }
}
