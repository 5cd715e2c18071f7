import JSON
import ModelContextProtocol

/// Tools whose calls a client can follow as tasks, and one that never becomes one.
enum TaskFixtures {
    static func all() throws -> [Tool] { try [greeting(), computing()] + jobs() + asking() }

    private static func schema(_ properties: JSON, required: String...) -> JSON {
        [
            "type": "object", "properties": properties, "required": .array(required.map(JSON.string)),
            "additionalProperties": false,
        ]
    }

    private static func greeting() throws -> Tool {
        try Tool(
            name: "greet", description: "Greets at once.",
            inputSchema: schema(["name": ["type": "string"]], required: "name"), annotations: .readOnly,
            body: .immediate { arguments, _ in .text("Hello, \(arguments["name"]?.stringValue ?? "")!") })
    }

    private static func computing() throws -> Tool {
        try Tool(
            name: "slow_compute", description: "Takes as many seconds as it is told to.",
            inputSchema: schema(
                ["seconds": ["type": "number", "minimum": 0, "maximum": 3600], "label": ["type": "string"]],
                required: "seconds"),
            annotations: .readOnly, taskSupport: .optional,
            body: .suspending { arguments, _ in
                try await Task.sleep(for: .seconds(arguments["seconds"]?.doubleValue ?? 0))
                return .text("Computed \(arguments["label"]?.stringValue ?? "it").")
            })
    }

    private static func jobs() throws -> [Tool] {
        [
            try Tool(
                name: "failing_job", description: "Fails after a second; only as a task.",
                inputSchema: ToolFixtures.noArguments, annotations: .readOnly, taskSupport: .required,
                body: .suspending { _, _ in
                    try await Task.sleep(for: .seconds(1))
                    return .failure("This job intentionally fails for testing")
                }),
            try Tool(
                name: "protocol_error_job", description: "Ends with an error of the protocol.",
                inputSchema: ToolFixtures.noArguments, annotations: .readOnly, taskSupport: .optional,
                body: .suspending { _, _ in
                    throw ProtocolError(.internalError, "This job intentionally ends with an error of the protocol")
                }),
        ]
    }

    private static func asking() throws -> [Tool] {
        [
            try Tool(
                name: "confirm_delete", description: "Asks before it would delete a file.",
                inputSchema: schema(["filename": ["type": "string"]], required: "filename"),
                taskSupport: .optional,
                body: .suspending { arguments, context in
                    let file = arguments["filename"]?.stringValue ?? ""
                    let answer = try await context.elicit(
                        "Delete \(file)?",
                        schema: QuestionFixtures.form(["confirm": ["type": "boolean"]], required: "confirm"),
                        key: "confirmation")
                    guard case .accepted(let content) = answer, content["confirm"] == true else {
                        return .text("Kept \(file).")
                    }
                    return .text("Deleted \(file).")
                }),
            try Tool(
                name: "multi_input", description: "Asks two things at once.",
                inputSchema: ToolFixtures.noArguments, annotations: .readOnly, taskSupport: .optional,
                body: .suspending { _, context in
                    let schema = QuestionFixtures.form(["name": ["type": "string"]], required: "name")
                    let answers = try await context.ask([
                        "first": .form(message: "Who goes first?", schema: schema),
                        "second": .form(message: "Who goes second?", schema: schema),
                    ])
                    let names = ["first", "second"].map { answers[$0]?["content"]?["name"]?.stringValue ?? "nobody" }
                    return .text("First \(names[0]), then \(names[1]).")
                }),
            try Tool(
                name: "test_tool_with_task", description: "Asks a name in the call, then goes on as a task.",
                inputSchema: ToolFixtures.noArguments, annotations: .readOnly, taskSupport: .required,
                taskBeginning: .whenBodySays,
                body: .suspending { _, context in
                    let answer = try await context.elicit(
                        "What is your name?",
                        schema: QuestionFixtures.form(["name": ["type": "string"]], required: "name"),
                        key: "user_name")
                    guard case .accepted(let content) = answer else { return .text("Nobody gave a name.") }
                    _ = try await context.becomingTask()
                    try await Task.sleep(for: .milliseconds(100))
                    return .text("Done for \(content["name"]?.stringValue ?? "").")
                }),
        ]
    }
}
