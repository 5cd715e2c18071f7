public import JSON

/// One attempt at a task by a model or an agent: what was asked, what came back, and what is known about it.
///
/// Recorded trials are read by `replay` and `grade`, and written by `export trials`.
public struct Trial: Hashable, Sendable {
    /// What was known beforehand about whether the output is right.
    public enum Label: String, Hashable, Sendable, CaseIterable {
        /// The output is right.
        case good
        /// The output is wrong, unsupported or failed.
        case bad
    }

    /// Unique within its file or store.
    public var id: String
    /// What kind of work it was: `answer`, `code`, `spawn_agent`, …
    public var operation: String
    /// What was asked.
    public var prompt: String
    /// The material the answer must rest on, if any.
    public var context: String?
    /// What came back; nil where a trial only says how it ended.
    public var output: String?
    /// The model that answered.
    public var model: String?
    /// The provider that answered.
    public var provider: String?
    /// What the call used.
    public var usage: Usage?
    /// The right answer, or the form it must have, where known.
    public var expected: JSON?
    /// The known verdict, where there is one.
    public var label: Label?
    /// What the agent did on the way to its answer.
    public var evidence: [Evidence]
    /// Anything else the source wants to keep.
    public var metadata: JSON?

    /// A trial; what is left out is unknown.
    public init(
        id: String, operation: String, prompt: String, context: String? = nil, output: String? = nil,
        model: String? = nil, provider: String? = nil, usage: Usage? = nil, expected: JSON? = nil,
        label: Label? = nil, evidence: [Evidence] = [], metadata: JSON? = nil
    ) {
        self.id = id
        self.operation = operation
        self.prompt = prompt
        self.context = context
        self.output = output
        self.model = model
        self.provider = provider
        self.usage = usage
        self.expected = expected
        self.label = label
        self.evidence = evidence
        self.metadata = metadata
    }
}

/// One thing an agent did, as it was observed rather than as the agent tells it.
public struct Evidence: Hashable, Sendable {
    /// What kind of thing it was.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A tool was called.
        case toolCall = "tool_call"
        /// A command ran to its end.
        case command
        /// A file was changed.
        case fileChange = "file_change"
    }

    /// What kind of thing it was.
    public var kind: Kind
    /// The tool, the command line or the file's path.
    public var subject: String
    /// The tool's input, or what was written.
    public var input: JSON?
    /// What came back.
    public var output: String?
    /// The exit status of a command.
    public var exitCode: Int64?

    /// One observation.
    public init(kind: Kind, subject: String, input: JSON? = nil, output: String? = nil, exitCode: Int64? = nil) {
        self.kind = kind
        self.subject = subject
        self.input = input
        self.output = output
        self.exitCode = exitCode
    }
}
