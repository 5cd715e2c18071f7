import Approvals
import ArgumentParser
import JSON
import Orchestrator
import Vocabulary

struct ApprovalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approvals", abstract: "What agents want to do and a person must decide.",
        discussion: """
            A request waits for a person until its time is over, which means no. An approval lets exactly one action \
            happen: the same input, from the same agent, in the same directory. Only people decide: an agent's shell is \
            refused.

            Examples:
              task-orchestrator approvals
              task-orchestrator approvals interactive
            """,
        subcommands: [
            List.self, Show.self, Approve.self, Reject.self, EditRequest.self, Interactive.self, Always.self,
        ], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "The requests that wait, the last first.",
            discussion:
                "Examples:\n  task-orchestrator approvals list\n  task-orchestrator approvals list --all --limit 50")

        @Flag(help: "Those that are decided or over, too.")
        var all = false

        @Option(parsing: .unconditional, help: "How many at most.")
        var limit = 100

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes at least 1.") }
        }

        func run() async throws {
            try await Session.open(options) { session in
                let orchestrator = session.orchestrator
                let requests =
                    all
                    ? try await orchestrator.requests(last: limit)
                    : Array(try await orchestrator.pendingRequests().prefix(limit))
                try session.show(["requests": .array(requests.map(\.json))]) {
                    try session.terminal.show(requests, isHistory: all)
                }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "One request, whole: every byte, hidden characters made visible.",
            discussion: "Example:\n  task-orchestrator approvals show k7m2p9qd3x")

        @Argument(help: "The request; the beginning of its id is enough.")
        var id: String

        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Session.open(options) { session in
                let request = try await session.orchestrator.approvalRequest(id)
                try session.show(request.json) { try session.terminal.show(request) }
            }
        }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve", abstract: "Let an action happen, once.",
            discussion: """
                Exit code 1 where one of several could not be approved.

                Examples:
                  task-orchestrator approvals approve k7m2p9qd3x
                  task-orchestrator approvals approve --all-like k7m2p9qd3x
                """)

        @OptionGroup var chosen: ChosenRequests
        @OptionGroup var options: CommonOptions

        func run() async throws { try await chosen.decide(.approve, options) }
    }

    struct Reject: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reject", abstract: "Refuse an action, with a word to the agent.",
            discussion: """
                Example:
                  task-orchestrator approvals reject k7m2p9qd3x --because "use a branch"
                """)

        @Option(help: ArgumentHelp("What the agent is told.", valueName: "words"))
        var because: String?

        @OptionGroup var chosen: ChosenRequests
        @OptionGroup var options: CommonOptions

        func run() async throws { try await chosen.decide(.reject(guidance: because), options) }
    }

    struct EditRequest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Approve another input in the place of the one that was asked for.",
            discussion: """
                The policy sees the new input first; what it blocks cannot be approved. The agent is told to run the new \
                input instead. Without --to the input is opened in $EDITOR.

                Example:
                  task-orchestrator approvals edit k7m2p9qd3x --to "git push origin mine"
                """)

        @Argument(help: "The request; the beginning of its id is enough.")
        var id: String

        @Option(help: ArgumentHelp("The new command line, or the new input as JSON.", valueName: "input"))
        var to: String?

        @Option(help: ArgumentHelp("What the agent is told.", valueName: "words"))
        var because: String?

        @OptionGroup var options: CommonOptions

        func run() async throws {
            let decider = try PersonAtTerminal.decider(environment: EnvironmentVariables.all)
            try await Session.open(options) { session in
                let request = try await session.orchestrator.approvalRequest(id)
                let text = try to ?? Editor.edited(request.action.editableText)
                let instead = try await session.orchestrator.edit(
                    request.id, to: try request.action.input(from: text), guidance: because, by: decider)
                try session.show(instead.json) { try session.terminal.show(instead) }
            }
        }
    }
}

/// The requests that one decision is about.
struct ChosenRequests: ParsableArguments {
    @Argument(help: ArgumentHelp("The requests; the beginning of each id is enough.", valueName: "id"))
    var ids: [String] = []

    @Option(help: ArgumentHelp("All that wait for the same input as this one.", valueName: "id"))
    var allLike: String?

    func validate() throws {
        if ids.isEmpty == (allLike == nil) { throw ValidationError("Give the ids of requests, or --all-like ID.") }
    }

    /// Takes a person's decision and shows what it came to.
    func decide(_ verdict: PersonsVerdict, _ options: CommonOptions) async throws {
        let decider = try PersonAtTerminal.decider(environment: EnvironmentVariables.all)
        try await Session.open(options) { session in
            var ids = ids
            if let allLike { ids = try await session.orchestrator.requestsLike(allLike).map(\.id) }
            let results = try await session.orchestrator.decide(ids, verdict, by: decider)
            try session.show(["results": .array(results.map(\.json))]) { try session.terminal.show(results) }
            if results.isEmpty || results.contains(where: { $0.request == nil }) { throw ExitCode.answerIsNo }
        }
    }
}

extension DecisionResult {
    /// The result for machines.
    var json: JSON {
        [
            "id": .string(request?.id ?? id), "state": request.map { .string($0.state.rawValue) } ?? .null,
            "error": error.map { .string($0.description) } ?? .null,
        ]
    }
}

extension RequestedAction {
    /// The input as a person edits it.
    var editableText: String { command ?? input.prettyPrinted }

    /// Reads what a person wrote.
    ///
    /// - Throws: `CommandFailure` where it is no JSON and must be.
    func input(from text: String) throws -> JSON {
        if command != nil { return ["command": .string(text)] }
        do { return try JSON(parsing: text) } catch {
            throw CommandFailure.wrongInput("the edited input is not JSON: \(error)")
        }
    }
}
