/// How many of a case's repeats must pass for the case to pass.
public enum PassRule: Hashable, Sendable {
    /// Every one of them.
    case all
    /// At least one.
    case any
    /// At least so many; never more than there are repeats.
    case atLeast(Int)

    /// Reads `all`, `any`, or a whole number of 1 or more; nil for anything else.
    public init?(_ text: String) {
        switch text {
        case "all": self = .all
        case "any": self = .any
        default:
            guard let count = Int(text), count >= 1 else { return nil }
            self = .atLeast(count)
        }
    }

    /// How many passes it asks of `repeats` repeats.
    public func needed(of repeats: Int) -> Int {
        switch self {
        case .all: repeats
        case .any: min(1, repeats)
        case .atLeast(let count): min(count, repeats)
        }
    }

    /// The rule as it is written in a suite.
    public var text: String {
        switch self {
        case .all: "all"
        case .any: "any"
        case .atLeast(let count): "\(count)"
        }
    }
}
