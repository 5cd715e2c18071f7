import Orchestrator
import ServiceLifecycle

/// Trains the prediction model anew in the background, for as long as the process serves.
struct RetrainingService: Service {
    let retraining: PredictionRetraining
    let interval: Duration

    /// - Returns: nil where the configuration switches it off.
    init?(_ session: Session) {
        guard let newTrials = session.configuration.prediction.retrainAfter else { return nil }
        retraining = PredictionRetraining(session.orchestrator, after: newTrials)
        interval = session.configuration.prediction.checkInterval
    }

    func run() async {
        await Self.running(self) { try? await gracefulShutdown() }
    }

    /// Runs `body` with this service beside it, and gives it up when `body` is done.
    ///
    /// Nobody waits for its end, which may be that of a tree on a thread that gets no time; what is half done is lost, and
    /// nothing else.
    static func running(_ service: RetrainingService?, beside body: () async throws -> Void) async rethrows {
        let task = service.map { service in Task { await service.retraining.run(every: service.interval) } }
        defer { task?.cancel() }
        try await body()
    }
}
