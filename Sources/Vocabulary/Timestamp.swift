/// A moment, counted in microseconds since 1970-01-01T00:00:00Z (leap seconds not counted).
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public var microseconds: Int64

    /// A moment `microseconds` after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// A moment `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

    /// Whether `left` comes before `right`.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    /// The moment `duration` later, cut to whole microseconds.
    public static func + (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(microseconds: moment.microseconds + duration.wholeMicroseconds)
    }

    /// The moment `duration` earlier, cut to whole microseconds.
    public static func - (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(microseconds: moment.microseconds - duration.wholeMicroseconds)
    }

    /// The time from `right` to `left`; negative where `left` comes first.
    public static func - (left: Timestamp, right: Timestamp) -> Duration {
        .microseconds(left.microseconds - right.microseconds)
    }
}

extension Duration {
    /// This length in microseconds, cut towards zero; the largest representable one where it does not fit.
    public var wholeMicroseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        if overflow { return seconds < 0 ? .min : .max }
        return whole + attoseconds / 1_000_000_000_000
    }

    /// This length in seconds.
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}

/// Supplies the wall-clock time; a parameter everywhere, so that tests set it.
public typealias WallClock = @Sendable () -> Timestamp
