internal import HookFormats
internal import JSON
internal import Oversight

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The hook that a client starts before every tool call.
///
/// What can be decided from the policy's snapshot alone is decided here, in a process that starts in two milliseconds;
/// everything else goes to the large program, with the same input. It never says that something is allowed: where it has
/// nothing to say it is silent, and where it cannot do its work it blocks.
@main
struct Hook {
    /// How long it may take, everything included. Clients give their hooks much longer, and let the call happen then.
    static let deadline = 2_000_000

    static func main() {
        let began = Clock.monotonic()
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let client = HookClient(rawValue: arguments[1]) else {
            let clients = HookClient.allCases.map(\.rawValue).joined(separator: "|")
            end(
                .failure(
                    "usage: task-orchestrator-hook \(clients) EVENT; 'task-orchestrator install CLIENT' sets it up",
                    at: .beforeTool))
        }
        let event = arguments[2]
        let moment = HookMoment(event, of: client)
        Watchdog.start(after: deadline, decides: moment.decides)
        guard let input = StandardInput.read(atMost: HookEvent.inputLimit + 1) else {
            end(.failure("the hook's input cannot be read", at: moment))
        }
        guard moment.decides else { LargeProgram.takeOver(client, event, moment, input) }
        let told: HookEvent
        do throws(HookInputError) { told = try HookEvent(reading: input, from: client, event: event) } catch {
            end(HookAnswer.deny("\(error); what cannot be read is not run.").output(to: client, event: event))
        }
        guard let decided = SnapshotDecision(about: told, began: began) else {
            LargeProgram.takeOver(client, event, moment, input)
        }
        end(decided.answer.output(to: told))
    }

    /// Writes what is to be left behind, and ends the process.
    static func end(_ output: HookOutput) -> Never {
        guard StandardOutput.write(output.standardOutput, to: 1) else {
            _ = StandardOutput.write("task-orchestrator: the client does not take the hook's answer\n", to: 2)
            _exit(2)
        }
        _ = StandardOutput.write(output.standardError, to: 2)
        _exit(output.exitCode)
    }
}
