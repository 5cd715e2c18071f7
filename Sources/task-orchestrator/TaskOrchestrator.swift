import ArgumentParser
import Foundation

/// The command line: one file per command under Commands/, each a few lines over `Orchestrator`.
@main
struct TaskOrchestrator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task-orchestrator",
        abstract: "The immune system of coding agents.",
        discussion: """
            Runs models and agents inside gates: what failed before is recognised, what it may cost is set aside, \
            providers that are unwell are left alone, answers are graded, failures are remembered.

            Start with:
              task-orchestrator doctor                    what is set up, what is missing
              task-orchestrator run "What is 6 times 7?"  one safe run
              task-orchestrator replay Examples/*.jsonl   recorded answers, no key needed

            Exit codes: 0 done, 1 the answer is no, 2 wrong usage or input, 3 could not finish.
            """,
        version: Version.current,
        groupedSubcommands: [
            CommandGroup(
                name: "Run",
                subcommands: [
                    RunCommand.self, ReplayCommand.self, GradeCommand.self, EvaluateCommand.self,
                ]),
            CommandGroup(
                name: "Guard",
                subcommands: [
                    InstallCommand.self, UninstallCommand.self, ClassifyCommand.self, ApprovalsCommand.self,
                    HookCommand.self,
                ]),
            CommandGroup(name: "Serve", subcommands: [MCPCommand.self, ServeCommand.self]),
            CommandGroup(
                name: "Look",
                subcommands: [
                    ImmuneCommand.self, NotesCommand.self, CostCommand.self, BreakersCommand.self, AuditCommand.self,
                ]),
            CommandGroup(
                name: "Keep",
                subcommands: [ExportCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self]),
            CommandGroup(name: "Learn", subcommands: [PredictCommand.self, TrainCommand.self]),
        ])

    static func main() async {
        // A reader that goes away (`| head`) ends the program through a failed write, not through a signal.
        signal(SIGPIPE, SIG_IGN)
        let exitCode = await Interruption.cancelling {
            do {
                // A client waits for this at the beginning of every session, and to lay out all commands in order to
                // parse one word takes as long as opening the store.
                if CommandLine.arguments.dropFirst().elementsEqual(["mcp"]) {
                    try await MCPCommand.serve(settings: [])
                    return ExitCode.success
                }
                var command = try parseAsRoot()
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
                return ExitCode.success
            } catch {
                return report(error)
            }
        }
        Foundation.exit(exitCode.rawValue)
    }

    /// Tells a person what went wrong, and says with which code the program ends.
    private static func report(_ error: any Error) -> ExitCode {
        if let code = error as? ExitCode { return code }
        let terminal = Terminal(environment: EnvironmentVariables.all)
        if let failure = error as? CommandFailure {
            if let message = failure.message { terminal.note(terminal.styledNote("error: ", .bad) + message) }
            return failure.exitCode
        }
        if error is OutputError { return report(CommandFailure(error)) }
        // What is left is ArgumentParser's: help and version are answers, anything else is wrong usage.
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success {
            do {
                try terminal.print(message)
                return .success
            } catch {
                return report(error)
            }
        }
        if let unknown = UnknownCommand.first(in: Array(CommandLine.arguments.dropFirst())) {
            return report(CommandFailure(unknown))
        }
        let text = message.hasPrefix("Error: ") ? message.dropFirst(7) : message[...]
        terminal.note(terminal.styledNote("error: ", .bad) + text.prefix(1).lowercased() + text.dropFirst())
        return .wrongInput
    }
}

/// The program's version.
enum Version {
    static let current = "0.1.0"
}
