import Agents
import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@Suite struct WireOpenAITests {
    private let request = ModelRequest(
        model: "gpt-6-luna", prompt: "Hi", systemPrompt: "Be brief.", maxOutputTokens: 100, temperature: 0.5)
    private static let strict: JSON = [
        "type": "object", "properties": ["n": ["type": "integer"]], "required": ["n"], "additionalProperties": false,
    ]

    @Test func `a Responses request has the documented shape`() async throws {
        let outcome = try await ask(.responses, .json(WireAPI.responses.answer), request: request)
        let sent = try #require(outcome.requests.first)
        #expect(sent.path == "/v1/responses")
        #expect(sent.headers["authorization"] == "Bearer sk-secret-1234")
        #expect(
            sent.json == [
                "model": "gpt-6-luna", "instructions": "Be brief.", "input": "Hi", "max_output_tokens": 100,
                "temperature": 0.5, "store": false,
            ])
    }

    @Test func `a Chat Completions request has the documented shape`() async throws {
        let outcome = try await ask(.chat, .events(WireAPI.chat.stream), streaming: true, request: request)
        let sent = try #require(outcome.requests.first)
        #expect(sent.path == "/v1/chat/completions")
        #expect(sent.headers["authorization"] == "Bearer sk-secret-1234")
        #expect(
            sent.json == [
                "model": "gpt-6-luna",
                "messages": [
                    ["role": "developer", "content": "Be brief."], ["role": "user", "content": "Hi"],
                ],
                "max_completion_tokens": 100, "temperature": 0.5, "store": false, "stream": true,
                "stream_options": ["include_usage": true],
            ])
    }

    static let schemas: [(JSON, Bool)] = [
        (strict, true), (["type": "object", "properties": ["n": [:]]], false),
        (["type": "array", "items": strict], true), (["type": "integer"], true),
    ]

    @Test(arguments: schemas)
    func `strict mode is asked for where the schema fits it`(_ schema: JSON, _ isStrict: Bool) async throws {
        let request = ModelRequest(model: "m", prompt: "Hi", form: .schema(name: "my answer", schema))
        let responses = try await ask(.responses, .json(WireAPI.responses.answer), request: request)
        #expect(
            responses.sent["text"]?["format"] == [
                "type": "json_schema", "name": "my_answer", "schema": schema, "strict": .bool(isStrict),
            ])
        let chat = try await ask(.chat, .json(WireAPI.chat.answer), request: request)
        #expect(
            chat.sent["response_format"] == [
                "type": "json_schema",
                "json_schema": ["name": "my_answer", "schema": schema, "strict": .bool(isStrict)],
            ])
    }

    @Test func `the JSON mode says the word that it insists on`() async throws {
        let request = ModelRequest(model: "m", prompt: "Hi", form: .json)
        let responses = try await ask(.responses, .json(WireAPI.responses.answer), request: request)
        #expect(responses.sent["text"]?["format"]?["type"] == "json_object")
        #expect(responses.sent["instructions"]?.stringValue?.contains("JSON") == true)
        let chat = try await ask(.chat, .json(WireAPI.chat.answer), request: request)
        #expect(chat.sent["response_format"]?["type"] == "json_object")
        #expect(chat.sent["messages"]?[0]?["content"]?.stringValue?.contains("JSON") == true)
    }

    @Test func `cache reads and writes are inside the input, reasoning is inside the output`() async throws {
        let expected = Usage(
            inputTokens: 25, cacheReadTokens: 60, cacheWriteTokens: 15, outputTokens: 30, reasoningTokens: 20)
        let chat = try await ask(
            .chat,
            .json(
                """
                {"model":"m","choices":[{"message":{"content":"Yes"},"finish_reason":"stop"}],"usage":{"prompt_tokens":100,
                "completion_tokens":30,"prompt_tokens_details":{"cached_tokens":60,"cache_write_tokens":15},
                "completion_tokens_details":{"reasoning_tokens":20}}}
                """))
        #expect(chat.answer?.usage == expected)
        let responses = try await ask(
            .responses,
            .json(
                """
                {"object":"response","status":"completed","output":[],"usage":{"input_tokens":100,"output_tokens":30,
                "input_tokens_details":{"cached_tokens":60,"cache_write_tokens":15},
                "output_tokens_details":{"reasoning_tokens":20}}}
                """))
        #expect(responses.answer?.usage == expected)
    }

    @Test(arguments: [
        ("content_filter", "null", ModelAnswer.Finish.blockedAnswer), ("length", "null", .length),
        ("stop", #""I cannot help with that.""#, .refusal), ("something", "null", .other),
    ])
    func `the reason for the end is translated in Chat Completions`(
        _ reason: String, _ refusal: String, _ finish: ModelAnswer.Finish
    ) async throws {
        let answer = try await ask(
            .chat,
            .json(
                #"{"choices":[{"message":{"content":null,"refusal":\#(refusal)},"finish_reason":"\#(reason)"}],"usage":{"prompt_tokens":5,"completion_tokens":2}}"#
            )
        ).answer
        #expect(answer?.finish == finish)
        #expect(answer?.usage == Usage(inputTokens: 5, outputTokens: 2))
        #expect(answer?.text == (finish == .refusal ? "I cannot help with that." : ""))
    }

    @Test(arguments: [
        (#""status":"incomplete","incomplete_details":{"reason":"max_output_tokens"}"#, ModelAnswer.Finish.length),
        (#""status":"incomplete","incomplete_details":{"reason":"content_filter"}"#, .blockedAnswer),
        (#""status":"incomplete","incomplete_details":{"reason":"steered"}"#, .other),
        (#""status":"failed","error":{"code":"invalid_prompt","message":"flagged"}"#, .blockedPrompt),
        (#""status":"failed","error":{"code":"bio_policy","message":"flagged"}"#, .blockedPrompt),
    ])
    func `the reason for the end is translated in Responses`(
        _ members: String, _ finish: ModelAnswer.Finish
    ) async throws {
        let response = #"{"object":"response",\#(members),"output":[],"usage":{"input_tokens":5,"output_tokens":2}}"#
        let whole = try await ask(.responses, .json(response)).answer
        let event = #"data: {"type":"response.incomplete","response":\#(response)}"# + "\n\n"
        let streamed = try await ask(.responses, .events([event]), streaming: true).answer
        for answer in [whole, streamed] {
            #expect(answer?.finish == finish)
            #expect(answer?.usage == Usage(inputTokens: 5, outputTokens: 2))
        }
    }

    @Test func `a refusal in Responses is an answer`() async throws {
        let answer = try await ask(
            .responses,
            .json(
                #"{"object":"response","status":"completed","output":[{"type":"message","content":[{"type":"refusal","refusal":"No."}]}],"usage":{"input_tokens":5,"output_tokens":2}}"#
            )
        ).answer
        #expect(answer?.finish == .refusal)
        #expect(answer?.text == "No.")
    }

    @Test func `a response that failed is an error with its exact usage`() async throws {
        let response =
            #"{"object":"response","status":"failed","error":{"code":"rate_limit_exceeded","message":"Please try again in 6m0s"},"output":[],"usage":{"input_tokens":5,"output_tokens":2}}"#
        let event = #"data: {"type":"response.failed","response":\#(response)}"# + "\n\n"
        let whole = try await ask(.responses, .json(response)).error
        let streamed = try await ask(.responses, .events([event]), streaming: true).error
        for error in [whole, streamed] {
            // Six minutes are more than anyone should wait for.
            #expect(error?.errorClass == .quotaExhausted)
            #expect(error?.retryAfter == .seconds(360))
            #expect(error?.status == 429)
            #expect(error?.partial?.usage == Usage(inputTokens: 5, outputTokens: 2))
        }
    }

    @Test func `tool calls come whole or in pieces`() async throws {
        let expected = [Evidence(kind: .toolCall, subject: "look", input: ["at": 1])]
        let whole = try await ask(
            .chat,
            .json(
                #"{"choices":[{"message":{"content":null,"tool_calls":[{"id":"c","function":{"name":"look","arguments":"{\"at\":1}"}}]},"finish_reason":"tool_calls"}]}"#
            )
        ).answer
        let pieces = [
            #"{"index":0,"id":"c","function":{"name":"look","arguments":""}}"#,
            #"{"index":0,"function":{"arguments":"{\"at\""}}"#, #"{"index":0,"function":{"arguments":":1}"}}"#,
        ].map { #"data: {"choices":[{"delta":{"tool_calls":[\#($0)]}}]}"# + "\n\n" }
        let end = #"data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}"# + "\n\ndata: [DONE]\n\n"
        let streamed = try await ask(.chat, .events(pieces + [end]), streaming: true).answer
        let response = try await ask(
            .responses,
            .json(
                #"{"object":"response","status":"completed","output":[{"type":"function_call","call_id":"c","name":"look","arguments":"{\"at\":1}"}]}"#
            )
        ).answer
        for answer in [whole, streamed, response] {
            #expect(answer?.evidence == expected)
            #expect(answer?.finish == .toolCall)
        }
    }

    @Test func `a stream without usage is complete, its usage estimated from above`() async throws {
        let chunks = WireAPI.chat.stream.filter { !$0.contains("prompt_tokens") }
        let answer = try #require(try await ask(.chat, .events(chunks), streaming: true).answer)
        #expect(answer.finish == .stop)
        #expect(answer.usage == Usage(inputTokens: 17, outputTokens: 6, isEstimated: true))
    }

    // MARK: Limits

    static let limits: [(Int, String, [(String, String)], ModelError.Class, Duration?)] = [
        (
            429, #"{"error":{"message":"m","type":"insufficient_quota","code":"insufficient_quota"}}"#,
            [("retry-after", "5")], .quotaExhausted, .seconds(5)
        ),
        (429, #"{"error":{"message":"m","type":"requests","code":"rate_limit_exceeded"}}"#, [], .rateLimited, nil),
        (
            429, #"{"error":{"message":"m"}}"#, [("retry-after-ms", "1500"), ("retry-after", "9")], .rateLimited,
            .milliseconds(1500)
        ),
        (429, #"{"error":{"message":"m"}}"#, [("retry-after", "2.5")], .rateLimited, .milliseconds(2500)),
        (
            429, #"{"error":{"message":"m"}}"#,
            [("date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("retry-after", "Sun, 06 Nov 1994 08:50:07 GMT")],
            .rateLimited, .seconds(30)
        ),
        (
            429, #"{"error":{"message":"m"}}"#,
            [("date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("retry-after", "Sun, 06 Nov 1994 08:49:07 GMT")],
            .rateLimited, .zero
        ),
        (429, #"{"error":{"message":"m"}}"#, [("retry-after", "soon")], .rateLimited, nil),
        (
            429, #"{"error":{"message":"m"}}"#,
            [
                ("x-ratelimit-remaining-requests", "12"), ("x-ratelimit-reset-requests", "6m0s"),
                ("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "1m2.5s"),
            ], .rateLimited, .milliseconds(62_500)
        ),
        (429, #"{"error":{"message":"Please try again in 20ms. Visit us."}}"#, [], .rateLimited, .milliseconds(20)),
        (429, #"{"error":{"message":"m"}}"#, [("x-should-retry", "false")], .quotaExhausted, nil),
        (409, #"{"error":{"message":"m"}}"#, [("x-should-retry", "true")], .providerHealth, nil),
        (400, #"{"error":{"message":"m"}}"#, [("x-should-retry", "true")], .providerHealth, nil),
        (400, #"{"error":{"message":"m","code":"model_not_found"}}"#, [], .modelNotFound, nil),
        (400, #"{"error":{"message":"m","code":"billing_not_active"}}"#, [], .quotaExhausted, nil),
        (500, #"{"error":{"message":"you insufficient_quota me"}}"#, [], .providerHealth, nil),
    ]

    @Test(arguments: limits.indices)
    func `limits are told apart, and the wait is found wherever it stands`(_ index: Int) async throws {
        let (status, body, headers, errorClass, delay) = Self.limits[index]
        let error = try #require(try await ask(.chat, .json(body, status: status, headers: headers)).error)
        #expect(error.errorClass == errorClass)
        #expect(error.retryAfter == delay)
    }
}
