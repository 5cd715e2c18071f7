import Agents
import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@Suite struct WireGeminiTests {
    @Test func `the request has the documented shape`() async throws {
        let request = ModelRequest(
            model: "gemini-3.8-flash", prompt: "Hi", systemPrompt: "Be brief.", maxOutputTokens: 100,
            temperature: 0.5, timeout: .milliseconds(12_300))
        let outcome = try await ask(.gemini, .json(WireAPI.gemini.answer), request: request)
        let sent = try #require(outcome.requests.first)
        #expect(sent.method == "POST")
        #expect(sent.path == "/v1beta/models/gemini-3.8-flash:generateContent")
        #expect(sent.headers["x-goog-api-key"] == "sk-secret-1234")
        #expect(sent.headers["x-server-timeout"] == "13")
        #expect(sent.headers["content-type"] == "application/json")
        #expect(
            sent.json == [
                "contents": [["role": "user", "parts": [["text": "Hi"]]]],
                "systemInstruction": ["parts": [["text": "Be brief."]]],
                "generationConfig": ["maxOutputTokens": 100, "temperature": 0.5],
            ])
    }

    @Test(arguments: [("models/g", "/v1beta/models/g:"), ("tuned/a?key=b", "/v1beta/models/tuned%2Fa%3Fkey%3Db:")])
    func `a model's name cannot leave its place in the path`(_ name: String, _ path: String) async throws {
        let request = ModelRequest(model: name, prompt: "Hi")
        let outcome = try await ask(
            .gemini, .events(WireAPI.gemini.stream), streaming: true, request: request)
        #expect(outcome.requests.first?.path == path + "streamGenerateContent?alt=sse")
    }

    @Test func `a schema is passed on as it is`() async throws {
        let schema: JSON = ["type": "object", "properties": ["n": ["type": "integer"]]]
        let request = ModelRequest(model: "m", prompt: "Hi", form: .schema(name: "n", schema))
        let outcome = try await ask(.gemini, .json(WireAPI.gemini.answer), request: request)
        let generation = try #require(outcome.sent["generationConfig"])
        #expect(generation["responseMimeType"] == "application/json")
        #expect(generation["responseJsonSchema"] == schema)
        #expect(outcome.sent["systemInstruction"] == nil)
    }

    @Test func `JSON without a schema asks for the media type alone`() async throws {
        let outcome = try await ask(
            .gemini, .json(WireAPI.gemini.answer), request: ModelRequest(model: "m", prompt: "Hi", form: .json))
        #expect(outcome.sent["generationConfig"]?["responseMimeType"] == "application/json")
        #expect(outcome.sent["generationConfig"]?["responseJsonSchema"] == nil)
    }

    @Test func `cached tokens are part of the prompt's count and thoughts are billed as output`() async throws {
        let outcome = try await ask(
            .gemini,
            .json(
                """
                {"candidates":[{"content":{"parts":[{"text":"secret plan","thought":true},{"text":"Yes"}]},"finishReason":"STOP"}],
                "usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":60,"candidatesTokenCount":5,
                "thoughtsTokenCount":20,"totalTokenCount":125}}
                """))
        #expect(outcome.answer?.text == "Yes")
        #expect(
            outcome.answer?.usage
                == Usage(inputTokens: 40, cacheReadTokens: 60, outputTokens: 25, reasoningTokens: 20))
    }

    @Test func `a blocked prompt is an answer without text, and its input is paid for`() async throws {
        let body =
            #"{"promptFeedback":{"blockReason":"SAFETY"},"usageMetadata":{"promptTokenCount":7,"totalTokenCount":7}}"#
        for streaming in [false, true] {
            let reply: ScriptedHTTPServer.Reply = streaming ? .events(["data: \(body)\n\n"]) : .json(body)
            let answer = try #require(try await ask(.gemini, reply, streaming: streaming).answer)
            #expect(answer.finish == .blockedPrompt)
            #expect(answer.finishDetail == "SAFETY")
            #expect(answer.text.isEmpty)
            #expect(answer.usage == Usage(inputTokens: 7))
        }
    }

    @Test func `a blocked prompt without usage is not charged for output`() async throws {
        let answer = try await ask(
            .gemini, .json(#"{"promptFeedback":{"blockReason":"JAILBREAK"}}"#),
            capabilities: ModelCapabilities(usesReasoningTokens: true)
        ).answer
        #expect(answer?.usage.isEstimated == true)
        #expect(answer?.usage.outputTokens == 0)
    }

    @Test(arguments: [
        ("SAFETY", ModelAnswer.Finish.blockedAnswer), ("RECITATION", .blockedAnswer), ("SPII", .blockedAnswer),
        ("PROHIBITED_CONTENT", .blockedAnswer), ("MAX_TOKENS", .length), ("MALFORMED_FUNCTION_CALL", .other),
        ("A_NEW_ONE", .other),
    ])
    func `the reason for the end is translated`(_ reason: String, _ finish: ModelAnswer.Finish) async throws {
        let body = #"{"candidates":[{"finishReason":"\#(reason)"}],"usageMetadata":{"promptTokenCount":3}}"#
        let answer = try #require(try await ask(.gemini, .json(body)).answer)
        #expect(answer.finish == finish)
        #expect(answer.finishDetail == reason)
        #expect(answer.usage == Usage(inputTokens: 3))
    }

    @Test func `a wanted tool call is kept with its arguments`() async throws {
        let body = """
            {"candidates":[{"content":{"parts":[{"functionCall":{"id":"1","name":"look","args":{"at":[1]}}}]},
            "finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":3,"candidatesTokenCount":2}}
            """
        let answer = try await ask(.gemini, .json(body)).answer
        #expect(answer?.finish == .toolCall)
        #expect(answer?.evidence == [Evidence(kind: .toolCall, subject: "look", input: ["at": [1]])])
    }

    @Test func `a cut stream keeps the cumulative usage as a floor`() async throws {
        let chunk =
            #"{"candidates":[{"content":{"parts":[{"text":"abcdef"}]}}],"usageMetadata":{"promptTokenCount":10,"thoughtsTokenCount":50,"candidatesTokenCount":1}}"#
        let outcome = try await ask(.gemini, .events(["data: \(chunk)\n\n"]), streaming: true)
        #expect(
            outcome.error?.partial?.usage
                == Usage(inputTokens: 10, outputTokens: 53, reasoningTokens: 50, isEstimated: true))
    }

    // MARK: Quotas

    private static func quota(_ id: String, message: String = "quota", delay: String? = nil) -> String {
        let info = delay.map { #",{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"\#($0)"}"# } ?? ""
        return
            #"{"error":{"code":429,"message":"\#(message)","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"\#(id)"}]}\#(info)]}}"#
    }

    static let quotas: [(String, ModelError.Class, Duration?)] = [
        (quota("GenerateRequestsPerMinutePerProject", delay: "34.074824224s"), .rateLimited, .microseconds(34_074_825)),
        (quota("GenerateRequestsPerMinutePerProject", delay: "900ms"), .rateLimited, .milliseconds(900)),
        (quota("GenerateRequestsPerMinutePerProject"), .rateLimited, .seconds(60)),
        (quota("GenerateRequestsPerDayPerProject", delay: "34s"), .quotaExhausted, .seconds(34)),
        (quota("DailyTokens"), .quotaExhausted, nil),
        (
            #"{"error":{"code":429,"message":"m","details":[{"links":[{"description":"Daily and PerDay limits"}]}]}}"#,
            .rateLimited, nil
        ),
        (quota("X", message: "Please retry in 38.2s."), .rateLimited, .milliseconds(38_200)),
        (quota("X", message: "limit: 0, model: m"), .quotaExhausted, nil),
        (quota("X", message: "limit: 0.5 per second"), .rateLimited, nil),
        (quota("X", message: "limit: 05"), .rateLimited, nil),
        (quota("X", delay: "300s"), .rateLimited, .seconds(300)),
        (quota("X", delay: "301s"), .quotaExhausted, .seconds(301)),
        (quota("X", message: "You have exhausted your capacity on this model."), .quotaExhausted, nil),
        (
            #"{"error":{"code":429,"message":"m","details":[{"@type":"…ErrorInfo","reason":"MODEL_CAPACITY_EXHAUSTED"}]}}"#,
            .quotaExhausted, nil
        ),
        (
            #"{"error":{"code":429,"message":"m","details":[{"@type":"…ErrorInfo","reason":"QUOTA_EXHAUSTED"}]}}"#,
            .quotaExhausted, nil
        ),
        (
            #"{"error":{"code":429,"message":"m","details":[{"@type":"…ErrorInfo","reason":"RATE_LIMIT_EXCEEDED"}]}}"#,
            .rateLimited, nil
        ),
        ("[" + quota("GenerateRequestsPerDay") + "]", .quotaExhausted, nil),
    ]

    @Test(arguments: quotas)
    func `a limit that passes is told from a quota that is gone`(
        _ body: String, _ errorClass: ModelError.Class, _ delay: Duration?
    ) async throws {
        let error = try #require(try await ask(.gemini, .json(body, status: 429)).error)
        #expect(error.errorClass == errorClass)
        #expect(error.retryAfter == delay)
        #expect(error.status == 429)
    }

    @Test func `a model without capacity is not waited for, whatever the status`() async throws {
        let body = #"{"error":{"code":503,"message":"m","details":[{"reason":"MODEL_CAPACITY_EXHAUSTED"}]}}"#
        #expect(try await ask(.gemini, .json(body, status: 503)).error?.errorClass == .quotaExhausted)
    }

    @Test(arguments: [
        (
            #"{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}"#,
            ModelError.Class.unauthorized
        ),
        (
            #"{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}"#,
            .unauthorized
        ),
        (#"{"error":{"code":400,"message":"enable billing","status":"FAILED_PRECONDITION"}}"#, .unauthorized),
        (#"{"error":{"code":400,"message":"bad field","status":"INVALID_ARGUMENT"}}"#, .invalidRequest),
    ])
    func `a key that Gemini refuses with 400 counts as refused`(
        _ body: String, _ errorClass: ModelError.Class
    ) async throws {
        #expect(try await ask(.gemini, .json(body, status: 400)).error?.errorClass == errorClass)
    }
}
