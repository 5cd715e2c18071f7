public import Vocabulary

/// The stretch of time over which a budget counts. Days and months are those of UTC, so daylight saving moves nothing.
///
/// A charge belongs to the window in which it was reserved, however late it settles.
public enum BudgetWindow: Hashable, Sendable {
    /// From midnight to midnight UTC.
    case day
    /// From the first of the month, midnight UTC, to the next.
    case month
    /// The last so many seconds before now.
    ///
    /// Counted in buckets of `grain` seconds: the oldest counts in full until it has left the window altogether, so
    /// a charge weighs up to one bucket longer than its window, never shorter.
    case rolling(seconds: Int64)

    /// The shortest and longest rolling windows.
    public static let rollingBounds: ClosedRange<Int64> = 60...366 * 86_400

    private static let secondsPerDay: Int64 = 86_400
    private static let grains: [Int64] = [
        1, 5, 10, 15, 30, 60, 300, 600, 900, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, secondsPerDay,
    ]

    /// Seconds per bucket: a day for days and months; for rolling windows the smallest of a fixed row of lengths that
    /// cuts the window into at most 60 (five hours into 60 of five minutes, seven days into 56 of three hours).
    public var grain: Int64 {
        guard case .rolling(let seconds) = self else { return Self.secondsPerDay }
        return Self.grains.first { seconds <= $0 * 60 } ?? Self.secondsPerDay
    }

    /// Midnight of the first day, or the start of the oldest bucket that still counts.
    public func start(at moment: Timestamp) -> Timestamp {
        switch self {
        case .day: return Timestamp(startOf: moment.civilDate)
        case .month:
            let date = moment.civilDate
            return Timestamp(startOf: CivilDate(year: date.year, month: date.month, day: 1))
        case .rolling(let seconds):
            return Timestamp(seconds: bucket(of: moment - .seconds(seconds), grain: grain) * grain)
        }
    }

    /// When the window that holds `moment` is over; for a rolling window, when what is charged now stops counting.
    public func end(at moment: Timestamp) -> Timestamp {
        switch self {
        case .day: return start(at: moment) + .seconds(Self.secondsPerDay)
        case .month:
            let date = moment.civilDate
            return Timestamp(
                startOf: CivilDate(
                    year: date.month == 12 ? date.year + 1 : date.year, month: date.month == 12 ? 1 : date.month + 1,
                    day: 1))
        case .rolling: return leaves(bucket: bucket(of: moment, grain: grain))
        }
    }

    /// When `bucket` stops counting in a rolling window.
    func leaves(bucket: Int64) -> Timestamp {
        guard case .rolling(let seconds) = self else { return end(at: Timestamp(seconds: bucket * grain)) }
        return Timestamp(seconds: (bucket + 1) * grain + seconds)
    }

    /// The buckets that count at `moment`, up to one window ahead of it.
    ///
    /// Looking ahead is for clocks that were set back: what was charged at the later time keeps counting, so turning
    /// the clock back frees nothing. Only one window, so that a clock that once stood years ahead does not block for
    /// years.
    func buckets(at moment: Timestamp) -> ClosedRange<Int64> {
        let first = bucket(of: start(at: moment), grain: grain)
        let last =
            switch self {
            case .day: first + 1
            case .month: bucket(of: end(at: end(at: moment)), grain: grain) - 1
            case .rolling(let seconds): bucket(of: moment + .seconds(seconds), grain: grain)
            }
        return first...last
    }

    /// Which window `moment` is in, for what happens once per window; rolling windows are cut at multiples of their
    /// length since 1970.
    func period(at moment: Timestamp) -> Int64 {
        guard case .rolling(let seconds) = self else { return start(at: moment).microseconds }
        return bucket(of: moment, grain: seconds) * seconds * 1_000_000
    }
}

/// The number of the bucket of `grain` seconds that holds `moment`, counted from 1970.
func bucket(of moment: Timestamp, grain: Int64) -> Int64 {
    let length = grain * 1_000_000
    let quotient = moment.microseconds / length
    return moment.microseconds % length < 0 ? quotient - 1 : quotient
}

extension BudgetWindow: CustomStringConvertible {
    /// `day`, `month`, or a length with its unit as settings write it: `5h`, `7d`, `90m`, `45s`.
    public var description: String {
        switch self {
        case .day: return "day"
        case .month: return "month"
        case .rolling(let seconds):
            let units: [(Int64, String)] = [(86_400, "d"), (3600, "h"), (60, "m")]
            for (length, unit) in units where seconds % length == 0 { return "\(seconds / length)\(unit)" }
            return "\(seconds)s"
        }
    }

    /// Reads what `description` writes; nil for anything else and for lengths outside `rollingBounds`.
    public init?(_ text: String) {
        switch text {
        case "day": self = .day
        case "month": self = .month
        default:
            let lengths: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
            guard let unit = text.last.flatMap({ lengths[$0] }), text.first != "+",
                let count = Int64(text.dropLast()), 0...Self.rollingBounds.upperBound ~= count,
                Self.rollingBounds ~= count * unit
            else { return nil }
            self = .rolling(seconds: count * unit)
        }
    }
}
