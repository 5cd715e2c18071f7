internal import Synchronization
public import Vocabulary

/// How long a rate gate stays closed.
public struct RateGatePolicy: Hashable, Sendable {
    /// The wait where the provider names none, the first time.
    public var base: Duration
    /// What it is multiplied by with each further limit before a success.
    public var factor: Double
    /// The longest wait of our own making.
    public var cap: Duration
    /// The longest wait a provider may ask for; longer ones are cut to it, so that a broken header shuts nobody out.
    public var retryAfterCap: Duration

    /// A policy; what is left out has its default: 2 s doubling up to 60 s, and what a provider may ask for.
    public init(
        base: Duration = .seconds(2), factor: Double = 2, cap: Duration = .seconds(60),
        retryAfterCap: Duration = .longestAskedWait
    ) {
        self.base = base
        self.factor = factor
        self.cap = cap
        self.retryAfterCap = retryAfterCap
    }
}

/// What of a rate gate must outlive its process and reach the others.
public struct RateGateSnapshot: Hashable, Sendable {
    /// When this last changed.
    public var updatedAt: Timestamp
    /// When the gate was closed; nil where it was not.
    public var closedAt: Timestamp?
    /// When it opens again.
    public var closedUntil: Timestamp?
    /// Limits met since the last success.
    public var consecutiveLimits: Int64

    /// A snapshot; what is left out is that of a gate never closed.
    public init(
        updatedAt: Timestamp = Timestamp(microseconds: 0), closedAt: Timestamp? = nil, closedUntil: Timestamp? = nil,
        consecutiveLimits: Int64 = 0
    ) {
        self.updatedAt = updatedAt
        self.closedAt = closedAt
        self.closedUntil = closedUntil
        self.consecutiveLimits = consecutiveLimits
    }
}

/// The provider allows no more calls for the moment.
public struct RateLimited: ExplainedError, Hashable {
    /// What is limited, as it stands in reports.
    public var scope: String
    /// Time until calls are allowed again.
    public var retryAfter: Duration

    /// `scope` is limited for another `retryAfter`.
    public init(scope: String, retryAfter: Duration) {
        self.scope = scope
        self.retryAfter = retryAfter
    }

    /// What is limited.
    public var whatHappened: String { "\(scope) allows no more calls for the moment" }
    /// When to come back.
    public var whatToDo: String { "try again in \(retryAfter.roundedUpSeconds) s or use another provider" }
}

/// Holds calls back until the moment a rate limit (429) names.
///
/// A provider that limits us is well, so its breaker stays closed; and no number of successes in between shortens a wait
/// it has asked for. One gate stands for one scope.
public final class RateGate: Sendable {
    /// What is limited, as it stands in reports.
    public let scope: String
    private let policy: RateGatePolicy
    private let state = Mutex(State())

    private struct State {
        var closing: Countdown?
        var consecutiveLimits: Int64 = 0
        var updatedAt = Timestamp(microseconds: 0)
    }

    /// An open gate.
    public init(scope: String, policy: RateGatePolicy = RateGatePolicy()) {
        self.scope = scope
        self.policy = policy
    }

    /// Why a call must wait; nil where it may go.
    public func rejection(at now: Timestamp) -> RateLimited? {
        let remaining = state.withLock { $0.closing?.remaining(at: now) } ?? .zero
        return remaining > .zero ? RateLimited(scope: scope, retryAfter: remaining) : nil
    }

    /// Closes the gate after a rate limit.
    ///
    /// Without `retryAfter` for `min(cap, base · factor^(n−1))` after the n-th limit in a row. A gate that is closed for
    /// longer already stays so.
    /// - Returns: what is to be saved.
    @discardableResult
    public func limited(retryAfter: Duration?, at now: Timestamp) -> RateGateSnapshot {
        state.withLock { state in
            // Calls that were under way together are limited together: that is one limit, not many.
            if state.closing?.remaining(at: now) ?? .zero == .zero { state.consecutiveLimits &+= 1 }
            let own = exponentialSeconds(
                base: policy.base, factor: policy.factor, exponent: Int(clamping: state.consecutiveLimits - 1),
                cap: policy.cap)
            let wait =
                retryAfter?.clamped(to: .zero...max(.zero, policy.retryAfterCap)) ?? Duration(boundedSeconds: own)
            if wait > state.closing?.remaining(at: now) ?? .zero { state.closing = Countdown(from: now, length: wait) }
            state.updatedAt = now
            return Self.snapshot(of: state)
        }
    }

    /// Says that a call went through: the next limit is a first one again. A closed gate stays closed.
    ///
    /// Need not be saved. A process that still counts the earlier limits waits at most `cap` after its next one, while
    /// saving could wipe out a wait that another process was asked for during this call.
    public func succeeded(at now: Timestamp) {
        state.withLock { state in
            guard state.consecutiveLimits > 0, state.closing?.remaining(at: now) ?? .zero == .zero else { return }
            state = State(updatedAt: now)
        }
    }

    /// What must be saved.
    public var snapshot: RateGateSnapshot { state.withLock { Self.snapshot(of: $0) } }

    /// Takes over what another process has saved. The later end of two waits holds, so none is cut short; save likewise.
    /// - Returns: whether this brought anything new.
    @discardableResult
    public func adopt(_ saved: RateGateSnapshot) -> Bool {
        state.withLock { state in
            let before = state.closing
            if let start = saved.closedAt, let end = saved.closedUntil {
                let longest = max(.zero, policy.retryAfterCap, policy.cap)
                let closing = Countdown(from: start, length: (end - start).clamped(to: .zero...longest))
                if closing.end > state.closing?.end ?? start { state.closing = closing }
            }
            let isLater = saved.updatedAt > state.updatedAt
            if isLater {
                state.consecutiveLimits = min(max(0, saved.consecutiveLimits), 1000)
                state.updatedAt = saved.updatedAt
            }
            return isLater || state.closing != before
        }
    }

    private static func snapshot(of state: State) -> RateGateSnapshot {
        RateGateSnapshot(
            updatedAt: state.updatedAt, closedAt: state.closing?.start, closedUntil: state.closing?.end,
            consecutiveLimits: state.consecutiveLimits)
    }
}
