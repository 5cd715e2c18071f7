import ArgumentParser
import JSON
import Orchestrator
import Resilience
import Vocabulary

struct BreakersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breakers", abstract: "Which models may be called, and the breakers and rate limits that decide.",
        discussion: """
            A breaker keeps calls away from a model whose provider is unwell, and lets it recover. What you decide \
            here holds for every process on this store, and until you change it.

            SCOPE is provider/model, or a provider for those of its models that are listed and those that would be \
            chosen without naming one.

            Examples:
              task-orchestrator breakers
              task-orchestrator breakers isolate anthropic
              task-orchestrator breakers open openai/gpt-5 --for 600
              task-orchestrator breakers automatic anthropic
            """,
        subcommands: [
            List.self, Open.self, Close.self, Isolate.self, Observe.self, Disable.self, Automatic.self,
        ], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Every saved breaker and rate gate.",
            discussion: "Example:\n  task-orchestrator breakers list")

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let standings = try await session.orchestrator.breakers()
                try session.show(["breakers": .array(standings.map(\.json))]) { try session.terminal.show(standings) }
            }
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open", abstract: "Reject calls for a while; then a probe decides.",
            discussion: "Example:\n  task-orchestrator breakers open openai/gpt-5 --for 600")

        @OptionGroup var target: BreakerTarget

        @Option(
            name: .customLong("for"),
            help: ArgumentHelp(
                "How long, at most 86400; resilience.open_seconds unless given.", valueName: "seconds"))
        var seconds: Int?

        func validate() throws {
            if let seconds, !(1...86_400 ~= seconds) { throw ValidationError("--for takes 1 to 86400 seconds.") }
        }

        func run() async throws { try await target.change(.open(for: seconds.map { .seconds($0) })) }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close", abstract: "Let calls through again and forget what was counted.",
            discussion: """
                A wait that the provider asked for (429) stays: its rate gate opens by itself.

                Example:
                  task-orchestrator breakers close openai/gpt-5
                """)

        @OptionGroup var target: BreakerTarget

        func run() async throws { try await target.change(.close) }
    }

    struct Isolate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "isolate", abstract: "Reject every call until 'automatic' puts it back into service.",
            discussion: "Example:\n  task-orchestrator breakers isolate anthropic")

        @OptionGroup var target: BreakerTarget

        func run() async throws { try await target.change(.mode(.isolated)) }
    }

    struct Observe: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "observe", abstract: "Count and report as ever, but reject nothing.",
            discussion: "Example:\n  task-orchestrator breakers observe openai/gpt-5")

        @OptionGroup var target: BreakerTarget

        func run() async throws { try await target.change(.mode(.metricsOnly)) }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable", abstract: "Let everything through and count nothing.",
            discussion: "Example:\n  task-orchestrator breakers disable ollama")

        @OptionGroup var target: BreakerTarget

        func run() async throws { try await target.change(.mode(.disabled)) }
    }

    struct Automatic: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "automatic", abstract: "Let the rules decide again.",
            discussion: "Example:\n  task-orchestrator breakers automatic anthropic")

        @OptionGroup var target: BreakerTarget

        func run() async throws { try await target.change(.mode(.automatic)) }
    }
}

/// Whose breakers a command changes.
struct BreakerTarget: ParsableArguments {
    @Argument(help: "provider/model, or a provider.")
    var scope: String

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if scope.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).contains("") {
            throw ValidationError("Give provider/model, such as openai/gpt-5, or a provider.")
        }
    }

    /// Changes the breakers and shows how they stand; exit code 1 where there are none of that name.
    func change(_ change: BreakerChange) async throws {
        // Models are set up, though none is called: only then is it known which there are.
        try await Session.open(options, callsModels: true) { session in
            do {
                let standings = try await session.orchestrator.changeBreakers(change, of: scope)
                try session.show(["breakers": .array(standings.map(\.json))]) {
                    try session.terminal.show(standings, after: change)
                }
            } catch let error as BreakerChangeError {
                throw CommandFailure(message: error.description, exitCode: .answerIsNo)
            }
        }
    }
}
