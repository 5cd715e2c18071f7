/// The score from which on an alarm is raised, so that at most a wished share of the good cases raise one.
///
/// Split conformal prediction (Vovk, Gammerman & Shafer 2005): of n good cases' scores the `⌈(n + 1)(1 − α)⌉`-th
/// smallest. A new good case that is drawn like them lies above it with probability at most α, whatever the scores'
/// distribution; with n labels the share actually seen varies by about `√(α(1 − α)/n)`.
public enum ConformalThreshold {
    /// The threshold for a share of false alarms; nil where there are too few good cases to promise it.
    ///
    /// - Parameters:
    ///   - scores: the scores of good cases, higher for more suspicious.
    ///   - falseAlarms: α, between 0 and 1.
    public static func threshold(scores: [Double], falseAlarms: Double) -> Double? {
        let sorted = scores.filter { !$0.isNaN }.sorted()
        let rank = Int((Double(sorted.count + 1) * (1 - falseAlarms)).rounded(.up))
        guard 0..<1 ~= falseAlarms, rank >= 1, rank <= sorted.count else { return nil }
        return sorted[rank - 1]
    }
}
