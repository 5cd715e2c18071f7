import Agents
import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@Suite struct WireAnthropicTests {
    @Test func `the request has the documented shape`() async throws {
        let request = ModelRequest(
            model: "claude-haiku-5-5", prompt: "Hi", systemPrompt: "Be brief.", maxOutputTokens: 100, temperature: 0.5)
        let outcome = try await ask(.anthropic, .events(WireAPI.anthropic.stream), streaming: true, request: request)
        let sent = try #require(outcome.requests.first)
        #expect(sent.path == "/v1/messages")
        #expect(sent.headers["x-api-key"] == "sk-secret-1234")
        #expect(sent.headers["anthropic-version"] == "2023-06-01")
        #expect(
            sent.json == [
                "model": "claude-haiku-5-5", "max_tokens": 100, "system": "Be brief.",
                "messages": [["role": "user", "content": "Hi"]], "temperature": 0.5, "stream": true,
            ])
    }

    @Test func `a schema goes into the output configuration`() async throws {
        let schema: JSON = ["type": "object"]
        let outcome = try await ask(
            .anthropic, .json(WireAPI.anthropic.answer),
            request: ModelRequest(model: "m", prompt: "Hi", form: .schema(name: "n", schema)))
        #expect(outcome.sent["output_config"] == ["format": ["type": "json_schema", "schema": schema]])
        #expect(outcome.sent["system"] == nil)
    }

    @Test func `JSON without a schema is asked for in words, after the caller's own`() async throws {
        let outcome = try await ask(
            .anthropic, .json(WireAPI.anthropic.answer),
            request: ModelRequest(model: "m", prompt: "Hi", systemPrompt: "Be brief.", form: .json))
        let system = try #require(outcome.sent["system"]?.stringValue)
        #expect(system.hasPrefix("Be brief.\n\nAnswer with one JSON value"))
    }

    static let usages: [(String, Usage)] = [
        (
            #"{"input_tokens":10,"cache_creation_input_tokens":100,"cache_read_input_tokens":1000,"output_tokens":4}"#,
            Usage(inputTokens: 10, cacheReadTokens: 1000, cacheWriteTokens: 100, outputTokens: 4)
        ),
        (
            #"{"input_tokens":10,"cache_creation_input_tokens":100,"cache_creation":{"ephemeral_5m_input_tokens":30,"ephemeral_1h_input_tokens":70},"output_tokens":9,"output_tokens_details":{"thinking_tokens":5},"server_tool_use":{"web_search_requests":2}}"#,
            Usage(
                inputTokens: 10, cacheWriteTokens: 30, cacheWriteLongTokens: 70, outputTokens: 9, reasoningTokens: 5,
                webSearches: 2)
        ),
        (
            #"{"input_tokens":-5,"output_tokens":9223372036854775807,"cache_read_input_tokens":null}"#,
            Usage(outputTokens: 1_000_000_000_000, isEstimated: true)
        ),
    ]

    @Test(arguments: usages)
    func `input and caches are counted side by side`(_ usage: String, _ expected: Usage) async throws {
        let body = #"{"type":"message","content":[],"stop_reason":"end_turn","usage":\#(usage)}"#
        #expect(try await ask(.anthropic, .json(body)).answer?.usage == expected)
    }

    @Test func `a stream's usage begins with the input and ends with the output`() async throws {
        let events = [
            #"{"type":"message_start","message":{"model":"m","usage":{"input_tokens":10,"cache_read_input_tokens":50,"cache_creation":{"ephemeral_1h_input_tokens":7},"output_tokens":1}}}"#,
            #"{"type":"content_block_delta","delta":{"type":"thinking_delta","thinking":"hmm"}}"#,
            #"{"type":"content_block_delta","delta":{"type":"text_delta","text":"Yes"}}"#,
            #"{"type":"message_delta","delta":{"stop_reason":"max_tokens"},"usage":{"output_tokens":44,"input_tokens":null}}"#,
            #"{"type":"message_stop"}"#,
        ].map { "data: \($0)\n\n" }
        let outcome = try await ask(.anthropic, .events(events), streaming: true)
        #expect(outcome.pieces == ["Yes"])
        #expect(outcome.answer?.finish == .length)
        #expect(
            outcome.answer?.usage
                == Usage(inputTokens: 10, cacheReadTokens: 50, cacheWriteLongTokens: 7, outputTokens: 44))
        let cut = try await ask(.anthropic, .events(Array(events.prefix(2))), streaming: true)
        #expect(
            cut.error?.partial?.usage
                == Usage(
                    inputTokens: 10, cacheReadTokens: 50, cacheWriteLongTokens: 7, outputTokens: 2, isEstimated: true))
    }

    @Test(arguments: [
        ("refusal", ModelAnswer.Finish.refusal), ("model_context_window_exceeded", .length), ("pause_turn", .other),
        ("stop_sequence", .stop),
    ])
    func `the reason for the end is translated`(_ reason: String, _ finish: ModelAnswer.Finish) async throws {
        let body =
            #"{"type":"message","content":[],"stop_reason":"\#(reason)","stop_details":{"category":"cyber"},"usage":{"input_tokens":5,"output_tokens":1}}"#
        let answer = try await ask(.anthropic, .json(body)).answer
        #expect(answer?.finish == finish)
        #expect(answer?.finishDetail == "\(reason): cyber")
        #expect(answer?.usage == Usage(inputTokens: 5, outputTokens: 1))
    }

    @Test func `tool calls come whole or in pieces`() async throws {
        let expected = [Evidence(kind: .toolCall, subject: "look", input: ["at": 1])]
        let whole =
            #"{"type":"message","content":[{"type":"tool_use","id":"t","name":"look","input":{"at":1}}],"stop_reason":"tool_use","usage":{"input_tokens":5,"output_tokens":1}}"#
        let events = [
            #"{"type":"content_block_start","content_block":{"type":"tool_use","id":"t","name":"look","input":{}}}"#,
            #"{"type":"content_block_delta","delta":{"type":"input_json_delta","partial_json":"{\"at\""}}"#,
            #"{"type":"content_block_delta","delta":{"type":"input_json_delta","partial_json":":1}"}}"#,
            #"{"type":"message_delta","delta":{"stop_reason":"tool_use"}}"#, #"{"type":"message_stop"}"#,
        ].map { "data: \($0)\n\n" }
        let answers = [
            try await ask(.anthropic, .json(whole)).answer,
            try await ask(.anthropic, .events(events), streaming: true).answer,
        ]
        for answer in answers {
            #expect(answer?.evidence == expected)
            #expect(answer?.finish == .toolCall)
        }
    }

    @Test func `an overloaded stream that had not begun costs nothing`() async throws {
        let event = #"data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"# + "\n\n"
        let error = try await ask(.anthropic, .events([event]), streaming: true).error
        #expect(error?.errorClass == .providerHealth)
        #expect(error?.status == 529)
        #expect(error?.partial == nil)
    }

    static let refusals: [(Int, String, ModelError.Class)] = [
        (402, #"{"type":"billing_error","message":"m"}"#, .quotaExhausted),
        (400, #"{"type":"billing_error","message":"m"}"#, .quotaExhausted),
        (
            429, #"{"type":"rate_limit_error","message":"m","details":{"error_code":"enforced_spend_limit_reached"}}"#,
            .quotaExhausted
        ),
        (
            403, #"{"type":"permission_error","message":"m","details":{"error_code":"organization_on_hold"}}"#,
            .quotaExhausted
        ),
        (
            400, #"{"type":"invalid_request_error","message":"Your credit balance is too low to access the API."}"#,
            .quotaExhausted
        ),
        (400, #"{"type":"invalid_request_error","message":"prompt is too long"}"#, .invalidRequest),
        (404, #"{"type":"not_found_error","message":"model: x"}"#, .modelNotFound),
    ]

    @Test(arguments: refusals)
    func `spending limits are told apart from bad requests and passing limits`(
        _ status: Int, _ error: String, _ errorClass: ModelError.Class
    ) async throws {
        let body = #"{"type":"error","error":\#(error),"request_id":"r"}"#
        #expect(try await ask(.anthropic, .json(body, status: status)).error?.errorClass == errorClass)
    }

    @Test func `an exhausted limit says when it is full again`() async throws {
        let error = try await ask(
            .anthropic,
            .json(
                #"{"type":"error","error":{"type":"rate_limit_error","message":"m"}}"#, status: 429,
                headers: [
                    ("date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("anthropic-ratelimit-tokens-remaining", "0"),
                    ("anthropic-ratelimit-tokens-reset", "1994-11-06T08:50:00Z"),
                ])
        ).error
        #expect(error?.errorClass == .rateLimited)
        #expect(error?.retryAfter == .seconds(23))
    }
}
