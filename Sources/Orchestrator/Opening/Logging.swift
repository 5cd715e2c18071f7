internal import Agents
package import Logging
internal import Resilience
internal import Vocabulary

extension Logger {
    private static let name = "task-orchestrator"

    /// Tells nobody anything.
    package static var silent: Logger { Logger(label: name) { _ in SwiftLogNoOpLogHandler() } }

    /// Writes to standard error what is of `level` or above, and leaves the process's own logging system alone.
    static func standardError(_ level: Configuration.Logging.Level) -> Logger {
        var logger = Logger(label: name) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Level(level)
        return logger
    }

    func waiting(_ delay: Duration, toAskAgain candidate: Candidate, after error: ModelError) {
        info(
            "asking again after a wait",
            metadata: Self.place(candidate).merging([
                "wait_seconds": "\(delay.inSeconds)", "reason": "\(error.whatHappened)",
            ]) { $1 })
    }

    func passedOn(from candidate: Candidate, to next: Candidate, because reason: any ExplainedError) {
        info(
            "asking another model",
            metadata: Self.place(candidate).merging([
                "next_provider": "\(next.provider)", "next_model": "\(next.model)", "reason": "\(reason.whatHappened)",
            ]) { $1 })
    }

    func opened(of candidate: Candidate, because reason: OpenReason?) {
        notice(
            "a breaker has opened",
            metadata: Self.place(candidate).merging(["reason": "\(reason?.description ?? "unknown")"]) { $1 })
    }

    private static func place(_ candidate: Candidate) -> Metadata {
        ["provider": "\(candidate.provider)", "model": "\(candidate.model)"]
    }
}

extension Logger.Level {
    fileprivate init(_ level: Configuration.Logging.Level) {
        self =
            switch level {
            case .trace: .trace
            case .debug: .debug
            case .info: .info
            case .notice: .notice
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
    }
}
