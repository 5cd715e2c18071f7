internal import Evaluation
public import Immunity
public import Vocabulary

/// What came of training prediction.
public struct PredictionTraining: Sendable {
    /// How many trials with a known end it learned from.
    public let trials: Int
    /// How many of them failed.
    public let failures: Int
    /// How many trials were left out because nobody knows how they ended.
    public let unlabelled: Int
    /// How good the new model is on trials held out.
    public let foresight: [Foresight.Basis: Foresight]
    /// Whether it takes the place of the model in use, and why.
    public let succession: Succession
    /// When the model in use until now was made and of what; nil where there was none, or it does not say.
    public let before: PredictorOrigin?
    /// The file, and its size in bytes where it was written.
    public let path: String
    /// See `path`.
    public let bytes: Int?
}

extension Orchestrator {
    /// What is foretold of a request; changes nothing and asks no model of a provider.
    ///
    /// - Throws: `PredictionError` where nothing was trained, `PredictionFileError` where the model cannot be used.
    public func predict(_ query: PredictionQuery) throws -> Forecast {
        guard let predictor = try services.predictionModel?.predictor() else { throw PredictionError.noModel }
        return predictor.forecast(query)
    }

    /// The prediction model in use; nil where none was trained.
    public func predictionModel() throws -> FailurePredictor? { try services.predictionModel?.predictor() }

    /// How prediction stands: the model in use, what has come since, and how the last retraining went.
    ///
    /// - Throws: `StorageError`, `PredictionFileError` where the model cannot be used.
    public func predictionStanding() async throws -> PredictionStanding {
        let predictor = try services.predictionModel?.predictor()
        return PredictionStanding(
            trials: predictor?.trials, origin: predictor?.origin,
            newTrials: try await services.trials.judgedCount(after: predictor?.origin?.lastNumber ?? 0),
            lastRetraining: try await RetrainingLog(database: services.database).last())
    }

    /// Learns to foretell failures from recorded trials, from those in the store, or from both.
    ///
    /// The model in use keeps its place until the new one is better on trials that the one in use has never seen.
    /// - Parameters:
    ///   - trials: recorded trials; those without a label are left out.
    ///   - fromStore: whether to add the trials of the store that were judged.
    ///   - replaces: whether the new model takes its place in any case.
    /// - Throws: `PredictionError` where there is not enough data, `PredictionFileError` where the model cannot be written.
    public func trainPrediction(
        _ trials: [Trial], fromStore: Bool = false, settings: PredictionSettings = PredictionSettings(),
        replaces: Bool = false
    ) async throws -> PredictionTraining {
        var past = trials.compactMap { PastTrial($0) }
        var unlabelled = trials.count - past.count
        var lastNumber: Int64 = 0
        if fromStore {
            let stored = try await services.pastTrials(atMost: settings.maximumTrials)
            past += stored.trials
            unlabelled += stored.unlabelled
            lastNumber = stored.lastNumber
        }
        var trained = try await FailurePredictor.train(past, settings: settings)
        trained.predictor.origin = PredictorOrigin(
            madeAt: services.now(), source: !fromStore ? .files : trials.isEmpty ? .store : .filesAndStore,
            lastNumber: lastNumber)
        let (succession, old, bytes) = try succeed(trained, past, replaces: replaces)
        return PredictionTraining(
            trials: trained.predictor.trials, failures: past.suffix(trained.predictor.trials).count { $0.failed },
            unlabelled: unlabelled, foresight: trained.predictor.foresight, succession: succession,
            before: old?.origin, path: services.predictionModel?.path ?? "", bytes: bytes)
    }

    /// Compares the new model with the one in use and puts it in place where it is better; once more where somebody else
    /// has replaced that one meanwhile.
    private func succeed(
        _ trained: TrainedPredictor, _ past: [PastTrial], replaces: Bool
    ) throws -> (Succession, old: FailurePredictor?, bytes: Int?) {
        let file = services.predictionModel
        while true {
            let version = file?.version()
            // A file that cannot be used is no rival.
            let old = try? file?.predictor()
            let succession = replaces ? .wanted(past.count) : trained.succession(to: old, past)
            guard succession.takesOver, let file else { return (succession, old, nil) }
            let bytes = try file.replace(
                with: trained.predictor, id: services.newID(), replaces ? .always : .ifStill(version))
            if let bytes { return (succession, old, bytes) }
        }
    }
}

extension Services {
    /// The newest judged trials of the store, the oldest first.
    ///
    /// - Returns: with them, how many between them nobody has judged, and the number of the last that was read.
    func pastTrials(
        atMost count: Int
    ) async throws -> (trials: [PastTrial], unlabelled: Int, lastNumber: Int64) {
        var past: [PastTrial] = []
        var unlabelled = 0
        var last = try await trials.number(beforeLastJudged: count)
        while true {
            try Task.checkCancellation()
            let page = try await trials.page(after: last, count: 200)
            for stored in page {
                let recorded = stored.recorded
                if let trial = PastTrial(
                    recorded.trial, id: "\(recorded.runID)#\(recorded.attempt)", label: recorded.label)
                {
                    past.append(trial)
                } else {
                    unlabelled += 1
                }
                last = stored.number
            }
            if page.count < 200 { return (past, unlabelled, last) }
        }
    }
}
