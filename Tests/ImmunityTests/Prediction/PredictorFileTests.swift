import Learning
import Testing
import Vocabulary

@testable import Immunity

// Trainings keep all threads busy: one after the other they leave some to the other tests.
@Suite(.serialized) struct PredictorFileTests {
    private func trials(_ count: Int, from first: Int = 0, flipped: Bool = false) -> [PastTrial] {
        (first..<first + count).map { index in
            let word = index % 2 == 0 ? "quantum" : "garden"
            return PastTrial(
                id: "\(index)",
                query: PredictionQuery(prompt: "\(word) work item \(index) of \(index % 7)", operation: "answer"),
                failed: (index % 2 == 0) != (flipped || index % 10 == 9))
        }
    }

    @Test func `a predictor foretells the same after being kept in a file`() async throws {
        let predictor = try await FailurePredictor.train(trials(200), settings: .quick()).predictor
        let read = try FailurePredictor(file: predictor.file)
        for prompt in ["quantum work", "garden work item 3", ""] {
            let query = PredictionQuery(prompt: prompt, operation: "answer")
            #expect(read.forecast(query) == predictor.forecast(query))
        }
        #expect(read.file == predictor.file)
        #expect(read.trials == 200)
    }

    @Test func `a damaged, cut or strange file is refused with a reason`() async throws {
        let file = try await FailurePredictor.train(trials(120), settings: .quick()).predictor.file
        func code(_ bytes: [UInt8]) -> LearnedModelError.Code? {
            do { _ = try FailurePredictor(file: bytes) } catch { return (error as? LearnedModelError)?.code }
            return nil
        }
        #expect(code([]) == .notAModel)
        #expect(code(Array("PK\u{3}\u{4} something else".utf8)) == .notAModel)
        #expect(code(Array(file.dropLast(9))) == .truncated)
        #expect(code(ModelEnvelope.sealed([1, 2], kind: "PRED", version: 9)) == .newer)
        #expect(code(ModelEnvelope.sealed([1, 2], kind: "FRST", version: 1)) == .otherKind)
        var damaged = file
        damaged[file.count / 2] ^= 1
        #expect(code(damaged) == .damaged)
    }

    @Test func `no content under a right checksum makes the reader stumble`() async throws {
        let file = try await FailurePredictor.train(trials(120), settings: .quick()).predictor.file
        let content = try ModelEnvelope.opened(file, kind: "PRED", version: 2).content
        var random = SplitMix64(seed: 4)
        for _ in 0..<300 {
            var forged = content
            for _ in 0..<3 {
                forged[Int.random(in: 0..<forged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let predictor = try? FailurePredictor(file: ModelEnvelope.sealed(forged, kind: "PRED", version: 2))
            else { continue }
            let forecast = predictor.forecast(PredictionQuery(prompt: "quantum work", operation: "answer"))
            #expect(forecast.probability.map { 0...1 ~= $0 } ?? true)
        }
    }

    @Test func `the model in use stays until trials that are new to it say that the new one is better`() async throws {
        let first = trials(200)
        let old = try await FailurePredictor.train(first, settings: .quick())
        #expect(old.succession(to: nil, first).takesOver)
        let few = first + trials(10, from: 200)
        let soon = try await FailurePredictor.train(few, settings: .quick()).succession(to: old.predictor, few)
        #expect(!soon.takesOver)
        #expect(soon.trials == 10)
        #expect(soon.reason.contains("only 10 trials are new to it, and 50 are needed"))
        // The world has turned round: what failed goes well now.
        let turned = first + trials(600, from: 200, flipped: true)
        let later = try await FailurePredictor.train(turned, settings: .quick()).succession(to: old.predictor, turned)
        #expect(later.takesOver)
        #expect(later.trials == 600)
        #expect(try #require(later.now).logLoss < #require(later.before).logLoss)
        #expect(try #require(later.now).auroc > #require(later.before).auroc)
    }

    @Test func `new trials that all ended alike cannot tell which model is better`() async throws {
        let first = trials(200)
        let old = try await FailurePredictor.train(first, settings: .quick())
        let oneSided =
            first
            + trials(120, from: 200).map {
                PastTrial(id: $0.id, query: $0.query, failed: false)
            }
        let verdict = try await FailurePredictor.train(oneSided, settings: .quick())
            .succession(to: old.predictor, oneSided)
        #expect(!verdict.takesOver)
        #expect(verdict.before == nil)
        #expect(verdict.reason.contains("of 120 trials that are new to it 0 failed"))
    }

    @Test func `a model of many trials stays where the new one knows only the few newest`() async throws {
        var random = SplitMix64(seed: 7)
        func trial(_ index: Int) -> PastTrial {
            let fails = index % 2 == 0
            return PastTrial(
                id: "\(index)",
                query: PredictionQuery(
                    prompt: "\(fails ? "quantum" : "garden") work item \(index)", operation: "answer"),
                failed: Double.random(in: 0..<1, using: &random) < (fails ? 0.7 : 0.3))
        }
        let (first, newest) = ((0..<1000).map(trial), (1000..<1100).map(trial))
        let old = try await FailurePredictor.train(first, settings: .quick())
        let verdict = try await FailurePredictor.train(newest, settings: .quick())
            .succession(to: old.predictor, newest)
        #expect(verdict.trials == 100)
        #expect(!verdict.takesOver)
        #expect(try #require(verdict.before).logLoss < #require(verdict.now).logLoss)
        #expect(verdict.reason.contains("better than the new one"))
    }

    @Test func `a file says when it was made and of what`() async throws {
        var predictor = try await FailurePredictor.train(trials(120), settings: .quick()).predictor
        #expect(try FailurePredictor(file: predictor.file).origin == nil)
        for source in PredictorOrigin.Source.allCases {
            predictor.origin = PredictorOrigin(
                madeAt: Timestamp(seconds: 1_795_370_979), source: source, lastNumber: 812, isFromBackground: true)
            #expect(try FailurePredictor(file: predictor.file).origin == predictor.origin)
        }
    }
}
