import Approvals
import Foundation

/// The person who runs a command that only a person may run.
enum PersonAtTerminal {
    /// Variables that agents' shells carry, and people's do not.
    private static let marks = [
        "CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT", "CODEX_SANDBOX", "CODEX_SANDBOX_NETWORK_DISABLED", "GEMINI_CLI",
        "CURSOR_AGENT", "OPENCODE",
    ]

    /// Who decides here, by the name of their account.
    ///
    /// - Throws: `CommandFailure` where nobody sits at a terminal, or an agent's shell runs the command.
    static func decider(environment: [String: String]) throws -> Decider {
        if let mark = marks.first(where: { environment[$0].map { !$0.isEmpty } ?? false }), !isAtTerminal {
            throw CommandFailure(
                message:
                    "an agent cannot decide about approvals (\(mark) is set); open a terminal of your own and run it there",
                exitCode: .answerIsNo)
        }
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure(
                message: "only a person at a terminal can decide about approvals; open one and run it there",
                exitCode: .answerIsNo)
        }
        return Decider(name: accountName(environment), channel: .terminal)
    }

    /// Whether a person can be asked: what is read and what is shown are a terminal.
    static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    private static func accountName(_ environment: [String: String]) -> String {
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return environment["USER"] ?? "uid \(getuid())"
    }
}
