/// Looks at code as far as this machine's tools allow: parser, compiler, imports, linter, tests.
///
///     let report = await CodeCheck(sandbox: ProcessSandbox()).report(on: answer)
///     report[.tests]      // .failed("AssertionError …")
public struct CodeCheck: Sendable {
    private let sandbox: any CodeSandbox
    private let limits: SandboxLimits
    private let lints: Bool
    private let probes = ToolProbes()

    /// A check that runs things in `sandbox`.
    ///
    /// - Parameters:
    ///   - limits: what each command may use.
    ///   - lints: whether the linter is asked, too.
    public init(sandbox: any CodeSandbox, limits: SandboxLimits = .init(), lints: Bool = false) {
        self.sandbox = sandbox
        self.limits = limits
        self.lints = lints
    }

    /// Takes the steps that apply, up to the first that fails.
    public func report(on answer: CodeAnswer) async -> CodeReport {
        var report = CodeReport()
        let language = answer.language
        // A Rust program has its main function in the tests; what stands alone is compiled as a library.
        report.entries.append(.init(.parses, await result(language.parsing, language, answer.code)))
        if case .failed(let reason) = report[.parses], Self.lacksCrate(reason) {
            report.entries = [.init(.parses, .cannotJudge("a crate is not installed here"))]
        }
        guard report[.parses] == .passed else { return report }
        if let compiling = language.compiling {
            report.entries.append(.init(.compiles, await result(compiling, language, answer.code)))
            if report.failure != nil { return report }
        }
        if let importing = language.importing {
            report.entries.append(.init(.imports, await imports(importing, [language.file: answer.code])))
            if case .cannotJudge = report[.imports] { return report }
        }
        if lints, let linting = language.linting {
            report.entries.append(.init(.lints, await result(linting, language, answer.code)))
        }
        if let program = answer.program {
            report.entries.append(.init(.tests, await tests(language, program)))
        }
        return report
    }

    private func result(
        _ command: [String], _ language: CodeLanguage, _ code: String
    ) async -> CodeReport.Result {
        let result = await outcome(of: [command], language, code)
        return await probes.judged(result, language, [command]) { await outcome(of: [command], language, $0) }
    }

    private func outcome(
        of commands: [[String]], _ language: CodeLanguage, _ program: String
    ) async -> CodeReport.Result {
        let outcomes = await sandbox.run(
            SandboxJob(files: [language.file: program], commands: commands, limits: limits))
        return Self.result(outcomes.last, tool: commands[max(0, outcomes.count - 1)][0])
    }

    private func imports(_ command: [String], _ files: [String: String]) async -> CodeReport.Result {
        let outcome = await sandbox.run(SandboxJob(files: files, commands: [command], limits: limits)).last
        guard let outcome, outcome.succeeded else { return Self.result(outcome, tool: command[0]) }
        let missing = outcome.output.split(whereSeparator: \.isNewline).joined(separator: ", ")
        return missing.isEmpty ? .passed : .cannotJudge("not installed here: \(missing)")
    }

    private func tests(_ language: CodeLanguage, _ program: String) async -> CodeReport.Result {
        let commands = language.running
        let result = await outcome(of: commands, language, program)
        return await probes.judged(result, language, commands) { await outcome(of: commands, language, $0) }
    }

    private static func result(_ outcome: SandboxOutcome?, tool: String) -> CodeReport.Result {
        guard let outcome else { return .cannotJudge("nothing was run") }
        switch outcome.end {
        case .exited(0): return .passed
        case .exited(127): return .cannotJudge("\(tool) is not installed here")
        case .exited: return .failed(lastWords(outcome.output))
        case .signaled(let signal): return .failed("it was ended by signal \(signal)")
        case .timedOut: return .failed("it was not done in time")
        case .wroteTooMuch: return .failed("it wrote more than it may")
        case .notFound: return .cannotJudge("\(tool) is not installed here")
        case .notStarted(let reason): return .cannotJudge("\(tool) could not be started: \(reason)")
        }
    }

    /// The line of an output that says what is wrong: the first with "error", else the last.
    private static func lastWords(_ output: String) -> String {
        let lines = output.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        let error =
            lines.first { $0.hasPrefix("error") } ?? lines.last { $0.contains("Error") || $0.contains("panicked") }
            ?? lines.last
        return error.map { String($0).shortenedForMessage } ?? "it failed without a word"
    }

    private static func lacksCrate(_ reason: String) -> Bool {
        reason.contains("unresolved import") || reason.contains("can't find crate")
            || reason.contains("use of undeclared crate")
            || reason.contains("use of unresolved module or unlinked crate")
    }
}
