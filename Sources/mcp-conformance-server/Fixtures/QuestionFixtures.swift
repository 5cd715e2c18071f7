import JSON
import ModelContextProtocol

/// Tools that ask the client before they answer.
enum QuestionFixtures {
    static func all() throws -> [Tool] { try ofTheHandshakeEra() + ofTheStatelessEra() }

    /// A form with these fields.
    static func form(_ fields: JSON, required: String...) -> JSON {
        var form = JSONObject([("type", "object"), ("properties", fields)])
        if !required.isEmpty { form["required"] = .array(required.map(JSON.string)) }
        return .object(form)
    }

    private static let nameForm = form(["name": ["type": "string"]], required: "name")
    private static let consentForm = form(["ok": ["type": "boolean"]], required: "ok")

    private static func sampling(_ prompt: String, tokens: Int64) -> InputRequest {
        let content: JSON = ["type": "text", "text": .string(prompt)]
        let message: JSON = ["role": "user", "content": content]
        return .sampling(JSONObject([("messages", .array([message])), ("maxTokens", .integer(tokens))]))
    }

    private static func tool(
        _ name: String, _ description: String, _ inputSchema: JSON = ToolFixtures.noArguments,
        _ body: @escaping @Sendable (JSONObject, RequestContext) async throws -> ToolResult
    ) throws -> Tool {
        try Tool(
            name: name, description: description, inputSchema: inputSchema, annotations: .readOnly,
            body: .suspending(body))
    }

    /// What a person did, in the words that the suite shows.
    private static func words(_ answer: ElicitationAnswer) -> String {
        switch answer {
        case .accepted(let content): "action=accept, content=\(JSON.object(content))"
        case .declined: "action=decline, content={}"
        case .cancelled: "action=cancel, content={}"
        }
    }

    private static func argument(_ name: String, _ description: String) -> JSON {
        let schema: JSON = ["type": "string", "description": .string(description)]
        return form(.object(JSONObject([(name, schema)])), required: name)
    }
}

// MARK: - Tools whose scenarios belong to the handshake era

extension QuestionFixtures {
    private static func ofTheHandshakeEra() throws -> [Tool] {
        [
            try tool(
                "test_sampling", "Asks the client's model.", argument("prompt", "The prompt to send to the model")
            ) { arguments, context in
                guard context.capabilities.samples else {
                    return .failure("The client cannot ask its model; use one that declares sampling.")
                }
                let prompt = arguments["prompt"]?.stringValue ?? ""
                let answers = try await context.ask(["answer": sampling(prompt, tokens: 100)])
                return .text("LLM response: \(answers["answer"]?["content"]?["text"]?.stringValue ?? "")")
            },
            try tool(
                "test_elicitation", "Asks a person for name and address.",
                argument("message", "The message to show the person")
            ) { arguments, context in
                guard context.capabilities.elicitsForms else {
                    return .failure("The client cannot show forms; use one that declares elicitation.")
                }
                let fields: JSON = [
                    "username": ["type": "string", "description": "User's response"],
                    "email": ["type": "string", "description": "User's email address"],
                ]
                let answer = try await context.elicit(
                    arguments["message"]?.stringValue ?? "", schema: form(fields, required: "username", "email"))
                return .text("User response: \(words(answer))")
            },
            try tool("test_elicitation_sep1034_defaults", "Shows a form whose fields have defaults.") { _, context in
                let fields: JSON = [
                    "name": ["type": "string", "default": "John Doe"],
                    "age": ["type": "integer", "default": 30],
                    "score": ["type": "number", "default": 95.5],
                    "status": ["type": "string", "enum": ["active", "inactive", "pending"], "default": "active"],
                    "verified": ["type": "boolean", "default": true],
                ]
                let answer = try await context.elicit("Please check these values.", schema: form(fields))
                return .text("Elicitation completed: \(words(answer))")
            },
            try tool("test_elicitation_sep1330_enums", "Shows a form with every kind of choice.") { _, context in
                let answer = try await context.elicit("Please choose.", schema: form(choices))
                return .text("Elicitation completed: \(words(answer))")
            },
        ]
    }

    private static let choices: JSON = [
        "untitledSingle": ["type": "string", "enum": ["option1", "option2", "option3"]],
        "titledSingle": ["type": "string", "oneOf": titled("Option")],
        "legacyEnum": [
            "type": "string", "enum": ["opt1", "opt2", "opt3"],
            "enumNames": ["Option One", "Option Two", "Option Three"],
        ],
        "untitledMulti": ["type": "array", "items": ["type": "string", "enum": ["option1", "option2", "option3"]]],
        "titledMulti": ["type": "array", "items": ["anyOf": titled("Choice")]],
    ]

