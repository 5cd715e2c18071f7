import JSON
import Testing

@testable import ModelContextProtocol

/// Questions in 2026-07-28: the call ends with them, and the next one brings the answers.
@Suite(.timeLimit(.minutes(1)))
struct QuestionTests {
    static let capabilities: JSON = ["elicitation": ["form": [:], "url": [:]], "sampling": [:], "roots": [:]]
    static let name: JSON = ["type": "object", "properties": ["name": ["type": "string"]], "required": ["name"]]

    func server(_ options: ServerOptions = ServerOptions()) throws -> MCPServer {
        let server = MCPServer(Implementation(name: "test", version: "1"), options: options)
        try server.offer {
            $0.tools = try AskingTools.all; $0.prompts = [AskingTools.prompt]
        }
        return server
    }

    func client(
        _ options: ServerOptions = ServerOptions(), capabilities: JSON = capabilities, principal: String? = nil
    ) throws -> Conversation {
        .stateless(with: try server(options), capabilities: capabilities, principal: principal)
    }

    func accepted(_ content: JSON) -> JSON { ["action": "accept", "content": content] }

    func retry(_ first: JSON, _ responses: JSON) -> JSON {
        ["inputResponses": responses, "requestState": first["result"]?["requestState"] ?? .null]
    }

    func text(_ answer: JSON) -> String? { answer["result"]?["content"]?[0]?["text"]?.stringValue }

