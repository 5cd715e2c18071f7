import ArgumentParser
import JSON
import Orchestrator
import Spending
import Vocabulary

/// `cost reconcile …`
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Calls whose end nobody saw: list them, or say what one really cost.",
        discussion: """
            A call whose process died is charged at its worst case until you say what it cost, for instance by the \
            provider's bill. Exit code 1 where no such call is waiting.

            Examples:
              task-orchestrator cost reconcile
              task-orchestrator cost reconcile 0123456789abcdef0123456789abcdef --charged 0
            """)

    @Argument(help: "The call's id; all that are waiting are listed where it is left out.")
    var id: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What the call cost; 0 where it was never sent.", valueName: "dollars"), transform: dollars)
    var charged: Money?

    @Option(help: "The tokens it used; unless given they stay charged at their worst case.")
    var tokens: Int64?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if (id == nil) != (charged == nil) {
            throw ValidationError("Give both, the call's id and --charged DOLLARS, or neither to see what is waiting.")
        }
        if tokens != nil, id == nil { throw ValidationError("--tokens goes with an id and --charged.") }
        if let tokens, tokens < 0 { throw ValidationError("--tokens takes 0 or more.") }
    }

    func run() async throws {
        try await Session.open(options) { session in
            guard let id, let charged else {
                let calls = try await session.orchestrator.unreconciledCalls()
                try session.show(["calls": .array(calls.map(\.json))]) { try session.terminal.show(calls) }
                return
            }
            guard let settlement = try await session.orchestrator.reconcile(id, charged: charged, tokens: tokens) else {
                throw CommandFailure(
                    message: "no call '\(id)' waits to be reconciled; see 'task-orchestrator cost reconcile'",
                    exitCode: .answerIsNo)
            }
            try session.show(settlement.json) { try session.terminal.show(settlement) }
        }
    }
}
