import ArgumentParser
import Evaluation
import JSON
import Orchestrator
import Vocabulary

struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Let graders judge recorded answers, and nothing else.",
        discussion: """
            Prints one line of JSON for each grade with --json, else a table. Nothing is stored but what judges answered.

            Judges (\(GraderCatalogue.judges.joined(separator: ", "))) ask a model, which may cost money: set \
            judge.model first (docs/JUDGES.md).

            Examples:
              task-orchestrator grade --grader numeric_answer Examples/math.jsonl
              task-orchestrator grade --grader relevance Examples/answers.jsonl
            """)

    @Option(
        name: .customLong("grader"),
        help: ArgumentHelp("A grader: \(GraderCatalogue.names.joined(separator: ", ")).", valueName: "grader"))
    var graders: [String] = []

    @Argument(help: ArgumentHelp("Files of trials, one JSON object a line; '-' is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let chosen: GraderChoice
        do { chosen = try GraderChoice(graders) } catch { throw CommandFailure(error) }
        if chosen.asksModels {
            return try await Session.open(options, callsModels: true) { session in
                let configuration = session.configuration
                let judges = session.orchestrator.judges(for: .init(project: configuration.projectDirectory))
                try await grade(
                    chosen, judges: judges, by: session.orchestrator.groundedness, parallel: configuration.run.parallel)
            }
        }
        do {
            let home = try Configuration.load(from: Session.sources(options)).home
            let terminal = Terminal(environment: EnvironmentVariables.all)
            let model = KeptGroundednessModel.read(in: home) { error in
                terminal.note(terminal.styledNote("warning: ", .warning) + "\(error)")
            }
            try await grade(chosen, judges: nil, by: model, parallel: 1)
        } catch let code as ExitCode {
            throw code
        } catch {
            throw CommandFailure(error)
        }
    }

    private func grade(
        _ chosen: GraderChoice, judges: (any JudgeModels)?, by model: GroundednessModel?, parallel: Int
    ) async throws {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        let graders = try chosen.graders(groundedness: model ?? .standard, judges: judges)
        var tally = GradeTally()
        var recordings: [Recording] = []
        for file in files {
            let recording = try Recording(path: file)
            recordings.append(recording)
            // Shown in the order of the file, whichever is judged first.
            var done: [Int: Verdict] = [:]
            var shown = 0
            try await recording.trials.work(atOnce: parallel) { _, trial in
                let pipeline =
                    graders.isEmpty ? GraderPipeline.fitting(trial, groundedness: model) : GraderPipeline(graders)
                return await pipeline.evaluateAwaiting(trial)
            } then: { index, verdict in
                done[index] = verdict
                while let verdict = done.removeValue(forKey: shown) {
                    let trial = recording.trials[shown]
                    tally.add(verdict, label: trial.label)
                    try terminal.show(verdict, of: trial, asJSON: options.json)
                    shown += 1
                }
            }
        }
        if !options.json, recordings.contains(where: { !$0.trials.isEmpty }) { try terminal.show(tally.score) }
        if !tally.judging.isNothing { terminal.noteJudging(tally.judging, withoutVerdict: tally.abstentions) }
        if Task.isCancelled { throw CancellationError() }
        try Recording.complain(about: recordings)
        if tally.failed > 0 { throw ExitCode.answerIsNo }
        // Judges that never came to a verdict have not said yes.
        if tally.judged == 0, tally.abstentions > 0 { throw ExitCode.couldNotFinish }
    }
}

/// What grading several files came to.
private struct GradeTally {
    var score = LabelScore()
    var judged = 0
    var failed = 0
    var abstentions = 0
    var judging = Judging()

    mutating func add(_ verdict: Verdict, label: Trial.Label?) {
        score.add(verdict, label: label)
        if verdict.isJudged { judged += 1 }
        if verdict.failed { failed += 1 }
        abstentions += verdict.abstentions.count
        judging += verdict.judging
    }
}

/// The graders that a person named, read but not yet made: judges need an opened store.
struct GraderChoice {
    private let specs: [GraderSpec]
    /// What was read: standard input can be read only once.
    private let texts = TextsRead()

    /// Reads the specs, and tries those that ask nobody, so that a mistake is told before anything is opened.
    ///
    /// - Throws: `GraderSpecError`.
    init(_ texts: [String]) throws {
        specs = try texts.map { try GraderSpec(parsing: $0) }
        for spec in specs where !spec.asksModel { _ = try spec.makeGrader(readingFile: self.texts.read) }
    }

    /// Whether any of them asks a model.
    var asksModels: Bool { specs.contains(where: \.asksModel) }

    /// Makes the graders.
    ///
    /// - Throws: `GraderSpecError`.
    func graders(
        groundedness: GroundednessModel = .standard, judges: (any JudgeModels)?
    ) throws -> [any Grader] {
        try specs.map { try $0.makeGrader(groundedness: groundedness, judges: judges, readingFile: self.texts.read) }
    }

    private final class TextsRead {
        private var texts: [String: String] = [:]

        func read(_ path: String) throws -> String {
            if let text = texts[path] { return text }
            let text = try readText(path)
            texts[path] = text
            return text
        }
    }
}
