public import Vocabulary

/// A breaker's answer to a call that wants to start.
public enum Admission: Hashable, Sendable {
    /// The call may start; its permit must be handed back with `record` or `release`.
    case admitted(Permit)
    /// The call must not start.
    case rejected(Rejection)
}

/// Leave to make one call.
public struct Permit: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case call
        case probe(Int64)
        /// Let through although its result says nothing (breaker disabled, or rejected in metrics-only mode).
        case uncounted
    }

    let kind: Kind
    /// The generation of the breaker's state that admitted the call; results of older generations are dropped.
    public let generation: Int64
    /// What this admission changed: open to half-open where this is the first probe, else nil.
    public let transition: Transition?

    init(kind: Kind, generation: Int64, transition: Transition? = nil) {
        self.kind = kind
        self.generation = generation
        self.transition = transition
    }

    /// Whether this call is a probe of a half-open breaker: then the snapshot is to be saved before the call, so that
    /// other processes see that the probe is taken.
    public var isProbe: Bool {
        if case .probe = kind { true } else { false }
    }
}

/// How a call ended, as far as the provider's health is concerned.
public enum CallOutcome: Hashable, Sendable {
    /// The provider answered.
    case success
    /// The provider is unwell: 5xx, connection, time-out, garbage.
    case failure
    /// The provider is unwell and asks to be left alone for a while (`Retry-After` beside a 503).
    case unavailable(for: Duration)
    /// Says nothing about the provider: the caller's fault, a blocked content, a cancellation, a rate limit.
    case ignored
}

/// How long a call took; what is nil was not measured.
public struct CallLatency: Hashable, Sendable {
    /// Time to the first byte of the answer.
    public var firstByte: Duration?
    /// Time to the end of the answer.
    public var total: Duration?

    /// A call's latency.
    public init(firstByte: Duration? = nil, total: Duration? = nil) {
        self.firstByte = firstByte
        self.total = total
    }

    /// Nothing was measured.
    public static let unmeasured = CallLatency()
}

/// Why a breaker does not let a call through.
public struct Rejection: ExplainedError, Hashable {
    /// What stands in the way.
    public enum Reason: Hashable, Sendable {
        /// The breaker is open, for this reason.
        case open(OpenReason)
        /// The breaker is half open and all its probes are under way.
        case probing
        /// A person took the scope out of service.
        case isolated
    }

    /// What the breaker protects, as it stands in reports: provider, model, credential.
    public var scope: String
    /// What stands in the way.
    public var reason: Reason
    /// Time until a probe may be admitted; nil where only a person can put the scope back into service.
    public var retryAfter: Duration?

    /// A rejection by the breaker of `scope`.
    public init(scope: String, reason: Reason, retryAfter: Duration?) {
        self.scope = scope
        self.reason = reason
        self.retryAfter = retryAfter
    }

    /// Which scope is closed off, and why.
    public var whatHappened: String {
        switch reason {
        case .open(let reason): "\(scope) is not called for the moment: \(reason)"
        case .probing: "\(scope) is being probed after an outage"
        case .isolated: "\(scope) was taken out of service by hand"
        }
    }

    /// When to come back.
    public var whatToDo: String {
        guard let retryAfter else { return "put it back into service or use another provider" }
        return "try again in \(retryAfter.roundedUpSeconds) s or use another provider"
    }
}
