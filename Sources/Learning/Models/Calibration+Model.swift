extension Calibration {
    /// Writes the curve as part of a model.
    public func encode(to encoder: inout ModelEncoder) {
        switch self {
        case .platt(let curve):
            encoder.write(UInt8(0))
            encoder.write(curve.slope)
            encoder.write(curve.offset)
        case .isotonic(let curve):
            encoder.write(UInt8(1))
            encoder.write(curve.scores)
            encoder.write(curve.probabilities)
        case .blended(let logistic, let steps):
            encoder.write(UInt8(2))
            encoder.write(logistic.slope)
            encoder.write(logistic.offset)
            encoder.write(steps.scores)
            encoder.write(steps.probabilities)
        }
    }

    /// Reads a curve that `encode` wrote.
    public init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        switch try decoder.integer(UInt8.self) {
        case 0: self = .platt(try Self.logistic(from: &decoder))
        case 1: self = .isotonic(try Self.steps(from: &decoder))
        case 2: self = .blended(try Self.logistic(from: &decoder), try Self.steps(from: &decoder))
        case let form: throw LearnedModelError(.inconsistent, "the model has a calibration of unknown form \(form)")
        }
    }

    private static func logistic(from decoder: inout ModelDecoder) throws(LearnedModelError) -> PlattScaling {
        PlattScaling(slope: try decoder.double(), offset: try decoder.double())
    }

    private static func steps(from decoder: inout ModelDecoder) throws(LearnedModelError) -> IsotonicRegression {
        guard
            let curve = IsotonicRegression(scores: try decoder.doubles(), probabilities: try decoder.doubles())
        else { throw LearnedModelError(.inconsistent, "the model's calibration does not rise") }
        return curve
    }
}
