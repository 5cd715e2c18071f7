import ArgumentParser
import Orchestrator
import Vocabulary

/// A command that could not do what it was asked, with one line on why and the exit code that says of which kind.
struct CommandFailure: Error {
    /// What is told; nil where nobody is left to tell.
    let message: String?
    let exitCode: ExitCode

    /// Something the person wrote is wrong.
    static func wrongInput(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: .wrongInput)
    }

    /// The program could not finish, for a reason outside of what the person wrote.
    static func unfinished(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: .couldNotFinish)
    }
}

extension ExitCode {
    /// The answer is "no": a gate failed, a run was refused.
    static let answerIsNo = ExitCode(1)
    /// Wrong usage or input.
    static let wrongInput = ExitCode(2)
    /// Could not finish.
    static let couldNotFinish = ExitCode(3)
}
