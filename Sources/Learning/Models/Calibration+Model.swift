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
        }
    }

    /// Reads a curve that `encode` wrote.
    public init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        switch try decoder.integer(UInt8.self) {
        case 0: self = .platt(PlattScaling(slope: try decoder.double(), offset: try decoder.double()))
        case 1:
            guard
                let curve = IsotonicRegression(
                    scores: try decoder.doubles(), probabilities: try decoder.doubles())
            else { throw LearnedModelError(.inconsistent, "the model's calibration does not rise") }
            self = .isotonic(curve)
        case let form: throw LearnedModelError(.inconsistent, "the model has a calibration of unknown form \(form)")
        }
    }
}
