import ArgumentParser
import Immunity
import JSON
import Orchestrator
import Vocabulary

struct TrainPredictionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prediction", abstract: "Learn to foretell failures; exit code 1 where the model in use stays.",
        discussion: """
            Trials need a label, or a verdict in the store; 'metadata.task' and 'metadata.tool' are used where they \
            are given. The model in use keeps its place until the new one is better on trials that are new to it.

            Example:
              task-orchestrator train prediction Examples/*.jsonl
            """)

    @Argument(help: ArgumentHelp("Files of trials, one JSON object a line.", valueName: "file"))
    var files: [String] = []

    @Flag(help: "Learn from the judged trials of the store, too.")
    var fromStore = false

    @Option(
        help: ArgumentHelp(
            "How many times worse a missed failure is than a needless warning.", valueName: "ratio"))
    var costRatio = 3.0

    @Flag(help: "Take the new model in any case.")
    var replace = false

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if files.isEmpty, !fromStore { throw ValidationError("Name a file of trials, or give --from-store.") }
        if !(0...1000 ~= costRatio) { throw ValidationError("--cost-ratio takes 0 to 1000.") }
    }

    func run() async throws {
        let recordings = try files.map { try Recording(path: $0) }
        try await Recording.using(recordings) {
            try await Session.open(options) { session in
                let training = try await session.orchestrator.trainPrediction(
                    recordings.flatMap(\.trials), fromStore: fromStore,
                    settings: PredictionSettings(costRatio: costRatio), replaces: replace)
                let standing = try await session.orchestrator.predictionStanding()
                var json = training.json.objectValue ?? JSONObject()
                json["last_retraining"] = standing.lastRetraining?.json ?? .null
                try session.show(.object(json)) {
                    try session.terminal.show(training)
                    try session.terminal.show(standing.lastRetraining)
                }
                if !training.succession.takesOver { throw ExitCode.answerIsNo }
            }
        }
    }
}
