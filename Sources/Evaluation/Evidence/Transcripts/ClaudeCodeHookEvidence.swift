public import JSON
public import Vocabulary

/// Reads what happened from Claude Code's hook events `PostToolUse` and `PostToolUseFailure`.
///
///     if let evidence = ClaudeCodeHookEvidence.evidence(of: event) {
///         try store.append([evidence], session: session, call: event["tool_use_id"]?.stringValue, at: now, in: transaction)
///     }
public enum ClaudeCodeHookEvidence {
    private static let writers: Set<String> = ["Write", "Edit", "MultiEdit", "NotebookEdit"]

    /// The observation in one event; nil for an event that tells of no tool that ran to its end.
    ///
    /// A command is one with its exit status where it ran to its end; a refused, interrupted or backgrounded one is a
    /// tool call without. A file that was written carries the tool's whole input, so that what was replaced is known.
    public static func evidence(of event: JSON) -> Evidence? {
        guard let tool = event["tool_name"]?.stringValue else { return nil }
        let input = event["tool_input"] ?? .null
        switch event["hook_event_name"]?.stringValue {
        case "PostToolUse":
            let response = event["tool_response"] ?? .null
            let output = text(of: response)
            if tool == "Bash", let command = input["command"]?.stringValue, ended(response) {
                return Evidence(kind: .command, subject: command, input: input, output: output, exitCode: 0).shortened()
            }
            if writers.contains(tool), let path = path(input) {
                return Evidence(kind: .fileChange, subject: path, input: input, output: output).shortened()
            }
            return Evidence(kind: .toolCall, subject: tool, input: input, output: output).shortened()
        case "PostToolUseFailure":
            let error = event["error"]?.stringValue ?? ""
            if tool == "Bash", let command = input["command"]?.stringValue, let status = exitStatus(error) {
                return Evidence(kind: .command, subject: command, input: input, output: error, exitCode: status)
                    .shortened()
            }
            return Evidence(kind: .toolCall, subject: tool, input: input, output: "Error: " + error).shortened()
        default: return nil
        }
    }

    private static func path(_ input: JSON) -> String? {
        input["file_path"]?.stringValue ?? input["notebook_path"]?.stringValue
    }

    private static func ended(_ response: JSON) -> Bool {
        !(response["interrupted"]?.boolValue ?? false) && response["backgroundTaskId"]?.stringValue == nil
    }

    /// The status in `Exit code 2\n…`.
    private static func exitStatus(_ error: String) -> Int64? {
        guard error.hasPrefix("Exit code ") else { return nil }
        return Int64(error.dropFirst("Exit code ".count).prefix { $0.isNumber })
    }

    /// What a person would see of a tool's response: its texts, or the whole of it where it has none of the known form.
    private static func text(of response: JSON) -> String {
        if let text = response.stringValue { return text }
        if response["stdout"] != nil || response["stderr"] != nil {
            return [response["stdout"], response["stderr"]].compactMap { $0?.stringValue }.filter { !$0.isEmpty }
                .joined(separator: "\n")
        }
        if let file = response["file"]?["content"]?.stringValue { return file }
        let blocks = response["content"]?.arrayValue ?? response.arrayValue ?? []
        let texts = blocks.compactMap { $0["text"]?.stringValue }
        return texts.isEmpty ? response.description : texts.joined(separator: "\n")
    }
}
