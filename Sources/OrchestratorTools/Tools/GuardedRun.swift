internal import Approvals
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Oversight
internal import Vocabulary

/// The policy before a tool of ours that lets an agent act.
///
/// A model that only answers changes nothing. An agent that works in a folder may change whatever lies in it, so it is
/// judged as a write there: in the project it goes through, elsewhere a person is asked, and what guards the agents is
/// out of reach.
enum GuardedRun {
    /// Returns where the agents may run.
    ///
    /// - Throws: `NotAllowed`, whatever ends a round of 2026-07-28, `StorageError`.
    static func obtain(
        _ request: AgentRequest, tool: String, _ orchestrator: Orchestrator, _ settings: ToolSettings,
        _ context: RequestContext
    ) async throws {
        guard let directory = request.workingDirectory else { return }
        // Seen from the project that the server stands for; without one, the folder is a project of its own.
        let project = settings.projectDirectory ?? directory
        let action = AgentAction(
            .tool(
                name: "Write", input: ["file_path": .string(directory + "/" + anyFile), "tool": .string(tool)],
                annotations: nil), in: project)
        let agent = ActingAgent(
            client: context.client?.name ?? "mcp", canAskPerson: context.capabilities.elicitsForms, isPassing: true)
        let guarded = try await orchestrator.guardAction(action, by: agent)
        if guarded.outcome.mayHappen { return }
        guard guarded.outcome == .asked, let waiting = guarded.request else {
            throw NotAllowed(message: guarded.message)
        }
        try await PersonsDecision(
            question: """
                Let \(tool) run an agent that may change files in \(VisibleText(directory).plain)?
                Why you are asked: \(guarded.decision.reason) (\(guarded.decision.rule))
                """, command: "task-orchestrator approvals approve \(waiting.id)"
        ).obtain(context)
        try await orchestrator.decide([waiting.id], .approve, by: Decider(context))
        let decided = try await orchestrator.guardAction(action, by: agent)
        guard decided.outcome.mayHappen else { throw NotAllowed(message: decided.message) }
    }

    /// Stands for whatever file the agent would write.
    private static let anyFile = "file"
}

/// The policy does not let a tool act now.
struct NotAllowed: ExplainedError {
    let message: String

    var whatHappened: String { "nothing was run: \(message)" }
    var whatToDo: String { "tell your user" }
}
