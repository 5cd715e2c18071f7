public import Vocabulary

/// The output's length in characters, as a reader counts them, lies between two bounds.
public struct LengthGrader: Grader {
    /// `length`.
    public let name = "length"
    /// The least number of characters.
    public var minimum: Int
    /// The greatest number of characters; nil for no bound.
    public var maximum: Int?
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that fails outputs shorter than `minimum` or longer than `maximum` characters.
    public init(minimum: Int = 0, maximum: Int? = nil, weight: Double = 1, threshold: Double = 1) {
        self.minimum = minimum
        self.maximum = maximum
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 within the bounds; outside, the ratio of the length to the bound that is missed (the smaller by the larger).
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let count = output.count
        if count < minimum {
            return grade(
                score: Double(count) / Double(minimum), "\(count) characters, at least \(minimum) are wanted",
                failure: .lengthViolation)
        }
        if let maximum, count > maximum {
            let end = output.unicodeScalars.count
            let kept = output.prefix(maximum).unicodeScalars.count
            return grade(
                score: Double(maximum) / Double(count), "\(count) characters, at most \(maximum) are wanted",
                spans: [.init(start: kept, end: end, score: 0, reason: "beyond \(maximum) characters")],
                failure: .lengthViolation)
        }
        return grade(score: 1, "\(count) characters", failure: .lengthViolation)
    }
}
