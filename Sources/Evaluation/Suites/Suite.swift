/// A quality gate: questions, how their answers are judged, and what must hold of them all together.
///
/// How a suite is written is described in docs/SUITES.md; `Orchestrator` reads and runs it:
///
///     let suite = try SuiteReader(files: files).suite(at: "suite.yaml")
///     let report = try await orchestrator.evaluate(suite, parallel: 4)
///     report.gate.outcome      // .passed, .failed or .undecided
public struct Suite: Sendable {
    /// What it is called; evaluations are kept and resumed under this name.
    public var name: String
    /// The cases, in the order of the file; ids are unique.
    public var cases: [SuiteCase]
    /// What must hold of all cases together.
    public var gate: SuiteGate
    /// The k of every pass@k that is reported, ascending, each at least 1; empty: 1 and the most repeats of a case.
    public var passAt: [Int]

    /// A suite.
    public init(name: String, cases: [SuiteCase], gate: SuiteGate = .init(), passAt: [Int] = []) {
        self.name = name
        self.cases = cases
        self.gate = gate
        self.passAt = passAt
    }
}