    @Test func `a question ends the call, and its answer lets the next one through`() async throws {
        let client = try client()
        let first = await client.callTool("greet")
        #expect(first["result"]?["resultType"] == "input_required")
        #expect(
            first["result"]?["inputRequests"] == [
                "name": [
                    "method": "elicitation/create",
                    "params": ["mode": "form", "message": "Who are you?", "requestedSchema": Self.name],
                ]
            ])
        #expect(first["result"]?["_meta"]?[MetaKey.serverInfo]?["name"] == "test")
        let second = await client.callTool("greet", [:], retry(first, ["name": accepted(["name": "Ann"])]))
        #expect(second["result"]?["resultType"] == "complete")
        #expect(text(second) == "Hello, Ann")
    }

    @Test func `nothing is sent but the two responses`() async throws {
        let client = try client()
        let first = await client.callTool("greet")
        _ = await client.callTool("greet", [:], retry(first, ["name": accepted(["name": "Ann"])]))
        #expect(client.received.count == 2)
    }

    @Test(arguments: ["decline", "cancel"])
    func `a person may say no`(_ action: String) async throws {
        let client = try client()
        let first = await client.callTool("greet")
        let second = await client.callTool("greet", [:], retry(first, ["name": ["action": .string(action)]]))
        #expect(text(second) == action)
    }

    @Test func `prompts ask too`() async throws {
        let client = try client()
        let first = await client.call("prompts/get", ["name": "welcome"])
        #expect(first["result"]?["inputRequests"]?["name"] != nil)
        let second = await client.call(
            "prompts/get",
            [
                "name": "welcome", "inputResponses": ["name": accepted(["name": "Ann"])],
                "requestState": first["result"]?["requestState"] ?? .null,
            ])
        #expect(second["result"]?["messages"]?[0]?["content"]?["text"] == "Ann")
    }

    @Test func `several questions go out at once, and only what is missing goes out again`() async throws {
        let client = try client()
        let first = await client.callTool("everything")
        let methods = (first["result"]?["inputRequests"]?.objectValue ?? JSONObject()).map {
            ($0.key, $0.value["method"])
        }
        #expect(methods.map(\.0) == ["model", "name", "page", "roots"])
        #expect(
            methods.map(\.1) == ["sampling/createMessage", "elicitation/create", "elicitation/create", "roots/list"])
        let second = await client.callTool(
            "everything", [:],
            retry(
                first,
                [
                    "name": accepted(["name": "Ann"]), "page": ["action": "accept"],
                    "model": ["role": "assistant", "content": ["type": "text", "text": "hi"], "model": "m"],
                ]))
        #expect(second["result"]?["inputRequests"]?.objectValue?.keys == ["roots"])
        let third = await client.callTool(
            "everything", [:], retry(second, ["roots": ["roots": [["uri": "file:///work"]]]]))
        #expect(text(third) == "model name page roots")
    }

    @Test func `a page has no id of its own in this era`() async throws {
        let first = try await client().callTool("everything")
        #expect(
            first["result"]?["inputRequests"]?["page"]?["params"] == [
                "mode": "url", "message": "Sign in", "url": "https://localhost/in",
            ])
    }

    @Test func `a handler may ask one thing after the other`() async throws {
        let client = try client()
        let first = await client.callTool("steps")
        #expect(first["result"]?["inputRequests"]?.objectValue?.keys == ["step1"])
        let second = await client.callTool("steps", [:], retry(first, ["step1": accepted(["name": "Ann"])]))
        #expect(second["result"]?["inputRequests"]?.objectValue?.keys == ["step2"])
        let third = await client.callTool("steps", [:], retry(second, ["step2": accepted(["name": "blue"])]))
        #expect(text(third) == "Ann, blue")
    }

    @Test func `who agreed to one thing has not agreed to the next under the same key`() async throws {
        let client = try client()
        let first = await client.callTool("delete", ["files": ["a", "b"]])
        #expect(first["result"]?["inputRequests"]?["answer"]?["params"]?["message"] == "Delete a?")
        let second = await client.callTool(
            "delete", ["files": ["a", "b"]], retry(first, ["answer": accepted([:])]))
        #expect(second["result"]?["inputRequests"]?["answer"]?["params"]?["message"] == "Delete b?")
        let third = await client.callTool(
            "delete", ["files": ["a", "b"]], retry(second, ["answer": ["action": "decline"]]))
        #expect(text(third) == "a")
    }

    @Test func `what the handler left for itself comes back, also without a question`() async throws {
        let client = try client()
        var answer = await client.callTool("count")
        for _ in 0..<3 {
            #expect(answer["result"]?["resultType"] == "input_required")
            #expect(answer["result"]?["inputRequests"] == nil)
            answer = await client.callTool("count", [:], retry(answer, [:]))
        }
        #expect(text(answer) == "3")
    }

    // MARK: What is refused

    @Test func `a state is good for one call`() async throws {
        let client = try client()
        let first = await client.callTool("steps")
        let answers: JSON = ["step1": accepted(["name": "Ann"])]
        let second = await client.callTool("steps", [:], retry(first, answers))
        #expect(second["result"]?["inputRequests"] != nil)
        let again = await client.callTool("steps", [:], retry(first, answers))
        #expect(again["error"]?["code"] == -32602)
        #expect(again["error"]?["message"]?.stringValue?.contains("make the call anew") == true)
    }

    @Test func `a state on a call with other arguments is refused`() async throws {
        let client = try client()
        let first = await client.callTool("delete", ["files": ["a"]])
        let second = await client.callTool("delete", ["files": ["secrets"]], retry(first, ["answer": accepted([:])]))
        #expect(second["error"]?["code"] == -32602)
    }

    @Test func `a state of another principal is refused`() async throws {
        let server = try server()
        let ann = Conversation.stateless(with: server, capabilities: Self.capabilities, principal: "ann")
        let bob = Conversation.stateless(with: server, capabilities: Self.capabilities, principal: "bob")
        let first = await ann.callTool("greet")
        let answers = retry(first, ["name": accepted(["name": "Ann"])])
        #expect(await bob.callTool("greet", [:], answers)["error"]?["code"] == -32602)
        #expect(text(await ann.callTool("greet", [:], answers)) == "Hello, Ann")
    }

    @Test(
        arguments: [
            ["requestState": 5, "inputResponses": [:]], ["requestState": .null], ["inputResponses": .null],
            ["inputResponses": [1]], ["requestState": "x"], ["requestState": ""],
        ] as [JSON])
    func `what is no state and no answers is an error`(_ more: JSON) async throws {
        let answer = try await client().callTool("greet", [:], more)
        #expect(answer["error"]?["code"] == -32602)
    }

    @Test func `an answer that is no object is an error, and does not spend the state`() async throws {
        let client = try client()
        let first = await client.callTool("greet")
        #expect(await client.callTool("greet", [:], retry(first, ["name": 12345]))["error"]?["code"] == -32602)
        let second = await client.callTool("greet", [:], retry(first, ["name": accepted(["name": "Ann"])]))
        #expect(text(second) == "Hello, Ann")
    }

    @Test(
        arguments: [
            [:], ["name": ["action": "accept"]], ["name": ["action": "accept", "content": [:]]],
            ["name": ["action": "accept", "content": ["name": 5]]], ["name": ["action": "accept", "content": "Ann"]],
            ["name": ["action": "perhaps"]], ["name": [:]],
            ["other": ["action": "accept", "content": ["name": "Ann"]]],
        ] as [JSON])
    func `what does not answer the question is asked again`(_ responses: JSON) async throws {
        let client = try client()
        let first = await client.callTool("greet")
        let second = await client.callTool("greet", [:], retry(first, responses))
        #expect(second["result"]?["inputRequests"] == first["result"]?["inputRequests"])
        let third = await client.callTool("greet", [:], retry(second, ["name": accepted(["name": "Ann"])]))
        #expect(text(third) == "Hello, Ann")
    }

    @Test func `answers beside those that were asked for are ignored`() async throws {
        let client = try client()
        let first = await client.callTool("greet")
        let second = await client.callTool(
            "greet", [:], retry(first, ["name": accepted(["name": "Ann"]), "other": 5, "more": accepted([:])]))
        #expect(text(second) == "Hello, Ann")
    }

    @Test func `answers without a state count only where the server says so`() async throws {
        let answers: JSON = ["inputResponses": ["name": accepted(["name": "Ann"])]]
        let strict = try await client().callTool("greet", [:], answers)
        #expect(strict["result"]?["resultType"] == "input_required")
        var options = ServerOptions()
        options.takesAnswersAlone = true
        #expect(text(try await client(options).callTool("greet", [:], answers)) == "Hello, Ann")
        let wrong: JSON = ["inputResponses": ["name": 5]]
        let asked = try await client(options).callTool("greet", [:], wrong)
        #expect(asked["result"]?["resultType"] == "input_required")
    }

    @Test(
        arguments: [
            ("greet", [:], ["elicitation": ["form": [:]]]),
            ("greet", ["elicitation": ["url": [:]]], ["elicitation": ["form": [:]]]),
            ("page", ["elicitation": [:]], ["elicitation": ["url": [:]]]),
            ("model", ["elicitation": [:]], ["sampling": [:]]),
            ("roots", ["sampling": [:]], ["roots": [:]]),
            ("modelWithTools", ["sampling": [:]], ["sampling": ["tools": [:]]]),
        ] as [(String, JSON, JSON)])
    func `a client is never asked for what it did not declare`(
        _ tool: String, _ capabilities: JSON, _ missing: JSON
    ) async throws {
        let answer = try await client(capabilities: capabilities).callTool(tool)
        #expect(answer["error"]?["code"] == -32021)
        #expect(answer["error"]?["data"]?["requiredCapabilities"] == missing)
    }

    @Test func `elicit takes a client without forms for one where nobody was asked`() async throws {
        let answer = try await client(capabilities: [:]).callTool("delete", ["files": ["a"]])
        #expect(answer["result"]?["resultType"] == "complete")
        #expect(text(answer) == "")
    }

    @Test func `a form that nothing could satisfy is the server's error`() async throws {
        let answer = try await client().callTool("broken")
        #expect(answer["error"]?["code"] == -32603)
    }
}

