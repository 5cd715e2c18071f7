/// Turns scores into probabilities with the rising step function that fits best, straight lines between the steps.
///
/// It follows any rising curve but needs some hundreds of cases; `PlattScaling` is for fewer.
public struct IsotonicRegression: Hashable, Sendable {
    /// The scores at which the curve has a corner, rising.
    public let scores: [Double]
    /// The probabilities there, not falling.
    public let probabilities: [Double]

    /// A curve that is known already; nil unless scores rise, probabilities do not fall, all are finite and each score
    /// has its probability.
    public init?(scores: [Double], probabilities: [Double]) {
        guard scores.count == probabilities.count, !scores.isEmpty,
            scores.allSatisfy(\.isFinite), probabilities.allSatisfy({ 0...1 ~= $0 }),
            zip(scores, scores.dropFirst()).allSatisfy({ $0 < $1 }),
            zip(probabilities, probabilities.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        self.scores = scores
        self.probabilities = probabilities
    }

    /// The curve of the least squared error for cases whose outcome is known (pool adjacent violators, Ayer et al.
    /// 1955). Without cases it says one half everywhere.
    public init(fitting cases: ScoredOutcomes) {
        struct Block {
            var first: Double, last: Double
            var count: Double, positives: Double
            var mean: Double { positives / count }
        }
        var blocks: [Block] = []
        let finite = cases.order.filter { cases.scores[$0].isFinite }
        for place in finite {
            let (score, positive) = (cases.scores[place], cases.outcomes[place] ? 1.0 : 0)
            if let last = blocks.last, last.last == score, last.first == score {
                blocks[blocks.count - 1].count += 1
                blocks[blocks.count - 1].positives += positive
            } else {
                blocks.append(Block(first: score, last: score, count: 1, positives: positive))
                continue
            }
        }
        var pooled: [Block] = []
        for block in blocks {
            var block = block
            while let last = pooled.last, last.mean >= block.mean {
                block.first = last.first
                block.count += last.count
                block.positives += last.positives
                pooled.removeLast()
            }
            pooled.append(block)
        }
        var (scores, probabilities): ([Double], [Double]) = ([], [])
        for block in pooled {
            scores.append(block.first)
            probabilities.append(block.mean)
            if block.last > block.first {
                scores.append(block.last)
                probabilities.append(block.mean)
            }
        }
        self.scores = scores.isEmpty ? [0] : scores
        self.probabilities = scores.isEmpty ? [0.5] : probabilities
    }

    /// The probability that belongs to `score`; outside the known scores that of the nearest.
    public func probability(_ score: Double) -> Double {
        guard score > scores[0] else { return probabilities[0] }
        guard score < scores[scores.count - 1] else { return probabilities[scores.count - 1] }
        var (low, high) = (0, scores.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if scores[middle] <= score { low = middle } else { high = middle }
        }
        let share = (score - scores[low]) / (scores[high] - scores[low])
        return probabilities[low] + share * (probabilities[high] - probabilities[low])
    }
}
