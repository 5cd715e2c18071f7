public import JSON

/// An action by which a rule shows what it means.
public enum Example: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A command line.
    case shell(String)
    /// A call of a tool.
    case tool(String, JSON)
    /// A named operation.
    case operation(String, JSON)

    /// A command line.
    public init(stringLiteral value: String) { self = .shell(value) }
}
