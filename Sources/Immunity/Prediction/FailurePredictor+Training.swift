internal import Learning

extension FailurePredictor {
    /// Learns from trials, in the order in which they were made, and finds out on parts held out how good it is.
    ///
    /// Every trial is foretold by a model that has not seen it: five times a fifth of the tasks is held out for the
    /// prompt's model, and a fifth of each task's trials for the history's. Calibration is learned from these predictions;
    /// the figures in `foresight` come from calibrating each fifth by the other four.
    ///
    /// - Throws: `PredictionError` where there is not enough data, `CancellationError`.
    @concurrent
    public static func train(
        _ trials: [PastTrial], settings: PredictionSettings = PredictionSettings()
    ) async throws -> TrainedPredictor {
        let trials = Array(trials.suffix(settings.maximumTrials))
        let failed = trials.count { $0.failed }
        guard trials.count >= settings.minimumTrials,
            min(failed, trials.count - failed) >= settings.minimumOfEach
        else { throw PredictionError.notEnoughData(trials.count, failed: failed, settings) }
        let course = TrainingCourse(trials, settings)
        let byPrompt = try await course.promptHeldOut()
        let promptTells = byPrompt.flatMap { Foresight($0.calibrated, scores: $0.logOdds) }?.tellsSomething == true
        let byHistory = try await course.historyHeldOut(usesPrompt: promptTells)
        let all = Array(trials.indices)
        let (promptModel, scores) = try await course.promptModel(of: all)
        var calibrations: [Foresight.Basis: Calibration] = [:]
        var foresight: [Foresight.Basis: Foresight] = [:]
        for (basis, held) in [(Foresight.Basis.prompt, byPrompt), (.history, byHistory)] {
            guard let held, held.isEnough(settings) else { continue }
            calibrations[basis] = .fitting(held.logOdds)
            foresight[basis] = Foresight(held.calibrated, scores: held.logOdds)
        }
        let history =
            foresight[.history] == nil ? nil : course.historyModel(of: all, promptTells ? scores : nil)
        return TrainedPredictor(
            predictor: FailurePredictor(
                promptModel: promptModel, historyModel: history, history: course.history(of: all),
                calibrations: calibrations, foresight: foresight, costRatio: settings.costRatio,
                learned: trials.map(\.fingerprint).sorted()),
            heldOut: Self.foretold(trials, foresight, byPrompt, byHistory))
    }

    /// What would have been said of each trial by somebody who had not seen it: by the history where that tells something,
    /// else by the prompt where that does, else the share that failed.
    private static func foretold(
        _ trials: [PastTrial], _ foresight: [Foresight.Basis: Foresight], _ byPrompt: HeldOut?, _ byHistory: HeldOut?
    ) -> [UInt64: Double] {
        let failureRate = Double(trials.count { $0.failed }) / Double(trials.count)
        var foretold = Dictionary(trials.map { ($0.fingerprint, failureRate) }) { first, _ in first }
        for (basis, held) in [(Foresight.Basis.prompt, byPrompt), (.history, byHistory)] {
            guard let held, foresight[basis]?.tellsSomething == true else { continue }
            foretold.merge(held.probabilities(trials)) { $1 }
        }
        return foretold
    }
}

/// A predictor and what it foretold of its own trials before it knew them.
public struct TrainedPredictor: Sendable {
    /// The predictor.
    public var predictor: FailurePredictor
    /// What was foretold of each trial by parts that had not seen it, 0…1, by the trial's fingerprint.
    let heldOut: [UInt64: Double]
}

extension PastTrial {
    /// What the trial is recognised by.
    var fingerprint: UInt64 {
        var hash = StableHash(seed: failed ? 1 : 2)
        hash.combine(id)
        hash.combine(0x110000)
        hash.combine(query.operation)
        hash.combine(0x110000)
        hash.combine(query.prompt)
        return hash.value
    }
}

/// Predictions of trials by models that had not seen them.
struct HeldOut {
    /// The trials' places.
    var rows: [Int] = []
    var scores: [Double] = []
    var outcomes: [Bool] = []
    /// Which of the parts held out each belonged to.
    var folds: [Int] = []

    func isEnough(_ settings: PredictionSettings) -> Bool {
        let failed = outcomes.count { $0 }
        return outcomes.count >= settings.minimumTrials
            && min(failed, outcomes.count - failed) >= settings.minimumOfEach
    }

    var logOdds: ScoredOutcomes { ScoredOutcomes(scores: scores.map { Logistic.logOdds($0) }, outcomes: outcomes) }

    /// The probabilities, each calibrated by the other parts.
    var calibrated: ScoredOutcomes {
        let odds = logOdds.scores
        var probabilities = [Double](repeating: 0, count: odds.count)
        for fold in Set(folds) {
            let others = folds.indices.filter { folds[$0] != fold }
            let curve = Calibration.fitting(
                ScoredOutcomes(scores: others.map { odds[$0] }, outcomes: others.map { outcomes[$0] }))
            for place in folds.indices where folds[place] == fold {
                probabilities[place] = curve.probability(odds[place])
            }
        }
        return ScoredOutcomes(scores: probabilities, outcomes: outcomes)
    }

    func probabilities(_ trials: [PastTrial]) -> [UInt64: Double] {
        Dictionary(zip(rows.map { trials[$0].fingerprint }, calibrated.scores)) { first, _ in first }
    }
}
