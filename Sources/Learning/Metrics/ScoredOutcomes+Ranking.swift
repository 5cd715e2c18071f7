/// An area under the ROC curve with the uncertainty that comes from the number of cases.
public struct AUROCEstimate: Hashable, Sendable {
    /// The area.
    public let value: Double
    /// Its standard error.
    public let standardError: Double

    /// The lower end of the two-sided 95 % interval.
    public var lower: Double { max(0, value - 1.959_963_984_540_054 * standardError) }
    /// The upper end of the two-sided 95 % interval.
    public var upper: Double { min(1, value + 1.959_963_984_540_054 * standardError) }
    /// Whether the interval lies above one half, which is what a coin reaches.
    public var isBetterThanChance: Bool { lower > 0.5 }
}

extension ScoredOutcomes {
    /// The area under the ROC curve: how often a case that happened has the higher score of a pair, ties counting half.
    public var auroc: Double? {
        let positives = positives
        let negatives = count - positives
        guard positives > 0, negatives > 0 else { return nil }
        let ranks = Self.midranks(scores)
        var sum = 0.0
        for index in outcomes.indices where outcomes[index] { sum += ranks[index] }
        let (m, n) = (Double(positives), Double(negatives))
        return (sum - m * (m + 1) / 2) / (m * n)
    }

    /// The area under the ROC curve with its standard error, after DeLong, DeLong & Clarke-Pearson 1988 in the form of
    /// Sun & Xu 2014.
    ///
    /// An area of exactly 0 or 1 has no spread of its own; it gets the error of the rule of three, as if one more pair
    /// had gone the other way in `3 / min(m, n)` of cases.
    public var aurocEstimate: AUROCEstimate? {
        let (positive, negative) = (outcomes.indices.filter { outcomes[$0] }, outcomes.indices.filter { !outcomes[$0] })
        guard !positive.isEmpty, !negative.isEmpty, let area = auroc else { return nil }
        let all = Self.midranks(scores)
        let amongPositive = Self.midranks(positive.map { scores[$0] })
        let amongNegative = Self.midranks(negative.map { scores[$0] })
        let (m, n) = (Double(positive.count), Double(negative.count))
        let above = positive.indices.map { (all[positive[$0]] - amongPositive[$0]) / n }
        let below = negative.indices.map { 1 - (all[negative[$0]] - amongNegative[$0]) / m }
        var variance = Self.variance(above, around: area) / m + Self.variance(below, around: area) / n
        if area == 0 || area == 1 { variance = max(variance, (3 / (2 * min(m, n))) * (3 / (2 * min(m, n)))) }
        return AUROCEstimate(value: area, standardError: variance.squareRoot())
    }

    /// The area under the precision-recall curve as average precision: the precision at each case that happened, taken
    /// over all thresholds, cases with the same score entering together.
    public var averagePrecision: Double? {
        let positives = positives
        guard positives > 0 else { return nil }
        let order = Array(order.reversed())
        var (hits, sum) = (0, 0.0)
        var first = 0
        while first < order.count {
            var end = first
            var found = 0
            while end < order.count, scores[order[end]] == scores[order[first]] {
                if outcomes[order[end]] { found += 1 }
                end += 1
            }
            hits += found
            sum += Double(found) * Double(hits) / Double(end)
            first = end
        }
        return sum / Double(positives)
    }

    /// Ranks from 1, cases with the same value sharing the mean of their ranks.
    static func midranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var first = 0
        while first < order.count {
            var end = first
            while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
            let rank = Double(first + 1 + end) / 2
            for place in first..<end { ranks[order[place]] = rank }
            first = end
        }
        return ranks
    }

    private static func variance(_ values: [Double], around mean: Double) -> Double {
        guard values.count > 1 else { return 0.25 }
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
}
