public import Vocabulary

/// How often to try again, and how long to wait before.
///
/// The defaults are the documented ones: five retries after 2, 4, 8, 16 and 32 seconds, each ±10 %, never above 60.
/// Which failures are worth another try is the caller's to say, by `RetryDecision`.
public struct RetryPolicy: Hashable, Sendable {
    /// How a wait is varied, so that callers that failed together do not come back together.
    /// The formulas of the last two: Marc Brooker, "Exponential Backoff And Jitter", 2015.
    public enum Jitter: Hashable, Sendable {
        /// Not at all.
        case none
        /// By up to this share in either direction.
        case proportional(Double)
        /// Anything from nothing to the whole wait.
        case full
        /// Anything from `base` to three times the wait before.
        case decorrelated
    }

    /// How many times to try again after the first attempt.
    public var maximumRetries: Int
    /// The wait before the first retry.
    public var base: Duration
    /// What each further wait is multiplied by.
    public var factor: Double
    /// The longest wait of our own making.
    public var cap: Duration
    /// How waits are varied.
    public var jitter: Jitter
    /// The longest wait a provider may ask for; beyond it there is no retry.
    public var retryAfterCap: Duration

    /// A policy; what is left out has its documented default.
    public init(
        maximumRetries: Int = 5, base: Duration = .seconds(2), factor: Double = 2, cap: Duration = .seconds(60),
        jitter: Jitter = .proportional(0.1), retryAfterCap: Duration = .longestAskedWait
    ) {
        self.maximumRetries = maximumRetries
        self.base = base
        self.factor = factor
        self.cap = cap
        self.jitter = jitter
        self.retryAfterCap = retryAfterCap
    }

    /// One attempt and no more.
    public static let never = RetryPolicy(maximumRetries: 0)

    /// The wait before retry number `retry`, counted from 1: `min(cap, base · factor^(retry−1))`, varied as `jitter`
    /// says and at most `cap` in any case.
    /// - Parameter previous: the wait before, which decorrelated jitter grows from; nil at the first retry.
    public func delay(
        beforeRetry retry: Int, previous: Duration? = nil, using random: inout some RandomNumberGenerator
    ) -> Duration {
        let limit = max(0, cap.inSeconds)
        let wait = exponentialSeconds(base: base, factor: factor, exponent: retry - 1, cap: cap)
        let unit = unitInterval(random.next())
        let seconds =
            switch jitter {
            case .none: wait
            case .proportional(let share): wait * (1 + (share > 0 ? min(share, 1) : 0) * (2 * unit - 1))
            case .full: wait * unit
            case .decorrelated:
                base.inSeconds + unit * max(0, 3 * (previous ?? base).inSeconds - base.inSeconds)
            }
        return Duration(boundedSeconds: min(seconds, limit))
    }
}

/// What a failure means for trying again; the caller's judgement.
public enum RetryDecision: Hashable, Sendable {
    /// Worth another try.
    case retry
    /// Worth another try, but as the provider says not before this time.
    case retryAfter(Duration)
    /// Would fail again.
    case stop
}

/// Why there is no further try.
public enum RetryRefusal: ExplainedError, Hashable {
    /// The failure would come again.
    case pointless
    /// All retries are used up.
    case usedUp(retries: Int)
    /// The provider asks for a longer wait than is allowed.
    case waitTooLong(asked: Duration, allowed: Duration)
    /// The wait would end after the deadline.
    case deadline(wait: Duration, remaining: Duration)
    /// Too many retries are under way already.
    case budget

    /// What stands against another try.
    public var whatHappened: String {
        switch self {
        case .pointless: "trying again would not help"
        case .usedUp(let retries): "the call failed after \(retries == 1 ? "1 retry" : "\(retries) retries")"
        case .waitTooLong(let asked, let allowed):
            "the provider asks to wait \(asked.roundedUpSeconds) s, and at most \(allowed.roundedUpSeconds) s are allowed"
        case .deadline(let wait, let remaining):
            "the next try is due in \(wait.roundedUpSeconds) s, and only \(remaining.roundedUpSeconds) s are left"
        case .budget: "too many calls are being retried already"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .pointless: "change what the failure names, or use another provider"
        case .usedUp, .waitTooLong, .budget: "try again later or use another provider"
        case .deadline: "allow more time or use another provider"
        }
    }
}

/// The retries of one operation: a value that takes failures and says what to do.
///
///     var retries = RetrySequence(policy)
///     switch retries.next(after: .retry, at: now(), deadline: deadline, using: &random) {
///     case .wait(let delay): try await clock.sleep(for: delay)
///     case .giveUp(let refusal): …
///     }
public struct RetrySequence: Hashable, Sendable {
    /// What to do after a failure.
    public enum Step: Hashable, Sendable {
        /// Wait so long, then try again.
        case wait(Duration)
        /// Do not try again.
        case giveUp(RetryRefusal)
    }

    /// The rules.
    public let policy: RetryPolicy
    /// How many retries were granted so far.
    public private(set) var retries = 0
    private var previous: Duration?

    /// The retries of an operation that has not failed yet.
    public init(_ policy: RetryPolicy) { self.policy = policy }

    /// What to do after another failure.
    ///
    /// A wait that the provider asks for is kept exactly, without jitter; where it is too long for the policy or the
    /// deadline, there is no retry rather than an early one.
    public mutating func next(
        after decision: RetryDecision, at now: Timestamp, deadline: Deadline? = nil,
        using random: inout some RandomNumberGenerator
    ) -> Step {
        if decision == .stop { return .giveUp(.pointless) }
        guard retries < policy.maximumRetries else { return .giveUp(.usedUp(retries: retries)) }
        let wait: Duration
        if case .retryAfter(let asked) = decision {
            guard asked <= policy.retryAfterCap else {
                return .giveUp(.waitTooLong(asked: asked, allowed: policy.retryAfterCap))
            }
            wait = max(.zero, asked)
        } else {
            wait = policy.delay(beforeRetry: retries + 1, previous: previous, using: &random)
            previous = wait
        }
        if let remaining = deadline?.remaining(at: now), wait >= remaining {
            return .giveUp(.deadline(wait: wait, remaining: remaining))
        }
        retries += 1
        return .wait(wait)
    }
}
