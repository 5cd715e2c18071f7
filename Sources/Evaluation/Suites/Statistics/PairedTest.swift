/// Whether two evaluations of the same cases differ by more than chance.
///
/// Only cases that changed count: under chance alone each change is as likely to be for the better as for the worse. On
/// verdicts this is McNemar's test in its exact form (McNemar, Psychometrika 12, 1947), on rates of repeated cases the sign
/// test; both are the two-sided binomial test with p = ½.
///
///     PairedTest(better: 1, worse: 8).probability      // 0.039
public struct PairedTest: Hashable, Sendable {
    /// Below this, a difference is taken for real.
    public static let level = 0.05

    /// Cases that became better.
    public var better: Int
    /// Cases that became worse.
    public var worse: Int

    /// A test of these counts, each at least 0.
    public init(better: Int, worse: Int) {
        self.better = better
        self.worse = worse
    }

    /// The probability of a difference at least as large by chance alone: `min(1, 2·P(X ≤ min(b, w)))`, with X binomially
    /// distributed over b + w changes with p = ½. 1 where nothing changed.
    public var probability: Double {
        let count = better + worse
        guard better != worse else { return 1 }
        let few = min(better, worse)
        // Binomial coefficients relative to the largest one, which keeps every term in range.
        var term = 1.0
        var tail = 0.0
        var half = 0.0
        for index in stride(from: count / 2, through: 0, by: -1) {
            if index <= few { tail += term }
            half += count.isMultiple(of: 2) && index == count / 2 ? term / 2 : term
            term *= Double(index) / Double(count - index + 1)
        }
        // Both halves together are the whole, and the test has two sides.
        return min(1, 2 * tail / (2 * half))
    }

    /// Whether the difference exceeds what chance does in 95 of 100 such comparisons.
    public var exceedsChance: Bool { probability < Self.level }
}
