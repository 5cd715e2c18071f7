import Foundation
import Immunity
import OrchestratorTestSupport
import Synchronization
import Testing
import Vocabulary

@testable import Orchestrator

struct PredictionRetrainingTests {
    private let scene: RetrainingScene

    init() throws { scene = try RetrainingScene() }

    @Test func `nothing happens before enough judged trials have come`() async throws {
        try await scene.add(199)
        #expect(try await scene.retraining(after: 200).attempt() == nil)
        #expect(try await scene.lastRetraining() == nil)
        try await scene.add(1)
        #expect(try await scene.retraining(after: 200).attempt()?.ending == .tookOver)
    }

    @Test func `the first model takes its place, says where it comes from, and the journal knows`() async throws {
        try await scene.add(120)
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .tookOver)
        #expect(record.reason == "there was none before")
        #expect(record.newTrials == 120)
        let predictor = try #require(try scene.model.predictor())
        #expect(predictor.trials == 120)
        #expect(
            predictor.origin
                == PredictorOrigin(
                    madeAt: scene.walk.time.now, source: .store, lastNumber: 120, isFromBackground: true))
        #expect(try await scene.walk.journalKinds() == ["prediction.retrained"])
        #expect(try await scene.lastRetraining() == record)
        #expect(try await scene.retraining().attempt() == nil)
    }

    @Test func `a better model takes over, and both were judged by the trials that are new to the old one`()
        async throws
    {
        try await scene.add(200)
        try await scene.retraining().attempt()
        try await scene.add(600, flipped: true)
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .tookOver)
        #expect(record.comparedOn == 600)
        #expect(try #require(record.now).logLoss < #require(record.before).logLoss)
        #expect(try scene.model.predictor()?.trials == 800)
    }

    @Test func `a model that is no better is dropped, and not made again until more trials come`() async throws {
        try await scene.add(200)
        try await scene.retraining().attempt()
        let before = try Data(contentsOf: URL(filePath: scene.model.path))
        // All alike: they cannot tell which model is better.
        try await scene.add(60, failed: false)
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .kept)
        #expect(record.reason.contains("too one-sided"))
        #expect(try Data(contentsOf: URL(filePath: scene.model.path)) == before)
        try await scene.add(49)
        #expect(try await scene.retraining().attempt() == nil)
        try await scene.add(1)
        #expect(try await scene.retraining().attempt()?.newTrials == 50)
    }

    @Test func `too few trials to learn from are remembered until more come`() async throws {
        try await scene.add(60)
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .notEnoughData)
        #expect(record.reason.contains("not enough data: 60 trials"))
        #expect(try await scene.retraining().attempt() == nil)
        try await scene.add(50)
        #expect(try await scene.retraining().attempt()?.ending == .tookOver)
    }

    @Test(arguments: ["", "PK\u{3}\u{4}", "something else entirely, but long enough to be a model"])
    func `a model that cannot be read is no rival`(_ content: String) async throws {
        try Data(content.utf8).write(to: URL(filePath: scene.model.path))
        #expect(throws: PredictionFileError.self) { try scene.model.predictor() }
        try await scene.add(120)
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .tookOver)
        #expect(record.reason.contains("cannot be read"))
        #expect(try scene.model.predictor()?.trials == 120)
    }

    /// A trains; a person's `train prediction` puts its model in place; A is done and finds another file than it began with.
    @Test func `a model that was put in place meanwhile is not replaced`() async throws {
        let scene = scene
        try await scene.add(120)
        let record = try await scene.retraining {
            let past = try await scene.orchestrator.services.pastTrials(atMost: 1000).trials
            let other = try await RetrainingScene.trained(past.suffix(110), PredictionSettings()).predictor
            _ = try scene.model.replace(with: other, id: "other")
        }.attempt()
        #expect(record?.ending == .overtaken)
        #expect(try scene.model.predictor()?.trials == 110)
    }

    /// A holds the lock and trains; B looks, and goes; A is done; B looks again, and there is nothing left to do.
    @Test func `of two processes one trains`() async throws {
        try await scene.add(120)
        let other = try RetrainingScene(sharing: scene)
        let seen = Mutex<[RetrainingRecord?]>([])
        let record = try await scene.retraining {
            let attempt = try await other.retraining().attempt()
            seen.withLock { $0.append(attempt) }
        }.attempt()
        #expect(record?.ending == .tookOver)
        #expect(seen.withLock { $0 } == [nil])
        #expect(try await other.retraining().attempt() == nil)
        // The other process sees the new model without being told.
        #expect(try other.model.predictor()?.trials == 120)
        #expect(try await scene.walk.journalKinds() == ["prediction.retrained"])
        try await other.orchestrator.close()
    }

    @Test func `a process that ends over it leaves the old model, and the next waits a while`() async throws {
        try await scene.add(200)
        try await scene.retraining().attempt()
        let before = try Data(contentsOf: URL(filePath: scene.model.path))
        try await scene.add(600, flipped: true)
        await #expect(throws: CancellationError.self) {
            try await scene.retraining { throw CancellationError() }.attempt()
        }
        #expect(try Data(contentsOf: URL(filePath: scene.model.path)) == before)
        #expect(try #require(try await scene.lastRetraining()).endedAt == nil)
        #expect(try await scene.retraining().attempt() == nil)
        scene.walk.time.advance(by: .seconds(600))
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .tookOver)
        #expect(record.starts == 2)
    }

    @Test func `a place that cannot be written to is told once, not tried without end`() async throws {
        try FileManager.default.createDirectory(atPath: scene.model.path, withIntermediateDirectories: false)
        try await scene.add(120)
        let record = try #require(try await scene.retraining().attempt())
        #expect(record.ending == .failed)
        #expect(record.reason.contains("cannot be read"))
        #expect(try await scene.retraining().attempt() == nil)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scene.walk.store.folder).allSatisfy {
                !$0.hasSuffix(".partial")
            })
    }

    @Test func `it looks after every interval, until its task is cancelled`() async throws {
        let clock = TestClock()
        try await scene.add(120)
        let retraining = scene.retraining()
        let task = Task { await retraining.run(every: .seconds(60), clock: clock) }
        await clock.waitForSleepers(1)
        #expect(try scene.model.predictor() == nil)
        clock.advance(by: .seconds(60))
        await clock.waitForSleepers(1)
        #expect(try scene.model.predictor()?.trials == 120)
        task.cancel()
        await task.value
    }

    @Test func `the threshold that a person has chosen stays`() async throws {
        try await scene.add(200)
        _ = try await scene.orchestrator.trainPrediction(
            [], fromStore: true, settings: PredictionSettings(costRatio: 9))
        try await scene.add(600, flipped: true)
        #expect(try await scene.retraining().attempt()?.ending == .tookOver)
        #expect(try scene.model.predictor()?.costRatio == 9)
    }
}

