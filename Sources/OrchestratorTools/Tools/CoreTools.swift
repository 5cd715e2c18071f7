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
            description: "Which models can be called now: circuit breakers, rate limits, retries.",
            inputSchema: Schema.object([:]), outputSchema: HealingStatus.schema, annotations: .readOnly,
            body: .immediate { _, _ in try status.result() })
    }

    private static func spawnAgent(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "spawn_agent", title: "Run an agent",
            description: "Gives a prompt to a model or agent inside all gates: failure memory, budget, breaker, "
                + "retries, graders. `success` is false where it was refused, failed, or a grader found it wrong.",
            inputSchema: Schema.object(
                [
                    "prompt": Schema.text(atMost: AgentArguments.longestText),
                    "model": Schema.text("Name or provider/name; best fit unless given.", atMost: 200),
                    "system_prompt": Schema.text(atMost: AgentArguments.longestText),
                    "max_tokens": Schema.integer("Most output tokens.", in: 1...1_000_000),
                    "working_dir": Schema.text("Absolute; where an agent runtime works.", atMost: 4096),
                    "provider": Schema.text(atMost: 100),
                    "kind": AgentArguments.kinds,
                    "context": Schema.text("Sources the answer must rest on.", atMost: AgentArguments.longestText),
                    "operation": Schema.text(
                        "Failures are remembered per operation.", atMost: 200, default: "spawn_agent"),
                    "graders": GraderArguments.schema,
                    "schema": Schema.members("JSON Schema the answer must satisfy."),
                    "time_limit_seconds": Schema.integer(in: 1...86_400),
                ], required: ["prompt"]),
            outputSchema: AgentAnswer.schema,
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
