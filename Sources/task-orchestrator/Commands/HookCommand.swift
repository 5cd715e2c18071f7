import ArgumentParser
import Foundation
import HookFormats
import Orchestrator
import Vocabulary

struct HookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook", abstract: "Answers a client's hook: JSON in, JSON out.",
        discussion: """
            Clients are set up to start task-orchestrator-hook, which answers most calls by itself and hands the others \
            over to this command; 'task-orchestrator install CLIENT' sets them up. The exit code is 0, or 2 for a block.

            Example:
              echo '{"tool_name":"Bash","tool_input":{"command":"ls"}}' | task-orchestrator hook claude-code PreToolUse
            """)

    @Argument(help: "The client that asks.")
    var client: HookClient

    @Argument(help: "The event, by the client's own name.")
    var event: String

    /// How long it may take, in seconds. Clients give their hooks much longer, and let the call happen then.
    private static let deadline: UInt32 = 10

    func run() async throws {
        let moment = HookMoment(event, of: client)
        Self.watch(decides: moment.decides)
        let output = await answer(moment)
        let terminal = Terminal(environment: EnvironmentVariables.all)
        if !output.standardError.isEmpty { terminal.note(String(output.standardError.dropLast())) }
        do {
            if !output.standardOutput.isEmpty { try terminal.write(output.standardOutput) }
        } catch {
            throw ExitCode(moment.decides ? 2 : 0)
        }
        if output.exitCode != 0 { throw ExitCode(output.exitCode) }
    }

    /// What is to be printed, whatever goes wrong.
    private func answer(_ moment: HookMoment) async -> HookOutput {
        guard let input = try? Self.readInput() else {
            return .failure("the hook's input cannot be read", at: moment)
        }
        let told: HookEvent
        do throws(HookInputError) { told = try HookEvent(reading: input, from: client, event: event) } catch {
            guard moment.decides else { return .failure(error.description, at: moment) }
            return HookAnswer.deny("\(error); what cannot be read is not run.").output(to: client, event: event)
        }
        let attendance = Attendance(of: client, EnvironmentVariables.all)
        do {
            return try await attended(told, attendance, moment).output(to: told)
        } catch {
            let reason = (error as? any ExplainedError)?.description ?? String(describing: error)
            guard moment.decides else { return .failure(reason, at: moment) }
            // A person who is there can still decide; a broken setting must not keep them from repairing it.
            let message = "Task Orchestrator cannot decide about this: \(reason)"
            let answer: HookAnswer = attendance.isAttended ? .ask(message) : .deny(message)
            return answer.output(to: told)
        }
    }

    /// Everything that the client writes, as far as it is looked at.
    private static func readInput() throws -> Data {
        var input = Data()
        while input.count <= HookEvent.inputLimit,
            let piece = try FileHandle.standardInput.read(upToCount: 1 << 16), !piece.isEmpty
        {
            input += piece
        }
        return input
    }

    private func attended(
        _ told: HookEvent, _ attendance: Attendance, _ moment: HookMoment
    ) async throws -> HookAnswer {
        let directory = told.directory ?? FileManager.default.currentDirectoryPath
        let setUp = GuardSetUp(
            environment: EnvironmentVariables.all, home: EnvironmentVariables.home, directory: directory,
            programs: RunningPrograms.paths)
        // A broken configuration decides nothing by itself: its rules may be among what cannot be read.
        if setUp.errors.isEmpty { setUp.keepSnapshot() }
        let orchestrator = try await Orchestrator.open(
            setUp.configuration, callsModels: false, environment: EnvironmentVariables.all)
        let answer: HookAnswer
        do {
            answer = try await orchestrator.answer(told, in: directory, isInteractive: attendance.isAttended)
        } catch {
            try await orchestrator.close()
            throw error
        }
        try await orchestrator.close()
        // What is blocked or asked without it stays so; what would have been safe waits until it is repaired.
        if case .silent = answer, moment.decides, let problem = setUp.errors.first { throw problem }
        return answer
    }

    /// Ends the process when its time is over, in the way that blocks where a decision is awaited.
    private static func watch(decides: Bool) {
        if decides {
            signal(SIGALRM) { _ in
                let message: StaticString =
                    "task-orchestrator: no decision in time, so the call is blocked; try again\n"
                _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
                _exit(2)
            }
        } else {
            signal(SIGALRM) { _ in _exit(0) }
        }
        alarm(deadline)
    }
}

/// Whether a person sits before a client.
struct Attendance {
    let isAttended: Bool

    /// What the client says of itself in the variables that it gives its hooks.
    init(of client: HookClient, _ environment: [String: String]) {
        isAttended =
            switch client {
            case .claudeCode:
                environment["CLAUDE_CODE_SESSION_ATTENDED"].map { $0 == "1" }
                    ?? (environment["CLAUDE_CODE_ENTRYPOINT"] == "cli")
            case .cursor: true
            // Their hooks cannot ask anybody, whether somebody is there or not.
            case .codex, .gemini: false
            }
    }
}
