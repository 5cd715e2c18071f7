/// How a model's scores become probabilities.
public enum Calibration: Hashable, Sendable {
    /// A logistic curve; for few cases.
    case platt(PlattScaling)
    /// A rising curve of any form; for many cases.
    case isotonic(IsotonicRegression)
    /// The mean of the two; for some tens to hundreds of cases whose curve may not be logistic.
    case blended(PlattScaling, IsotonicRegression)

    /// From how many cases on, with at least a fifth of them of the rarer outcome, `fitting` trusts a curve of any form.
    public static let isotonicMinimum = 1000

    /// The fitting curve for so many cases: Platt's below `isotonicMinimum` cases, isotonic from there.
    public static func fitting(_ cases: ScoredOutcomes) -> Calibration {
        let rarer = min(cases.positives, cases.count - cases.positives)
        return cases.count >= isotonicMinimum && rarer * 5 >= isotonicMinimum
            ? .isotonic(IsotonicRegression(fitting: cases)) : .platt(PlattScaling(fitting: cases))
    }

    /// The mean of both curves: the logistic one keeps the other steady where cases are few, and that one bends it to what
    /// is seen.
    public static func blending(_ cases: ScoredOutcomes) -> Calibration {
        .blended(PlattScaling(fitting: cases), IsotonicRegression(fitting: cases))
    }

    /// The probability that belongs to `score`, 0…1.
    public func probability(_ score: Double) -> Double {
        switch self {
        case .platt(let curve): curve.probability(score)
        case .isotonic(let curve): curve.probability(score)
        case .blended(let logistic, let steps): (logistic.probability(score) + steps.probability(score)) / 2
        }
    }
}
