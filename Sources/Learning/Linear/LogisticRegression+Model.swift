extension LogisticRegression {
    /// Writes the weights as part of a model.
    public func encode(to encoder: inout ModelEncoder) {
        encoder.write(bias)
        encoder.write(weights)
        encoder.write(means)
        encoder.write(deviations)
    }

    /// Reads weights that `encode` wrote.
    public init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        self.init(
            bias: try decoder.double(), weights: try decoder.doubles(), means: try decoder.doubles(),
            deviations: try decoder.doubles())
        guard weights.count == means.count, weights.count == deviations.count, !deviations.contains(0) else {
            throw LearnedModelError(.inconsistent, "the model's weights do not belong together")
        }
    }
}
