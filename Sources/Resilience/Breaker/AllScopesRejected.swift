public import Vocabulary

/// Every scope that could have answered rejects calls.
///
/// Scopes can stand in for each other, so each breaker by itself may reject; that all of them do is said aloud.
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
