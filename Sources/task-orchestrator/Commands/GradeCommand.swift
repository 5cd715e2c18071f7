import ArgumentParser
import Evaluation
import JSON
import Orchestrator
import Vocabulary

struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Let graders judge recorded answers, and nothing else.",
        discussion: """
            Prints one line of JSON for each grade with --json, else a table. Nothing is stored.

            Example:
              task-orchestrator grade --grader numeric_answer Examples/math.jsonl
            """)

    @Option(
        name: .customLong("grader"),
        help: ArgumentHelp("A grader: \(GraderCatalogue.names.joined(separator: ", ")).", valueName: "grader"))
    var graders: [String] = []

    @Argument(help: ArgumentHelp("Files of trials, one JSON object a line; '-' is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        var score = LabelScore()
        var failed = 0
        var recordings: [Recording] = []
        do {
            let home = try Configuration.load(from: Session.sources(options)).home
            let model = try KeptGroundednessModel.read(in: home)
            let chosen = try graders.map {
                try GraderSpec(parsing: $0).makeGrader(groundedness: model ?? .standard, readingFile: readText)
            }
            for file in files {
                let recording = try Recording(path: file)
                recordings.append(recording)
                for trial in recording.trials {
                    let pipeline =
                        chosen.isEmpty ? GraderPipeline.fitting(trial, groundedness: model) : GraderPipeline(chosen)
                    let verdict = await pipeline.evaluateAwaiting(trial)
                    score.add(verdict, label: trial.label)
                    if verdict.isJudged, !verdict.passed { failed += 1 }
                    for grade in verdict.grades {
                        if options.json {
                            try terminal.print(grade.line(trialID: trial.id).description)
                        } else if !grade.passed {
                            try terminal.print(
                                "\(terminal.styled("failed", .bad))  \(trial.id)  \(grade.grader): \(grade.reason)")
                        }
                    }
                }
            }
        } catch {
            throw CommandFailure(error)
        }
        if !options.json, recordings.contains(where: { !$0.trials.isEmpty }) { try terminal.show(score) }
        try Recording.complain(about: recordings)
        if failed > 0 { throw ExitCode.answerIsNo }
    }
}
