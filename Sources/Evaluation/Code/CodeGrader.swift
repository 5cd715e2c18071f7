internal import JSON
public import Vocabulary

/// Code parses, compiles, and passes its tests; and touches no file that was not asked for.
///
/// The code is the output's largest block in a known language, the tests are the trial's `metadata.tests`. What cannot be
/// run on this machine (no compiler, a module that is not installed) is not judged.
public struct CodeGrader: AwaitedGrader {
    /// `code`.
    public let name = "code"
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double
    private let check: CodeCheck

    /// A grader that runs what must be run in `sandbox`.
    public init(
        sandbox: any CodeSandbox = ProcessSandbox(), limits: SandboxLimits = .init(), lints: Bool = false,
        weight: Double = 1,
        threshold: Double = 1
    ) {
        check = CodeCheck(sandbox: sandbox, limits: limits, lints: lints)
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 where every step that could be taken passed, 0.5 where only the linter complains, else 0. Nil where there is no
    /// code, or nothing could be told.
    public func gradeAwaited(_ trial: Trial) async -> Grade? {
        if let outside = EditScope(trial)?.outside, let first = outside.first {
            return grade(
                score: 0,
                "it changes \(first)\(outside.count > 1 ? " and \(outside.count - 1) more" : ""), which was not asked for",
                failure: .codeFailure)
        }
        guard let answer = CodeAnswer(trial) else { return EditScope(trial).map { _ in inScope } }
        let report = await check.report(on: answer)
        if let failure = report.failure {
            let score = failure.step == .lints ? 0.5 : 0.0
            return grade(score: score, "\(failure.step.inWords): \(failure.reason)", failure: .codeFailure)
        }
        let passed = report.entries.filter { $0.result == .passed }.map(\.step)
        // Tests that could not be run leave open whether the code is right.
        if passed.isEmpty || answer.tests != nil && report[.tests] != .passed { return nil }
        return grade(score: 1, "it \(passed.map(\.inPraise).joined(separator: ", "))", failure: .codeFailure)
    }

    private var inScope: Grade { grade(score: 1, "it changes only what was asked for", failure: .codeFailure) }
}

extension CodeReport.Step {
    fileprivate var inWords: String {
        switch self {
        case .parses: "it does not parse"
        case .compiles: "it does not compile"
        case .imports: "an import cannot be found"
        case .lints: "the linter complains"
        case .tests: "a test fails"
        }
    }

    fileprivate var inPraise: String {
        switch self {
        case .parses: "parses"
        case .compiles: "compiles"
        case .imports: "imports what is there"
        case .lints: "pleases the linter"
        case .tests: "passes its tests"
        }
    }
}
