extension Usage {
    /// What one count of one call can be. Beyond a trillion tokens it is a mistake, and sums over calls would overflow.
    public static let possibleCounts: ClosedRange<Int64> = 0...1_000_000_000_000
    /// What one call can cost. Beyond a million dollars it is a mistake, and sums over calls would overflow.
    public static let possibleCost: ClosedRange<Money> = .zero ... .dollars(1_000_000)

    private static let counts: [any WritableKeyPath<Usage, Int64> & Sendable] = [
        \.inputTokens, \.cacheReadTokens, \.cacheWriteTokens, \.cacheWriteLongTokens, \.outputTokens, \.reasoningTokens,
        \.webSearches,
    ]

    /// Every count of it.
    public var counts: [Int64] { Self.counts.map { self[keyPath: $0] } }

    /// This usage with each figure moved into its bounds, marked as estimated where one was not.
    ///
    /// Providers and programs can say anything; a call that was made must be booked all the same.
    public var clamped: Usage {
        var usage = self
        for count in Self.counts {
            usage[keyPath: count] = min(
                max(self[keyPath: count], Self.possibleCounts.lowerBound), Self.possibleCounts.upperBound)
        }
        usage.reportedCost = reportedCost.map {
            min(max($0, Self.possibleCost.lowerBound), Self.possibleCost.upperBound)
        }
        if usage != self { usage.isEstimated = true }
        return usage
    }
}
