internal import Agents
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator

/// What is always listed: how things stand, and the safe run.
enum CoreTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [try healingStatus(orchestrator, settings), try spawnAgent(orchestrator, settings)]
    }

    private static func healingStatus(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> Tool {
        let status = HealingStatus(orchestrator, settings)
        return try Tool(
            name: "healing_status", title: "Health of the models",
            description: "Which models can be called now.",
            inputSchema: Schema.object([:]), outputSchema: HealingStatus.schema, annotations: .readOnly,
            body: .immediate { _, _ in try status.result() })
    }

    private static func spawnAgent(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "spawn_agent", title: "Run an agent",
            description: "Gives a prompt to a model or agent inside all gates. `success` is false where it was "
                + "refused, failed, or a grader found the answer wrong.",
            inputSchema: Schema.object(
                [
                    "prompt": Schema.text(atMost: AgentArguments.longestText),
                    "model": Schema.text("Name or provider/name."),
                    "system_prompt": Schema.text(atMost: AgentArguments.longestText),
                    "max_tokens": Schema.integer(in: 1...1_000_000),
                    "working_dir": Schema.text(),
                    "provider": Schema.text(),
                    "kind": Schema.word(of: TaskKind.allCases.map(\.rawValue)),
                    "context": Schema.text("Sources the answer must rest on."),
                    "operation": Schema.text("Kind of work."),
                    "graders": GraderArguments.briefSchema,
                    "schema": Schema.members("Of the answer."),
                    "time_limit_seconds": Schema.integer(in: 1...86_400),
                ], required: ["prompt"]),
            outputSchema: AgentAnswer.outline,
            annotations: Tool.Annotations(isDestructive: false, isOpenWorld: true), taskSupport: .optional,
            body: .suspending { arguments, context in
                var request = try AgentArguments.request(arguments, orchestrator, settings, context)
                try await GuardedRun.obtain(request, tool: "spawn_agent", orchestrator, settings, context)
                request.attribution.source = "spawn_agent"
                let report = try await SignsOfLife(context, settings.clock).during("the agent is running") {
                    [request] in
                    try await orchestrator.run(request)
                }
                return AgentAnswer.result(of: report)
            })
    }
}
