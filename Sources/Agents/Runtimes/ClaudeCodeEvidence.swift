internal import JSON
internal import Vocabulary

/// Collects what Claude Code did from the calls of its tools and their results.
struct ClaudeCodeEvidence {
    /// The longest output that is kept of a tool; the middle of a longer one is left out.
    static let maxOutput = 16_384
    private static let writers = [
        "Write": "content", "Edit": "new_string", "MultiEdit": "edits", "NotebookEdit": "new_source",
    ]

    /// Everything that has happened, in order.
    private(set) var found: [Evidence] = []
    private var waiting: [String: (tool: String, input: JSON)] = [:]

    /// Takes in an `assistant` or `user` event.
    mutating func take(_ event: JSON) {
        for block in event["message"]?["content"]?.arrayValue ?? [] {
            switch block["type"]?.stringValue {
            case "tool_use":
                guard let id = block["id"]?.stringValue, let tool = block["name"]?.stringValue else { continue }
                waiting[id] = (tool, block["input"] ?? .null)
            case "tool_result":
                guard let id = block["tool_use_id"]?.stringValue, let call = waiting.removeValue(forKey: id),
                    call.tool != "StructuredOutput"
                else { continue }
                found.append(
                    Self.evidence(
                        of: call.tool, input: call.input, output: Self.text(of: block["content"]),
                        failed: block["is_error"]?.boolValue ?? false, details: event["tool_use_result"]))
            default: continue
            }
        }
    }

    private static func evidence(
        of tool: String, input: JSON, output: String, failed: Bool, details: JSON?
    ) -> Evidence {
        let kept = shortened(output)
        if tool == "Bash", let command = input["command"]?.stringValue,
            let status = exitStatus(output, failed: failed, details: details)
        {
            return Evidence(kind: .command, subject: command, input: input, output: kept, exitCode: status)
        }
        if !failed, let written = writers[tool],
            let path = input["file_path"]?.stringValue ?? input["notebook_path"]?.stringValue
        {
            return Evidence(kind: .fileChange, subject: path, input: input[written], output: kept)
        }
        return Evidence(kind: .toolCall, subject: tool, input: input, output: kept)
    }

    /// The exit status of a command that ran to its end; nil where it did not run, was interrupted or still runs.
    ///
    /// A failed command's result starts with `Exit code 3`; a refused one is an error without it.
    private static func exitStatus(_ output: String, failed: Bool, details: JSON?) -> Int64? {
        if failed {
            guard output.hasPrefix("Exit code ") else { return nil }
            return Int64(output.dropFirst("Exit code ".count).prefix { $0.isNumber })
        }
        if details?["interrupted"]?.boolValue ?? false { return nil }
        return details?["backgroundTaskId"]?.stringValue == nil ? 0 : nil
    }

    private static func text(of content: JSON?) -> String {
        if let text = content?.stringValue { return text }
        return (content?.arrayValue ?? []).compactMap { $0["text"]?.stringValue }.joined(separator: "\n")
    }

    private static func shortened(_ text: String) -> String {
        if text.utf8.count <= maxOutput { return text }
        return text.prefix(maxOutput / 2) + "\n…\n" + text.suffix(maxOutput / 2)
    }
}
