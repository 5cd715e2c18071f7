import Testing

@testable import Evaluation

@Suite struct SuiteStatisticsTests {
    /// By the definition: one minus the share of all choices of k answers in which none passes.
    private func byCounting(_ passed: Int, _ judged: Int, _ k: Int) -> Double {
        func choices(_ n: Int, _ k: Int) -> Double {
            k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
        }
        return 1 - choices(judged - passed, k) / choices(judged, k)
    }

    @Test func `pass at k is the share of choices of k answers with a good one`() throws {
        #expect(try #require(passAtK(passed: 2, judged: 5, k: 2)) == 0.7)
        for judged in 1...12 {
            for passed in 0...judged {
                for k in 1...judged {
                    let estimate = try #require(passAtK(passed: passed, judged: judged, k: k))
                    #expect(abs(estimate - byCounting(passed, judged, k)) < 1e-12)
                }
            }
        }
    }

    @Test func `pass at 1 is the share that passed`() throws {
        let estimate = try #require(passAtK(passed: 37, judged: 200, k: 1))
        #expect(abs(estimate - 0.185) < 1e-12)
    }

    @Test func `pass at k needs k answers`() {
        #expect(passAtK(passed: 1, judged: 3, k: 4) == nil)
        #expect(passAtK(passed: 0, judged: 0, k: 1) == nil)
        #expect(passAtK(passed: 1, judged: 3, k: 0) == nil)
    }

    @Test(arguments: [
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `Wilson's interval is as published`(passed: Int, count: Int, lower: Double, upper: Double) throws {
        let interval = try #require(RateInterval(passed: passed, of: count))
        #expect(abs(interval.lower - lower) < 5e-5)
        #expect(abs(interval.upper - upper) < 5e-5)
    }

    @Test func `an interval of nothing is none`() {
        #expect(RateInterval(passed: 0, of: 0) == nil)
        #expect(RateInterval(clustered: [], answers: 0) == nil)
    }

    @Test func `repeats that all agree tell no more than their cases`() throws {
        let clustered = try #require(RateInterval(clustered: [1, 1, 1, 0, 0], answers: 50))
        let cases = try #require(RateInterval(passed: 3, of: 5))
        // SE² = 1.2 / 20 = 0.06, so n* = 0.24 / 0.06 = 4, raised to the five cases.
        #expect(abs(clustered.lower - cases.lower) < 1e-12 && abs(clustered.upper - cases.upper) < 1e-12)
    }

    @Test func `repeats that differ within their cases tell more`() throws {
        let clustered = try #require(RateInterval(clustered: [0.5, 0.6, 0.4, 0.5, 0.5], answers: 50))
        let answers = try #require(RateInterval(passed: 25, of: 50))
        #expect(abs(clustered.lower - answers.lower) < 1e-12 && abs(clustered.upper - answers.upper) < 1e-12)
    }

    @Test func `where all cases passed the interval is that of the cases`() throws {
        let clustered = try #require(RateInterval(clustered: [1, 1, 1, 1], answers: 40))
        let cases = try #require(RateInterval(passed: 4, of: 4))
        #expect(clustered == cases)
        #expect(clustered.upper == 1 && clustered.lower < 0.6)
    }

    @Test(arguments: [(1, 8, 0.0390625), (0, 6, 0.03125), (0, 5, 0.0625), (3, 3, 1.0), (0, 0, 1.0), (2, 3, 1.0)])
    func `the exact test counts changes as coins`(better: Int, worse: Int, expected: Double) {
        #expect(abs(PairedTest(better: better, worse: worse).probability - expected) < 1e-12)
        #expect(abs(PairedTest(better: worse, worse: better).probability - expected) < 1e-12)
    }

    @Test func `the exact test stays in range for many changes`() {
        // By the normal approximation z = 200/√10000 = 2, p ≈ 0.047 with the continuity correction.
        #expect(abs(PairedTest(better: 4900, worse: 5100).probability - 0.0466) < 0.001)
        #expect(PairedTest(better: 0, worse: 100_000).probability < 1e-300)
    }
}
