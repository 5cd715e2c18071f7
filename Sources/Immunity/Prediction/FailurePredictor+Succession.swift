internal import Learning

/// Whether a newly trained predictor takes the place of the one in use.
public struct Succession: Hashable, Sendable {
    /// Whether it does.
    public let takesOver: Bool
    /// Why.
    public let reason: String
    /// How many trials both were judged by.
    public let trials: Int
    /// The mean squared error of the one in use and of the new one on them.
    public let brier: Double?
    /// See `brier`.
    public let newBrier: Double?

    /// The new one takes over because a person wants it to.
    public static func wanted(_ trials: Int) -> Succession {
        Succession(takesOver: true, reason: "it was asked to", trials: trials, brier: nil, newBrier: nil)
    }

    /// How many trials that neither has seen are needed to compare two predictors.
    public static let minimumTrials = 50
}

extension TrainedPredictor {
    /// Compares the new predictor with the one in use on the trials that the one in use has never seen, each foretold by
    /// a part of the new one that has not seen it either: the smaller squared error wins, and a draw goes to the new one,
    /// which knows more.
    public func succession(to old: FailurePredictor?, _ trials: [PastTrial]) -> Succession {
        guard let old else {
            return Succession(
                takesOver: true, reason: "there was none before", trials: 0, brier: nil, newBrier: nil)
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
        guard outcomes.count >= Succession.minimumTrials, min(failed, outcomes.count - failed) >= 5 else {
            return Succession(
                takesOver: false,
                reason: "only \(outcomes.count) trials are new to the model in use, too few to tell which is better",
                trials: outcomes.count, brier: nil, newBrier: nil)
        }
        let brier = ScoredOutcomes(scores: before, outcomes: outcomes).brier
        let newBrier = ScoredOutcomes(scores: after, outcomes: outcomes).brier
        return Succession(
            takesOver: newBrier <= brier,
            reason: newBrier <= brier
                ? "it is better on the trials that are new to the model in use"
                : "the model in use is better on the trials that are new to it",
            trials: outcomes.count, brier: brier, newBrier: newBrier)
    }
}
