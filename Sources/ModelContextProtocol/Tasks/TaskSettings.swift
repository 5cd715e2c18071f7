/// Bounds and habits of a task desk.
public struct TaskSettings: Sendable {
    /// How long a task is kept once it has ended.
    public var retention: Duration = .seconds(3600)
    /// How many tasks one principal may have, ended ones that are still kept included; more are refused.
    public var maximumTasks = 512
    /// How often clients should look.
    public var pollInterval: Duration = .seconds(1)
    /// How long a client may take to answer a question of a task.
    public var questionLifetime: Duration = .seconds(3600)
    /// How long after its last sign of life a process counts as dead, and its tasks as failed.
    public var lease: Duration = .seconds(60)

    /// The usual bounds.
    public init() {}
}
