import ArgumentParser
import Foundation
import JSON
import Orchestrator
import Vocabulary

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "What is configured, what is wrong, and how to put it right.",
        discussion: """
            Looks at the configuration, keys, models that can be asked, the store and the journal. Exit code 1 where \
            something is wrong.

            Example:
              task-orchestrator doctor --fix
            """)

    @Flag(help: "Put right what can be put right without asking.")
    var fix = false

    @Flag(help: "Show every setting with its value and where it comes from.")
    var settings = false

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        let sources = try Session.sources(options)
        let examination = await Examination.make(from: sources, fixing: fix)
        if options.json {
            try terminal.print(examination.json(withSettings: settings).prettyPrinted)
        } else {
            try terminal.show(examination)
            if settings, let explained = examination.configuration?.settings { try terminal.show(explained) }
        }
        if !examination.isHealthy { throw ExitCode.answerIsNo }
    }
}
