/// Keeps the calls that clients follow as tasks.
public final class TaskDesk: Sendable {
    /// A desk.
    public init() {}
}
