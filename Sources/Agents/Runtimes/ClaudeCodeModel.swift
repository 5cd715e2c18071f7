internal import JSON
internal import Vocabulary

/// Answers by the person's own Claude Code, run without a screen (`claude -p`): no other key is needed.
///
///     let claude = ClaudeCodeModel(environment: environment)
///     let answer = try await claude.respond(to: ModelRequest(
///         model: "sonnet", prompt: "Make the tests pass", workingDirectory: "/src/app",
///         allowedTools: ["Read", "Edit", "Bash(swift test:*)"], spendingLimit: .dollars(1)))
///     answer.evidence   // the commands with their exit status, the files it changed
///
/// Only the built-in tools that `allowedTools` names are there at all; of those it may use what these rules and the person's
/// own settings allow, and nothing is ever asked of a person (`--permission-mode dontAsk`). Without tools it is a plain
/// model, with its own retries off and each of its model calls bounded by `maxOutputTokens`.
///
/// The login, the permissions and the hooks in the person's own settings stay in force, a guard of ours among them. The
/// settings of a project do not, unless `Settings.settingSources` names them: without a screen Claude Code does not ask
/// whether a directory is trusted, and a clone must not run code. MCP servers are only connected where an allowed tool
/// comes from one. The session is not kept.
///
/// - Important: Claude Code checks `spendingLimit` after each of its model calls, so that the bill can exceed it by the last
///   one; and it goes on up to three times after an answer was cut at its bound. What was really used comes back as
///   `usage`, with Claude Code's own figure as `reportedCost`.
public struct ClaudeCodeModel: LanguageModel {
    /// What a person can set about it.
    public struct Settings: Hashable, Sendable {
        /// The program; a name without a slash is looked up on PATH.
        public var executable: String
        /// Whose settings apply: any of `user`, `project`, `local`.
        public var settingSources: [String]

        /// Settings; the person's own and nobody else's.
        public init(executable: String = "claude", settingSources: [String] = ["user"]) {
            self.executable = executable
            self.settingSources = settingSources
        }
    }

    /// Always `claude_code`.
    public let provider = "claude_code"

    let environment: [String: String]
    private let settings: Settings
    private let clock: any Clock<Duration>

    /// The Claude Code on this machine.
    /// - Parameters:
    ///   - environment: the person's environment, in which it finds its login.
    ///   - settings: what the person has set.
    ///   - clock: measures the timeout.
    public init(
        environment: [String: String], settings: Settings = Settings(), clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.environment = environment
        self.settings = settings
        self.clock = clock
    }

    /// Runs Claude Code until it has answered.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        try await stream(request) { _ in }
    }

    /// Runs Claude Code and hands over what it says, message by message, with an empty line between two.
    public func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        let invocation = ClaudeCodeInvocation(request: request, settings: settings, environment: environment)
        if let problem = invocation.problem {
            throw ModelError(.invalidRequest, provider: provider, message: problem, notSent: true)
        }
        let program = ChildProgram(
            arguments: invocation.arguments, environment: invocation.environment,
            workingDirectory: request.workingDirectory, input: invocation.input, timeout: request.timeout, clock: clock)
        var transcript = ClaudeCodeTranscript(request: request)
        let outcome: ChildProgram.Outcome
        do {
            outcome = try await program.run { line in
                switch transcript.take(line) {
                case .text(let text):
                    await onText(text)
                    return .goOn
                case .nothing: return .goOn
                case .stop: return .stop
                }
            }
        } catch {
            throw notStarted(error, request: request)
        }
        return try transcript.finish(outcome)
    }

    private func notStarted(_ failure: ChildProgram.Failure, request: ModelRequest) -> ModelError {
        switch failure {
        case .notFound:
            ModelError(
                .unauthorized, provider: provider,
                message: "Claude Code is not installed: there is no program '\(settings.executable)'; install it, run "
                    + "'claude' once to log in, or name its path in the configuration", notSent: true)
        case .noDirectory:
            ModelError(
                .invalidRequest, provider: provider,
                message: "there is no directory '\(request.workingDirectory ?? "")'", notSent: true)
        case .notStarted(let reason):
            ModelError(
                .providerHealth, provider: provider, message: "Claude Code could not be started: \(reason)",
                notSent: true)
        }
    }
}