struct PredictionModelFileTests {
    @Test func `a file is replaced whole, and what a writer left behind that was killed is cleared away`() async throws
    {
        let scene = try RetrainingScene()
        try await scene.add(120)
        let left = scene.model.path + ".0123.partial"
        try Data("half of a mod".utf8).write(to: URL(filePath: left))
        #expect(try scene.model.predictor() == nil)
        try await scene.retraining().attempt()
        #expect(try scene.model.predictor()?.trials == 120)
        #expect(!FileManager.default.fileExists(atPath: left))
        let mode = try FileManager.default.attributesOfItem(atPath: scene.model.path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test func `it is replaced only where it is still what was compared with`() async throws {
        let scene = try RetrainingScene()
        try await scene.add(120)
        let past = try await scene.orchestrator.services.pastTrials(atMost: 1000).trials
        let predictor = try await RetrainingScene.trained(past, PredictionSettings()).predictor
        #expect(try scene.model.replace(with: predictor, id: "a", .ifStill(nil)) != nil)
        #expect(try scene.model.replace(with: predictor, id: "b", .ifStill(nil)) == nil)
        let version = scene.model.version()
        #expect(try scene.model.replace(with: predictor, id: "c", .ifStill(version)) != nil)
        #expect(try scene.model.replace(with: predictor, id: "d", .ifStill(version)) == nil)
    }

    @Test func `a running process uses a changed file from the next question on, and a damaged one no more`()
        async throws
    {
        let (scene, other) = (try RetrainingScene(), try RetrainingScene())
        try await scene.add(120)
        try await scene.retraining().attempt()
        #expect(try scene.model.predictor()?.trials == 120)
        try await other.add(140)
        try await other.retraining().attempt()
        _ = try scene.model.replace(with: #require(try other.model.predictor()), id: "x")
        #expect(try scene.model.predictor()?.trials == 140)
        try Data("no model".utf8).write(to: URL(filePath: scene.model.path))
        for _ in 0..<2 { #expect(throws: PredictionFileError.self) { try scene.model.predictor() } }
        try FileManager.default.removeItem(atPath: scene.model.path)
        #expect(try scene.model.predictor() == nil)
    }
}
