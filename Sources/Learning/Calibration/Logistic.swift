/// The logistic function and its inverse.
public enum Logistic {
    /// 1 / (1 + e^−`logOdds`), without overflow.
    public static func probability(logOdds: Double) -> Double {
        let power = PowerOfTwo.raised(to: -abs(logOdds) * 1.442_695_040_888_963_4)
        return logOdds >= 0 ? 1 / (1 + power) : power / (1 + power)
    }

    /// ln(p / (1 − p)), with `probability` kept `margin` away from 0 and 1.
    public static func logOdds(_ probability: Double, margin: Double = 1e-6) -> Double {
        let kept = min(1 - margin, max(margin, probability.isNaN ? 0.5 : probability))
        return Logarithm.natural(kept) - Logarithm.natural(1 - kept)
    }
}

extension Logistic {
    /// ln(1 + `value`) for a value that is not negative: a count on a scale where twice as many is one step.
    public static func logOfOnePlus(_ value: Double) -> Double { Logarithm.natural(1 + max(0, value)) }
}
