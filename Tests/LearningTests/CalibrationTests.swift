import Foundation
import Testing

@testable import Learning

struct CalibrationTests {
    /// Cases whose outcome has a known probability at each score.
    private func cases(_ count: Int, seed: UInt64 = 1, probability: (Double) -> Double) -> ScoredOutcomes {
        var random = SplitMix64(seed: seed)
        let scores = (0..<count).map { _ in Double.random(in: -3...3, using: &random) }
        return ScoredOutcomes(
            scores: scores, outcomes: scores.map { Double.random(in: 0..<1, using: &random) < probability($0) })
    }

    @Test(arguments: [-800, -30, -2, 0, 1e-9, 0.7, 30, 800])
    func `the logistic function agrees with the C library`(_ logOdds: Double) {
        #expect(abs(Logistic.probability(logOdds: logOdds) - 1 / (1 + exp(-logOdds))) < 1e-14)
    }

    @Test(arguments: [0.001, 0.3, 0.5, 0.999]) func `log-odds lead back to the probability`(_ probability: Double) {
        #expect(abs(Logistic.probability(logOdds: Logistic.logOdds(probability)) - probability) < 1e-12)
    }

    @Test func `Platt's curve finds the parameters that made the cases`() {
        let curve = PlattScaling(fitting: cases(20_000) { Logistic.probability(logOdds: 1.5 * $0 - 0.5) })
        #expect(abs(curve.slope - 1.5) < 0.1)
        #expect(abs(curve.offset + 0.5) < 0.1)
    }

    @Test func `Platt's curve does not depend on the scores' scale`() {
        let cases = cases(500) { Logistic.probability(logOdds: $0) }
        let curve = PlattScaling(fitting: cases)
        let scaled = PlattScaling(
            fitting: ScoredOutcomes(scores: cases.scores.map { $0 * 1000 + 7 }, outcomes: cases.outcomes))
        #expect(abs(curve.probability(0.5) - scaled.probability(507)) < 1e-6)
    }

    @Test func `perfectly parted or uniform cases do not lead to certainty`() {
        let parted = PlattScaling(fitting: ScoredOutcomes(scores: [0, 1, 2, 3], outcomes: [false, false, true, true]))
        #expect(parted.probability(3) < 0.95)
        let uniform = PlattScaling(fitting: ScoredOutcomes(scores: [0, 1, 2], outcomes: [true, true, true]))
        #expect(0.5..<1 ~= uniform.probability(1))
        #expect(PlattScaling(fitting: ScoredOutcomes(scores: [], outcomes: [])).probability(9) == 0.5)
        #expect(PlattScaling(fitting: ScoredOutcomes(scores: [4, 4], outcomes: [true, false])).probability(4) == 0.5)
    }

    @Test func `fifty cases are enough to bring a skewed score near the truth`() {
        let truth = { Logistic.probability(logOdds: 2 * $0 - 1) }
        let curve = PlattScaling(fitting: cases(50, probability: truth))
        let held = cases(5000, seed: 9, probability: truth)
        let calibrated = ScoredOutcomes(scores: held.scores.map(curve.probability), outcomes: held.outcomes)
        #expect(calibrated.calibrationError() < 0.08)
    }

    @Test func `the isotonic curve is scikit-learn's`() {
        let curve = IsotonicRegression(
            fitting: ScoredOutcomes(
                scores: [0.1, 0.4, 0.35, 0.8, 0.4, 0.7, 0.2, 0.4],
                outcomes: [false, false, true, true, true, false, false, true]))
        for (score, expected) in [(0.3, 0.4), (0.5, 0.6), (0.75, 0.8), (0.9, 1), (-1, 0.0)] {
            #expect(abs(curve.probability(score) - expected) < 1e-12)
        }
    }

    @Test func `the isotonic curve never falls and follows any rising form`() {
        let truth: (Double) -> Double = { $0 < 0 ? 0.1 : 0.8 }
        let curve = IsotonicRegression(fitting: cases(5000, probability: truth))
        let values = stride(from: -3.5, through: 3.5, by: 0.01).map(curve.probability)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(abs(curve.probability(-1) - 0.1) < 0.05)
        #expect(abs(curve.probability(1) - 0.8) < 0.05)
    }

    @Test func `a blended curve rises strictly and bends where the logistic one cannot`() {
        let truth: (Double) -> Double = { $0 < 1.5 ? 0.3 : 0.9 }
        let (few, held) = (cases(300, probability: truth), cases(5000, seed: 9, probability: truth))
        let curve = Calibration.blending(few)
        let values = stride(from: -3.5, through: 3.5, by: 0.01).map(curve.probability)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
        func error(_ curve: Calibration) -> Double {
            ScoredOutcomes(scores: held.scores.map(curve.probability), outcomes: held.outcomes).calibrationError()
        }
        #expect(error(curve) < error(.platt(PlattScaling(fitting: few))))
    }

    @Test func `a curve that falls is no isotonic curve`() {
        #expect(IsotonicRegression(scores: [0, 1], probabilities: [0.6, 0.5]) == nil)
        #expect(IsotonicRegression(scores: [0, 0], probabilities: [0.5, 0.5]) == nil)
        #expect(IsotonicRegression(scores: [], probabilities: []) == nil)
        #expect(IsotonicRegression(scores: [0, .nan], probabilities: [0.5, 0.5]) == nil)
    }

    @Test(arguments: [
        Calibration.platt(PlattScaling(slope: -2, offset: 0.25)),
        .isotonic(IsotonicRegression(scores: [0, 0.5, 1], probabilities: [0, 0.2, 1])!),
        .blended(
            PlattScaling(slope: 3, offset: -1), IsotonicRegression(scores: [0, 1], probabilities: [0.25, 0.75])!),
    ])
    func `a calibration is the same after being kept`(_ calibration: Calibration) throws {
        var encoder = ModelEncoder()
        calibration.encode(to: &encoder)
        var decoder = ModelDecoder(encoder.bytes)
        #expect(try Calibration(from: &decoder) == calibration)
        try decoder.finish()
    }
}
