import ArgumentParser

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn from recorded trials and labelled answers of your own.",
        discussion: "Example:\n  task-orchestrator train prediction Examples/*.jsonl",
        subcommands: [TrainPredictionCommand.self, TrainGroundednessCommand.self])
}
