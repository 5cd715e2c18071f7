public import Vocabulary

/// Something came back: any character that is not white space.
public struct NonEmptyGrader: Grader {
    /// `non_empty`.
    public let name = "non_empty"
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that fails empty outputs.
    public init(weight: Double = 1, threshold: Double = 1) {
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 where the output holds more than white space, else 0; nil where no output was recorded.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let isEmpty = output.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        return grade(
            score: isEmpty ? 0 : 1,
            !isEmpty
                ? "the output is not empty" : output.isEmpty ? "the output is empty" : "the output is only white space",
            failure: .emptyResponse)
    }
}
