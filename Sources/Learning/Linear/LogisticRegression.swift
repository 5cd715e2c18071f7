/// A linear model of a probability: `p = 1 / (1 + e^−(b + Σ wⱼ·(xⱼ − mⱼ)/sⱼ))`.
///
/// Trained by Newton's method with backtracking on the penalized likelihood, `Σᵢ vᵢ·log-lossᵢ + λ/2·Σ wⱼ²`, over features
/// that are brought to mean 0 and deviation 1 first, so that λ means the same for each of them.
public struct LogisticRegression: Hashable, Sendable {
    /// The value where all features are at their mean, in log-odds.
    public var bias: Double
    /// One weight a feature, for the standardized value.
    public var weights: [Double]
    /// Each feature's mean in training.
    public var means: [Double]
    /// Each feature's deviation in training, 1 where it did not vary.
    public var deviations: [Double]

    /// A model with known parts; the arrays have the same length.
    public init(bias: Double, weights: [Double], means: [Double], deviations: [Double]) {
        self.bias = bias
        self.weights = weights
        self.means = means
        self.deviations = deviations
    }

    /// The log-odds of `row`, which has as many values as there are weights.
    public func logit(_ row: some RandomAccessCollection<Double>) -> Double {
        var sum = bias
        var index = row.startIndex
        for feature in weights.indices {
            sum += weights[feature] * (row[index] - means[feature]) / deviations[feature]
            index = row.index(after: index)
        }
        return sum
    }

    /// Trains on rows of equal length.
    ///
    /// - Parameters:
    ///   - rows: the features of each case.
    ///   - labels: whether each case is positive.
    ///   - sampleWeights: how much each case counts; nil counts them alike.
    ///   - penalty: λ, more than 0.
    ///   - signs: for each feature +1 where its weight may not be negative, −1 where it may not be positive, 0 where it
    ///     is free; nil leaves all free.
    public init(
        training rows: [[Double]], labels: [Bool], sampleWeights: [Double]? = nil, penalty: Double,
        signs: [Int]? = nil
    ) {
        let count = rows.first?.count ?? 0
        var means = [Double](repeating: 0, count: count)
        var deviations = [Double](repeating: 1, count: count)
        let total = Double(max(1, rows.count))
        for feature in 0..<count {
            let mean = rows.reduce(0) { $0 + $1[feature] } / total
            let variance = rows.reduce(0) { $0 + ($1[feature] - mean) * ($1[feature] - mean) } / total
            means[feature] = mean
            deviations[feature] = variance > 1e-12 ? variance.squareRoot() : 1
        }
        self.init(bias: 0, weights: [Double](repeating: 0, count: count), means: means, deviations: deviations)
        let scaled = rows.map { row in (0..<count).map { (row[$0] - means[$0]) / deviations[$0] } }
        var frozen = [Bool](repeating: false, count: count)
        // Weights on the wrong side of zero are held there and the rest is fitted again, at most a few times.
        for _ in 0..<(signs == nil ? 1 : 12) {
            fit(scaled, labels, sampleWeights, penalty, frozen)
            guard let signs else { break }
            let wrong = (0..<count).filter { !frozen[$0] && weights[$0] * Double(signs[$0]) < 0 }
            if wrong.isEmpty { break }
            for feature in wrong {
                frozen[feature] = true
                weights[feature] = 0
            }
        }
    }

    private mutating func fit(
        _ rows: [[Double]], _ labels: [Bool], _ sampleWeights: [Double]?, _ penalty: Double, _ frozen: [Bool]
    ) {
        let active = weights.indices.filter { !frozen[$0] }
        let size = active.count + 1
        var least = loss(rows, labels, sampleWeights, penalty)
        for _ in 0..<25 {
            var gradient = [Double](repeating: 0, count: size)
            var hessian = [Double](repeating: 0, count: size * size)
            var values = [Double](repeating: 1, count: size)
            for (index, row) in rows.enumerated() {
                var logit = bias
                for (place, feature) in active.enumerated() {
                    values[place + 1] = row[feature]
                    logit += weights[feature] * row[feature]
                }
                let weight = sampleWeights?[index] ?? 1
                let probability = Logistic.probability(logOdds: logit)
                let error = weight * (probability - (labels[index] ? 1 : 0))
                let curvature = weight * max(1e-6, probability * (1 - probability))
                for i in 0..<size {
                    gradient[i] += error * values[i]
                    let scaled = curvature * values[i]
                    for j in 0...i { hessian[i * size + j] += scaled * values[j] }
                }
            }
            hessian[0] += 1e-9
            for (place, feature) in active.enumerated() {
                gradient[place + 1] += penalty * weights[feature]
                hessian[(place + 1) * size + place + 1] += penalty
            }
            let step = Self.solve(&hessian, gradient, size)
            let (startBias, startWeights) = (bias, weights)
            // Far from the solution a whole step may lead away from it.
            var share = 1.0
            while true {
                bias = startBias - share * step[0]
                for (place, feature) in active.enumerated() {
                    weights[feature] = startWeights[feature] - share * step[place + 1]
                }
                let reached = loss(rows, labels, sampleWeights, penalty)
                if reached <= least {
                    least = reached
                    break
                }
                share /= 2
                if share < 1e-6 {
                    (bias, weights) = (startBias, startWeights)
                    return
                }
            }
            if step.allSatisfy({ abs($0) < 1e-6 }) { return }
        }
    }

    /// What training makes as small as it can.
    private func loss(
        _ rows: [[Double]], _ labels: [Bool], _ sampleWeights: [Double]?, _ penalty: Double
    ) -> Double {
        let active = weights.indices.filter { weights[$0] != 0 }
        var sum = active.reduce(0) { $0 + penalty / 2 * weights[$1] * weights[$1] }
        for (index, row) in rows.enumerated() {
            var odds = bias
            for feature in active { odds += weights[feature] * row[feature] }
            let power = PowerOfTwo.raised(to: -abs(odds) * 1.442_695_040_888_963_4)
            let loss = max(0, odds) - (labels[index] ? odds : 0) + Logarithm.natural(1 + power)
            sum += (sampleWeights?[index] ?? 1) * loss
        }
        return sum
    }

    /// Solves A·x = b for a positive definite A, of which the lower half is given, by Cholesky's method.
    private static func solve(_ matrix: inout [Double], _ right: [Double], _ size: Int) -> [Double] {
        for i in 0..<size {
            for j in 0...i {
                var sum = matrix[i * size + j]
                for k in 0..<j { sum -= matrix[i * size + k] * matrix[j * size + k] }
                matrix[i * size + j] = i == j ? max(sum, 1e-12).squareRoot() : sum / matrix[j * size + j]
            }
        }
        var solution = right
        for i in 0..<size {
            for k in 0..<i { solution[i] -= matrix[i * size + k] * solution[k] }
            solution[i] /= matrix[i * size + i]
        }
        for i in (0..<size).reversed() {
            for k in (i + 1)..<max(size, i + 1) { solution[i] -= matrix[k * size + i] * solution[k] }
            solution[i] /= matrix[i * size + i]
        }
        return solution
    }
}
