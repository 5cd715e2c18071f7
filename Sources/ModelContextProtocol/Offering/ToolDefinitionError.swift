public import Vocabulary

/// A tool cannot be offered as it is defined.
public struct ToolDefinitionError: ExplainedError, Hashable {
    /// The tool.
    public let tool: String
    /// What is wrong.
    public let reason: String

    /// Which tool, and what is wrong.
    public var whatHappened: String { "the tool '\(tool)' cannot be offered: \(reason)" }
    /// What to do.
    public var whatToDo: String { "correct its definition" }
}
