public import Vocabulary

/// The one moment by which a whole operation must be over, whatever retries, queues and fallbacks it goes through.
///
///     let deadline = Deadline(after: .seconds(60), from: now())
///     request.timeout = deadline.attemptTimeout(cap: .seconds(20), at: now())
public struct Deadline: Hashable, Comparable, Sendable {
    /// When time is up.
    public var moment: Timestamp

    /// A deadline at `moment`.
    public init(at moment: Timestamp) { self.moment = moment }

    /// A deadline `length` after `start`.
    public init(after length: Duration, from start: Timestamp) { moment = start + length }

    /// Whether `left` comes first.
    public static func < (left: Deadline, right: Deadline) -> Bool { left.moment < right.moment }

    /// Time left; zero once it has passed.
    public func remaining(at now: Timestamp) -> Duration { max(.zero, moment - now) }

    /// Whether time is up.
    public func hasPassed(at now: Timestamp) -> Bool { now >= moment }

    /// How long one attempt may take: `min(cap, remaining)`.
    public func attemptTimeout(cap: Duration, at now: Timestamp) -> Duration { min(cap, remaining(at: now)) }
}

/// Time was up before the work was done.
public struct DeadlineExceeded: ExplainedError {
    /// How much time there was.
    public var allowed: Duration
    /// What the work threw when it was cancelled for this; may carry what it had done, and used, until then.
    public var interrupted: (any Error)?

    /// Time was up after `allowed`.
    public init(after allowed: Duration) { self.allowed = allowed }

    func caused(by error: any Error) -> DeadlineExceeded {
        var copy = self
        copy.interrupted = error
        return copy
    }

    /// How long it was waited for.
    public var whatHappened: String { "there was no answer within \(allowed)" }

    /// Where to turn.
    public var whatToDo: String { "try again later, allow more time, or use another provider" }
}
