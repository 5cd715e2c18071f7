public import JSON
public import Oversight
public import Vocabulary

/// An action to be classified, as one line of JSON or the arguments of a tool say it.
public struct ClassifiedAction: Hashable, Sendable {
    /// The line's own name for it.
    public var id: JSON?
    /// The action.
    public var action: AgentAction

    /// A command line in `directory`.
    public init(command: String, in directory: String) {
        action = AgentAction(.shell(command), in: directory)
    }

    /// Reads `{"id"?, "tool"?, "command" | "input" | "operation" with "payload"?, "cwd"?}`.
    ///
    /// - Parameter directory: where it happens if the line says nothing.
    /// - Throws: `ActionFormatError`.
    public init(_ json: JSON, in directory: String) throws(ActionFormatError) {
        guard let object = json.objectValue else { throw ActionFormatError(reason: "it is no JSON object") }
        id = object["id"]
        let cwd = object["cwd"] ?? .null
        guard cwd.isNull || cwd.stringValue?.hasPrefix("/") == true else {
            throw ActionFormatError(reason: "cwd is not an absolute path")
        }
        let place = cwd.stringValue ?? directory
        if let operation = object["operation"]?.stringValue {
            action = AgentAction(
                .operation(name: operation, payload: object["payload"] ?? object["input"] ?? .null), in: place)
            return
        }
        let tool = object["tool"]?.stringValue
        // Every client has its own name for its shell.
        let isShell =
            tool.map { ["bash", "shell", "run_shell_command", "local_shell"].contains($0.lowercased()) } ?? true
        let input = object["input"] ?? .null
        if let command = object["command"]?.stringValue
            ?? (isShell ? input["command"]?.stringValue ?? input.stringValue : nil),
            isShell
        {
            action = AgentAction(.shell(command), in: place)
        } else if let tool, !isShell {
            action = AgentAction(
                .tool(name: tool, input: input.isNull ? object["command"] ?? .null : input, annotations: nil), in: place
            )
        } else {
            throw ActionFormatError(reason: "it has neither command, nor tool with input, nor operation")
        }
    }
}

/// Why a line names no action.
public struct ActionFormatError: ExplainedError, Hashable {
    let reason: String

    /// What is wrong with it.
    public var whatHappened: String { "this is no action: \(reason)" }
    /// What helps.
    public var whatToDo: String { #"write {"id": …, "tool": "Bash", "command": "…", "cwd": "/…"}"# }
}

extension Orchestrator {
    /// What the policy makes of an action; nothing is asked, used up or written down.
    public func classify(_ action: AgentAction) -> Decision { services.guarding.judge.decide(action) }
}

extension Decision {
    /// The decision for machines, in the form of `classify`.
    public var json: JSON {
        var object = JSONObject([
            ("category", .string(category.rawValue)), ("rule", .string(rule)), ("reason", .string(reason)),
            ("effects", .array(effects.map(\.json))), ("segment", .string(segment)),
        ])
        object["alternative"] = alternative.map(JSON.string)
        return .object(object)
    }
}
