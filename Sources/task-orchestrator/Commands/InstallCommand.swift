import ArgumentParser
import Clients
import Foundation
import HookFormats
import JSON
import Orchestrator
import Vocabulary

/// What `install` and `uninstall` share.
struct InstallationOptions: ParsableArguments {
    @Argument(help: "The client.")
    var client: HookClient

    @Flag(help: "In the current project alone, not for all that you do.")
    var project = false

    @Flag(help: "Write without asking.")
    var yes = false

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    @OptionGroup var options: CommonOptions

    var places: ClientPlaces {
        ClientPlaces(
            client, home: EnvironmentVariables.home,
            project: project ? FileManager.default.currentDirectoryPath : nil, environment: EnvironmentVariables.all)
    }

    /// Shows the changes, asks, and writes them.
    ///
    /// - Returns: whether they were written, or there was nothing to do.
    func carryOut(_ changes: [SettingsChange], nothingToDo: String) throws -> Bool {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        let real = changes.filter(\.isChange)
        guard !real.isEmpty else {
            try report(terminal, real, backups: [:], text: nothingToDo)
            return true
        }
        if !options.json { for change in real { try terminal.write(terminal.colored(change.difference)) } }
        if dryRun {
            try report(terminal, real, backups: [:], text: "Nothing was written.")
            return false
        }
        guard yes || confirmed(terminal) else {
            try report(terminal, [], backups: [:], text: "Nothing was written.")
            throw ExitCode.answerIsNo
        }
        let now = Timestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        var backups: [String: String] = [:]
        for change in real { backups[change.path] = try SettingsFiles.apply(change, at: now) }
        let written = real.map { change in
            "Wrote \(change.path)" + (backups[change.path].map { "; what was there is in \($0)" } ?? "")
        }
        try report(terminal, real, backups: backups, text: written.joined(separator: "\n"))
        return true
    }

    private func confirmed(_ terminal: Terminal) -> Bool {
        guard isatty(STDIN_FILENO) == 1 else {
            terminal.note("nobody is there to ask; give --yes to write this")
            return false
        }
        terminal.note("Write this? [y/N]")
        return readLine()?.lowercased().hasPrefix("y") ?? false
    }

    private func report(
        _ terminal: Terminal, _ changes: [SettingsChange], backups: [String: String], text: String
    ) throws {
        guard options.json else { return try terminal.print(text) }
        let files = changes.map { change -> JSON in
            [
                "path": .string(change.path), "difference": .string(change.difference),
                "backup": backups[change.path].map(JSON.string) ?? .null,
            ]
        }
        try terminal.print(JSON.object(JSONObject([("changes", .array(files))])).prettyPrinted)
    }
}

struct InstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Set up a client so that its agent is guarded.",
        discussion: """
            Shows what it would change in the client's own settings, asks, keeps what was there, and writes: the hooks \
            through which commands, edits and tool calls are decided, and the MCP server. Doing it twice changes nothing \
            more.

            Examples:
              task-orchestrator install claude-code
              task-orchestrator install codex --dry-run
            """)

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        do {
            let programs = try GuardPrograms.besideThis()
            let client = installation.client
            let isDone = try installation.carryOut(
                ClientInstallation(installation.places, programs: programs).install(),
                nothingToDo: "\(client.title) is set up already.")
            guard isDone else { return }
            GuardSetUp(
                environment: EnvironmentVariables.all, home: EnvironmentVariables.home,
                directory: FileManager.default.currentDirectoryPath, programs: RunningPrograms.paths
            ).keepSnapshot()
            if let last = client.lastStep {
                Terminal(environment: EnvironmentVariables.all).note(last)
            }
        } catch let code as ExitCode {
            throw code
        } catch {
            throw CommandFailure(error)
        }
    }
}

struct UninstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall", abstract: "Take the guard out of a client's settings again.",
        discussion: """
            Shows what it would change, asks, keeps what was there, and writes. What others have written stays.

            Example:
              task-orchestrator uninstall claude-code
            """)

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        do {
            let programs = GuardPrograms(hook: "task-orchestrator-hook", server: "task-orchestrator")
            _ = try installation.carryOut(
                ClientInstallation(installation.places, programs: programs).uninstall(),
                nothingToDo: "There is nothing of Task Orchestrator in the settings of \(installation.client.title).")
        } catch let code as ExitCode {
            throw code
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension HookClient {
    /// What a person still has to do after an installation; nil where nothing is left.
    var lastStep: String? {
        switch self {
        case .claudeCode:
            "Sessions that are open go on unguarded: start them anew. 'task-orchestrator doctor' tries it."
        case .codex: "Codex runs only hooks that you trust: start it and trust them with /hooks."
        case .gemini, .cursor: "Restart \(title). 'task-orchestrator doctor' tries it."
        }
    }
}

extension Terminal {
    /// A difference with its lines in colour.
    func colored(_ difference: String) -> String {
        difference.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            switch line.first {
            case "+": styled(String(line), .good)
            case "-": styled(String(line), .bad)
            case "@": styled(String(line), .dim)
            default: String(line)
            }
        }.joined(separator: "\n")
    }
}
