internal import Agents
internal import JSON
internal import ModelContextProtocol
internal import Notebook
internal import Orchestrator

/// Agents in a role.
enum ArchetypeTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [try spawn(orchestrator, settings), try info()]
    }

    private static let names = Archetype.allCases.map(\.rawValue)

    private static let role = Schema.result([
        "archetype": Schema.string, "purpose": Schema.string, "system_prompt": Schema.string, "kind": Schema.string,
        "temperature": Schema.real, "max_tokens": Schema.count, "time_limit_seconds": Schema.real,
        "max_retries": Schema.count, "agent_runtime_tools": Schema.list(of: Schema.string),
        "answer_must": Schema.list(of: Schema.string),
    ])

    private static func info() throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "archetype_info", title: "Roles of agents",
            description: "What the roles of spawn_archetype_agent are for: instructions, limits, tools, and what an "
                + "answer must hold.",
            inputSchema: Schema.object(["archetype": Schema.word("All unless named.", of: names)]),
            outputSchema: Schema.result(["archetypes": Schema.list(of: role), "tools_note": Schema.string]),
            annotations: .readOnly,
            body: .immediate { arguments, _ in
                let named = arguments["archetype"]?.stringValue.flatMap(Archetype.init)
                return .structured([
                    "archetypes": .array((named.map { [$0] } ?? Archetype.allCases).map(\.json)),
                    "tools_note": .string(toolsNote),
                ])
            })
    }

    private static let toolsNote = """
        agent_runtime_tools are enforced where an agent runtime such as claude_code answers; other models have no tools.
        """

    private static func spawn(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "spawn_archetype_agent", title: "Run an agent in a role",
            description: "As spawn_agent, in a role with instructions, limits, tools and graders of its own: architect "
                + "(decides a design), builder (makes a change), qc (finds what is wrong), researcher (finds out what is "
                + "so). Failures are remembered as spawn_agent's are.",
            inputSchema: Schema.object(
                [
                    "archetype": Schema.word(of: names),
                    "prompt": Schema.text(atMost: AgentArguments.longestText),
                    "model": Schema.text("Name or provider/name; best fit unless given.", atMost: 200),
                    "inject_audit": Schema.flag("Adds the project's notes as material.", default: true),
                    "max_tokens": Schema.integer("Most output tokens.", in: 1...1_000_000),
                    "project_root": Schema.text(
                        "Absolute; whose notes, and where an agent runtime works. The server's project unless given.",
                        atMost: 4096),
                ], required: ["archetype", "prompt"]),
            outputSchema: answerSchema,
            annotations: Tool.Annotations(isDestructive: false, isOpenWorld: true), taskSupport: .optional,
            body: .suspending { arguments, context in
                guard let archetype = arguments["archetype"]?.stringValue.flatMap(Archetype.init) else {
                    return .failure("there is no such role; name one of \(names.joined(separator: ", "))")
                }
                var plain = arguments
                plain["working_dir"] = arguments["project_root"]
                // The role picks the kind of model, unless one is named.
                plain["kind"] = .string(archetype.kind.rawValue)
                var request = try AgentArguments.request(plain, orchestrator, settings, context)
                try await GuardedRun.obtain(request, tool: "spawn_archetype_agent", orchestrator, settings, context)
                request.attribution.source = "spawn_archetype_agent"
                request.attribution.agent = archetype.rawValue
                var notes: String?
                if arguments["inject_audit"]?.boolValue ?? true {
                    let project = try AuditTools.project(arguments, settings)
                    notes = try await orchestrator.notesForRun(in: project)
                } else if arguments["project_root"] != nil {
                    _ = try AuditTools.project(arguments, settings)
                }
                request.context = notes
                let asked = request.as(archetype)
                let report = try await SignsOfLife(context, settings.clock).during("the agent is running") {
                    try await orchestrator.run(asked)
                }
                return adding(archetype, notes: notes, to: AgentAnswer.result(of: report))
            })
    }

    /// What `spawn_agent` answers, and the role.
    private static var answerSchema: JSON {
        guard case .object(var schema) = AgentAnswer.schema, var members = schema["properties"]?.objectValue else {
            return AgentAnswer.schema
        }
        members["archetype_config"] = role
        members["notes_injected"] = Schema.boolean
        schema["properties"] = .object(members)
        return .object(schema)
    }

    private static func adding(_ archetype: Archetype, notes: String?, to result: ToolResult) -> ToolResult {
        guard case .object(var answer)? = result.structured else { return result }
        answer["archetype_config"] = archetype.json
        answer["notes_injected"] = .bool(notes != nil)
        var extended = ToolResult.structured(.object(answer))
        extended.isError = result.isError
        return extended
    }
}
