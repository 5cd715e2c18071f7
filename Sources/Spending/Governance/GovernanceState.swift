/// How near a budget is to its limit, worked out from what is spent in the current window and never stored.
///
/// So it recovers by itself when the window rolls over or the limit is raised, for each budget by itself, and it never
/// stands in the way of reading or setting budgets. What each state does to a *governed* budget (for every other one
/// the states only raise events):
///
/// | state | from | refuses |
/// |---|---|---|
/// | normal | 0 % | nothing |
/// | warn | 60 % | nothing |
/// | throttle | 80 % | background work; requests of a person or an agent at work go on while they fit |
/// | shutdown | 95 % | everything that costs |
public enum GovernanceState: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Below the first threshold.
    case normal
    /// Getting near.
    case warn
    /// Near: background work waits.
    case throttle
    /// At the end: only free calls.
    case shutdown

    /// Whether `left` is further from the limit.
    public static func < (left: GovernanceState, right: GovernanceState) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .normal: 0
        case .warn: 1
        case .throttle: 2
        case .shutdown: 3
        }
    }
}

/// From which percentage of the limit each state begins, and at which ones an alert is raised.
public struct GovernanceThresholds: Hashable, Sendable {
    /// Where WARN begins.
    public var warn: Int64
    /// Where THROTTLE begins.
    public var throttle: Int64
    /// Where SHUTDOWN begins.
    public var shutdown: Int64
    /// Percentages that raise an alert, once each per window.
    public var alerts: [Int64]

    /// Thresholds in percent; those of the table above unless given.
    public init(
        warn: Int64 = 60, throttle: Int64 = 80, shutdown: Int64 = 95, alerts: [Int64] = [50, 80, 100]
    ) {
        self.warn = warn
        self.throttle = throttle
        self.shutdown = shutdown
        self.alerts = alerts
    }

    /// The state of a budget of which `spent` of `limit` is used; a limit of 0 is at its end once anything is spent.
    func state(spent: Int64, of limit: Int64) -> GovernanceState {
        func reached(_ percent: Int64) -> Bool { isReached(percent, spent: spent, of: limit) }
        if reached(shutdown) { return .shutdown }
        if reached(throttle) { return .throttle }
        return reached(warn) ? .warn : .normal
    }

    /// Whether `spent` is at least `percent` of `limit`, exactly.
    func isReached(_ percent: Int64, spent: Int64, of limit: Int64) -> Bool {
        spent > 0 && Int128(spent) * 100 >= Int128(limit) * Int128(percent)
    }
}
