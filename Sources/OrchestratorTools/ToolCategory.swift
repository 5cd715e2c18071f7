/// A group of tools that is asked for together.
public enum ToolCategory: String, CaseIterable, Sendable {
    /// Always listed.
    case core
    case task, agent, immune, federation, sync, workflow, cost, oversight

    /// What its tools are for, in as few words as a model needs to choose it.
    var purpose: String {
        switch self {
        case .core: "always listed"
        case .task: "mail, calendar, schedule of tasks"
        case .agent: "several agents, roles, grading, project notes"
        case .immune: "memory of failures"
        case .federation: "what other projects learned"
        case .sync: "exchange between projects"
        case .workflow: "commands, checks, workflows"
        case .cost: "spending and budgets"
        case .oversight: "decisions, approvals, records, breakers"
        }
    }
}
