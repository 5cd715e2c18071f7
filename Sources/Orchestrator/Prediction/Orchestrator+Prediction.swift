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

    /// Learns to foretell failures from recorded trials, from those in the store, or from both.
    ///
    /// The model in use keeps its place until the new one is better on trials that the one in use has never seen.
    /// - Parameters:
    ///   - trials: recorded trials; those without a label are left out.
    ///   - fromStore: whether to add the trials of the store that were judged.
    ///   - replaces: whether the new model takes its place in any case.
    /// - Throws: `PredictionError` where there is not enough data.
    public func trainPrediction(
        _ trials: [Trial], fromStore: Bool = false, settings: PredictionSettings = PredictionSettings(),
        replaces: Bool = false
    ) async throws -> PredictionTraining {
        var past = trials.compactMap { PastTrial($0) }
        var unlabelled = trials.count - past.count
        if fromStore {
            var last: Int64 = 0
            while true {
                let page = try await services.trials.page(after: last, count: 200)
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
                if page.count < 200 { break }
            }
        }
        let trained = try await FailurePredictor.train(past, settings: settings)
        // A file that cannot be used is no rival.
        let old = try? services.predictionModel?.predictor()
        let succession =
            replaces ? .wanted(past.count) : trained.succession(to: old, past)
        let file = services.predictionModel
        return PredictionTraining(
            trials: trained.predictor.trials, failures: past.suffix(trained.predictor.trials).count { $0.failed },
            unlabelled: unlabelled, foresight: trained.predictor.foresight, succession: succession,
            path: file?.path ?? "",
            bytes: succession.takesOver ? try file?.replace(with: trained.predictor, id: services.newID()) : nil)
    }
}
