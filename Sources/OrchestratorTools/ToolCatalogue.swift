internal import ModelContextProtocol
internal import Orchestrator

/// The tools of one category, in the order in which they are listed.
struct ToolGroup: Sendable {
    let category: ToolCategory
    let tools: [Tool]
}

/// Every tool but `request_tool`, by category.
enum ToolCatalogue {
    static func groups(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> [ToolGroup] {
        [
            ToolGroup(category: .core, tools: try CoreTools.tools(orchestrator, settings)),
            ToolGroup(
                category: .agent,
                tools: try AgentTools.tools(orchestrator, settings) + ArchetypeTools.tools(orchestrator, settings)
                    + AuditTools.tools(orchestrator, settings)),
            ToolGroup(
                category: .immune,
                tools: try ImmuneTools.tools(orchestrator, settings) + DashboardTools.tools(orchestrator)),
            ToolGroup(category: .cost, tools: try CostTools.tools(orchestrator, settings)),
            ToolGroup(
                category: .oversight,
                tools: try ApprovalTools.tools(orchestrator, settings) + OversightTools.tools(orchestrator, settings)),
        ]
    }
}
