/// How much harm an effect can do.
public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// An annoyance.
    case low
    /// Work for a person to put right.
    case medium
    /// A loss that hurts.
    case high
    /// A loss that cannot be made good.
    case critical
}
