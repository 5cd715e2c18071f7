import ArgumentParser
import Evaluation
import JSON
import Orchestrator
import Vocabulary

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Take recorded answers through the same gates; no key needed.",
        discussion: """
            Each line of a file is a trial (docs/TRIALS.md). Its prompt is checked against memory, its recorded answer is \
            paid for at list prices, graded, and remembered if it failed. Labels score the graders; they teach nothing.

            Example:
              task-orchestrator replay Examples/*.jsonl
            """)

    @Argument(help: ArgumentHelp("Files of trials, one JSON object a line; '-' is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        name: .customLong("grader"),
        help: ArgumentHelp("A grader instead of those that fit, such as numeric_answer.", valueName: "grader"))
    var graders: [String] = []

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let chosen: GraderChoice
        do { chosen = try GraderChoice(graders) } catch { throw CommandFailure(error) }
        let recordings = try files.map { try Recording(path: $0) }
        if recordings.allSatisfy(\.trials.isEmpty) { try Recording.complain(about: recordings) }
        try await Session.open(options, callsModels: chosen.asksModels) { session in
            let graders = try chosen.graders(
                judges: session.orchestrator.judges(for: .init(project: session.configuration.projectDirectory)))
            let trials = recordings.flatMap { recording in recording.trials.map { (recording.name, $0) } }
            let progress = ProgressBar("Replaying", total: trials.count, on: session.terminal)
            let requests = trials.map { AgentRequest(replaying: $0.1, graders: graders) }
            var summary = ReplaySummary()
            try await session.orchestrator.run(
                requests, parallel: chosen.asksModels ? session.configuration.run.parallel : 1
            ) { index, report in
                let (group, trial) = trials[index]
                summary.add(report, of: trial, group: group)
                if options.json { try session.terminal.print(report.replayLine(of: trial).description) }
                progress.advance()
            }
            progress.finish()
            if options.json {
                try session.terminal.print(JSON.object(JSONObject([("summary", summary.json)])).description)
            } else {
                try session.terminal.show(summary, files: recordings.map(\.name))
            }
            if Task.isCancelled { throw CancellationError() }
            try Recording.complain(about: recordings)
        }
    }
}
