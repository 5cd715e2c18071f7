import ArgumentParser
import Immunity
import JSON
import Orchestrator
import Vocabulary

struct ImmuneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "immune", abstract: "The memory of failures: its state, a check, what it holds.",
        discussion: """
            Example:
              task-orchestrator immune check "Janet's ducks lay 16 eggs per day …" --operation answer
            """,
        subcommands: [Status.self, Dashboard.self, Check.self, Failures.self, Forget.self],
        defaultSubcommand: Status.self)

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "How much is remembered, and whether known failures stay away.",
            discussion: "Example:\n  task-orchestrator immune status")

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let status = try await session.orchestrator.immuneStatus()
                try session.show(status.json) { try session.terminal.show(status) }
            }
        }
    }

    struct Dashboard: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dashboard",
            abstract: "What was caught, averted, refused and spent day by day, against the days before.",
            discussion: "Example:\n  task-orchestrator immune dashboard --days 14")

        @Option(parsing: .unconditional, help: "How many days (UTC), today included: 1 to 90.")
        var days = 7

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if !(ImmuneDashboard.possibleDays ~= days) { throw ValidationError("--days takes 1 to 90.") }
        }

        func run() async throws {
            try await Session.open(options) { session in
                let dashboard = try await session.orchestrator.immuneDashboard(days: days)
                try session.show(dashboard.json) { try session.terminal.show(dashboard) }
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Whether a request like this one has failed before; exit code 1 where it would be refused.",
            discussion: "Example:\n  task-orchestrator immune check \"Summarise the report as JSON\"")

        @Argument(help: "What would be asked.")
        var prompt: String

        @Option(help: "The kind of operation.")
        var operation = "spawn_agent"

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let check = try await session.orchestrator.check(prompt, operation: operation)
                try session.show(check.json) { try session.terminal.show(check) }
                if !check.shouldProceed { throw ExitCode.answerIsNo }
            }
        }
    }

    struct Failures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "failures", abstract: "The failures remembered, last seen first.",
            discussion: "Example:\n  task-orchestrator immune failures --limit 5")

        @Option(parsing: .unconditional, help: "How many at most.")
        var limit = 10

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes at least 1.") }
        }

        func run() async throws {
            try await Session.open(options) { session in
                let failures = try await session.orchestrator.failures(limit: limit)
                try session.show(["failures": .array(failures.map(\.json))]) { try session.terminal.show(failures) }
            }
        }
    }

    struct Forget: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "forget", abstract: "Forget a failure; exit code 1 where there is none of that id.",
            discussion: "Example:\n  task-orchestrator immune forget 0123456789abcdef0123456789abcdef")

        @Argument(help: "The pattern's id, as 'immune failures' shows it.")
        var id: String

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let found = try await session.orchestrator.forget(id)
                try session.show(["forgotten": .bool(found)]) {
                    try session.terminal.print(found ? "Forgotten." : "There is no failure with the id \(id).")
                }
                if !found { throw ExitCode.answerIsNo }
            }
        }
    }
}
