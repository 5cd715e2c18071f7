import Approvals
import ArgumentParser
import Foundation
import JSON
import Orchestrator

extension ApprovalsCommand {
    struct Always: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "always", abstract: "Allow what a request asks for, and what is like it, from now on.",
            discussion: """
                Shows the rule, and which requests of the past it would have let through. At a terminal it asks before it \
                writes the rule into your configuration, and lets you edit it; elsewhere --write writes it.

                Examples:
                  task-orchestrator approvals always k7m2p9qd3x
                  task-orchestrator approvals always k7m2p9qd3x --rule rule.yaml --write
                """)

        @Argument(help: "The request; the beginning of its id is enough.")
        var id: String

        @Option(help: ArgumentHelp("A file with the rule as you want it; '-' is standard input.", valueName: "file"))
        var rule: String?

        @Flag(help: "Write the rule without asking.")
        var write = false

        @OptionGroup var options: CommonOptions

        func run() async throws {
            _ = try PersonAtTerminal.decider(environment: EnvironmentVariables.all)
            let sources = try Session.sources(options)
            try await Session.open(options) { session in
                func read(_ text: String?) async throws -> AlwaysRule {
                    try await session.orchestrator.alwaysRule(
                        for: id, editedAs: text, under: session.configuration)
                }
                var always = try await read(try rule.map { try readText($0) })
                try session.show(always.json) { try session.terminal.show(always) }
                var isWanted = write
                while !isWanted, !session.printsJSON, PersonAtTerminal.isAtTerminal {
                    session.terminal.prompt("write it into \(sources.userFile), edit, quit [w/e/q]? ")
                    switch readLine()?.lowercased() {
                    case "w", "write": isWanted = true
                    case "e", "edit":
                        always = try await read(try Editor.edited(always.yaml))
                        try session.terminal.show(always)
                    default: return
                    }
                }
                guard isWanted else { return }
                try RuleFile(sources).add(always.yaml)
                session.terminal.note("Written into \(sources.userFile).")
            }
        }
    }
}

extension AlwaysRule {
    /// The proposal for machines.
    var json: JSON {
        [
            "name": .string(name), "summary": .string(summary), "rule": .string(yaml),
            "examined": .integer(Int64(examined)), "matches": .array(matches.map(JSON.string)),
        ]
    }
}

extension Terminal {
    /// A rule that would allow something from now on, and what it would have let through.
    func show(_ always: AlwaysRule) throws(OutputError) {
        try print(wrapping: always.summary, style: .heading)
        try print()
        try write(always.yaml)
        try print()
        try print(
            wrapping: "Of the last \(counted(always.examined, "request", "requests")) it would have let through "
                + "\(always.matches.count):")
        for match in always.matches.prefix(20) { try print("  " + match) }
        if always.matches.count > 20 { try print("  … and \(always.matches.count - 20) more") }
    }
}
