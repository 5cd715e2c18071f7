import ArgumentParser
import Evaluation
import JSON
import Orchestrator
import Vocabulary

struct TrainGroundednessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groundedness",
        abstract: "Make the groundedness grader right for your own answers.",
        discussion: """
            The files are trials with context, output and label. With --calibrate the model stays as it is and only its \
            probabilities and its threshold are fitted (from 50 labels on); without, a new model is trained (from 50 good \
            and 50 bad answers on). It is kept in the state folder, and judges from the next call on. See \
            docs/GROUNDEDNESS.md.

            Example:
              task-orchestrator train groundedness --calibrate Examples/answers.jsonl
            """)

    @Flag(help: "Keep the model, fit its probabilities and its threshold to these labels.")
    var calibrate = false

    @Option(
        name: .customLong("false-alarms"),
        help: ArgumentHelp("The share of good answers that may fail, such as 0.1.", valueName: "share"))
    var falseAlarms: Double?

    @Argument(help: ArgumentHelp("Files of trials, one JSON object a line; '-' is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let falseAlarms, !(falseAlarms > 0 && falseAlarms < 1) {
            throw ValidationError("--false-alarms is a share between 0 and 1, such as 0.1")
        }
    }

    func run() async throws {
        let recordings = try files.map { try Recording(path: $0) }
        let trials = recordings.flatMap(\.trials)
        try await Recording.using(recordings) {
            try await Session.open(options) { session in
                let home = session.configuration.home
                let model =
                    calibrate
                    ? try recalibrate(KeptGroundednessModel.read(in: home) ?? .standard, trials) : try train(trials)
                try KeptGroundednessModel.write(model, in: home)
                let path = KeptGroundednessModel.path(in: home)
                let json = JSON.object(
                    JSONObject([
                        ("model", .string(path)), ("fails_from", .double(model.failsFrom)),
                        ("card", .array(model.card.map(JSON.string))),
                    ]))
                try session.show(json) {
                    for line in model.card { try session.terminal.print("  \(line)") }
                    try session.terminal.print("kept in \(path)")
                }
            }
        }
    }

    private func recalibrate(_ model: GroundednessModel, _ trials: [Trial]) throws -> GroundednessModel {
        var recalibration = GroundednessRecalibration(model)
        for trial in trials { recalibration.add(trial) }
        return try recalibration.recalibrated(falseAlarms: falseAlarms)
    }

    private func train(_ trials: [Trial]) throws -> GroundednessModel {
        var trainer = GroundednessTrainer()
        for trial in trials { trainer.add(trial) }
        let (good, bad) = trainer.labels
        let card = ["data: \(files.joined(separator: ", ")), good \(good), bad \(bad)", "made by: train groundedness"]
        guard let model = trainer.model(card: card, falseAlarms: falseAlarms) else {
            throw CommandFailure.wrongInput(
                "a model needs \(GroundednessTrainer.leastLabels) good and as many bad answers with a context; there are "
                    + "\(good) and \(bad). Bring more, or use --calibrate, which needs "
                    + "\(GroundednessRecalibration.leastLabels) in all")
        }
        return model
    }
}
