internal import Learning

/// How good predictions of one kind were on trials that the model had not seen.
public struct Foresight: Hashable, Sendable {
    /// What the predictions rest on.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// The prompt, the tool and the model alone; the task was not tried before.
        case prompt
        /// How the same task went before, and the prompt.
        case history
    }

    /// Some trials that were foretold much the same, and how many of them failed.
    public struct Point: Hashable, Sendable {
        /// How many trials these are.
        public let trials: Int
        /// The mean of what was foretold for them, 0…1.
        public let foretold: Double
        /// The share of them that failed.
        public let observed: Double
    }

    /// How many trials were foretold.
    public let trials: Int
    /// How many of them failed.
    public let failures: Int
    /// The area under the ROC curve: how often the one of two trials that failed had the higher prediction.
    public let auroc: Double
    /// The ends of its 95 % interval.
    public let aurocLower: Double
    /// See `aurocLower`.
    public let aurocUpper: Double
    /// How far the probabilities are from what happened, on average.
    public let calibrationError: Double
    /// The mean squared error of the probabilities.
    public let brier: Double
    /// The reliability curve: what was foretold beside what happened, in up to ten groups of equal size.
    public let reliability: [Point]

    /// Whether the predictions are better than a coin, beyond the doubt that so many trials leave.
    public var tellsSomething: Bool { aurocLower > 0.5 }
}

extension Foresight {
    /// - Parameters:
    ///   - held: calibrated probabilities of trials held out; both outcomes occur.
    ///   - scores: the same before calibration. The order is theirs: one calibration leaves it as it is, and the several
    ///     that `held` comes from would mix it up.
    init?(_ held: ScoredOutcomes, scores: ScoredOutcomes) {
        guard let area = scores.aurocEstimate else { return nil }
        self.init(
            trials: held.count, failures: held.positives, auroc: area.value, aurocLower: area.lower,
            aurocUpper: area.upper, calibrationError: held.calibrationError(.equalCount(10)), brier: held.brier,
            reliability: held.reliabilityCurve(.equalCount(10)).map {
                Point(trials: $0.count, foretold: $0.foretold, observed: $0.observed)
            })
    }
}
