/// Turns scores into probabilities with a logistic curve: p = 1 / (1 + e^−(slope · score + offset)).
///
/// Two parameters, so some 50 cases are enough. Give it log-odds (`Logistic.logOdds`) where the scores are
/// probabilities already: then a slope of 1 and an offset of 0 leave them as they are.
public struct PlattScaling: Hashable, Sendable {
    /// How much the log-odds grow with the score.
    public let slope: Double
    /// The log-odds of score 0.
    public let offset: Double

    /// A curve that is known already.
    public init(slope: Double, offset: Double) {
        self.slope = slope
        self.offset = offset
    }

    /// The curve of the greatest likelihood for cases whose outcome is known, by Newton's method with backtracking (Lin,
    /// Lin & Weng 2007) and Platt's targets (N₊+1)/(N₊+2) and 1/(N₋+2), which keep it from certainty on few cases.
    public init(fitting cases: ScoredOutcomes) {
        let positives = Double(cases.positives)
        let negatives = Double(cases.count) - positives
        let (high, low) = ((positives + 1) / (positives + 2), 1 / (negatives + 2))
        let targets = cases.outcomes.map { $0 ? high : low }
        // Scores on one scale, so that the start and the ridge mean the same for all of them.
        let mean = cases.count > 0 ? cases.scores.reduce(0, +) / Double(cases.count) : 0
        let variance = cases.scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, cases.count))
        let scale = variance > 1e-24 ? variance.squareRoot() : 1
        let scores = cases.scores.map { ($0 - mean) / scale }
        var (slope, offset) = (0.0, Logistic.logOdds((positives + 1) / (positives + negatives + 2)))
        var loss = Self.loss(scores, targets, slope, offset)
        for _ in 0..<100 {
            var (slopeStep, offsetStep) = (0.0, 0.0)
            var (ss, so, oo) = (1e-10, 0.0, 1e-10)
            for (score, target) in zip(scores, targets) {
                let probability = Logistic.probability(logOdds: slope * score + offset)
                let (error, weight) = (probability - target, probability * (1 - probability))
                slopeStep += error * score
                offsetStep += error
                ss += weight * score * score
                so += weight * score
                oo += weight
            }
            if abs(slopeStep) < 1e-9, abs(offsetStep) < 1e-9 { break }
            let determinant = ss * oo - so * so
            guard determinant > 0 else { break }
            let direction = (
                -(oo * slopeStep - so * offsetStep) / determinant, -(ss * offsetStep - so * slopeStep) / determinant
            )
            let descent = slopeStep * direction.0 + offsetStep * direction.1
            var step = 1.0
            var improved = false
            while step >= 1e-10 {
                let next = (slope + step * direction.0, offset + step * direction.1)
                let nextLoss = Self.loss(scores, targets, next.0, next.1)
                if nextLoss < loss + 1e-4 * step * descent {
                    (slope, offset, loss, improved) = (next.0, next.1, nextLoss, true)
                    break
                }
                step /= 2
            }
            if !improved { break }
        }
        self.init(slope: slope / scale, offset: offset - slope * mean / scale)
    }

    /// The probability that belongs to `score`.
    public func probability(_ score: Double) -> Double {
        Logistic.probability(logOdds: slope * (score.isNaN ? 0 : score) + offset)
    }

    private static func loss(_ scores: [Double], _ targets: [Double], _ slope: Double, _ offset: Double) -> Double {
        zip(scores, targets).reduce(0) { sum, pair in
            // −t ln p − (1−t) ln(1−p), written so that neither logarithm is taken of 0.
            let odds = slope * pair.0 + offset
            let power = PowerOfTwo.raised(to: -abs(odds) * 1.442_695_040_888_963_4)
            return sum + max(0, odds) - odds * pair.1 + Logarithm.natural(1 + power)
        }
    }
}
