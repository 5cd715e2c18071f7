import ArgumentParser

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn from recorded trials and labelled answers of your own.",
        subcommands: [TrainPredictionCommand.self, TrainGroundednessCommand.self])
}
