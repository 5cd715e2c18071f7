internal import Learning

/// Whether a newly trained predictor takes the place of the one in use.
public struct Succession: Hashable, Sendable {
    /// How good a predictor was on trials that it had not seen.
    public struct Score: Hashable, Sendable {
        /// The mean of −ln p, where p is the probability that was given to what happened, kept within 0.01…0.99.
        public let logLoss: Double
        /// How often the one of two trials that failed had the higher prediction; one half without predictions.
        public let auroc: Double

        /// These figures.
        public init(logLoss: Double, auroc: Double) {
            self.logLoss = logLoss
            self.auroc = auroc
        }
    }

    /// Whether it does.
    public let takesOver: Bool
    /// Why.
    public let reason: String
    /// How many trials both were judged by.
    public let trials: Int
    /// How good the one in use was on them; nil where the two were not compared.
    public let before: Score?
    /// How good the new one was on them; nil where the two were not compared.
    public let now: Score?

    /// The new one takes over because a person wants it to.
    public static func wanted(_ trials: Int) -> Succession {
        Succession(takesOver: true, reason: "it was asked to", trials: trials, before: nil, now: nil)
    }

    /// How many trials that neither has seen are needed to compare two predictors.
    public static let minimumTrials = 50
    /// How many of them must have failed, and how many not.
    public static let minimumOfEach = 5
    /// By how much the new one's AUROC may be lower: its folds are calibrated each by itself, which disturbs the order.
    static let aurocTolerance = 0.01
}

extension TrainedPredictor {
    /// Compares the new predictor with the one in use on the trials that the one in use has never seen, which are the
    /// newest. Each is foretold by a part of the new one that has not seen it either: of the tasks of a fifth, none is on
    /// both sides. Where a model would give no figure, the share of failures that it knows stands in.
    ///
    /// The new one is better where its log loss is not greater and its AUROC not lower (by more than 0.01); a draw goes to
    /// the new one, which knows more.
    /// - Parameters:
    ///   - old: the one in use; nil where there is none.
    ///   - trials: what the new one was trained with.
    public func succession(to old: FailurePredictor?, _ trials: [PastTrial]) -> Succession {
        guard let old else {
            return Succession(takesOver: true, reason: "there was none before", trials: 0, before: nil, now: nil)
        }
        let known = Set(old.learned)
        var (outcomes, before, after): ([Bool], [Double], [Double]) = ([], [], [])
        for trial in trials where !known.contains(trial.fingerprint) {
            guard let new = heldOut[trial.fingerprint] else { continue }
            outcomes.append(trial.failed)
            after.append(new)
            let forecast = old.forecast(trial.query)
            before.append(forecast.probability ?? forecast.failureRate)
        }
        let failed = outcomes.count { $0 }
        guard outcomes.count >= Succession.minimumTrials,
            min(failed, outcomes.count - failed) >= Succession.minimumOfEach
        else {
            return Succession(
                takesOver: false,
                reason: outcomes.count < Succession.minimumTrials
                    ? "only \(outcomes.count) trials are new to it, and \(Succession.minimumTrials) are needed to tell "
                        + "which is better"
                    : "of \(outcomes.count) trials that are new to it \(failed) failed, too one-sided to tell which is "
                        + "better",
                trials: outcomes.count, before: nil, now: nil)
        }
        let (inUse, new) = (Succession.Score(before, outcomes), Succession.Score(after, outcomes))
        let (isAsSure, ranksAsWell) = (
            new.logLoss <= inUse.logLoss, new.auroc >= inUse.auroc - Succession.aurocTolerance
        )
        let reason =
            switch (isAsSure, ranksAsWell) {
            case (true, true): "it is better on the \(outcomes.count) trials that the one before had not seen"
            case (true, false): "it ranks the \(outcomes.count) trials that are new to it better than the new one"
            case (false, _): "it foretells the \(outcomes.count) trials that are new to it better than the new one"
            }
        return Succession(
            takesOver: isAsSure && ranksAsWell, reason: reason, trials: outcomes.count, before: inUse, now: new)
    }
}

extension Succession.Score {
    fileprivate init(_ probabilities: [Double], _ outcomes: [Bool]) {
        let scored = ScoredOutcomes(scores: probabilities, outcomes: outcomes)
        self.init(logLoss: scored.logLoss(within: 0.01...0.99), auroc: scored.auroc ?? 0.5)
    }
}
