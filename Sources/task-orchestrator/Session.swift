import Approvals
import ArgumentParser
import Foundation
import JSON
import Orchestrator
import Vocabulary

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON for machines instead of text for people.")
    var json = false

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A setting for this call, see docs/CONFIGURATION.md.", valueName: "key=value"))
    var settings: [String] = []
}

/// What a command works with: the configuration, the opened store, and the terminal.
struct Session {
    let configuration: Configuration
    let orchestrator: Orchestrator
    let terminal: Terminal
    let printsJSON: Bool

    /// Reads the configuration and opens the store, runs `body`, and closes everything again.
    static func open(
        _ options: CommonOptions, callsModels: Bool = false, _ body: (Session) async throws -> Void
    ) async throws {
        try await open(
            settings: options.settings, printsJSON: options.json, callsModels: callsModels, body)
    }

    /// The same, with settings as `--set` takes them.
    static func open(
        settings: [String], printsJSON: Bool = false, callsModels: Bool = false,
        _ body: (Session) async throws -> Void
    ) async throws {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        do {
            let configuration = try Configuration.load(from: sources(settings))
            for warning in configuration.warnings {
                terminal.note(terminal.styledNote("warning: ", .warning) + warning.description)
            }
            let orchestrator = try await Orchestrator.open(
                configuration, callsModels: callsModels, environment: EnvironmentVariables.all)
            let session = Session(
                configuration: configuration, orchestrator: orchestrator, terminal: terminal, printsJSON: printsJSON)
            do {
                try await body(session)
            } catch {
                try await orchestrator.close()
                throw error
            }
            try await orchestrator.close()
        } catch let code as ExitCode {
            throw code
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Where the configuration comes from for this process.
    static func sources(_ options: CommonOptions) throws -> ConfigurationSources { try sources(options.settings) }

    private static func sources(_ settings: [String]) throws -> ConfigurationSources {
        var flags: [String: String] = [:]
        for setting in settings {
            guard let separator = setting.firstIndex(of: "="), separator != setting.startIndex else {
                throw CommandFailure.wrongInput("--set takes key=value, not '\(setting)'")
            }
            flags[String(setting[..<separator])] = String(setting[setting.index(after: separator)...])
        }
        var sources = ConfigurationSources(
            environment: EnvironmentVariables.all, home: EnvironmentVariables.home,
            currentDirectory: FileManager.default.currentDirectoryPath, flags: flags)
        sources.programs = RunningPrograms.paths
        return sources
    }

    /// Writes `json` for machines, or lets `text` write for people.
    func show(_ json: @autoclosure () -> JSON, text: () throws -> Void) throws {
        if printsJSON { try terminal.print(json().prettyPrinted) } else { try text() }
    }
}

extension CommandFailure {
    /// The failure that `error` is for the person who gave the command.
    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as OutputError where error.isReaderGone:
            self = CommandFailure(message: nil, exitCode: .couldNotFinish)
        case let error as ConfigurationError: self = .wrongInput(error.description)
        case is CancellationError:
            self = CommandFailure(
                message: "interrupted; what was under way is settled, the rest was not started",
                exitCode: .couldNotFinish)
        case let error as ApprovalError where error.isAnswer:
            self = CommandFailure(message: error.description, exitCode: .answerIsNo)
        case let error as any ExplainedError:
            self = CommandFailure(
                message: error.description, exitCode: error.isAboutInput ? .wrongInput : .couldNotFinish)
        default: self = .unfinished(String(describing: error))
        }
    }
}
