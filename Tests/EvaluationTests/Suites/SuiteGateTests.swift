import JSON
import Testing
import Vocabulary

@testable import Evaluation

@Suite struct SuiteGateTests {
    private let good = SuiteCase.sample("good")
    private let bad = SuiteCase.sample("bad", ["no"])
    /// Wants a context that it has not, so that nothing can judge it.
    private let open = SuiteCase.sample("open", graders: [GroundednessGrader()])

    private func baseline(_ cases: SuiteCase...) throws -> SuiteBaseline {
        try SuiteBaseline(parsing: SuiteReport.sample(cases).json.description)
    }

    private func outcome(
        _ cases: [SuiteCase], baseline: SuiteBaseline? = nil, _ change: (inout SuiteGate) -> Void = { _ in }
    ) -> GateResult.Outcome {
        var gate = SuiteGate()
        change(&gate)
        return SuiteReport.sample(cases, gate: gate, baseline: baseline).gateResult.outcome
    }

    @Test func `every case must pass unless the suite says otherwise`() {
        #expect(outcome([good]) == .passed)
        #expect(outcome([good, bad]) == .failed)
        #expect(outcome([good, bad]) { $0.passRate = 0.5 } == .passed)
        #expect(outcome([good, bad]) { $0.passRate = 0.51 } == .failed)
    }

    @Test func `a case without a verdict leaves the gate open, unless it is lost already`() {
        #expect(outcome([good, open]) == .undecided)
        #expect(outcome([bad, open]) == .failed)
        #expect(outcome([good, open]) { $0.passRate = 0.5 } == .undecided)
        #expect(
            outcome([good, open]) {
                $0.passRate = 0.5
                $0.errors = 1
            } == .passed)
    }

    @Test func `where nothing could be judged nothing passes`() {
        #expect(outcome([open]) { $0.passRate = 0 } == .undecided)
    }

    @Test func `the lower end of the interval can be asked for`() {
        // Four of four: Wilson's lower end is 0.5101.
        let cases = (1...4).map { SuiteCase.sample("\($0)") }
        #expect(outcome(cases) { $0.lowerBound = 0.51 } == .passed)
        #expect(outcome(cases) { $0.lowerBound = 0.52 } == .failed)
    }

    @Test func `a score can be asked for`() {
        #expect(
            outcome([good, bad]) {
                $0.passRate = 0
                $0.score = 0.5
            } == .passed)
        #expect(
            outcome([good, bad]) {
                $0.passRate = 0
                $0.score = 0.6
            } == .failed)
    }

    @Test func `regressions are counted against the baseline`() throws {
        let before = try baseline(good, bad)
        let broken = SuiteCase.sample("good", ["no"], key: "key of good")
        let fixed = SuiteCase.sample("bad")
        let gate: (inout SuiteGate) -> Void = {
            $0.passRate = 0
            $0.regressions = .atMost(0)
        }
        #expect(outcome([good, bad], baseline: before, gate) == .passed)
        #expect(outcome([broken, fixed], baseline: before, gate) == .failed)
        #expect(
            outcome([broken, fixed], baseline: before) {
                $0.passRate = 0
                $0.regressions = .withinChance
            } == .passed)
    }

    @Test func `a case that passed and has no verdict now leaves the regressions open`() throws {
        let before = try baseline(good)
        let lost = SuiteCase.sample("good", graders: [GroundednessGrader()])
        let report = SuiteReport.sample(
            [lost],
            gate: {
                var gate = SuiteGate(); gate.regressions = .atMost(0); return gate
            }(), baseline: before)
        #expect(report.comparison?.lost == ["good"])
        #expect(report.gateResult.checks.first { $0.name == "regressions" }?.outcome == .undecided)
    }

    @Test func `a comparison names what was fixed, broken, new, gone and changed`() throws {
        let before = try baseline(good, bad, .sample("gone"))
        let comparison = try #require(
            SuiteReport.sample(
                [.sample("good", ["no"]), .sample("bad", key: "another"), .sample("new")], baseline: before
            ).comparison)
        #expect(comparison.broken == ["good"] && comparison.fixed == ["bad"] && comparison.gone == ["gone"])
        #expect(comparison.changed == ["bad"])
        #expect(comparison.changes.map(\.change) == [.broken, .fixed, .new])
        #expect(comparison.verdicts == PairedTest(better: 1, worse: 1))
        #expect(comparison.statement == "1 fixed, 1 broken, within what chance does (p = 1.000)")
    }

    @Test func `repeats show a change that verdicts hide`() throws {
        let before = try baseline(.sample("a", ["42", "no", "no"]), .sample("b", ["42", "42", "no"]))
        let comparison = try #require(
            SuiteReport.sample(
                [.sample("a", ["42", "42", "no"]), .sample("b", ["42", "42", "no"])], baseline: before
            ).comparison)
        #expect(comparison.verdicts == PairedTest(better: 0, worse: 0))
        #expect(comparison.rates == PairedTest(better: 1, worse: 0))
        #expect(abs(comparison.meanChange - 1.0 / 6) < 1e-12)
    }

    @Test func `more breakage than chance explains is told`() throws {
        let cases = (1...6).map { SuiteCase.sample("\($0)") }
        let before = try SuiteBaseline(parsing: SuiteReport.sample(cases).json.description)
        let broken = (1...6).map { SuiteCase.sample("\($0)", ["no"]) }
        #expect(
            outcome(broken, baseline: before) {
                $0.passRate = 0
                $0.regressions = .withinChance
            } == .failed)
    }

    @Test(arguments: ["", "{", "[]", "{\"format\":\"other\"}", "\u{0}"])
    func `what is no report is no baseline`(_ text: String) {
        #expect(throws: SuiteBaselineError.self) { try SuiteBaseline(parsing: text) }
    }

    @Test func `a report of a later version is refused with that reason`() {
        let text = #"{"format":"task-orchestrator-suite-report","version":2,"suite":"s","cases":[]}"#
        #expect(throws: SuiteBaselineError("it was written by a later version of the program")) {
            try SuiteBaseline(parsing: text)
        }
    }

    @Test func `the report states the figures that it is made of`() throws {
        let json = SuiteReport.sample([.sample("a", ["42", "no"], rule: .any), .sample("b", ["no", "no"])]).json
        #expect(json["summary"]?["passed"] == 1)
        #expect(json["summary"]?["pass_at"]?["1"]?.doubleValue == 0.25)
        #expect(json["summary"]?["pass_at"]?["2"]?.doubleValue == 0.5)
        #expect(json["summary"]?["answers"] == 4)
        #expect(json["gate"]?["outcome"] == "failed")
        #expect(json["cases"]?[0]?["attempts"]?[1]?["status"] == "failed")
    }
}
