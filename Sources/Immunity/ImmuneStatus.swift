public import Vocabulary

/// The state of the memory.
public struct ImmuneStatus: Hashable, Sendable {
    /// How many patterns share a failure type or operation, and how many failures they stand for.
    public struct Tally: Hashable, Sendable {
        /// What they share; empty for everything.
        public var name: String
        /// Distinct patterns.
        public var patterns: Int64
        /// Failures, repeats included.
        public var failures: Int64

        /// A tally.
        public init(name: String = "", patterns: Int64 = 0, failures: Int64 = 0) {
            self.name = name
            self.patterns = patterns
            self.failures = failures
        }
    }

    /// What happened on one UTC day.
    public struct Day: Hashable, Sendable {
        /// The day.
        public var date: CivilDate
        /// Failures seen for the first time.
        public var new: Int64
        /// Failures of known patterns.
        public var repeated: Int64
        /// Requests that matched a pattern and went right.
        public var averted: Int64
        /// Requests that matched a pattern and were refused.
        public var refused: Int64
    }

    /// Everything together.
    public var total: Tally
    /// By kind of failure, most failures first.
    public var byFailureType: [Tally]
    /// By operation, most failures first.
    public var byOperation: [Tally]
    /// The last days on which anything happened, newest first.
    public var days: [Day]
    /// The patterns last seen, newest first.
    public var recent: [FailurePattern]
    /// The patterns that failed most often.
    public var mostFrequent: [FailurePattern]
    /// Whether known failures stay away.
    public var health: ImmuneHealth
}
