internal import Learning

/// Foretells how likely a request is to fail, from its words and from how requests like it went.
///
///     let trained = try await FailurePredictor.train(trials)
///     let forecast = trained.predictor.forecast(.init(prompt: prompt, operation: "code"))
///     forecast.probability      // calibrated, or nil where the prompt tells nothing here
///
/// There are two models. The prompt's speaks of requests whose task was never tried; the history's speaks where it was.
/// Each is believed only as far as it has shown, on trials held out, that it is better than a coin.
public struct FailurePredictor: Sendable {
    let promptModel: PromptModel
    let historyModel: HistoryModel?
    let history: TrialHistory
    let calibrations: [Foresight.Basis: Calibration]
    /// How good the predictions were on trials held out, by what they rest on; a basis with too few trials is not there.
    public let foresight: [Foresight.Basis: Foresight]
    /// How many times worse it is to miss a failure than to warn in vain.
    public let costRatio: Double
    /// How many trials it has learned from.
    public var trials: Int { Int(history.all.total) }
    /// Hashes of the trials it has learned from, rising.
    let learned: [UInt64]
    /// When it was made and of what; nil where whoever made it did not say.
    public var origin: PredictorOrigin?

    /// What is foretold of a request.
    public func forecast(_ query: PredictionQuery) -> Forecast {
        let keys = TrialHistory.Keys(query)
        let count = history.count(.task, keys)
        let row = promptModel.row(query, history, keys)
        let basis = basis(for: keys)
        var probability: Double?
        var reasons: [Forecast.Reason] = []
        if foresight[basis]?.tellsSomething == true {
            let score = promptModel.forest.probability(of: row)
            if basis == .history, let model = historyModel {
                let row = HistoryModel.row(
                    history.rates(TrialHistory.Kind.ofTask, keys),
                    promptScore: foresight[.prompt]?.tellsSomething == true ? score : nil)
                probability = calibrated(model.probability(row), basis)
                reasons = Self.reasons(model.contributions(row), HistoryModel.name)
            } else {
                probability = calibrated(score, basis)
                reasons = Self.reasons(
                    promptModel.forest.contributions(to: row).columns, promptModel.name(ofColumn:))
            }
        }
        let threshold = 1 / (1 + costRatio)
        return Forecast(
            basis: basis, probability: probability, isHighRisk: probability.map { $0 >= threshold } ?? false,
            threshold: threshold, reasons: reasons, taskTrials: Int(count.total), taskFailures: Int(count.failed),
            failureRate: history.failureRate, foresight: foresight[basis])
    }

    /// The history where the task was tried and history has shown that it tells something, else the prompt.
    private func basis(for keys: TrialHistory.Keys) -> Foresight.Basis {
        history.knowsTask(keys) && historyModel != nil && foresight[.history]?.tellsSomething == true
            ? .history : .prompt
    }

    private func calibrated(_ score: Double, _ basis: Foresight.Basis) -> Double? {
        // A forged model can make a number of none.
        calibrations[basis]?.probability(Logistic.logOdds(score)).finite
    }

    /// The five strongest, columns of one name together; `columns` begin with the strongest.
    private static func reasons(
        _ columns: [(column: Int, change: Double)], _ name: (Int) -> String
    ) -> [Forecast.Reason] {
        var changes: [String: Double] = [:]
        for (column, change) in columns.prefix(32) { changes[name(column), default: 0] += change }
        return changes.map { Forecast.Reason(about: $0.key, change: $0.value) }
            .filter { abs($0.change) >= 0.005 }
            .sorted { (abs($1.change), $0.about) < (abs($0.change), $1.about) }
            .prefix(5).map { $0 }
    }
}

extension Double {
    fileprivate var finite: Double? { isFinite ? self : nil }
}
