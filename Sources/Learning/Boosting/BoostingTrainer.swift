/// Grows the trees of `GradientBoosting` on features cut into bins.
struct BoostingTrainer {
    private static let most = 64
    private let settings: GradientBoosting.Settings
    private let labels: [Bool]
    private let weights: [Double]
    /// For each feature the upper bounds of its bins but the last.
    private var bounds: [[Double]] = []
    /// Row after row, the bin of each feature.
    private var bins: [UInt8] = []
    private let features: Int
    private var logits: [Double]
    private var gradients: [Double]
    private var curvatures: [Double]
    private var random: UInt64

    init(_ rows: [[Double]], _ labels: [Bool], _ weights: [Double]?, _ settings: GradientBoosting.Settings) {
        self.settings = settings
        self.labels = labels
        self.weights = weights ?? [Double](repeating: 1, count: rows.count)
        features = rows.first?.count ?? 0
        random = settings.seed
        logits = [Double](repeating: 0, count: rows.count)
        gradients = logits
        curvatures = logits
        for feature in 0..<features { bounds.append(Self.bounds(rows.map { $0[feature] })) }
        bins = [UInt8](repeating: 0, count: rows.count * features)
        for (index, row) in rows.enumerated() {
            for feature in 0..<features { bins[index * features + feature] = bin(row[feature], feature) }
        }
    }

    private static func bounds(_ values: [Double]) -> [Double] {
        let sorted = values.sorted()
        var bounds: [Double] = []
        for step in 1..<most {
            let index = sorted.count * step / most
            guard index > 0, index < sorted.count else { continue }
            let (below, above) = (sorted[index - 1], sorted[index])
            // In single precision, as a file keeps it, so that a model that was read decides as the one that was written.
            let bound = Double(Float(below == above ? below : (below + above) / 2))
            if bound < sorted[sorted.count - 1], bounds.last.map({ bound > $0 }) ?? true { bounds.append(bound) }
        }
        return bounds
    }

    private func bin(_ value: Double, _ feature: Int) -> UInt8 {
        var (low, high) = (0, bounds[feature].count)
        while low < high {
            let middle = (low + high) / 2
            if value <= bounds[feature][middle] { high = middle } else { low = middle + 1 }
        }
        return UInt8(low)
    }

    private mutating func next() -> UInt64 {
        random &+= 0x9e37_79b9_7f4a_7c15
        return StableHash.mixed(random)
    }

    private mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }

    mutating func train() -> GradientBoosting {
        let total = weights.reduce(0, +)
        let positive = labels.indices.reduce(0) { $0 + (labels[$1] ? weights[$1] : 0) }
        let bias = Logistic.logOdds(positive / max(total, 1e-9))
        for index in logits.indices { logits[index] = bias }
        var trees: [[GradientBoosting.Node]] = []
        for _ in 0..<settings.trees {
            var sample: [Int32] = []
            for index in logits.indices {
                let probability = Logistic.probability(logOdds: logits[index])
                gradients[index] = weights[index] * (probability - (labels[index] ? 1 : 0))
                curvatures[index] = weights[index] * max(1e-6, probability * (1 - probability))
                if chance(settings.rowShare) { sample.append(Int32(index)) }
            }
            let chosen = (0..<features).filter { _ in chance(settings.featureShare) }
            let tree = grow(sample, chosen)
            trees.append(tree)
            for index in logits.indices { logits[index] += value(tree, index) }
        }
        return GradientBoosting(bias: bias, trees: trees)
    }

    private func value(_ tree: [GradientBoosting.Node], _ row: Int) -> Double {
        var index = 0
        while tree[index].feature >= 0 {
            let node = tree[index]
            let bound = bin(node.threshold, node.feature)
            index = node.left + (bins[row * features + node.feature] <= bound ? 0 : 1)
        }
        return tree[index].value
    }

    private struct Open {
        var node: Int
        var rows: [Int32]
        var depth: Int
        var low: Double
        var high: Double
    }

    private func grow(_ sample: [Int32], _ chosen: [Int]) -> [GradientBoosting.Node] {
        var nodes = [GradientBoosting.Node(feature: -1, threshold: 0, left: 0, value: 0)]
        var open = [Open(node: 0, rows: sample, depth: 0, low: -.infinity, high: .infinity)]
        while let part = open.popLast() {
            let (gradient, curvature) = part.rows.reduce((0.0, 0.0)) {
                ($0.0 + gradients[Int($1)], $0.1 + curvatures[Int($1)])
            }
            let step = -gradient / (curvature + settings.penalty)
            nodes[part.node].value = Double(Float(settings.rate * min(max(step, part.low), part.high)))
            guard part.depth < settings.depth, let split = bestSplit(part, chosen, gradient, curvature) else {
                continue
            }
            let left = nodes.count
            let bound = bounds[split.feature][split.bin]
            nodes[part.node] = .init(feature: split.feature, threshold: bound, left: left, value: 0)
            nodes.append(.init(feature: -1, threshold: 0, left: 0, value: 0))
            nodes.append(.init(feature: -1, threshold: 0, left: 0, value: 0))
            let leftRows = part.rows.filter { bins[Int($0) * features + split.feature] <= UInt8(split.bin) }
            let rightRows = part.rows.filter { bins[Int($0) * features + split.feature] > UInt8(split.bin) }
            var (below, above) = (
                Open(node: left, rows: leftRows, depth: part.depth + 1, low: part.low, high: part.high),
                Open(node: left + 1, rows: rightRows, depth: part.depth + 1, low: part.low, high: part.high)
            )
            let sign = settings.signs.isEmpty ? 0 : settings.signs[split.feature]
            let middle = (split.left + split.right) / 2
            if sign > 0 {
                below.high = min(below.high, middle)
                above.low = max(above.low, middle)
            } else if sign < 0 {
                below.low = max(below.low, middle)
                above.high = min(above.high, middle)
            }
            open.append(below)
            open.append(above)
        }
        return nodes
    }

    private struct Split {
        var feature: Int
        var bin: Int
        var gain: Double
        var left: Double
        var right: Double
    }

    private func bestSplit(_ part: Open, _ chosen: [Int], _ gradient: Double, _ curvature: Double) -> Split? {
        guard curvature >= 2 * settings.leastLeaf else { return nil }
        var sums = [Double](repeating: 0, count: features * Self.most * 2)
        for row in part.rows {
            let (g, h) = (gradients[Int(row)], curvatures[Int(row)])
            let base = Int(row) * features
            for feature in chosen {
                let slot = (feature * Self.most + Int(bins[base + feature])) * 2
                sums[slot] += g
                sums[slot + 1] += h
            }
        }
        let penalty = settings.penalty
        let whole = gradient * gradient / (curvature + penalty)
        var best: Split?
        for feature in chosen {
            let sign = settings.signs.isEmpty ? 0 : settings.signs[feature]
            var (g, h) = (0.0, 0.0)
            for bin in bounds[feature].indices {
                let slot = (feature * Self.most + bin) * 2
                g += sums[slot]
                h += sums[slot + 1]
                guard h >= settings.leastLeaf, curvature - h >= settings.leastLeaf else { continue }
                let (left, right) = (-g / (h + penalty), -(gradient - g) / (curvature - h + penalty))
                if sign > 0, left > right { continue }
                if sign < 0, left < right { continue }
                let gain =
                    g * g / (h + penalty) + (gradient - g) * (gradient - g) / (curvature - h + penalty) - whole
                if gain > (best?.gain ?? 1e-6) {
                    best = Split(feature: feature, bin: bin, gain: gain, left: left, right: right)
                }
            }
        }
        return best
    }
}
