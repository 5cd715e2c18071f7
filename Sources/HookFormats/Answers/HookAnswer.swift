/// What a hook has to say.
public enum HookAnswer: Hashable, Sendable {
    /// Nothing: the client goes on as it would have without the hook. Never means that something is allowed.
    case silent
    /// The action must not happen, for this reason.
    case deny(String)
    /// A person is to be asked, for this reason; where the client cannot ask, the action does not happen.
    case ask(String)
    /// Something for the agent to know.
    case context(String)
    /// The agent is not done, for this reason.
    case sendBack(String)
}

/// What a hook's process leaves behind.
public struct HookOutput: Hashable, Sendable {
    /// What is written to standard output; JSON, or nothing.
    public var standardOutput: String
    /// What is written to standard error; what the client shows where the exit code is 2.
    public var standardError: String
    /// 0, or 2 for a block.
    public var exitCode: Int32

    /// A process that ends with this.
    public init(standardOutput: String = "", standardError: String = "", exitCode: Int32 = 0) {
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.exitCode = exitCode
    }

    /// What a hook does that could not do its work: it blocks where it decides, and stays out of the way where not.
    public static func failure(_ reason: String, at moment: HookMoment) -> HookOutput {
        HookOutput(
            standardError: "task-orchestrator: \(reason.cutForClient)\n", exitCode: moment.decides ? 2 : 0)
    }
}

extension String {
    /// The text, cut to what every client shows in full.
    var cutForClient: String {
        let limit = 4000
        guard unicodeScalars.count > limit else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + " …"
    }
}
