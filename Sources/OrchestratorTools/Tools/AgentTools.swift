internal import Evaluation
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Synchronization
internal import Vocabulary

/// Several agents at once, and the graders by themselves.
enum AgentTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [try spawnParallelAgents(orchestrator, settings), try gradeAnswer()]
    }

    private static func spawnParallelAgents(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "spawn_parallel_agents", title: "Run several agents",
            description: "As spawn_agent, for several prompts at once. `success` only where every run succeeded.",
            inputSchema: Schema.object(
                [
                    "prompts": Schema.list(of: Schema.text(atMost: AgentArguments.longestText), count: 1...50),
                    "model": Schema.text("Name or provider/name.", atMost: 200),
                    "system_prompt": Schema.text(atMost: AgentArguments.longestText),
                    "max_tokens": Schema.integer("Most output tokens of each.", in: 1...1_000_000),
                    "max_parallel": Schema.integer("Runs under way at once.", in: 1...16, default: 4),
                    "provider": Schema.text(atMost: 100),
                    "kind": AgentArguments.kinds,
                    "operation": Schema.text(atMost: 200, default: "spawn_agent"),
                    "graders": GraderArguments.schema,
                    "time_limit_seconds": Schema.integer("For each.", in: 1...86_400),
                ], required: ["prompts"]),
            outputSchema: Schema.result([
                "success": Schema.boolean, "total_agents": Schema.count, "succeeded": Schema.count,
                "failed": Schema.count, "evaluations_passed": Schema.count, "cost_usd": Schema.real,
                "results": Schema.list(of: AgentAnswer.schema),
            ]),
            annotations: Tool.Annotations(isDestructive: false, isOpenWorld: true), taskSupport: .optional,
            body: .suspending { arguments, context in
                var pattern = try AgentArguments.request(arguments, orchestrator, settings, context)
                try await GuardedRun.obtain(pattern, tool: "spawn_parallel_agents", orchestrator, settings, context)
                pattern.attribution.source = "spawn_parallel_agents"
                let requests = (arguments["prompts"]?.arrayValue ?? []).map { prompt in
                    var request = pattern
                    request.prompt = prompt.stringValue ?? ""
                    return request
                }
                let parallel = Int(arguments["max_parallel"]?.integerValue ?? 4)
                let reports = try await SignsOfLife(context, settings.clock).during("the agents are running") {
                    try await orchestrator.run(requests, parallel: parallel)
                }
                return result(of: reports.compactMap(\.self), asked: requests.count)
            })
    }

    private static func result(of reports: [RunReport], asked: Int) -> ToolResult {
        let succeeded = reports.count { $0.succeeded }
        let passed = reports.count { $0.verdict.map { $0.isJudged && $0.passed } ?? false }
        let cost = reports.reduce(Money.zero) { $0 + $1.charged }
        return .structured([
            "success": .bool(succeeded == asked), "total_agents": .integer(Int64(asked)),
            "succeeded": .integer(Int64(succeeded)), "failed": .integer(Int64(asked - succeeded)),
            "evaluations_passed": .integer(Int64(passed)), "cost_usd": .literal(cost.description),
            "results": .array(reports.map(AgentAnswer.json)),
        ])
    }

    private static func gradeAnswer() throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "grade_answer", title: "Grade an answer",
            description: "Lets graders judge an answer that you have; asks no model and stores nothing.",
            inputSchema: Schema.object(
                [
                    "answer": Schema.text(atLeast: 0, atMost: AgentArguments.longestText),
                    "prompt": Schema.text("What was asked; decides which graders fit.", atLeast: 0),
                    "context": Schema.text("What the answer must rest on.", atLeast: 0),
                    "expected": ["description": "The right answer, where it is known."],
                    "graders": GraderArguments.schema,
                    "schema": Schema.members("JSON Schema the answer must satisfy."),
                ], required: ["answer"]),
            outputSchema: AgentAnswer.evaluation, annotations: .readOnly,
            body: .suspending { arguments, _ in
                let trial = Trial(
                    id: "answer", operation: "grade_answer", prompt: arguments["prompt"]?.stringValue ?? "",
                    context: arguments["context"]?.stringValue, output: arguments["answer"]?.stringValue,
                    expected: arguments["expected"])
                let graders = try GraderArguments.graders(
                    arguments["graders"], schema: arguments["schema"], judges: nil)
                let form = arguments["schema"].map(AnswerForm.schema)
                let pipeline = graders.isEmpty ? .fitting(trial, form: form) : GraderPipeline(graders)
                return .structured(AgentAnswer.json(await pipeline.evaluateAwaiting(trial)))
            })
    }
}