/// Tools that ask.
enum AskingTools {
    static var all: [Tool] {
        get throws {
            [
                try tool("greet") { _, context in
                    let question = InputRequest.form(message: "Who are you?", schema: QuestionTests.name)
                    switch ElicitationAnswer(try await context.ask(["name": question])["name"]) {
                    case .accepted(let content): return .text("Hello, \(content["name"]?.stringValue ?? "?")")
                    case .declined: return .text("decline")
                    case .cancelled: return .text("cancel")
                    }
                },
                try tool("everything") { _, context in
                    let answers = try await context.ask([
                        "name": .form(message: "Who are you?", schema: QuestionTests.name), "model": sampling,
                        "page": page, "roots": .roots,
                    ])
                    return .text(answers.keys.sorted().joined(separator: " "))
                },
                try tool("steps") { _, context in
                    let form = InputRequest.form(message: "Next?", schema: QuestionTests.name)
                    let first = try await context.ask(["step1": form])["step1"]
                    let second = try await context.ask(["step2": form])["step2"]
                    let names = [first, second].map { $0?["content"]?["name"]?.stringValue ?? "?" }
                    return .text(names.joined(separator: ", "))
                },
                try tool("delete") { arguments, context in
                    var deleted: [String] = []
                    for file in (arguments["files"]?.arrayValue ?? []).compactMap(\.stringValue) {
                        let answer = try await context.elicit("Delete \(file)?", schema: ["type": "object"])
                        if case .accepted = answer { deleted.append(file) }
                    }
                    return .text(deleted.joined(separator: " "))
                },
                try tool("count") { _, context in
                    let count = context.carriedState?.integerValue ?? 0
                    if count < 3 { _ = try await context.ask([:], state: .integer(count + 1)) }
                    return .text("\(count)")
                },
                try tool("page") { _, context in
                    .structured(try await context.ask(["k": page])["k"] ?? .null)
                },
                try tool("model") { _, context in .structured(try await context.ask(["k": sampling])["k"] ?? .null) },
                try tool("modelWithTools") { _, context in
                    let question = InputRequest.sampling((["messages": [], "tools": []] as JSON).members)
                    return .structured(try await context.ask(["k": question])["k"] ?? .null)
                },
                try tool("roots") { _, context in .structured(try await context.ask(["k": .roots])["k"] ?? .null) },
                try tool("broken") { _, context in
                    _ = try await context.ask(["k": .form(message: "?", schema: ["type": "no such type"])])
                    return .text("never")
                },
            ]
        }
    }

    static let page = InputRequest.page(message: "Sign in", url: "https://localhost/in", id: "e1")
    static let sampling = InputRequest.sampling(
        (["messages": [["role": "user", "content": ["type": "text", "text": "hi"]]], "maxTokens": 5] as JSON).members)

    static let prompt = Prompt(name: "welcome") { _, context in
        let question = InputRequest.form(message: "Who are you?", schema: QuestionTests.name)
        let answer = try await context.ask(["name": question])["name"]
        return [.init(.user, .text(answer?["content"]?["name"]?.stringValue ?? "?"))]
    }

    static func tool(
        _ name: String, _ body: @escaping @Sendable (JSONObject, RequestContext) async throws -> ToolResult
    ) throws -> Tool {
        try Tool(name: name, description: name, inputSchema: ["type": "object"], body: .suspending(body))
    }
}
