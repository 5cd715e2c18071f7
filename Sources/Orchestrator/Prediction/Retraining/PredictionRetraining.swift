internal import Evaluation
internal import Immunity
internal import Logging
internal import Storage
internal import Vocabulary

/// Trains the prediction model anew in the background when enough judged trials have come into the store.
///
///     let retraining = PredictionRetraining(orchestrator, after: 200)
///     await retraining.run(every: .seconds(60))        // until the task is cancelled
///
/// For processes that live long. Any number of them may do this over one state folder: a file lock lets one at a time
/// train. The model in use answers meanwhile, and stays unless the new one is better (see
/// `TrainedPredictor.succession(to:_:)`). The work is done on one thread of the lowest priority, apart from the threads
/// that serve. A process that ends over it leaves the model as it was.
public struct PredictionRetraining: Sendable {
    typealias Training = @Sendable ([PastTrial], PredictionSettings) async throws -> TrainedPredictor

    private let services: Services
    private let wanted: Int
    private let training: Training
    private var log: RetrainingLog { RetrainingLog(database: services.database) }

    /// The fewest new trials after which to train again: fewer cannot tell which of two models is better.
    public static let minimumNewTrials = Succession.minimumTrials

    /// A retraining of the model of `orchestrator` whenever so many new judged trials have come.
    ///
    /// - Parameter newTrials: at least `minimumNewTrials`.
    public init(_ orchestrator: Orchestrator, after newTrials: Int) {
        self.init(orchestrator, after: newTrials) { trials, settings in
            try await QuietThread.running { try await FailurePredictor.train(trials, settings: settings) }
        }
    }

    init(_ orchestrator: Orchestrator, after newTrials: Int, training: @escaping Training) {
        services = orchestrator.services
        wanted = max(Self.minimumNewTrials, newTrials)
        self.training = training
    }

    /// Looks again and again whether it is time, and trains where it is; returns when the task is cancelled.
    ///
    /// The first look is taken after `interval`, so that a process that ends soon is not disturbed.
    public func run(every interval: Duration, clock: some Clock<Duration> = ContinuousClock()) async {
        while (try? await clock.sleep(for: interval)) != nil {
            do {
                _ = try await attempt()
            } catch {
                // Whoever gave it up may have closed the store.
                if Task.isCancelled { return }
                services.logger.warning("prediction cannot be retrained", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Trains the model anew where it is time.
    ///
    /// - Returns: how it went; nil where it was not time, or another process is at it.
    /// - Throws: `StorageError`, also where the lock cannot be taken; `CancellationError`.
    @discardableResult
    public func attempt() async throws -> RetrainingRecord? {
        guard let file = services.predictionModel, try await need(file).isDue,
            let lock = try FileLock.ifFree(file.trainingLock)
        else { return nil }
        defer { withExtendedLifetime(lock) {} }
        // Whoever held the lock until now may have done it.
        let (need, newTrials, isDue) = try await need(file)
        guard isDue else { return nil }
        var record = need.beginning(newTrials: newTrials, at: services.now())
        try await log.keep(record)
        do {
            try await train(file, &record)
        } catch let error as PredictionError where error.code == .notEnoughData {
            record.ending = .notEnoughData
            record.reason = error.whatHappened
        } catch let error where !(error is CancellationError) && !Task.isCancelled {
            record.ending = .failed
            record.reason = (error as? any ExplainedError)?.whatHappened ?? String(describing: error)
        }
        record.endedAt = services.now()
        // Not cancelled with the rest: a model that has taken over is told of, although the process is about to end.
        try await Task { [log, record] in try await log.keep(record) }.value
        tell(record)
        return record
    }

    private func need(_ file: PredictionModelFile) async throws -> (RetrainingNeed, newTrials: Int, isDue: Bool) {
        let need = RetrainingNeed(
            wanted: wanted,
            model: (try? file.predictor()).flatMap { .madeAt($0.origin?.lastNumber ?? 0) } ?? .none,
            record: try await log.last(), lastNumber: try await services.trials.lastNumber())
        let newTrials = try await services.trials.judgedCount(after: need.newSince)
        return (need, newTrials, need.isDue(newTrials: newTrials, at: services.now()))
    }

    private func train(_ file: PredictionModelFile, _ record: inout RetrainingRecord) async throws {
        let version = file.version()
        let old = try rival(in: file)
        var settings = PredictionSettings(threads: 1)
        if let old { settings.costRatio = old.costRatio }
        let past = try await services.pastTrials(atMost: settings.maximumTrials)
        var trained = try await training(past.trials, settings)
        try Task.checkCancellation()
        trained.predictor.origin = PredictorOrigin(
            madeAt: services.now(), source: .store, lastNumber: past.lastNumber, isFromBackground: true)
        let succession = trained.succession(to: old, past.trials)
        record.comparedOn = succession.trials
        (record.before, record.now) = (succession.before, succession.now)
        record.reason =
            old == nil && version != nil
            ? "the one before cannot be read, so there was nothing to compare with" : succession.reason
        guard succession.takesOver else {
            record.ending = .kept
            return
        }
        let bytes = try file.replace(with: trained.predictor, id: services.newID(), .ifStill(version))
        record.ending = bytes == nil ? .overtaken : .tookOver
    }

    /// The model in use; nil where there is none, or a damaged one.
    ///
    /// - Throws: `PredictionFileError` where this process cannot read it: it may be a good one, and stays.
    private func rival(in file: PredictionModelFile) throws -> FailurePredictor? {
        do {
            return try file.predictor()
        } catch {
            guard error.isDamaged else { throw error }
            return nil
        }
    }

    private func tell(_ record: RetrainingRecord) {
        let metadata: Logger.Metadata = [
            "ending": "\(record.ending?.rawValue ?? "")", "reason": "\(record.reason)",
            "new_trials": "\(record.newTrials)", "compared_on": "\(record.comparedOn)",
        ]
        if record.ending == .failed {
            services.logger.warning("prediction was not retrained", metadata: metadata)
        } else {
            services.logger.info("prediction was retrained", metadata: metadata)
        }
    }
}
