import ArgumentParser
import Foundation
import ModelContextProtocol

struct MCPCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp", abstract: "Serve the tools to a coding agent over standard input and output.",
        discussion: """
            Agents start this themselves and speak the Model Context Protocol with it, 2026-07-28 or older. It ends when \
            its input does, or the program that started it. Standard output carries the protocol alone; warnings go to \
            standard error.

            Example:
              claude mcp add task-orchestrator -- task-orchestrator mcp
            """)

    @OptionGroup var options: CommonOptions

    func run() async throws { try await Self.serve(settings: options.settings) }

    /// Serves until the input ends.
    static func serve(settings: [String]) async throws {
        try await Session.open(settings: settings, callsModels: true) { session in
            let server = try session.toolServer(hasOneClient: true)
            if isatty(STDIN_FILENO) == 1 {
                session.terminal.note("Waits for an agent's messages on standard input, one line each; Ctrl-D ends it.")
            }
            try await RetrainingService.running(RetrainingService(session)) {
                _ = try await StdioTransport.serve(server)
            }
        }
    }
}
