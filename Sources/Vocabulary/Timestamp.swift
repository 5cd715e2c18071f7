/// A moment, counted in microseconds since 1970-01-01T00:00:00Z (leap seconds not counted).
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public var microseconds: Int64

    /// A moment `microseconds` after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// A moment `seconds` after 1970-01-01T00:00:00Z; the first or last there is where it does not fit.
    public init(seconds: Int64) { microseconds = Duration.seconds(seconds).wholeMicroseconds }

    /// Whether `left` comes before `right`.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    /// The moment `duration` later, cut to whole microseconds; the first or last there is where it does not fit, because
    /// durations come from outside, too (a provider's Retry-After).
    public static func + (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(
            microseconds: clamped(moment.microseconds.addingReportingOverflow(duration.wholeMicroseconds), moment))
    }

    /// The moment `duration` earlier, cut to whole microseconds; the first or last there is where it does not fit.
    public static func - (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(
            microseconds: clamped(moment.microseconds.subtractingReportingOverflow(duration.wholeMicroseconds), moment))
    }

    /// A sum of two numbers overflows towards the sign that both have, and a difference towards that of the first.
    private static func clamped(_ result: (partialValue: Int64, overflow: Bool), _ moment: Timestamp) -> Int64 {
        guard result.overflow else { return result.partialValue }
        return moment.microseconds < 0 ? .min : .max
    }

    /// The time from `right` to `left`; negative where `left` comes first.
    public static func - (left: Timestamp, right: Timestamp) -> Duration {
        .microseconds(left.microseconds) - .microseconds(right.microseconds)
    }
}

extension Duration {
    /// This length in microseconds, cut towards zero; the largest representable one where it does not fit.
    public var wholeMicroseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, sumOverflow) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        return overflow || sumOverflow ? (seconds < 0 ? .min : .max) : sum
    }

    /// This length in seconds.
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }

    /// This length as people say it, to a tenth of a second: `2 seconds`, `1.5 seconds`.
    public var inWords: String {
        let tenths = (inSeconds * 10).rounded()
        let seconds = tenths.magnitude < 1e17 ? decimalText(Int64(tenths), places: 1) : "\(components.seconds)"
        return seconds == "1" ? "1 second" : "\(seconds) seconds"
    }
}

/// Supplies the wall-clock time; a parameter everywhere, so that tests set it.
public typealias WallClock = @Sendable () -> Timestamp
