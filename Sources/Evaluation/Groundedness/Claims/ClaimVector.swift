/// The values of all features of one claim, or of an answer.
struct ClaimVector: Sendable {
    private(set) var values = [Double](repeating: 0, count: ClaimFeature.allCases.count)

    subscript(feature: ClaimFeature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }
}
