import ArgumentParser

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn from labelled answers of your own.",
        subcommands: [TrainGroundednessCommand.self])
}
