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
