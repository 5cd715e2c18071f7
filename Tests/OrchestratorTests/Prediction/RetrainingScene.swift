import Evaluation
import Immunity
import OrchestratorTestSupport
import Storage
import Vocabulary

@testable import Orchestrator

/// A store of judged trials and a state folder, which any number of processes use.
final class RetrainingScene: Sendable {
    let walk: Walk
    let orchestrator: Orchestrator

    init(sharing other: RetrainingScene? = nil) throws {
        walk = try other?.walk ?? Walk()
        var services = walk.orchestrator.services
        let store = try other.map { try $0.walk.store.openAgain() } ?? walk.store.database
        services.database = store
        services.predictionModel = PredictionModelFile(folder: walk.store.folder)
        orchestrator = Orchestrator(services: services, store: store)
    }

    var model: PredictionModelFile { orchestrator.services.predictionModel! }

    /// Adds trials with a label: every second fails, told by a word of its prompt, but for every tenth.
    ///
    /// - Parameter flipped: whether the world has turned round, so that the other word tells.
    func add(_ count: Int, flipped: Bool = false, failed: Bool? = nil) async throws {
        let first = try await orchestrator.services.trials.lastNumber()
        let (now, trials) = (walk.time.now, orchestrator.services.trials)
        try await orchestrator.services.database.write { transaction in
            for number in first..<first + Int64(count) {
                let isRisky = number % 2 == 0
                let fails = failed ?? (isRisky != (flipped || number % 10 == 9))
                let trial = Trial(
                    id: "t\(number)", operation: "answer",
                    prompt: "\(isRisky ? "quantum" : "garden") work item \(number)", label: fails ? .bad : .good)
                try trials.append(
                    RecordedTrial(
                        trial: trial, verdict: .notJudged, cost: .zero, latency: .zero, at: now,
                        runID: "run \(number)"),
                    in: transaction)
            }
        }
    }

    /// A retraining with few trees, on the test's own threads.
    func retraining(
        after newTrials: Int = 50, meanwhile: @escaping @Sendable () async throws -> Void = {}
    ) -> PredictionRetraining {
        PredictionRetraining(orchestrator, after: newTrials) { trials, settings in
            try await meanwhile()
            return try await Self.trained(trials, settings)
        }
    }

    static func trained(_ trials: [PastTrial], _ settings: PredictionSettings) async throws -> TrainedPredictor {
        var settings = settings
        settings.trees = 5
        return try await FailurePredictor.train(trials, settings: settings)
    }

    func lastRetraining() async throws -> RetrainingRecord? {
        try await RetrainingLog(database: orchestrator.services.database).last()
    }
}
