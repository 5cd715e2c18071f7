import Learning
import Testing

struct MetricsTests {
    /// The expected figures are scikit-learn's for the same cases.
    let cases = ScoredOutcomes(
        scores: [0.1, 0.4, 0.35, 0.8, 0.4, 0.7, 0.2, 0.4],
        outcomes: [false, false, true, true, true, false, false, true])

    @Test func `the area under the curve counts ties half`() throws {
        #expect(try #require(cases.auroc) == 0.6875)
        #expect(ScoredOutcomes(scores: [1, 1, 1], outcomes: [true, false, true]).auroc == 0.5)
    }

    @Test func `average precision takes cases of one score together`() throws {
        #expect(abs(try #require(cases.averagePrecision) - 0.716_666_666_666_666_7) < 1e-12)
    }

    @Test func `one outcome alone has no area and no threshold`() {
        let good = ScoredOutcomes(scores: [0.1, 0.9], outcomes: [false, false])
        #expect(good.auroc == nil)
        #expect(good.aurocEstimate == nil)
        #expect(good.averagePrecision == nil)
        #expect(good.balancedAccuracy(at: 0.5) == nil)
        #expect(good.bestThreshold == nil)
    }

    @Test func `the Brier score is the mean square of the error`() {
        #expect(abs(cases.brier - 0.235_312_5) < 1e-12)
        #expect(ScoredOutcomes(scores: [], outcomes: []).brier == 0)
    }

    @Test func `a score that is not a number counts as zero`() {
        #expect(ScoredOutcomes(scores: [.nan, 0.5], outcomes: [false, true]).auroc == 1)
    }

    @Test func `the standard error is that of DeLong`() throws {
        // Positives 1, 3 and negatives 0, 2: above = {1/2, 1}, below = {1, 1/2}, each of variance 1/8.
        let estimate = try #require(
            ScoredOutcomes(scores: [1, 3, 0, 2], outcomes: [true, true, false, false]).aurocEstimate)
        #expect(estimate.value == 0.75)
        #expect(abs(estimate.standardError - (0.125 / 2 + 0.125 / 2).squareRoot()) < 1e-12)
    }

    @Test func `a few perfectly ordered cases prove nothing`() throws {
        let few = ScoredOutcomes(scores: [3, 4, 1, 2], outcomes: [true, true, false, false])
        #expect(try #require(few.aurocEstimate).isBetterThanChance == false)
        let many = ScoredOutcomes(scores: (0..<40).map(Double.init), outcomes: (0..<40).map { $0 >= 20 })
        #expect(try #require(many.aurocEstimate).isBetterThanChance)
    }

    @Test func `the reliability curve sets foretold beside observed`() {
        let curve = ScoredOutcomes(scores: [0.1, 0.1, 0.9, 1], outcomes: [false, true, true, true])
            .reliabilityCurve(.equalWidth(2))
        #expect(curve.map(\.count) == [2, 2])
        #expect(curve.map(\.observed) == [0.5, 1])
        #expect(curve.map(\.foretold) == [0.1, 0.95])
    }

    @Test func `groups of equal size keep cases of one score together`() {
        let curve = ScoredOutcomes(scores: [0.1, 0.2, 0.2, 0.2, 0.3, 0.4], outcomes: .init(repeating: true, count: 6))
            .reliabilityCurve(.equalCount(3))
        #expect(curve.map(\.count) == [4, 1, 1])
    }

    @Test func `the calibration error weighs groups by their cases`() {
        let held = ScoredOutcomes(scores: [0.2, 0.2, 0.2, 0.9], outcomes: [false, false, true, true])
        #expect(abs(held.calibrationError() - (3 * abs(0.2 - 1.0 / 3) + 0.1) / 4) < 1e-12)
    }

    @Test func `the best threshold lies between the scores that it parts`() throws {
        let held = ScoredOutcomes(scores: [0.1, 0.3, 0.6, 0.9], outcomes: [false, false, true, true])
        let threshold = try #require(held.bestThreshold)
        #expect(abs(threshold - 0.45) < 1e-12)
        #expect(held.balancedAccuracy(at: threshold) == 1)
        #expect(held.balancedAccuracy(at: 0.05) == 0.5)
    }
}
