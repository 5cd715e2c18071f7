/// The chance that at least one of `k` answers passes, estimated from `passed` of `judged` answers.
///
/// The unbiased estimator `1 − C(n−c, k) / C(n, k)` of Chen et al., "Evaluating Large Language Models Trained on Code"
/// (arXiv 2107.03374, equation 1), as the product `1 − Π (1 − k/i)` for i = n−c+1 … n, which does not overflow.
///
/// - Parameters:
///   - passed: c, 0…judged.
///   - judged: n.
///   - k: at least 1.
/// - Returns: the estimate, 0…1; nil where fewer than `k` answers were judged, for then there is none without bias.
public func passAtK(passed: Int, judged: Int, k: Int) -> Double? {
    guard k >= 1, judged >= k, 0...judged ~= passed else { return nil }
    if judged - passed < k { return 1 }
    var none = 1.0
    for count in stride(from: judged - passed + 1, through: judged, by: 1) { none *= 1 - Double(k) / Double(count) }
    return 1 - none
}
