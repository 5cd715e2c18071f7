internal import Vocabulary

/// When a breaker opens, for how long, and what closes it again.
///
/// The defaults are the documented ones: three failures in a row open it for 30 seconds, then one probe decides. Beside
/// them stands one rate rule, half of at least 20 calls within a minute, which sees a provider that fails every other
/// call and so never three times in a row. Slow calls are not judged unless a threshold and a rate are set.
public struct BreakerPolicy: Hashable, Sendable {
    /// A rule over the recent calls: opens when a rate reaches its threshold.
    public struct RateRule: Hashable, Sendable {
        /// Which calls are recent.
        public enum Window: Hashable, Sendable {
            /// The last so many calls.
            case calls(Int)
            /// The calls of the last so many slices of equal length, the current slice included.
            case time(slice: Duration, slices: Int)
        }

        /// Which calls are recent.
        public var window: Window
        /// Rates over fewer calls than this say nothing.
        public var minimumCalls: Int
        /// Share of failed calls that opens the breaker, 0…1; nil where failures are not judged by rate.
        public var failureRate: Double?
        /// Share of slow calls that opens the breaker, 0…1; nil where slowness is not judged.
        public var slowRate: Double?

        /// A rule over `window`.
        public init(
            over window: Window, minimumCalls: Int, failureRate: Double? = nil, slowRate: Double? = nil
        ) {
            self.window = window
            self.minimumCalls = minimumCalls
            self.failureRate = failureRate
            self.slowRate = slowRate
        }
    }

    /// Failures in a row that open the breaker; nil where only rates are judged.
    public var consecutiveFailures: Int?
    /// Rules over recent calls; each may open the breaker by itself.
    public var rateRules: [RateRule]
    /// A call whose first byte takes this long is slow.
    public var slowFirstByte: Duration?
    /// A call that takes this long as a whole is slow.
    public var slowTotal: Duration?
    /// How long the first opening lasts.
    public var openTime: Duration
    /// What each further opening without a recovery in between multiplies the open time by.
    public var openTimeGrowth: Double
    /// The longest open time of our own making.
    public var openTimeCap: Duration
    /// Share of a grown open time that randomness may take away, 0…1; see `openTime(opening:bits:)`.
    public var openTimeJitter: Double
    /// The longest wait a provider may ask for; longer ones are cut to it.
    public var retryAfterCap: Duration
    /// Probes that may be under way at once while half open.
    public var probes: Int
    /// Successful probes that close the breaker.
    public var probesToClose: Int
    /// A probe permit not given back within this time goes to the next caller; a killed process must not wedge us.
    public var probeLease: Duration

    /// A policy; what is left out has its documented default.
    public init(
        consecutiveFailures: Int? = 3,
        rateRules: [RateRule] = [
            RateRule(over: .time(slice: .seconds(6), slices: 10), minimumCalls: 20, failureRate: 0.5)
        ],
        slowFirstByte: Duration? = nil, slowTotal: Duration? = nil,
        openTime: Duration = .seconds(30), openTimeGrowth: Double = 2, openTimeCap: Duration = .seconds(300),
        openTimeJitter: Double = 0.1, retryAfterCap: Duration = .longestAskedWait,
        probes: Int = 1, probesToClose: Int = 1, probeLease: Duration = .seconds(60)
    ) {
        self.consecutiveFailures = consecutiveFailures
        self.rateRules = rateRules
        self.slowFirstByte = slowFirstByte
        self.slowTotal = slowTotal
        self.openTime = openTime
        self.openTimeGrowth = openTimeGrowth
        self.openTimeCap = openTimeCap
        self.openTimeJitter = openTimeJitter
        self.retryAfterCap = retryAfterCap
        self.probes = probes
        self.probesToClose = probesToClose
        self.probeLease = probeLease
    }

    /// How long the breaker stays open at its `opening`-th consecutive opening, counted from 1.
    ///
    /// `wait = min(cap, openTime · growth^(opening−1))`, of which randomness takes up to `openTimeJitter` away but never
    /// so much that less than `openTime` is left. So the first opening lasts exactly `openTime`; it needs no jitter,
    /// because probes are handed out one by one also between processes.
    func openTime(opening: Int, bits: UInt64) -> Duration {
        let base = max(.zero, openTime)
        let wait = exponentialSeconds(
            base: base, factor: openTimeGrowth, exponent: opening - 1, cap: max(openTimeCap, base))
        let share = openTimeJitter > 0 ? min(openTimeJitter, 1) : 0
        return max(base, Duration(boundedSeconds: wait * (1 - share * unitInterval(bits))))
    }

    /// No wait of this breaker is ever longer.
    var longestWait: Duration { max(openTime, openTimeCap, retryAfterCap, .zero) }

    /// At least one, whatever was configured: a breaker without probes could never close.
    var probePermits: Int { max(1, probes) }

    var judgesSlowness: Bool { rateRules.contains { $0.slowRate != nil } }

    func isSlow(_ latency: CallLatency) -> Bool {
        if let limit = slowFirstByte, let firstByte = latency.firstByte, firstByte >= limit { return true }
        if let limit = slowTotal, let total = latency.total, total >= limit { return true }
        return false
    }
}
