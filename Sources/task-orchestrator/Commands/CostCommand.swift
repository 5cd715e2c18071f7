import ArgumentParser
import JSON
import Orchestrator
import Spending
import Vocabulary

struct CostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cost", abstract: "What was spent, what is set aside, and the budgets that bound it.",
        discussion: """
            Examples:
              task-orchestrator cost summary
              task-orchestrator cost budget set provider:openai --daily 2.50 --monthly 20
            """,
        subcommands: [Summary.self, BudgetCommand.self, ReconcileCommand.self, Transcripts.self],
        defaultSubcommand: Summary.self)

    struct Summary: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "summary", abstract: "Spending per provider, and how every budget stands.",
            discussion: "Example:\n  task-orchestrator cost summary --json")

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let summary = try await session.orchestrator.spendingSummary()
                try session.show(summary.json) { try session.terminal.show(summary) }
            }
        }
    }

    struct Transcripts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "transcripts",
            abstract: "Book what Claude Code sessions used, from their transcripts; each answer once.",
            discussion: """
                Reads every transcript below the folder. Booking again changes nothing but what is new.

                Example:
                  task-orchestrator cost transcripts
                """)

        @Argument(help: "The folder that holds the transcripts. (default: ~/.claude/projects)")
        var folder: String?

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let report = try await session.orchestrator.importTranscripts(
                    from: folder ?? EnvironmentVariables.home + "/.claude/projects")
                try session.show(report.json) { try session.terminal.show(report) }
            }
        }
    }
}

/// `cost budget …`
struct BudgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget", abstract: "List, set and remove budgets; never blocked by any of them.",
        discussion: """
            A budget binds a scope: global, judging, provider:NAME, model:NAME, project:PATH, session:ID, agent:ID or \
            judge:GRADER; a * for the name binds each one by itself.

            Examples:
              task-orchestrator cost budget list
              task-orchestrator cost budget set 'session:*' --rolling 5h=2.00
              task-orchestrator cost budget set global --daily 2000000 --unit tokens
              task-orchestrator cost budget remove provider:openai --daily
            """,
        subcommands: [List.self, Set.self, Remove.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "The budgets that were set.",
            discussion: "Example:\n  task-orchestrator cost budget list")

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let summary = try await session.orchestrator.spendingSummary()
                try session.show(["budgets": .array(summary.budgets.map(\.json))]) {
                    try session.terminal.showBudgets(summary)
                }
            }
        }
    }

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Set a budget; one for the same scope, window and unit is replaced.",
            discussion: "Example:\n  task-orchestrator cost budget set provider:openai --daily 2.50")

        @Argument(
            help: ArgumentHelp("What the budget binds, such as provider:openai.", valueName: "scope"),
            transform: ledgerScope)
        var scope: LedgerScope

        @Option(parsing: .unconditional, help: ArgumentHelp("The limit per day (UTC).", valueName: "limit"))
        var daily: String?

        @Option(parsing: .unconditional, help: ArgumentHelp("The limit per month (UTC).", valueName: "limit"))
        var monthly: String?

        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("A rolling window and its limit, such as 5h=2.00.", valueName: "window=limit"))
        var rolling: String?

        @Option(help: "What is counted.")
        var unit: BudgetUnit = .dollars

        @Flag(help: "Only record what would have been refused.")
        var shadow = false

        @Flag(help: "Hold background work back from 80 %, and refuse everything from 95 % of the limit.")
        var governed = false

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if daily == nil, monthly == nil, rolling == nil {
                throw ValidationError("Give a limit with --daily, --monthly or --rolling.")
            }
        }

        func run() async throws {
            let budgets = try limits().map { window, limit in
                Budget(scope, per: window, limit: limit, isGoverned: governed, isShadow: shadow)
            }
            try await Session.open(options) { session in
                if scope.kind == .provider, !scope.isTemplate {
                    try session.configuration.requireProvider(scope.name)
                }
                for budget in budgets { try await session.orchestrator.setBudget(budget) }
                let summary = try await session.orchestrator.spendingSummary()
                try session.show(["budgets": .array(summary.budgets.map(\.json))]) {
                    try session.terminal.showBudgets(summary)
                }
            }
        }

        private func limits() throws -> [(BudgetWindow, BudgetAmount)] {
            var limits: [(BudgetWindow, BudgetAmount)] = []
            if let daily { limits.append((.day, try amount(daily))) }
            if let monthly { limits.append((.month, try amount(monthly))) }
            if let rolling {
                let parts = rolling.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, let window = try? rollingWindow(String(parts[0])) else {
                    throw CommandFailure.wrongInput(
                        "--rolling takes a length and a limit, such as 5h=2.00 or 7d=10, not '\(rolling)'")
                }
                limits.append((window, try amount(String(parts[1]))))
            }
            return limits
        }

        private func amount(_ text: String) throws -> BudgetAmount {
            let count = unit == .tokens ? Int64(text) : Money(text)?.nanodollars
            guard let count, count >= 0 else {
                let expected = unit == .tokens ? "a whole number of tokens" : "dollars such as 2.50"
                throw CommandFailure.wrongInput("'\(text)' is no limit; give \(expected), 0 or more")
            }
            return BudgetAmount(unit, count: count)
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Remove a budget; exit code 1 where there is none.",
            discussion: "Example:\n  task-orchestrator cost budget remove provider:openai --daily")

        @Argument(help: ArgumentHelp("What the budget binds.", valueName: "scope"), transform: ledgerScope)
        var scope: LedgerScope

        @Flag(help: "The one per day.")
        var daily = false

        @Flag(help: "The one per month.")
        var monthly = false

        @Option(
            help: ArgumentHelp("The one of a rolling window, such as 5h.", valueName: "window"),
            transform: rollingWindow)
        var rolling: BudgetWindow?

        @Option(help: "What it counts.")
        var unit: BudgetUnit = .dollars

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if !daily, !monthly, rolling == nil { throw ValidationError("Say which: --daily, --monthly or --rolling.") }
        }

        func run() async throws {
            let windows = (daily ? [BudgetWindow.day] : []) + (monthly ? [.month] : []) + (rolling.map { [$0] } ?? [])
            try await Session.open(options) { session in
                var removed = 0
                for window in windows where try await session.orchestrator.removeBudget(scope, per: window, unit: unit)
                {
                    removed += 1
                }
                try session.show(["removed": .integer(Int64(removed))]) {
                    try session.terminal.print(removed == 1 ? "1 budget removed." : "\(removed) budgets removed.")
                }
                guard removed < windows.count else { return }
                let left = try await session.orchestrator.spendingSummary().budgets.filter {
                    $0.budget.scope == scope && !$0.isBuiltIn
                }
                let list = left.map { "\($0.budget.limit) per \($0.budget.window)" }.joined(separator: ", ")
                session.terminal.note(
                    left.isEmpty ? "No budget is set for \(scope)." : "What is set for \(scope): \(list).")
                throw ExitCode.answerIsNo
            }
        }
    }
}
