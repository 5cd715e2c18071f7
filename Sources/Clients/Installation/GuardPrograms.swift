internal import Foundation
public import HookFormats
public import Vocabulary

/// The two programs that clients are set up to call.
public struct GuardPrograms: Hashable, Sendable {
    /// The small one, which clients start before every tool call.
    public var hook: String
    /// The large one, which clients start as an MCP server.
    public var server: String

    /// Programs at these absolute paths.
    public init(hook: String, server: String) {
        self.hook = hook
        self.server = server
    }

    /// The programs in the folder of the running one.
    ///
    /// - Throws: `InstallationError` where the small one is not there.
    public static func besideThis() throws(InstallationError) -> GuardPrograms {
        guard
            let server = Bundle.main.executablePath.map({
                URL(filePath: $0).resolvingSymlinksInPath().path(percentEncoded: false)
            })
        else {
            throw InstallationError("the place of this program cannot be found out", "start it by its full path")
        }
        let hook = URL(filePath: server).deletingLastPathComponent().appending(path: "task-orchestrator-hook")
            .path(percentEncoded: false)
        guard FileManager.default.isExecutableFile(atPath: hook) else {
            throw InstallationError(
                "\(hook) is not there, and it is what the clients are to call",
                "build it with 'swift build --product task-orchestrator-hook', or keep both programs in one folder")
        }
        return GuardPrograms(hook: hook, server: server)
    }

    /// The command line that a client runs for `event`, through a shell.
    ///
    /// Whatever happens to the hook (it is gone, it was killed, it ended in any other way than it should), the shell says
    /// 2 where the client waits for a decision, which blocks the call in every client, and 0 where not: a prompt or the
    /// end of a turn is nothing to hold up because of a broken hook.
    public func commandLine(_ client: HookClient, _ event: String) -> String {
        let decides = HookMoment(event, of: client).decides
        return "\(hook.quotedForShell) \(client.rawValue) \(event) || exit \(decides ? 2 : 0)"
    }

    /// Whether `command` is a command line of ours, of whichever copy of the program.
    static func isOurs(_ command: String) -> Bool { command.contains("task-orchestrator-hook") }
}

/// Something could not be installed.
public struct InstallationError: ExplainedError, Hashable {
    /// What happened.
    public let whatHappened: String
    /// What helps.
    public let whatToDo: String

    init(_ whatHappened: String, _ whatToDo: String) {
        self.whatHappened = whatHappened
        self.whatToDo = whatToDo
    }
}

extension String {
    /// The text as one word of a shell.
    var quotedForShell: String {
        let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/._-+:@%"))
        let isPlain = !isEmpty && utf8.allSatisfy { $0 < 0x80 } && unicodeScalars.allSatisfy { plain.contains($0) }
        return isPlain ? self : "'" + replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
