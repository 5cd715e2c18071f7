/// The logistic function and its inverse.
public enum Sigmoid {
    /// `1 / (1 + e^−x)`, to within 1e-15.
    public static func value(_ x: Double) -> Double {
        if x >= 0 { return 1 / (1 + PowerOfTwo.raised(to: -x * 1.442_695_040_888_963_4)) }
        let power = PowerOfTwo.raised(to: x * 1.442_695_040_888_963_4)
        return power / (1 + power)
    }

    /// The log-odds of a probability, which is kept 1e-9 away from 0 and 1.
    public static func logit(_ probability: Double) -> Double {
        let bounded = min(max(probability, 1e-9), 1 - 1e-9)
        return Logarithm.natural(bounded / (1 - bounded))
    }
}
