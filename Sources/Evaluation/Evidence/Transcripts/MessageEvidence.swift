public import JSON
public import Vocabulary

/// Reads what happened from a list of chat messages.
///
/// Two forms are read, also mixed: calls in `tool_calls` with their results in messages of the role `tool`, as chat
/// completions have them, and blocks of `tool_use` and `tool_result`, as messages of Anthropic have them.
///
///     let evidence = MessageEvidence.evidence(of: messages)
///     let report = EvidenceGrader().check(text: MessageEvidence.lastText(of: messages) ?? "", evidence: evidence)
public enum MessageEvidence {
    /// What was called, with what came back, in the order of the results.
    public static func evidence(of messages: JSON) -> [Evidence] {
        var waiting: [String: (tool: String, input: JSON)] = [:]
        var found: [Evidence] = []
        func take(_ id: String, _ output: String, name: String?, failed: Bool) {
            let call = waiting.removeValue(forKey: id) ?? (name ?? "tool", .null)
            let output = failed && !ObservedAction.isError(output, exitCode: nil) ? "Error: " + output : output
            found.append(
                Evidence(kind: .toolCall, subject: call.tool, input: call.input, output: output).shortened())
        }
        for message in messages.arrayValue ?? [] {
            for call in message["tool_calls"]?.arrayValue ?? [] {
                guard let name = call["function"]?["name"]?.stringValue else { continue }
                waiting[call["id"]?.stringValue ?? ""] = (name, arguments(call["function"]?["arguments"]))
            }
            if message["role"] == "tool" {
                take(
                    message["tool_call_id"]?.stringValue ?? "", text(of: message["content"]),
                    name: message["name"]?.stringValue, failed: false)
            }
            for block in message["content"]?.arrayValue ?? [] {
                if block["type"] == "tool_use", let name = block["name"]?.stringValue {
                    waiting[block["id"]?.stringValue ?? ""] = (name, block["input"] ?? .null)
                } else if block["type"] == "tool_result" {
                    take(
                        block["tool_use_id"]?.stringValue ?? "", text(of: block["content"]), name: nil,
                        failed: block["is_error"]?.boolValue ?? false)
                }
            }
        }
        return found
    }

    /// The last text of the assistant.
    public static func lastText(of messages: JSON) -> String? {
        for message in (messages.arrayValue ?? []).reversed() where message["role"] == "assistant" {
            let text = text(of: message["content"])
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// Arguments come as JSON in a string, or as they are.
    private static func arguments(_ value: JSON?) -> JSON {
        guard let text = value?.stringValue else { return value ?? .null }
        return (try? JSON(parsing: text)) ?? .string(text)
    }

    private static func text(of content: JSON?) -> String {
        if let text = content?.stringValue { return text }
        return (content?.arrayValue ?? []).compactMap { $0["text"]?.stringValue }.joined(separator: "\n")
    }
}
