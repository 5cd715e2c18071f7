/// A share, with the interval that holds the true one in 95 of 100 such samples.
public struct RateInterval: Hashable, Sendable {
    /// The share that was observed, 0…1.
    public var rate: Double
    /// The interval's lower end.
    public var lower: Double
    /// The interval's upper end.
    public var upper: Double

    /// The two-sided 95 % quantile of the normal distribution.
    static let quantile = 1.959963984540054

    /// The Wilson score interval of `passed` among `count` independent trials.
    ///
    /// `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`: Wilson, "Probable Inference, the Law of Succession, and
    /// Statistical Inference" (Journal of the American Statistical Association 22, 1927). It stays in 0…1, and says
    /// something where all or none passed.
    ///
    /// - Returns: nil where there are no trials.
    public init?(passed: Int, of count: Int) {
        guard count > 0, 0...count ~= passed else { return nil }
        self.init(rate: Double(passed) / Double(count), effectiveCount: Double(count))
    }

    /// The interval of the mean of several cases' rates, where answers to one case are not independent of each other.
    ///
    /// Wilson's interval with an effective number of trials, the usual way for clustered shares (Kish, "Survey Sampling",
    /// 1965; Korn and Graubard, Survey Methodology 24, 1998): `n* = p(1−p) / SE²`, with the standard error clustered by
    /// case, `SE² = Σ (pᵢ − p)² / (m(m−1))` for m cases (as Miller, arXiv 2411.00640, advises for evaluations). `n*` is
    /// kept between the number of cases (repeats of a case tell nothing new) and that of answers (all are independent);
    /// where all rates are equal, so that the spread cannot be seen, it is the number of cases.
    ///
    /// - Parameters:
    ///   - rates: each case's share of passes.
    ///   - answers: how many answers all cases have together, at least as many as there are cases.
    /// - Returns: nil where there are no cases.
    public init?(clustered rates: [Double], answers: Int) {
        guard !rates.isEmpty else { return nil }
        let count = Double(rates.count)
        let mean = rates.reduce(0, +) / count
        let spread = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let variance = count > 1 ? spread / (count * (count - 1)) : 0
        let effective = variance > 0 ? mean * (1 - mean) / variance : count
        self.init(rate: mean, effectiveCount: min(max(effective, count), max(count, Double(answers))))
    }

    private init(rate: Double, effectiveCount count: Double) {
        let z = Self.quantile
        let middle = rate + z * z / (2 * count)
        let half = z * (rate * (1 - rate) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        self.rate = rate
        // The ends meet 0 and 1 exactly there; rounding must not carry them past the rate.
        lower = max(0, min(rate, (middle - half) / scale))
        upper = min(1, max(rate, (middle + half) / scale))
    }
}
