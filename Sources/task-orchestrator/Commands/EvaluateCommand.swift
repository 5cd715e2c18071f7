import ArgumentParser
import Evaluation
import Foundation
import JSON
import Orchestrator
import Vocabulary

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Run a suite of cases as a quality gate.",
        discussion: """
            A suite (docs/SUITES.md) says what is asked, how answers are judged, and what must hold of all of them. Exit code \
            0: the gate passed; 1: it failed; 2: the suite is wrong; 3: cases without a verdict leave it open.

            Examples:
              task-orchestrator evaluate Examples/suite.yaml
              task-orchestrator evaluate Examples/suite.yaml --html report.html
              task-orchestrator evaluate Examples/suite.yaml --save-baseline baseline.json
            """)

    @Argument(help: ArgumentHelp("The suite, a YAML file.", valueName: "suite"))
    var suite: String

    @Option(name: .customLong("case"), help: ArgumentHelp("Only the case of this id.", valueName: "id"))
    var caseIDs: [String] = []

    @Option(name: .customLong("tag"), help: ArgumentHelp("Only cases with this tag.", valueName: "tag"))
    var tags: [String] = []

    @Option(help: "The provider to ask instead of those that the suite names.")
    var provider: String?

    @Option(help: "The model to ask instead of those that the suite names.")
    var model: String?

    @Option(help: "How often each question is asked, instead of what the suite says.")
    var repeats: Int?

    @Option(help: "How many questions are under way at once.")
    var parallel: Int?

    @Flag(help: "Go on with the last evaluation of this suite; what it has kept is not paid for again.")
    var resume = false

    @Flag(help: "Show the cases, and ask nothing.")
    var list = false

    @Option(help: ArgumentHelp("An earlier report to compare with.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Write the report to compare later ones with.", valueName: "file"))
    var saveBaseline: String?

    @Option(help: ArgumentHelp("Write a report for CI servers.", valueName: "file"))
    var junit: String?

    @Option(help: ArgumentHelp("Write a report in Markdown.", valueName: "file"))
    var markdown: String?

    @Option(help: ArgumentHelp("Write a report as a page with what is wrong marked in the answers.", valueName: "file"))
    var html: String?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let parallel, parallel < 1 { throw ValidationError("--parallel takes at least 1.") }
        if let repeats, !(1...1000 ~= repeats) { throw ValidationError("--repeats takes 1 to 1000.") }
    }

    func run() async throws {
        try await Session.open(options, callsModels: !list) { session in
            let suite = try read(session)
            if list { return try session.show(suite.listing) { try session.terminal.show(listingOf: suite) } }
            let compared = try baseline.map(readBaseline)
            if let regressions = suite.gate.regressions, compared == nil, saveBaseline == nil {
                throw CommandFailure.wrongInput(
                    "the gate asks for regressions (\(regressions.text)), but there is nothing to compare with; give "
                        + "--baseline FILE, or --save-baseline FILE the first time")
            }
            for path in [saveBaseline, junit, markdown, html].compactMap(\.self) { try ReportFile.check(path) }
            let report = try await evaluate(suite, session, compared)
            if let saveBaseline { try ReportFile.write(report.json.prettyPrinted + "\n", to: saveBaseline) }
            if let junit { try ReportFile.write(report.junit, to: junit) }
            if let markdown { try ReportFile.write(report.markdown, to: markdown) }
            if let html { try ReportFile.write(report.html, to: html) }
            try session.show(report.json) { try session.terminal.show(report) }
            switch report.gateResult.outcome {
            case .passed: break
            case .failed: throw ExitCode.answerIsNo
            case .undecided: throw ExitCode.couldNotFinish
            }
        }
    }

    private func read(_ session: Session) throws -> Suite {
        let reader = SuiteReader(
            files: SuiteFiles(suite: suite, project: session.configuration.projectDirectory),
            overrides: .init(provider: provider, model: model, repeats: repeats),
            groundedness: session.orchestrator.groundedness ?? .standard, judges: session.orchestrator.judges())
        var suite = try reader.suite(at: suite)
        let known = Set(suite.cases.map(\.id))
        for id in caseIDs where !known.contains(id) {
            throw CommandFailure.wrongInput(
                "the suite has no case “\(id)”" + hint(nearestNames(to: id, among: known.sorted())))
        }
        let knownTags = Set(suite.cases.flatMap(\.tags))
        for tag in tags where !knownTags.contains(tag) {
            throw CommandFailure.wrongInput(
                "no case of the suite has the tag “\(tag)”" + hint(nearestNames(to: tag, among: knownTags.sorted())))
        }
        suite.cases = suite.cases.filter { suiteCase in
            (caseIDs.isEmpty || caseIDs.contains(suiteCase.id))
                && (tags.isEmpty || suiteCase.tags.contains(where: tags.contains))
        }
        if suite.cases.isEmpty { throw CommandFailure.wrongInput("no case has both such an id and such a tag") }
        return suite
    }

    private func hint(_ near: [String]) -> String {
        near.isEmpty
            ? "; 'evaluate SUITE --list' shows what there is" : "; did you mean \(near.joined(separator: " or "))?"
    }

    private func readBaseline(_ path: String) throws -> SuiteBaseline {
        do throws(SuiteBaselineError) {
            return try SuiteBaseline(parsing: try text(of: path))
        } catch {
            var error = error
            error.path = path
            throw error
        }
    }

    private func text(of path: String) throws(SuiteBaselineError) -> String {
        do { return try readText(path) } catch {
            throw SuiteBaselineError((error as? FileReadError)?.cause ?? "it is not UTF-8 text")
        }
    }

    private func evaluate(_ suite: Suite, _ session: Session, _ baseline: SuiteBaseline?) async throws -> SuiteReport {
        let answers = suite.cases.reduce(0) { $0 + $1.repeats }
        let progress = ProgressBar("Evaluating", total: answers, on: session.terminal)
        var done = 0
        var errors = 0
        var isToldOfKept = false
        do {
            let report = try await session.orchestrator.evaluate(
                suite, parallel: parallel ?? session.configuration.run.parallel, resumes: resume, baseline: baseline
            ) { state in
                if !isToldOfKept, state.kept > 0 {
                    session.terminal.note(
                        "Going on: \(state.kept) of \(counted(answers, "answer", "answers")) are there already.")
                }
                isToldOfKept = true
                for _ in done..<max(done, state.done) { progress.advance() }
                done = state.done
                errors = state.errors
            }
            progress.finish()
            return report
        } catch is CancellationError {
            progress.finish()
            throw CommandFailure.unfinished(
                "interrupted; \(done - errors) of \(counted(answers, "answer", "answers")) are kept; "
                    + "go on with 'task-orchestrator evaluate \(self.suite) --resume'")
        }
    }
}

/// A report in a file.
enum ReportFile {
    /// Finds out whether the file could be written, before anything is paid for.
    static func check(_ path: String) throws {
        guard !path.isEmpty, path != "-" else {
            throw CommandFailure.wrongInput("a report goes to a file; name one")
        }
        // Not by NSString, which ends the program for a name of one letter.
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        var isFolder: ObjCBool = false
        let manager = FileManager.default
        if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw CommandFailure.wrongInput("\(path) is a folder; name a file in it")
        }
        guard manager.isWritableFile(atPath: folder) else {
            throw CommandFailure.wrongInput("\(path) cannot be written; check that its folder exists and is yours")
        }
    }

    /// Writes the report; the file appears whole or not at all, in place of an earlier one.
    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure.unfinished("\(path) was not written: \(error.localizedDescription)")
        }
    }
}

extension SuiteGate.Regressions {
    fileprivate var text: String {
        switch self {
        case .atMost(0): "none"
        case .atMost(let count): "\(count)"
        case .withinChance: "within_chance"
        }
    }
}
