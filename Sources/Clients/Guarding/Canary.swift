internal import Foundation
internal import HookFormats
internal import JSON
internal import Subprocess

#if canImport(System)
    internal import System
#else
    internal import SystemPackage
#endif

/// Tries a client's guard through the very command line that stands in the client's settings.
///
/// Two calls are shown to it, and neither is carried out: one that must be blocked, and one that must pass. A guard that
/// blocks everything because its program is gone fails the second.
public struct Canary: Sendable {
    /// How a guard answered.
    public enum Finding: Hashable, Sendable {
        /// Nothing of ours is in the settings.
        case notInstalled
        /// What must be blocked is blocked, and what must pass passes.
        case holds
        /// What must be blocked would have happened.
        case letsThrough(String)
        /// Everything is blocked, for this reason.
        case blocksAll(String)
        /// The settings cannot be read.
        case unreadable(String)
    }

    /// The places that are looked at.
    public let places: ClientPlaces
    private let environment: [String: String]
    private let directory: String

    /// A canary for the client with these places.
    ///
    /// - Parameters:
    ///   - environment: what the client's hooks would be started with.
    ///   - directory: where the calls would happen.
    public init(_ places: ClientPlaces, environment: [String: String], directory: String) {
        self.places = places
        self.environment = environment
        self.directory = directory
    }

    /// A command that no policy of ours lets through.
    static let forbidden = "rm -rf --no-preserve-root /"
    /// A command that every policy of ours lets through.
    static let harmless = "ls"

    /// Tries it.
    public func sing() async -> Finding {
        let text: String?
        do throws(InstallationError) { text = try SettingsFiles.text(places.hooks) } catch {
            return .unreadable(error.whatHappened)
        }
        guard let text else { return .notInstalled }
        guard let settings = try? JSON(parsing: text) else { return .unreadable("\(places.hooks) is not JSON") }
        let event = places.client.shellEvent
        guard let command = HookEntries.commands(in: settings, event: event).first else { return .notInstalled }
        let forbidden = await run(command, about: Self.forbidden)
        guard forbidden.isBlocked else { return .letsThrough(forbidden.said) }
        let harmless = await run(command, about: Self.harmless)
        return harmless.isBlocked ? .blocksAll(harmless.said) : .holds
    }

    private struct Answer {
        var isBlocked: Bool
        var said: String
    }

    private func run(_ commandLine: String, about command: String) async -> Answer {
        // By way of a file: a line that reads nothing ends before a pipe could be filled.
        let file = FileManager.default.temporaryDirectory.appending(path: "canary-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            try Data(places.client.canaryInput(command, in: directory).serialized()).write(to: file)
            let result = try await Subprocess.run(
                .path("/bin/sh"),
                arguments: [
                    "-c", #"exec <"$1"; eval "$2""#, "sh", file.path(percentEncoded: false), commandLine,
                ],
                environment: .custom(
                    Dictionary(
                        uniqueKeysWithValues: environment.map {
                            (Environment.Key(stringLiteral: $0.key), $0.value)
                        })),
                input: .none, output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
            let output = result.standardOutput
            let said = [output, result.standardError].joined().trimmed
            switch result.terminationStatus {
            case .exited(2): return Answer(isBlocked: true, said: said)
            case .exited(0): return Answer(isBlocked: Self.blocks(output), said: said)
            // Clients take anything else for a fault of the hook, and let the call happen.
            default: return Answer(isBlocked: false, said: "it ended with \(result.terminationStatus): \(said)")
            }
        } catch {
            return Answer(isBlocked: false, said: "it cannot be started: \(error)")
        }
    }

    /// Whether an answer in any client's form keeps the call from happening.
    private static func blocks(_ output: String) -> Bool {
        guard let answer = try? JSON(parsing: output) else { return false }
        let decision =
            answer["hookSpecificOutput"]?["permissionDecision"] ?? answer["permission"] ?? answer["decision"]
        return decision == "deny"
    }
}

extension HookClient {
    /// The event in which shell commands are decided.
    var shellEvent: String {
        switch self {
        case .claudeCode, .codex: "PreToolUse"
        case .gemini: "BeforeTool"
        case .cursor: "beforeShellExecution"
        }
    }

    /// What the client would tell its hook about `command`.
    func canaryInput(_ command: String, in directory: String) -> JSON {
        switch self {
        case .claudeCode, .codex, .gemini:
            [
                "session_id": "doctor", "cwd": .string(directory), "hook_event_name": .string(shellEvent),
                "tool_name": self == .gemini ? "run_shell_command" : "Bash",
                "tool_input": ["command": .string(command)],
            ]
        case .cursor:
            [
                "conversation_id": "doctor", "hook_event_name": .string(shellEvent), "command": .string(command),
                "cwd": .string(directory), "workspace_roots": [.string(directory)],
            ]
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[start...end])
    }
}