    private static func titled(_ word: String) -> JSON {
        .array(
            ["First", "Second", "Third"].enumerated().map { index, ordinal in
                ["const": .string("value\(index + 1)"), "title": .string("\(ordinal) \(word)")]
            })
    }
}

// MARK: - Tools whose scenarios belong to the stateless era

extension QuestionFixtures {
    private static func ofTheStatelessEra() throws -> [Tool] {
        try single() + severalRounds() + [
            tool("test_input_required_result_multiple_inputs", "Asks a person, a model and for roots at once.") {
                _, context in
                let answers = try await context.ask(
                    [
                        "user_name": .form(message: "What is your name?", schema: nameForm),
                        "greeting": sampling("Generate a greeting", tokens: 50), "client_roots": .roots,
                    ],
                    state: ["asked": "everything"])
                let name = answers["user_name"]?["content"]?["name"]?.stringValue ?? ""
                let greeting = answers["greeting"]?["content"]?["text"]?.stringValue ?? ""
                let roots = answers["client_roots"]?["roots"]?.arrayValue?.count ?? 0
                return .text("\(greeting) \(name), you work in \(roots) folders.")
            },
            tool("test_input_required_result_capabilities", "Asks only what the client can answer.") { _, context in
                var questions: [String: InputRequest] = [:]
                if context.capabilities.elicitsForms {
                    questions["user_name"] = .form(message: "What is your name?", schema: nameForm)
                }
                if context.capabilities.samples { questions["greeting"] = sampling("Generate a greeting", tokens: 50) }
                if context.capabilities.listsRoots { questions["client_roots"] = .roots }
                guard !questions.isEmpty else { return .text("There is nothing that this client could answer.") }
                let answers = try await context.ask(questions)
                return .text("Answered: \(answers.keys.sorted().joined(separator: ", "))")
            },
            tool("test_streaming_elicitation", "Says how far it is, then asks.") { _, context in
                context.progress(50, of: 100)
                return .text("Confirmed: \(words(try await context.elicit("Go on?", schema: consentForm)))")
            },
        ]
    }

    private static func single() throws -> [Tool] {
        [
            try tool("test_input_required_result_elicitation", "Asks a person's name.") { _, context in
                let answer = try await context.elicit("What is your name?", schema: nameForm, key: "user_name")
                guard case .accepted(let content) = answer else { return .text("Nobody gave a name.") }
                return .text("Hello, \(content["name"]?.stringValue ?? "")!")
            },
            try tool("test_input_required_result_sampling", "Asks the client's model.") { _, context in
                let question = sampling("What is the capital of France?", tokens: 100)
                let answers = try await context.ask(["capital_question": question])
                return .text(answers["capital_question"]?["content"]?["text"]?.stringValue ?? "")
            },
            try tool("test_input_required_result_list_roots", "Asks where the client works.") { _, context in
                let answers = try await context.ask(["client_roots": .roots])
                let roots = (answers["client_roots"]?["roots"]?.arrayValue ?? []).compactMap { $0["uri"]?.stringValue }
                return .text("Roots: \(roots.joined(separator: ", "))")
            },
        ]
    }

    private static func severalRounds() throws -> [Tool] {
        [
            try tool("test_input_required_result_request_state", "Remembers that it asked.") { _, context in
                _ = try await context.ask(
                    ["confirm": .form(message: "Please confirm", schema: consentForm)], state: ["asked": "confirm"])
                return .text(context.carriedState?["asked"] == "confirm" ? "state-ok" : "the state was lost")
            },
            try tool("test_input_required_result_tampered_state", "Refuses a state that is not its own.") {
                _, context in
                _ = try await context.ask(
                    ["confirm": .form(message: "Please confirm", schema: consentForm)], state: ["asked": "confirm"])
                return .text("The state is the one that was given out.")
            },
            try tool("test_input_required_result_multi_round", "Asks twice.") { _, context in
                let name: String
                if let known = context.carriedState?["name"]?.stringValue {
                    name = known
                } else {
                    let step = InputRequest.form(message: "Step 1: What is your name?", schema: nameForm)
                    let answers = try await context.ask(["step1": step], state: ["round": 1])
                    name = answers["step1"]?["content"]?["name"]?.stringValue ?? ""
                }
                let step = InputRequest.form(
                    message: "Step 2: What is your favorite color?",
                    schema: form(["color": ["type": "string"]], required: "color"))
                let answers = try await context.ask(["step2": step], state: ["round": 2, "name": .string(name)])
                return .text("\(name) likes \(answers["step2"]?["content"]?["color"]?.stringValue ?? "").")
            },
        ]
    }
}
