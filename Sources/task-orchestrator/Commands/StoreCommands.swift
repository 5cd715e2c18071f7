import ArgumentParser
import Evaluation
import Foundation
import JSON
import Orchestrator
import Storage
import Vocabulary

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The journal: what happened, and whether anybody changed it since.",
        discussion: "Example:\n  task-orchestrator audit verify",
        subcommands: [Verify.self, Show.self], defaultSubcommand: Verify.self)

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Check every link of the journal's chain, its signed end, and that all ledgers add up.",
            discussion: "Exit code 1 where anything does not hold.\n\nExample:\n  task-orchestrator audit verify")

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let audit = try await session.orchestrator.audit()
                try session.show(audit.json) { try session.terminal.show(audit) }
                if !audit.isValid { throw ExitCode.answerIsNo }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "The journal's last entries.",
            discussion: """
                Examples:
                  task-orchestrator audit show --limit 5
                  task-orchestrator audit show --decisions
                  task-orchestrator audit show --kind spending
                """)

        @Option(parsing: .unconditional, help: "How many at most.")
        var limit = 20

        @Flag(help: "What was decided about agents' actions, and by whom.")
        var decisions = false

        @Option(help: ArgumentHelp("Only kinds that begin so; may be given several times.", valueName: "kind"))
        var kind: [String] = []

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes at least 1.") }
        }

        func run() async throws {
            try await Session.open(options) { session in
                let kinds = kind + (decisions ? ["oversight.", "approvals."] : [])
                let entries =
                    kinds.isEmpty
                    ? try await session.orchestrator.journal(last: limit)
                    : try await session.orchestrator.journal(last: limit, ofKinds: kinds)
                try session.show(["entries": .array(entries.map(\.json))]) {
                    if decisions, kind.isEmpty {
                        try session.terminal.showDecisions(entries)
                    } else {
                        try session.terminal.show(entries)
                    }
                }
            }
        }
    }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write what is stored into files for other programs.",
        discussion: "Example:\n  task-orchestrator export trials --to trials.jsonl", subcommands: [Trials.self],
        defaultSubcommand: Trials.self)

    struct Trials: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trials",
            abstract: "Every stored trial as one JSON object a line, with the graders' verdict as its label.",
            discussion: "Example:\n  task-orchestrator export trials --to trials.jsonl --label bad")

        @Option(name: .customLong("to"), help: "The file to write; '-' is standard output. An existing file is kept.")
        var path: String

        @Option(help: "Only trials with this label: good or bad.")
        var label: Trial.Label?

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let filter = TrialFilter(label: label)
                if path == "-" {
                    let terminal = session.terminal
                    try await session.orchestrator.exportTrials(filter) { try terminal.write($0) }
                } else {
                    let count = try await session.orchestrator.exportTrials(to: path, filter: filter)
                    try session.show(["exported": .integer(Int64(count)), "file": .string(path)]) {
                        try session.terminal.print(counted(count, "trial", "trials") + " written to \(path).")
                    }
                }
            }
        }
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the store into one file, while it is in use.",
        discussion: "Example:\n  task-orchestrator backup ~/task-orchestrator.backup")

    @Argument(help: "The file to write. An existing file is kept unless --replace is given.")
    var file: String

    @Flag(help: "Replace an existing file.")
    var replace = false

    @OptionGroup var options: CommonOptions

    func run() async throws {
        try await Session.open(options) { session in
            try await session.orchestrator.backup(to: file, replacing: replace)
            try session.show(["file": .string(file)]) { try session.terminal.print("Backed up to \(file).") }
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in place of the store; the present one is kept beside it.",
        discussion: """
            Nothing else may be using the store meanwhile.

            Example:
              task-orchestrator restore ~/task-orchestrator.backup
            """)

    @Argument(help: "The backup.")
    var file: String

    @OptionGroup var options: CommonOptions

    func run() async throws {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        do {
            let configuration = try Configuration.load(from: Session.sources(options))
            let report = try Orchestrator.restore(from: file, configuration: configuration)
            let kept = report.keptAside
            if options.json {
                let answer: JSON = [
                    "store": .string(configuration.store.path), "kept": kept.map(JSON.string) ?? .null,
                    "journal_entries": .integer(report.journal.entries),
                    "signature": .string(report.signature.rawValue),
                ]
                try terminal.print(answer.prettyPrinted)
            } else {
                try terminal.print("Restored \(configuration.store.path), \(report.journal.entries) journal entries.")
                if let kept { try terminal.print("The store before it is kept as \(kept).") }
            }
        } catch let error as StorageError where error.isAboutBackup {
            throw CommandFailure.wrongInput(error.description)
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension StorageError {
    /// Whether, in a restore, the backup is at fault: what was in the store's place is not looked at.
    fileprivate var isAboutBackup: Bool { [.cannotOpen, .notADatabase, .corrupt, .newerSchema].contains(code) }
}
