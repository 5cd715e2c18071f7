import ArgumentParser
import Vocabulary

/// A word stands where a command should, and there is no such command.
struct UnknownCommand: ExplainedError {
    private let path: [String]
    private let commands: [String]

    private init(path: [String], commands: [String]) {
        self.path = path
        self.commands = commands
    }

    /// The first word of the arguments that stands where a command should and is none; nil where all are known, so that
    /// something else is wrong.
    static func first(in arguments: [String]) -> UnknownCommand? {
        var command: any ParsableCommand.Type = TaskOrchestrator.self
        var path: [String] = []
        for word in arguments {
            let subcommands = command.configuration.subcommands
            if subcommands.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
            path.append(word)
            guard let next = subcommands.first(where: { $0._commandName == word }) else {
                return UnknownCommand(path: path, commands: subcommands.map { $0._commandName })
            }
            command = next
        }
        return nil
    }

    var whatHappened: String { "there is no command '\(path.joined(separator: " "))'" }

    var whatToDo: String {
        let near = nearestNames(to: path.last ?? "", among: commands)
        let hint = near.isEmpty ? "" : "did you mean '\(near.joined(separator: "' or '"))'? "
        return hint + "the commands are \(commands.joined(separator: ", "))"
    }
}
