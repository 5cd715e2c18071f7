import Learning
import Testing

@testable import Immunity

/// Trials of tasks that fail with a probability of their own, told by a word of the prompt or by nothing.
private func trials(
    tasks: Int, each: Int, seed: UInt64 = 1, told: Bool, rate: (Int) -> Double
) -> [PastTrial] {
    var random = SplitMix64(seed: seed)
    let fillers = ["list", "write", "check", "sum", "plan", "draw", "call", "read"]
    return (0..<tasks * each).map { index in
        let task = index % tasks
        let words = (0..<6).map { _ in fillers.randomElement(using: &random) ?? "" }
        let hint = told ? (rate(task) > 0.5 ? "quantum" : "garden") : "thing"
        return PastTrial(
            id: "\(index)",
            query: PredictionQuery(
                prompt: "\(hint) \(words.joined(separator: " ")) number \(task)", operation: "answer",
                task: each > 1 ? "task \(task)" : nil),
            failed: Double.random(in: 0..<1, using: &random) < rate(task))
    }
}

extension PredictionSettings {
    /// Few trees: enough for tests, whose cases tell plainly or not at all.
    static func quick(costRatio: Double = 3, threads: Int = 2) -> PredictionSettings {
        var settings = PredictionSettings(costRatio: costRatio, threads: threads)
        settings.trees = 10
        return settings
    }
}

// Trainings keep all threads busy: one after the other they leave some to the other tests.
@Suite(.serialized) struct PredictionTests {
    @Test func `too few trials, or too few of one end, are not enough data`() async {
        let few = trials(tasks: 99, each: 1, told: true) { _ in 0.5 }
        let oneSided = trials(tasks: 300, each: 1, told: true) { _ in 0.01 }
        for trials in [[], few, oneSided] {
            let error = await #expect(throws: PredictionError.self) {
                try await FailurePredictor.train(trials, settings: .quick())
            }
            #expect(error?.code == .notEnoughData)
        }
    }

    @Test func `a prompt that tells is believed, and gives its reasons`() async throws {
        let trained = try await FailurePredictor.train(
            trials(tasks: 400, each: 1, told: true) { $0 % 2 == 0 ? 0.9 : 0.1 }, settings: .quick())
        let risky = trained.predictor.forecast(.init(prompt: "quantum sum plan", operation: "answer"))
        let safe = trained.predictor.forecast(.init(prompt: "garden sum plan", operation: "answer"))
        #expect(risky.basis == .prompt)
        #expect(try #require(risky.probability) > 0.7)
        #expect(try #require(safe.probability) < 0.3)
        #expect(risky.isHighRisk && !safe.isHighRisk)
        #expect(risky.reasons.contains { $0.about == "“quantum”" && $0.change > 0 })
    }

    @Test func `a prompt that tells nothing gets no figure`() async throws {
        let trained = try await FailurePredictor.train(
            trials(tasks: 300, each: 1, told: false) { _ in 0.4 }, settings: .quick())
        let forecast = trained.predictor.forecast(.init(prompt: "thing sum plan", operation: "answer"))
        #expect(forecast.probability == nil)
        #expect(forecast.isHighRisk == false)
        #expect(forecast.reasons.isEmpty)
        #expect(abs(forecast.failureRate - 0.4) < 0.1)
        #expect(try #require(forecast.foresight).tellsSomething == false)
    }

    @Test func `history tells where the task was tried before, and only there`() async throws {
        let trained = try await FailurePredictor.train(
            trials(tasks: 60, each: 4, told: false) { $0 % 2 == 0 ? 0.95 : 0.05 }, settings: .quick())
        let seen = try #require(trained.predictor.foresight[.history])
        #expect(seen.auroc > 0.9)
        #expect(seen.tellsSomething)
        let known = trained.predictor.forecast(.init(prompt: "thing", operation: "answer", task: "task 2"))
        #expect(known.basis == .history)
        #expect(known.taskTrials == 4)
        #expect(try #require(known.probability) > 0.7)
        let unknown = trained.predictor.forecast(.init(prompt: "thing", operation: "answer", task: "task 99"))
        #expect(unknown.basis == .prompt)
        #expect(unknown.taskTrials == 0)
    }

    @Test func `history does not pretend where tasks have no rate of their own`() async throws {
        let trained = try await FailurePredictor.train(
            trials(tasks: 60, each: 5, told: false) { _ in 0.5 }, settings: .quick())
        #expect(try #require(trained.predictor.foresight[.history]).tellsSomething == false)
    }

    @Test func `probabilities are calibrated on trials held out`() async throws {
        let trained = try await FailurePredictor.train(
            trials(tasks: 800, each: 1, told: true) { $0 % 2 == 0 ? 0.7 : 0.2 }, settings: .quick())
        #expect(try #require(trained.predictor.foresight[.prompt]).calibrationError < 0.08)
    }

    @Test func `the threshold follows from what a missed failure costs`() async throws {
        let trials = trials(tasks: 200, each: 1, told: true) { $0 % 2 == 0 ? 0.9 : 0.1 }
        let even = try await FailurePredictor.train(trials, settings: .quick(costRatio: 1))
        let careful = try await FailurePredictor.train(trials, settings: .quick(costRatio: 99))
        #expect(even.predictor.forecast(.init(prompt: "garden")).threshold == 0.5)
        #expect(careful.predictor.forecast(.init(prompt: "garden", operation: "answer")).isHighRisk)
    }

    @Test func `the same trials give the same model on any number of threads`() async throws {
        let trials = trials(tasks: 150, each: 1, told: true) { $0 % 2 == 0 ? 0.8 : 0.2 }
        let one = try await FailurePredictor.train(trials, settings: .quick(threads: 1))
        let three = try await FailurePredictor.train(trials, settings: .quick(threads: 3))
        #expect(one.predictor.file == three.predictor.file)
    }
}

struct OthersHistoryTests {
    private func keys(_ task: String) -> TrialHistory.Keys {
        TrialHistory.Keys(PredictionQuery(prompt: "do it", operation: "answer", task: task))
    }

    @Test func `a trial among few sees all the others and never itself`() {
        let others = OthersHistory([keys("a"), keys("a"), keys("a"), keys("b")], failed: [true, false, false, true])
        #expect(others.count(.task, keys("a"), row: 0) == .init(failed: 0, total: 2))
        #expect(others.count(.task, keys("a"), row: 1) == .init(failed: 1, total: 2))
        #expect(others.count(.task, keys("b"), row: 3) == .init(failed: 0, total: 0))
    }

    @Test func `trials of a task with many see the same history whether they failed or not`() {
        // Fifty trials: those of one hand, failed or not, see the same forty others.
        let all = Array(repeating: keys("a"), count: 50)
        let failed = (0..<50).map { $0 % 3 == 0 }
        let others = OthersHistory(all, failed: failed)
        for hand in 0..<OthersHistory.hands {
            let rows = all.indices.filter { others.hand[$0] == hand }
            #expect(Set(rows.map { failed[$0] }) == [true, false])
            #expect(Set(rows.map { others.count(.task, all[$0], row: $0) }).count == 1)
        }
    }

    @Test func `numbers make another task and the same wording`() {
        let one = TrialHistory.Keys(PredictionQuery(prompt: "Pay 10 euros", operation: "pay"))
        let two = TrialHistory.Keys(PredictionQuery(prompt: "pay  25 euros", operation: "pay"))
        let other = TrialHistory.Keys(PredictionQuery(prompt: "Pay 10 euros", operation: "refund"))
        #expect(one[.task] != two[.task])
        #expect(one[.wording] == two[.wording])
        #expect(one[.task] != other[.task])
    }
}
