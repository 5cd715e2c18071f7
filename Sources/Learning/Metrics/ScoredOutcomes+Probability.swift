/// Cases whose scores lie near each other: what was foretold for them and what came of them.
public struct ReliabilityBin: Hashable, Sendable {
    /// The lowest score among them.
    public let lowest: Double
    /// The highest score among them.
    public let highest: Double
    /// How many they are.
    public let count: Int
    /// The mean of their scores.
    public let foretold: Double
    /// The share that happened.
    public let observed: Double
}

/// How scores are put together for comparison with what happened.
public enum ReliabilityBinning: Hashable, Sendable {
    /// So many intervals of the same width between 0 and 1.
    case equalWidth(Int)
    /// So many groups with the same number of cases, as far as cases with the same score allow.
    case equalCount(Int)
}

extension ScoredOutcomes {
    /// The mean square of score minus outcome, 0…1; 0 without cases. Scores are read as probabilities.
    public var brier: Double {
        guard count > 0 else { return 0 }
        let sum = zip(scores, outcomes).reduce(0.0) { sum, pair in
            let error = pair.0 - (pair.1 ? 1 : 0)
            return sum + error * error
        }
        return sum / Double(count)
    }

    /// The mean of −ln p, where p is the score of what happened and 1 minus the score of what did not; 0 without cases.
    ///
    /// - Parameter bounds: what scores are kept within, so that one certainty that proves wrong does not weigh more than
    ///   all others; inside 0…1.
    public func logLoss(within bounds: ClosedRange<Double>) -> Double {
        guard count > 0 else { return 0 }
        let sum = zip(scores, outcomes).reduce(0.0) { sum, pair in
            let score = min(max(pair.0, bounds.lowerBound), bounds.upperBound)
            return sum - Logarithm.natural(pair.1 ? score : 1 - score)
        }
        return sum / Double(count)
    }

    /// What was foretold beside what was observed, from the lowest scores to the highest; empty groups are left out.
    public func reliabilityCurve(_ binning: ReliabilityBinning = .equalWidth(10)) -> [ReliabilityBin] {
        let order = order
        var groups: [Range<Int>] = []
        var first = 0
        while first < order.count {
            var end = first + 1
            switch binning {
            case .equalWidth(let bins):
                let bin = Self.bin(scores[order[first]], of: bins)
                while end < order.count, Self.bin(scores[order[end]], of: bins) == bin { end += 1 }
            case .equalCount(let bins):
                let wanted = (groups.count + 1) * order.count / max(1, bins)
                while end < order.count, end < wanted || scores[order[end]] == scores[order[end - 1]] { end += 1 }
            }
            groups.append(first..<end)
            first = end
        }
        return groups.map { group in
            let cases = order[group]
            let size = Double(group.count)
            return ReliabilityBin(
                lowest: scores[cases.first!], highest: scores[cases.last!], count: group.count,
                foretold: cases.reduce(0) { $0 + scores[$1] } / size,
                observed: Double(cases.count { outcomes[$0] }) / size)
        }
    }

    /// The expected calibration error: the distance between foretold and observed, averaged over the cases; 0 without
    /// cases.
    public func calibrationError(_ binning: ReliabilityBinning = .equalWidth(10)) -> Double {
        guard count > 0 else { return 0 }
        return reliabilityCurve(binning).reduce(0) { $0 + abs($1.foretold - $1.observed) * Double($1.count) }
            / Double(count)
    }

    /// The mean of the shares recognised among those that happened and those that did not, where scores from `threshold`
    /// on count as "will happen".
    public func balancedAccuracy(at threshold: Double) -> Double? {
        guard let rates = rates(at: threshold) else { return nil }
        return (rates.recall + 1 - rates.falseAlarms) / 2
    }

    /// Of those that happened, the share with a score from `threshold` on, and the same of those that did not.
    public func rates(at threshold: Double) -> (recall: Double, falseAlarms: Double)? {
        let positives = positives
        guard positives > 0, positives < count else { return nil }
        var (caught, alarms) = (0, 0)
        for index in scores.indices where scores[index] >= threshold {
            if outcomes[index] { caught += 1 } else { alarms += 1 }
        }
        return (Double(caught) / Double(positives), Double(alarms) / Double(count - positives))
    }

    /// The threshold with the highest balanced accuracy: the middle between two neighbouring scores. To be chosen on
    /// other cases than those that it is judged by.
    public var bestThreshold: Double? {
        let positives = positives
        guard positives > 0, positives < count else { return nil }
        let order = order
        var (below, alarmsBelow) = (0, 0)
        var (best, threshold) = (0.5, scores[order[0]])
        for place in order.indices.dropLast() {
            if outcomes[order[place]] { below += 1 } else { alarmsBelow += 1 }
            let (score, next) = (scores[order[place]], scores[order[place + 1]])
            guard score < next else { continue }
            let recall = 1 - Double(below) / Double(positives)
            let spared = Double(alarmsBelow) / Double(count - positives)
            if (recall + spared) / 2 > best {
                best = (recall + spared) / 2
                threshold = score + (next - score) / 2
            }
        }
        return threshold
    }

    private static func bin(_ score: Double, of bins: Int) -> Int {
        max(0, min(bins - 1, Int((min(1, max(0, score)) * Double(bins)).rounded(.down))))
    }
}
