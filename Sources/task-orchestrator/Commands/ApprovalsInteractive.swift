import Approvals
import ArgumentParser
import Foundation
import Orchestrator

extension ApprovalsCommand {
    struct Interactive: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "interactive", abstract: "Go through what waits, one at a time, at a terminal.",
            discussion: """
                a approves, r refuses with a word to the agent, e edits and approves, s leaves it waiting, q ends.

                Example:
                  task-orchestrator approvals interactive
                """)

        @OptionGroup var options: CommonOptions

        func run() async throws {
            guard PersonAtTerminal.isAtTerminal else {
                throw CommandFailure.wrongInput(
                    "interactive needs a terminal; use `task-orchestrator approvals approve ID` or `reject ID`")
            }
            let decider = try PersonAtTerminal.decider(environment: EnvironmentVariables.all)
            try await Session.open(options) { session in
                try await Conversation(session: session, decider: decider)()
            }
        }
    }
}

/// A person going through the inbox.
private struct Conversation {
    let session: Session
    let decider: Decider

    func callAsFunction() async throws {
        var left: Set<String> = []
        while let request = try await session.orchestrator.pendingRequests().last(where: { !left.contains($0.id) }) {
            try session.terminal.show(request)
            guard try await settle(request, &left) else { return }
            try session.terminal.print()
        }
        try session.terminal.print("Nothing more waits.")
    }

    /// Takes the person's answer about one request; false where they want to end.
    private func settle(_ request: ApprovalRequest, _ left: inout Set<String>) async throws -> Bool {
        while true {
            switch ask("approve, reject, edit, skip, quit [a/r/e/s/q]? ")?.lowercased() {
            case "a", "approve": return try await decide(request, .approve)
            case "r", "reject":
                let words = ask("what is the agent told (empty: nothing)? ") ?? ""
                return try await decide(request, .reject(guidance: words.isEmpty ? nil : words))
            case "e", "edit":
                do {
                    let text = try Editor.edited(request.action.editableText)
                    let instead = try await session.orchestrator.edit(
                        request.id, to: try request.action.input(from: text), by: decider)
                    try session.terminal.show(instead)
                    return true
                } catch {
                    // The request waits on; the person may answer otherwise.
                    session.terminal.note(CommandFailure(error).message ?? "")
                }
            case "s", "skip":
                left.insert(request.id)
                return true
            case nil, "q", "quit": return false
            default: continue
            }
        }
    }

    private func decide(_ request: ApprovalRequest, _ verdict: PersonsVerdict) async throws -> Bool {
        try session.terminal.show(try await session.orchestrator.decide([request.id], verdict, by: decider))
        return true
    }

    private func ask(_ question: String) -> String? {
        session.terminal.prompt(question)
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }
}
