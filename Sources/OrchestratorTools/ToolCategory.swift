/// A group of tools that is asked for together.
public enum ToolCategory: String, CaseIterable, Sendable {
    /// Always listed.
    case core
    case task, agent, immune, federation, sync, workflow, cost, oversight
}
