public import Vocabulary

/// Where a breaker stands.
public enum BreakerPhase: String, Hashable, Sendable, CaseIterable {
    /// Calls go through and are judged.
    case closed
    /// Calls are rejected until the open time is over; the next call then is a probe.
    case open
    /// A bounded number of probes goes through; they decide.
    case halfOpen = "half_open"
}

/// What a person has decided about a breaker.
public enum BreakerMode: String, Hashable, Sendable, CaseIterable {
    /// The rules decide.
    case automatic
    /// Everything goes through and nothing is counted.
    case disabled
    /// Nothing goes through until a person changes the mode.
    case isolated
    /// The rules count and change state as ever, and their transitions are reported, but nothing is rejected.
    case metricsOnly = "metrics_only"
}

/// Why a breaker opened.
public struct OpenReason: Hashable, Sendable, CustomStringConvertible {
    /// Which rule it was.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// So many failures in a row.
        case consecutiveFailures = "consecutive_failures"
        /// Too large a share of the recent calls failed.
        case failureRate = "failure_rate"
        /// Too large a share of the recent calls was slow.
        case slowRate = "slow_rate"
        /// A probe failed.
        case failedProbe = "failed_probe"
        /// A probe succeeded, but slowly.
        case slowProbe = "slow_probe"
        /// A person opened it.
        case forced
    }

    /// Which rule it was.
    public var cause: Cause
    /// How many failures, slow calls or probes.
    public var count: Int64
    /// Out of how many calls; 0 where the cause is not a rate.
    public var calls: Int64

    /// A reason; `calls` only for rates.
    public init(_ cause: Cause, count: Int64 = 1, of calls: Int64 = 0) {
        self.cause = cause
        self.count = count
        self.calls = calls
    }

    /// The reason in words.
    public var description: String {
        switch cause {
        case .consecutiveFailures: count == 1 ? "1 call failed" : "\(count) calls in a row failed"
        case .failureRate: "\(count) of \(calls) recent calls failed"
        case .slowRate: "\(count) of \(calls) recent calls were too slow"
        case .failedProbe: "a probe failed"
        case .slowProbe: "a probe was too slow"
        case .forced: "it was opened by hand"
        }
    }
}

/// A probe permit that is out.
public struct ProbeLease: Hashable, Sendable {
    /// Unique within the breaker's generation.
    public var id: Int64
    /// When it was handed out.
    public var grantedAt: Timestamp
    /// When it may be given to someone else.
    public var expiresAt: Timestamp

    /// A permit that is out.
    public init(id: Int64, grantedAt: Timestamp, expiresAt: Timestamp) {
        self.id = id
        self.grantedAt = grantedAt
        self.expiresAt = expiresAt
    }
}

/// What of a breaker's state must outlive its process and reach the others.
///
/// Windows of recent calls are not in it: they are each process's own view, while what follows from them is shared.
/// Save it, together with the journal event, after every transition, after every failure (so that three short-lived
/// processes that fail once each open the breaker) and whenever `Permit.isProbe` is true, before the call and after it.
///
/// To keep the bound on probes between processes, one write transaction holds all of: load, `adopt`, `acquire`, save,
/// whatever the phase this process knows: another may have opened the breaker since. On the usual way, where it is
/// closed everywhere, that costs reading one row each for the breaker and its rate gate, and no write.
public struct BreakerSnapshot: Hashable, Sendable {
    /// Counts the changes of phase and mode.
    public var generation: Int64
    /// When anything in here last changed.
    public var updatedAt: Timestamp
    /// Where the breaker stands.
    public var phase: BreakerPhase
    /// What a person has decided.
    public var mode: BreakerMode
    /// When it opened; nil unless open.
    public var openedAt: Timestamp?
    /// When the first probe may go through; nil unless open.
    public var opensUntil: Timestamp?
    /// Why it opened; kept while half open.
    public var reason: OpenReason?
    /// Openings since it was last closed.
    public var consecutiveOpens: Int64
    /// Failures since the last success while closed.
    public var consecutiveFailures: Int64
    /// Probes that are under way, in all processes.
    public var probes: [ProbeLease]
    /// Probes that have succeeded in this half-open period.
    public var probeSuccesses: Int64
    /// The id the next probe gets.
    public var nextProbe: Int64

    /// A snapshot; what is left out is that of a breaker that has never failed.
    public init(
        generation: Int64 = 0, updatedAt: Timestamp = Timestamp(microseconds: 0), phase: BreakerPhase = .closed,
        mode: BreakerMode = .automatic, openedAt: Timestamp? = nil, opensUntil: Timestamp? = nil,
        reason: OpenReason? = nil, consecutiveOpens: Int64 = 0, consecutiveFailures: Int64 = 0,
        probes: [ProbeLease] = [], probeSuccesses: Int64 = 0, nextProbe: Int64 = 1
    ) {
        self.generation = generation
        self.updatedAt = updatedAt
        self.phase = phase
        self.mode = mode
        self.openedAt = openedAt
        self.opensUntil = opensUntil
        self.reason = reason
        self.consecutiveOpens = consecutiveOpens
        self.consecutiveFailures = consecutiveFailures
        self.probes = probes
        self.probeSuccesses = probeSuccesses
        self.nextProbe = nextProbe
    }

    /// Whether this one is to be kept where the two differ: the higher generation, and within one the later update.
    ///
    /// The same comparison guards the save (`UPDATE … WHERE generation < ? OR (generation = ? AND updated_at < ?)`).
    public func supersedes(_ other: BreakerSnapshot) -> Bool {
        (generation, updatedAt) > (other.generation, other.updatedAt)
    }
}

/// A change of a breaker's phase or mode, for the journal.
public struct Transition: Hashable, Sendable {
    /// The phase before.
    public var from: BreakerPhase
    /// The phase after.
    public var to: BreakerPhase
    /// The mode before.
    public var previousMode: BreakerMode
    /// The mode after.
    public var mode: BreakerMode
    /// The generation that begins.
    public var generation: Int64
    /// When.
    public var at: Timestamp
    /// Why it opened; nil for other changes.
    public var reason: OpenReason?
    /// How long it stays open at first; nil for other changes.
    public var openTime: Duration?
}
