internal import JSON
internal import Vocabulary

/// Answers by a program of the person's own: bring your own model without compiling anything.
///
///     let model = CommandModel(arguments: ["python3", "my-model.py"], environment: environment)
///
/// The program is started once for every call, without a shell, and is told on one line of stdin what is wanted:
///
///     {"prompt": "…", "system": "…" | null, "model": "…", "max_output_tokens": 8192, "timeout_seconds": 300,
///      "form": "text" | "json" | "schema", "schema_name": "…", "schema": {…},
///      "temperature": 0.2, "working_directory": "…", "allowed_tools": ["…"], "spending_limit_usd": "0.50"}
///
/// It answers with lines of JSON on stdout and ends with status 0:
///
///     {"text": "…"}                 a piece of the answer, as often as it likes, handed on at once
///     {"answer": {"text": "…", "structured": …, "model": "…", "finish": "stop",
///                 "usage": {"input_tokens": 12, "output_tokens": 30, "cache_read_tokens": 0, "cache_write_tokens": 0,
///                           "cache_write_long_tokens": 0, "reasoning_tokens": 0, "web_searches": 0, "cost_usd": "0.01"}}}
///     {"error": {"class": "rate_limited", "message": "…", "retry_after_seconds": 30}}
///
/// In the answer every member may be missing: the text is then the pieces put together, the usage an upper estimate.
/// `finish` is one of `stop length blocked_prompt blocked_answer refusal tool_call other`; `class` one of `provider_health
/// rate_limited quota_exhausted invalid_request unauthorized model_not_found`. Members and lines that mean nothing here
/// are passed over. A line that is no JSON object, no answer, or another status is a failure of the provider, told with
/// the end of what the program wrote to stderr. When the time is up the program and all it started are ended.
public struct CommandModel: LanguageModel {
    /// The provider's name, `command` unless the configuration calls it otherwise.
    public let provider: String

    private let arguments: [String]
    private let environment: [String: String]
    private let clock: any Clock<Duration>

    /// A model behind a program.
    /// - Parameters:
    ///   - provider: the name it goes by in reports and budgets.
    ///   - arguments: the program and its arguments; a name without a slash is looked up on PATH.
    ///   - environment: the whole environment the program gets.
    ///   - clock: measures the timeout.
    public init(
        provider: String = "command", arguments: [String], environment: [String: String],
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.provider = provider
        self.arguments = arguments
        self.environment = environment
        self.clock = clock
    }

    /// Runs the program and waits for its answer.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        try await stream(request) { _ in }
    }

    /// Runs the program and hands over the pieces of its answer as they come.
    public func stream(
        _ request: ModelRequest, onText: @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelAnswer {
        let program = ChildProgram(
            arguments: arguments, environment: environment, workingDirectory: request.workingDirectory,
            input: CommandProtocol.line(for: request), timeout: request.timeout, clock: clock)
        var conversation = CommandProtocol(request: request, provider: provider)
        let outcome: ChildProgram.Outcome
        do {
            outcome = try await program.run { line in
                switch conversation.take(line) {
                case .text(let piece):
                    await onText(piece)
                    return .goOn
                case .nothing: return .goOn
                case .stop: return .stop
                }
            }
        } catch {
            throw notStarted(error, request: request)
        }
        let text = conversation.textNotYetHandedOver
        let answer = try conversation.finish(outcome)
        if let text { await onText(text) }
        return answer
    }

    private func notStarted(_ failure: ChildProgram.Failure, request: ModelRequest) -> ModelError {
        let name = arguments.first ?? ""
        return switch failure {
        case .notFound:
            ModelError(
                .unauthorized, provider: provider,
                message: "there is no program '\(name)' that can be run; name it in the configuration", notSent: true)
        case .noDirectory:
            ModelError(
                .invalidRequest, provider: provider,
                message: "there is no directory '\(request.workingDirectory ?? "")'", notSent: true)
        case .notStarted(let reason):
            ModelError(
                .providerHealth, provider: provider, message: "'\(name)' could not be started: \(reason)", notSent: true
            )
        }
    }
}
