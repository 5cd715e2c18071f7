/// A request whose failure is to be foretold.
public struct PredictionQuery: Hashable, Sendable {
    /// What will be asked.
    public var prompt: String
    /// What kind of work it is.
    public var operation: String
    /// The model that will be asked, where it is known.
    public var model: String?
    /// The tool or agent that does the work, where there is one.
    public var tool: String?
    /// The task's name, where the same task is tried again and again; else requests with the same words are the same
    /// task.
    public var task: String?

    /// A request.
    public init(
        prompt: String, operation: String = "spawn_agent", model: String? = nil, tool: String? = nil,
        task: String? = nil
    ) {
        self.prompt = prompt
        self.operation = operation
        self.model = model
        self.tool = tool
        self.task = task
    }
}

/// A request that was made, and how it ended.
public struct PastTrial: Hashable, Sendable {
    /// The trial's id, by which it is recognised when a model is trained anew.
    public var id: String
    /// What was asked.
    public var query: PredictionQuery
    /// Whether it failed.
    public var failed: Bool

    /// A request that was made.
    public init(id: String, query: PredictionQuery, failed: Bool) {
        self.id = id
        self.query = query
        self.failed = failed
    }
}
