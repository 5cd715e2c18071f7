import Testing
import Vocabulary

@testable import Immunity

struct RelevanceTests {
    private let start = Timestamp(seconds: 1_795_000_000)

    @Test func `half of the relevance is gone after 72 hours`() {
        let relevance = Relevance(score: 0.5, at: start)
        #expect(abs(relevance.score(at: start + .seconds(72 * 3600)) - 0.25) < 0.001)
        #expect(abs(relevance.score(at: start + .seconds(144 * 3600)) - 0.125) < 0.001)
    }

    @Test(
        arguments: [
            (Relevance.Reinforcement.match, 0.55), (.falsePositive, 0.35),
        ])
    func `what happens moves it by its weight`(_ reinforcement: Relevance.Reinforcement, _ expected: Double) {
        #expect(abs(Relevance(at: start).reinforced(by: reinforcement, at: start).score - expected) < 1e-12)
    }

    @Test func `it stays between zero and one and does not grow when the clock is set back`() {
        #expect(Relevance(score: 0.97, at: start).reinforced(by: .match, at: start).score == 1)
        #expect(Relevance(score: 0.1, at: start).reinforced(by: .falsePositive, at: start).score == 0)
        #expect(Relevance(score: 0.5, at: start).score(at: start - .seconds(3600)) == 0.5)
        #expect(Relevance(score: 7, at: start).score(at: start) == 1)
    }
}

struct RiskFormulaTests {
    private func risk(
        similarity: Double = 1, failures: Int64 = 1, successes: Int64 = 0, relevance: Double = 0.5,
        severity: Double = 0.5
    ) -> Double {
        RiskFormula(
            similarity: similarity, failures: failures, successes: successes, relevance: relevance, severity: severity
        ).risk
    }

    @Test func `the same prompt after one failure is a high risk, however old and mild`() {
        #expect(risk(relevance: 0, severity: 0) == 0.5)
        #expect(abs(risk() - 0.625) < 1e-12)
    }

    @Test func `only repeated failures come near certainty`() {
        #expect(risk(failures: 1, relevance: 1, severity: 1) < 0.9)
        #expect(risk(failures: 8, relevance: 0.9, severity: 0.8) >= 0.9)
        #expect(risk(failures: .max, relevance: 1, severity: 1) <= 1)
    }

    @Test func `each part moves the risk its own way`() {
        #expect(risk(similarity: 0.7) < risk())
        #expect(risk(failures: 3) > risk())
        #expect(risk(relevance: 0.9) > risk())
        #expect(risk(severity: 0.9) > risk())
        #expect(risk(successes: 1) < risk())
        #expect(risk(successes: 5) < 0.3)
    }

    @Test(
        arguments: [
            (0.0, RiskBand.low), (0.2999, .low), (0.3, .elevated), (0.4999, .elevated), (0.5, .high), (0.7999, .high),
            (0.8, .critical), (1, .critical),
        ])
    func `a risk has a band`(_ risk: Double, _ band: RiskBand) { #expect(RiskBand(risk: risk) == band) }
}

struct ImmuneHealthTests {
    @Test(
        arguments: [
            (0, 0, 1.0, ImmuneHealth.Band.healthy), (1, 0, 0.8, .healthy), (2, 0, 2.0 / 3, .strained),
            (4, 0, 0.5, .strained),
            (12, 0, 0.25, .failing), (4, 12, 0.8, .healthy), (-3, -3, 1.0, .healthy),
        ] as [(Int64, Int64, Double, ImmuneHealth.Band)])
    func `health falls with repeats and rises with what was averted`(
        _ repeated: Int64, _ averted: Int64, _ score: Double, _ band: ImmuneHealth.Band
    ) {
        let health = ImmuneHealth(repeated: repeated, averted: averted)
        #expect(abs(health.score - score) < 1e-12)
        #expect(health.band == band)
    }
}
