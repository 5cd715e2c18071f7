/// Whether known failures stay away.
///
/// `score = 1 − repeated / (repeated + averted + 4)` over the last seven UTC days, where *repeated* counts failures of
/// patterns that were known already, and *averted* counts requests that matched a pattern and went right. So 1 means
/// that nothing happened twice. The constant 4 stands for a little benefit of the doubt: one repetition gives 0.8, not 0.
public struct ImmuneHealth: Hashable, Sendable {
    /// The score as a word.
    public enum Band: String, Hashable, Sendable, CaseIterable {
        /// From 0.8: known failures stay away.
        case healthy
        /// From 0.5: some come back.
        case strained
        /// Below 0.5: the same failures happen again and again.
        case failing
    }

    /// Failures of known patterns in the last seven days.
    public let repeated: Int64
    /// Requests in the last seven days that matched a pattern and went right.
    public let averted: Int64

    /// The health that these counts make.
    public init(repeated: Int64, averted: Int64) {
        self.repeated = max(0, repeated)
        self.averted = max(0, averted)
    }

    /// 0…1 by the formula above.
    public var score: Double { 1 - Double(repeated) / (Double(repeated) + Double(averted) + 4) }

    /// The score as a word.
    public var band: Band {
        switch score {
        case 0.8...: .healthy
        case 0.5...: .strained
        default: .failing
        }
    }
}
