/// An error that tells a person what happened, where, and what to do.
///
/// Every error that can reach a person conforms. `description` is one line without secrets.
public protocol ExplainedError: Error, CustomStringConvertible, Sendable {
    /// What happened and where, as one sentence without a full stop.
    var whatHappened: String { get }
    /// What the person can do, as one sentence without a full stop.
    var whatToDo: String { get }
}

extension ExplainedError {
    /// What happened and what to do, on one line.
    public var description: String { "\(whatHappened); \(whatToDo)" }
}
