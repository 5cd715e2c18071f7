internal import Approvals
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Oversight

/// What waits for a person, their decision, and what the policy makes of an action.
enum ApprovalTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [try inboxStatus(orchestrator), try approveAction(orchestrator), try classifyOperation(orchestrator, settings)]
    }

    private static let risks = ApprovalGrounds.Risk.allCases.map { $0.rawValue.uppercased() }

    private static func inboxStatus(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "inbox_status", title: "Approvals that wait",
            description: "What agents want to do and a person has not decided yet.",
            inputSchema: Schema.object([
                "risk_level": Schema.word(of: risks),
                "agent_name": Schema.text("A client's or agent's name.", atMost: 200),
                "include_history": Schema.flag(default: false),
                "history_limit": Schema.integer(in: 1...500, default: 20),
            ]),
            outputSchema: Schema.result(
                [
                    "pending_count": Schema.count, "by_risk_level": Schema.map,
                    "pending_approvals": Schema.list(of: Schema.map), "history": Schema.list(of: Schema.map),
                ], optional: ["history"]), annotations: .readOnly,
            body: .suspending { arguments, _ in
                let risk = arguments["risk_level"]?.stringValue?.lowercased()
                let name = arguments["agent_name"]?.stringValue
                func isWanted(_ request: ApprovalRequest) -> Bool {
                    let agent = request.action.agent
                    return (risk == nil || request.grounds.risk.rawValue == risk)
                        && (name == nil || agent.client == name || agent.agent == name)
                }
                let pending = try await orchestrator.pendingRequests().filter(isWanted)
                let counts = ApprovalGrounds.Risk.allCases.map { risk in
                    (risk.rawValue.uppercased(), JSON.integer(Int64(pending.count { $0.grounds.risk == risk })))
                }
                var answer = JSONObject([
                    ("pending_count", .integer(Int64(pending.count))), ("by_risk_level", .object(JSONObject(counts))),
                    ("pending_approvals", .array(pending.map(\.json))),
                ])
                if arguments["include_history"] == true {
                    let limit = Int(arguments["history_limit"]?.integerValue ?? 20)
                    answer["history"] = .array(
                        try await orchestrator.requests(last: limit).filter { $0.state != .pending }.filter(isWanted)
                            .map(\.json))
                }
                return .structured(.object(answer))
            })
    }

    private static func approveAction(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "approve_action", title: "Decide about an action",
            description:
                "Puts a waiting action before a person, who approves or rejects it. You cannot decide yourself: "
                + "without a person at the client it is refused.",
            inputSchema: Schema.object(
                [
                    "action_id": Schema.text("The approval id.", atMost: 100),
                    "approve": Schema.flag("What the person is asked to confirm."),
                    "reason": Schema.text("Guidance for the agent, where rejected.", atMost: 2000),
                    "approved_by": Schema.text("The person's name.", atMost: 200),
                ], required: ["action_id", "approve"]),
            outputSchema: Schema.result([
                "action_id": Schema.string, "status": Schema.string, "execution_result": Schema.string,
            ]),
            annotations: Tool.Annotations(isDestructive: true, isIdempotent: false, isOpenWorld: false),
            meta: Tool.decidedByAPerson,
            body: .suspending { arguments, context in
                let request = try await orchestrator.approvalRequest(arguments["action_id"]?.stringValue ?? "")
                let approves = arguments["approve"] == true
                let command = "task-orchestrator approvals \(approves ? "approve" : "reject") \(request.id)"
                try await PersonsDecision(request, approves: approves, command: command).obtain(context)
                let reason = arguments["reason"]?.stringValue
                let decided = try await orchestrator.decide(
                    [request.id], approves ? .approve : .reject(guidance: reason),
                    by: Decider(context, named: arguments["approved_by"]?.stringValue))
                if let error = decided.first?.error { throw error }
                return .structured([
                    "action_id": .string(request.id),
                    "status": .string((decided.first?.request?.state ?? .pending).rawValue),
                    "execution_result": .string(
                        approves
                            ? "Nothing was run: the agent repeats exactly the same action in \(request.action.directory), once."
                            : "It will not happen; the agent is told when it asks again."),
                ])
            })
    }

    private static func classifyOperation(
        _ orchestrator: Orchestrator, _ settings: ToolSettings
    ) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "classify_operation", title: "Classify an action",
            description:
                "What the policy makes of a command, a tool call or a named operation (file_delete, deployment, …): "
                + "safe, requires_approval or blocked, with the rule, the effects and a safe alternative. Runs nothing.",
            inputSchema: Schema.object([
                "command": Schema.text("A command line for bash."),
                "tool": Schema.text("A tool's name, with its input.", atMost: 300),
                "input": Schema.members("The tool's input."),
                "operation": Schema.text("A named operation, with its payload.", atMost: 200),
                "payload": ["description": "What the operation is to act on."],
                "cwd": Schema.text("Absolute; where it happens.", atMost: 4096),
            ]),
            outputSchema: Schema.result(
                [
                    "category": Schema.word(of: Decision.Category.allCases.map(\.rawValue)), "rule": Schema.string,
                    "reason": Schema.string, "effects": Schema.list(of: Schema.map), "segment": Schema.string,
                    "alternative": Schema.string,
                ], optional: ["alternative"]), annotations: .readOnly,
            body: .suspending { arguments, _ in
                let action = try ClassifiedAction(.object(arguments), in: settings.projectDirectory ?? "/").action
                return .structured(orchestrator.classify(action).json)
            })
    }
}

extension PersonsDecision {
    /// The longest text that a form shows whole, in characters; a person must not decide about what they cannot see.
    private static let longestText = 6000

    /// Whether `request` may happen, with all of it before the person's eyes.
    ///
    /// - Throws: `TooLongForAForm`.
    init(_ request: ApprovalRequest, approves: Bool, command: String) throws {
        let text = VisibleText(request.action.text)
        guard text.plain.count <= Self.longestText else { throw TooLongForAForm(command: command) }
        let hidden =
            text.hidden.isEmpty ? "" : "\nHidden characters, shown as marks: \(text.hidden.joined(separator: "; "))."
        self.init(
            question: """
                \(approves ? "Let this happen once" : "Refuse this")?

                \(text.plain)
                \(hidden)
                Why you are asked: \(request.grounds.reason) (\(request.grounds.rule))
                In \(VisibleText(request.action.directory).plain), by \(VisibleText(request.action.agent.client).plain)
                """, command: command)
    }
}

extension Decider {
    /// The person before the client that `context` speaks to.
    init(_ context: RequestContext, named name: String? = nil) {
        let client = context.client?.name ?? "an MCP client"
        self.init(name: name.map { "\($0), at \(client)" } ?? "the person at \(client)", channel: .elicitation)
    }
}
