import Agents
import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@Suite struct WireCompatibleTests {
    @Test func `a request to Ollama has the documented shape and no key`() async throws {
        let request = ModelRequest(model: "qwen3:8b", prompt: "Hi", systemPrompt: "Be brief.", maxOutputTokens: 100)
        let outcome = try await ask(.ollama, .json(WireAPI.ollama.answer), request: request)
        let sent = try #require(outcome.requests.first)
        #expect(sent.path == "/v1/chat/completions")
        #expect(sent.headers["authorization"] == nil)
        #expect(
            sent.json == [
                "model": "qwen3:8b",
                "messages": [["role": "system", "content": "Be brief."], ["role": "user", "content": "Hi"]],
                "max_tokens": 100,
            ])
    }

    @Test(arguments: [("0.00014", 140_000), ("1.5e-10", 1), ("0", 0), ("12", 12_000_000_000)])
    func `what OpenRouter charged is kept, rounded up`(_ cost: String, _ nanodollars: Int64) async throws {
        let outcome = try await ask(
            .openRouter,
            .json(
                #"{"choices":[{"message":{"content":"Yes"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":1,"cost":\#(cost)}}"#
            ))
        #expect(outcome.answer?.usage.reportedCost == Money(nanodollars: nanodollars))
        #expect(outcome.sent["usage"] == ["include": true])
    }

    @Test(arguments: [
        #""prompt_tokens":5000000000000,"completion_tokens":1"#, #""prompt_tokens":5,"completion_tokens":1e30"#,
        #""prompt_tokens":5,"completion_tokens":-7"#,
        #""prompt_tokens":5,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":9223372036854775807}"#,
        #""prompt_tokens":5,"completion_tokens":1,"cost":98765432109"#,
    ])
    func `figures that no call can have are brought within bounds`(_ usage: String) async throws {
        let outcome = try await ask(
            .openRouter,
            .json(#"{"choices":[{"message":{"content":"Yes"},"finish_reason":"stop"}],"usage":{\#(usage)}}"#))
        let told = try #require(outcome.answer?.usage)
        #expect(told.isEstimated)
        #expect(told == told.clamped)
    }

    static let errors: [(Int, String, ModelError.Class, String)] = [
        (
            400, #"{"object":"error","message":"too long","type":"BadRequestError","param":null,"code":400}"#,
            .invalidRequest, "too long"
        ),
        (400, #"{"error":{"message":"too long","type":"BadRequestError","code":400}}"#, .invalidRequest, "too long"),
        (400, #"{"error":{"message":"too long","code":"400"}}"#, .invalidRequest, "too long"),
        (404, #"{"error":"model 'x' not found"}"#, .modelNotFound, "model 'x' not found"),
        (404, #"{"detail":"Not Found"}"#, .modelNotFound, "Not Found"),
        (
            422, #"{"detail":[{"loc":["body"],"msg":"field required"}]}"#, .invalidRequest,
            #"[{"loc":["body"],"msg":"field required"}]"#
        ),
        (502, "<html><body>Bad Gateway</body></html>", .providerHealth, "no reason given"),
        (502, "upstream\n  went away", .providerHealth, "upstream went away"),
        (200, #"{"error":{"code":402,"message":"out of credits"}}"#, .quotaExhausted, "out of credits"),
        (200, #"{"error":{"code":"429","message":"slow down"}}"#, .rateLimited, "slow down"),
        (200, #"{"object":"error","message":"broken","code":500}"#, .providerHealth, "broken"),
        (
            403, #"{"error":{"code":403,"message":"flagged","metadata":{"flagged_input":"x"}}}"#, .invalidRequest,
            "flagged"
        ),
        (
            200, #"{"choices":[{"message":{"content":""},"error":{"code":502,"message":"upstream"}}]}"#,
            .providerHealth, "upstream"
        ),
    ]

    @Test(arguments: errors)
    func `every form of error body is understood`(
        _ status: Int, _ body: String, _ errorClass: ModelError.Class, _ message: String
    ) async throws {
        let error = try #require(try await ask(.openRouter, .json(body, status: status)).error)
        #expect(error.errorClass == errorClass)
        #expect(error.message == message)
    }

    @Test func `a message cannot break the line or steer the terminal`() async throws {
        let body = #"{"error":{"message":"no\u001b[2J\u009b\r\n\u202efrom"}}"#
        #expect(try await ask(.ollama, .json(body, status: 400)).error?.message == "no [2J from")
    }

    @Test func `a long message is cut`() async throws {
        let body = #"{"error":{"message":"\#(String(repeating: "x", count: 5000))"}}"#
        let error = try await ask(.ollama, .json(body, status: 400)).error
        #expect(error?.message.count == 300)
    }

    @Test func `missing usage and a missing end marker are borne`() async throws {
        let chunks = [
            #"{"choices":[{"delta":{"content":"Hi","reasoning_content":"hmmm"}}]}"#,
            #"{"choices":[{"delta":{},"finish_reason":"stop"}],"usage":{}}"#,
        ].map { "data: \($0)\n\n" }
        let answer = try await ask(.ollama, .events(chunks), streaming: true).answer
        #expect(answer?.text == "Hi")
        #expect(answer?.model == "m")
        #expect(answer?.usage.isEstimated == true)
        #expect(answer?.usage.outputTokens == 3)
    }

    @Test func `an end marker without a reason is an end all the same`() async throws {
        let chunks = [#"data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":null}]}"# + "\n\ndata: [DONE]\n\n"]
        let answer = try await ask(.ollama, .events(chunks), streaming: true).answer
        #expect(answer?.text == "Hi")
        #expect(answer?.finish == .other)
    }

    @Test func `content in parts and tool calls without an index are understood`() async throws {
        let chunks = [
            #"{"choices":[{"delta":{"content":[{"type":"text","text":"Hi"}],"tool_calls":[{"id":"a","function":{"name":"one","arguments":{"n":1}}}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{"id":"b","function":{"name":"two","arguments":"{\"n\""}}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{"function":{"arguments":":2}"}}]},"finish_reason":"stop"}]}"#,
        ].map { "data: \($0)\n\n" }
        let answer = try await ask(.ollama, .events(chunks), streaming: true).answer
        #expect(answer?.text == "Hi")
        #expect(answer?.finish == .toolCall)
        #expect(
            answer?.evidence == [
                Evidence(kind: .toolCall, subject: "one", input: ["n": 1]),
                Evidence(kind: .toolCall, subject: "two", input: ["n": 2]),
            ])
    }

    // MARK: Forms of answer

    @Test(arguments: [false, true])
    func `a server that knows no response format is asked again, in the end in words`(_ streaming: Bool) async throws {
        let refusal = ScriptedHTTPServer.Reply.json(
            #"{"error":{"message":"'response_format.type' must be 'text'"}}"#, status: 400)
        let outcome = try await ask(
            .ollama, refusal, refusal, .json(WireAPI.ollama.answer), streaming: streaming,
            request: ModelRequest(model: "m", prompt: "Hi", form: .schema(name: "n", ["type": "integer"])))
        #expect(outcome.answer?.text == "Hello, world")
        #expect(outcome.requests.count == 3)
        #expect(outcome.requests[0].json?["response_format"]?["type"] == "json_schema")
        #expect(outcome.sent["response_format"] == nil)
        #expect(outcome.sent["messages"]?[0]?["content"]?.stringValue?.contains(#"{"type":"integer"}"#) == true)
    }

    @Test func `a server that takes a schema only as llama.cpp's for Python does is given it so`() async throws {
        let refusal = ScriptedHTTPServer.Reply.json(
            #"{"error":{"message":"loc: ('body', 'response_format', 'type'), input: json_schema"}}"#, status: 500)
        let outcome = try await ask(
            .ollama, refusal, .json(WireAPI.ollama.answer),
            request: ModelRequest(model: "m", prompt: "Hi", form: .schema(name: "n", ["type": "integer"])))
        #expect(outcome.answer?.text == "Hello, world")
        #expect(outcome.requests.count == 2)
        #expect(outcome.sent["response_format"] == ["type": "json_object", "schema": ["type": "integer"]])
        #expect(outcome.sent["messages"]?[0]?["content"]?.stringValue?.contains(#"{"type":"integer"}"#) == true)
    }

    @Test func `any other refusal is not asked twice`() async throws {
        let refusal = ScriptedHTTPServer.Reply.json(#"{"error":{"message":"too long"}}"#, status: 400)
        let outcome = try await ask(
            .ollama, refusal, .json(WireAPI.ollama.answer),
            request: ModelRequest(model: "m", prompt: "Hi", form: .json))
        #expect(outcome.error?.errorClass == .invalidRequest)
        #expect(outcome.requests.count == 1)
    }

    // MARK: Detection

    private static func answer(_ bodies: [String: String])
        -> @Sendable (ScriptedHTTPServer.Request) -> ScriptedHTTPServer.Reply
    {
        { request in bodies[request.path].map { .json($0) } ?? .status(404) }
    }

    @Test func `local servers are found by their own ways of answering`() async throws {
        let tags = #"{"models":[{"name":"qwen3:8b"},{"name":"llama3"}]}"#
        let llama = #"{"object":"list","data":[{"id":"gemma","owned_by":"llamacpp"}]}"#
        let vllm = #"{"object":"list","data":[{"id":"Qwen/Qwen3","owned_by":"vllm"}]}"#
        try await ScriptedHTTPServer.run(answering: Self.answer(["/api/tags": tags])) { one in
            try await ScriptedHTTPServer.run(
                answering: Self.answer(["/props": #"{"default_generation_settings":{}}"#, "/v1/models": llama])
            ) { two in
                try await ScriptedHTTPServer.run(answering: Self.answer(["/v1/models": vllm])) { three in
                    let transport = AsyncHTTPTransport()
                    let found = await LocalServers.detect(
                        transport: transport, ports: .init(ollama: one.port, llamaCpp: two.port, vLLM: three.port),
                        timeLimit: .seconds(20))
                    await transport.shutdown()
                    #expect(found.map(\.server.provider) == ["ollama", "llama_cpp", "vllm"])
                    #expect(found.map(\.models) == [["qwen3:8b", "llama3"], ["gemma"], ["Qwen/Qwen3"]])
                    #expect(found.map(\.server.baseURL) == [one, two, three].map { $0.baseURL + "/v1" })
                }
            }
        }
    }

    @Test(arguments: ["{}", "[]", "<html>", #"{"data":[{"id":"x","owned_by":"someone"}]}"#])
    func `another program on a usual port is no model server`(_ body: String) async throws {
        try await ScriptedHTTPServer.run(answering: { _ in .json(body) }) { server in
            let transport = AsyncHTTPTransport()
            let ports = LocalServers.Ports(ollama: server.port, llamaCpp: server.port, vLLM: server.port)
            let found = await LocalServers.detect(transport: transport, ports: ports, timeLimit: .seconds(20))
            await transport.shutdown()
            #expect(found.isEmpty)
        }
    }

    @Test func `a port that never answers does not hold detection up`() async throws {
        try await ScriptedHTTPServer.run(answering: { _ in .hold }) { server in
            let clock = TriggeredClock()
            clock.trigger()
            let transport = AsyncHTTPTransport(clock: clock)
            let ports = LocalServers.Ports(ollama: server.port, llamaCpp: server.port, vLLM: server.port)
            #expect(await LocalServers.detect(transport: transport, ports: ports).isEmpty)
            await transport.shutdown()
        }
    }
}
