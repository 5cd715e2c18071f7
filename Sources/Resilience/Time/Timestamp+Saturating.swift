internal import Vocabulary

/// Arithmetic that stops at the ends of the scale: moments come from stores and headers too, and none may crash us.
extension Timestamp {
    func later(by length: Duration) -> Timestamp {
        let (sum, overflow) = microseconds.addingReportingOverflow(length.wholeMicroseconds)
        return Timestamp(microseconds: overflow ? (length < .zero ? .min : .max) : sum)
    }

    func elapsed(since earlier: Timestamp) -> Duration {
        let (difference, overflow) = microseconds.subtractingReportingOverflow(earlier.microseconds)
        return .microseconds(overflow ? (microseconds < earlier.microseconds ? .min : .max) : difference)
    }
}

extension Duration {
    /// `seconds` as a length, 0 for what is negative or not a number and at most about 30 years.
    init(boundedSeconds seconds: Double) {
        self = .microseconds(Int64((seconds > 0 ? min(seconds, 1e9) : 0) * 1e6))
    }

    func clamped(to bounds: ClosedRange<Duration>) -> Duration {
        min(max(self, bounds.lowerBound), bounds.upperBound)
    }

    /// Whole seconds, rounded up: what a person is told to wait.
    var roundedUpSeconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }
}
