public import Vocabulary

/// Why a grader named by a person cannot be made.
public struct GraderSpecError: ExplainedError, Hashable {
    /// What was written, such as `lenght:min=1`.
    public let spec: String
    /// What is wrong with it.
    public let reason: String
    /// What to write instead.
    public let whatToDo: String

    /// The spec and what is wrong with it.
    public var whatHappened: String { "the grader \(spec.quotedForMessage) cannot be used: \(reason)" }

    init(_ spec: String, _ reason: String, do whatToDo: String) {
        self.spec = spec
        self.reason = reason
        self.whatToDo = whatToDo
    }
}
