public import Vocabulary

/// Every scope that could have answered rejects calls.
public struct AllScopesRejected: ExplainedError, Hashable {
    /// Who rejects, and why, in the order of preference.
    public var rejections: [Rejection]

    /// Nobody is left.
    public init(_ rejections: [Rejection]) { self.rejections = rejections }

    /// Time until the first of them may be probed; nil where only a person can help.
    public var retryAfter: Duration? { rejections.compactMap(\.retryAfter).min() }

    /// That nobody is left, and why each is not.
    public var whatHappened: String {
        guard !rejections.isEmpty else { return "no provider is configured for this call" }
        return "no provider may be called: " + rejections.map(\.whatHappened).joined(separator: "; ")
    }

    /// When to come back.
    public var whatToDo: String {
        if rejections.isEmpty { return "configure a provider" }
        guard let retryAfter else { return "put one of them back into service" }
        return "try again in \(retryAfter.roundedUpSeconds) s or configure a further provider"
    }
}

/// Sees to it that the breakers of a group never reject everything without anybody noticing.
///
/// The scopes of a group can stand in for each other, so each breaker by itself may reject. Only together they can
/// leave nobody to call, which is either said aloud (`AllScopesRejected`) or, where `keepsLast` is set, avoided: the
/// scope next due is probed early. That is still one probe at a time, and never a scope that a person isolated.
public struct MaximumEjection: Hashable, Sendable {
    /// What a group comes down to.
    public enum Verdict: Hashable, Sendable {
        /// These scopes may be called, in the order of preference.
        case available([String])
        /// Only this one is left; the next failure leaves nobody. Worth an alert.
        case last(String)
        /// Nobody is left; this scope is to be probed early, by `acquire(at:early: true)`.
        case probeEarly(String)
        /// Nobody is left.
        case exhausted(AllScopesRejected)
    }

    /// Whether the scope next due is probed early where nobody is left.
    public var keepsLast: Bool

    /// The guard; it only speaks up unless told to keep the last scope in service.
    public init(keepsLast: Bool = false) { self.keepsLast = keepsLast }

    /// Judges a group in which each scope has given its answer.
    /// - Parameter standings: each scope with its rejection, nil where it may be called.
    public func verdict(on standings: [(scope: String, rejection: Rejection?)]) -> Verdict {
        let available = standings.filter { $0.rejection == nil }.map(\.scope)
        if available.count == 1, standings.count > 1 { return .last(available[0]) }
        if !available.isEmpty { return .available(available) }
        let rejections = standings.compactMap(\.rejection)
        if keepsLast, let next = Self.nextDue(among: rejections) { return .probeEarly(next.scope) }
        return .exhausted(AllScopesRejected(rejections))
    }

    /// Judges a group of breakers, in the order of preference.
    public func verdict(on group: [CircuitBreaker], at now: Timestamp) -> Verdict {
        verdict(on: group.map { ($0.scope, $0.rejection(at: now)) })
    }

    private static func nextDue(among rejections: [Rejection]) -> Rejection? {
        rejections.filter { if case .open = $0.reason { true } else { false } }
            .min { $0.retryAfter ?? .zero < $1.retryAfter ?? .zero }
    }
}
