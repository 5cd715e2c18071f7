internal import Evaluation
internal import HookFormats
internal import JSON
internal import Oversight
internal import Vocabulary

extension AgentAction {
    /// What a hook was told of, in the words of the policy.
    init(told action: HookAction, in directory: String) {
        switch action {
        case .shell(let command): self.init(.shell(command), in: directory)
        case .tool(let name, let input): self.init(.tool(name: name, input: input, annotations: nil), in: directory)
        }
    }
}

extension ActingAgent {
    /// Who acts, according to a hook.
    ///
    /// A client without a person before it is started anew for every attempt: what a person approves between two of them
    /// must not be bound to the session that is over.
    init(_ event: HookEvent, isInteractive: Bool) {
        self.init(
            client: event.client.rawValue, session: event.session.isEmpty ? nil : event.session,
            agentID: event.agent, agentKind: event.agentKind, toolCallID: event.tool?.id,
            canAskPerson: event.client.asksPerson(at: event.name, isInteractive: isInteractive),
            isPassing: !isInteractive)
    }
}

extension Evidence {
    /// What a tool did, according to a hook; nil where it tells of none.
    init?(_ event: HookEvent) {
        guard let call = event.tool else { return nil }
        if event.client == .claudeCode {
            let told: JSON = [
                "hook_event_name": .string(event.name), "tool_name": .string(call.name), "tool_input": call.input,
                "tool_response": event.response ?? .null, "error": .string(event.error ?? ""),
            ]
            guard let evidence = ClaudeCodeHookEvidence.evidence(of: told) else { return nil }
            self = evidence
            return
        }
        let output = event.error.map { "Error: \($0)" } ?? event.response.map { $0.stringValue ?? $0.description }
        switch call.actions.first {
        case .shell(let command):
            self.init(
                kind: .command, subject: command, input: call.input, output: output, exitCode: event.exitCode)
        case .tool(let name, let input) where ["Write", "Edit", "Delete"].contains(name):
            self.init(
                kind: .fileChange, subject: input["file_path"]?.stringValue ?? name, input: input, output: output)
        default: self.init(kind: .toolCall, subject: call.name, input: call.input, output: output)
        }
    }
}
