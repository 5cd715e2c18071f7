internal import Learning
public import Vocabulary

/// How relevant a pattern is, fading with time and moved by what happens.
///
/// `S(t) = clamp(S₀ · 2^(−elapsed / 72 h) + weight, 0, 1)`: exponential decay with reinforcement.
public struct Relevance: Hashable, Sendable {
    /// Something that moves the relevance, by its weight.
    public struct Reinforcement: Hashable, Sendable {
        /// What is added to the score.
        public let weight: Double

        /// The failure came back, or was rightly expected: +0.05.
        public static let match = Reinforcement(weight: 0.05)
        /// The pattern warned and nothing went wrong: −0.15.
        public static let falsePositive = Reinforcement(weight: -0.15)
    }

    /// The time in which half of it fades.
    public static let halfLife = Duration.seconds(72 * 3600)
    /// What a new pattern has.
    public static let initial = 0.5

    /// The score when it was last set, 0…1.
    public var score: Double
    /// When it was last set.
    public var at: Timestamp

    /// A relevance of `score` at `at`.
    public init(score: Double = Relevance.initial, at: Timestamp) {
        self.score = score
        self.at = at
    }

    /// The score at `now`, in 0…1, without reinforcement. A clock that was set back does not raise it.
    public func score(at now: Timestamp) -> Double {
        let elapsed = max(0, (now - at).inSeconds)
        return min(1, max(0, score)) * PowerOfTwo.raised(to: -elapsed / Self.halfLife.inSeconds)
    }

    /// The relevance after `reinforcement` at `now`.
    public func reinforced(by reinforcement: Reinforcement, at now: Timestamp) -> Relevance {
        Relevance(score: min(1, max(0, score(at: now) + reinforcement.weight)), at: max(at, now))
    }
}
