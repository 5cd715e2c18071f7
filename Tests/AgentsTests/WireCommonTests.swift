import Agents
import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

/// What holds for every provider alike, through real sockets.
@Suite struct WireCommonTests {
    private let exact = Usage(inputTokens: 10, outputTokens: 4)

    @Test(arguments: WireAPI.allCases)
    func `an answer comes with its text, model, end and usage`(_ api: WireAPI) async throws {
        let outcome = try await ask(api, .json(api.answer))
        let answer = try #require(outcome.answer)
        #expect(answer.text == "Hello, world")
        #expect(answer.model == "m-1")
        #expect(answer.finish == .stop)
        #expect(answer.usage == exact)
    }

    @Test(arguments: WireAPI.allCases)
    func `a stream hands over each piece and ends with the same answer`(_ api: WireAPI) async throws {
        let outcome = try await ask(api, .events(api.stream), streaming: true)
        let answer = try #require(outcome.answer)
        #expect(outcome.pieces == ["Hello", ", world"])
        #expect(answer.text == "Hello, world")
        #expect(answer.model == "m-1")
        #expect(answer.finish == .stop)
        #expect(answer.usage == exact)
    }

    @Test(arguments: WireAPI.allCases)
    func `a server that ignores the wish for a stream is understood`(_ api: WireAPI) async throws {
        let outcome = try await ask(api, .json(api.answer), streaming: true)
        #expect(outcome.answer?.usage == exact)
        #expect(outcome.pieces == ["Hello, world"])
    }

    @Test(arguments: WireAPI.allCases)
    func `temperature is sent where the model takes it and dropped where it does not`(_ api: WireAPI) async throws {
        let request = ModelRequest(model: "m", prompt: "Hi", temperature: 0.5)
        let warm = try await ask(api, .json(api.answer), request: request)
        #expect(warm.sent.description.contains(#""temperature":0.5"#))
        let cold = try await ask(
            api, .json(api.answer), capabilities: ModelCapabilities(supportsSamplingParameters: false),
            request: request)
        #expect(!cold.sent.description.contains("temperature"))
    }

    @Test(arguments: WireAPI.allCases)
    func `the bound on output is always sent, and never above the model's own`(_ api: WireAPI) async throws {
        let free = try await ask(api, .json(api.answer))
        #expect(free.sent.description.contains(":8192"))
        let bound = try await ask(api, .json(api.answer), capabilities: ModelCapabilities(maxOutputTokens: 512))
        #expect(bound.sent.description.contains(":512"))
        #expect(!bound.sent.description.contains(":8192"))
    }

    @Test(arguments: WireAPI.allCases)
    func `a schema goes into the instructions where the provider cannot hold the model to it`(
        _ api: WireAPI
    ) async throws {
        let schema: JSON = ["type": "object", "properties": ["n": ["type": "integer"]]]
        let outcome = try await ask(
            api, .json(api.answer), capabilities: ModelCapabilities(supportsStructuredOutput: false),
            request: ModelRequest(model: "m", prompt: "Hi", form: .schema(name: "n", schema)))
        let sent = outcome.sent.description
        #expect(sent.contains("satisfies this JSON Schema"))
        #expect(!sent.contains("json_schema") && !sent.contains("responseJsonSchema"))
    }

    // MARK: Refusals

    static let refusals: [(WireAPI, Int, ModelError.Class)] = WireAPI.allCases.flatMap { api in
        [
            (400, .invalidRequest), (401, .unauthorized), (403, .unauthorized), (402, .quotaExhausted),
            (404, .modelNotFound), (408, .providerHealth), (409, .providerHealth), (413, .invalidRequest),
            (422, .invalidRequest), (429, .rateLimited), (500, .providerHealth), (503, .providerHealth),
            (529, .providerHealth),
        ].map { (api, $0, $1) }
    }

    @Test(arguments: refusals)
    func `each status has its class, and nothing is charged`(
        _ api: WireAPI, _ status: Int, _ errorClass: ModelError.Class
    ) async throws {
        let reply = ScriptedHTTPServer.Reply.json(
            api.error("no, not that way", type: "x", status: status), status: status)
        for streaming in [false, true] {
            let outcome = try await ask(api, reply, streaming: streaming)
            let error = try #require(outcome.error)
            #expect(error.errorClass == errorClass)
            #expect(error.status == status)
            #expect(error.provider == api.provider)
            #expect(error.message == "no, not that way")
            #expect(error.retryAfter == nil)
            #expect(error.partial == nil)
            #expect(!error.notSent)
        }
    }

    @Test(arguments: WireAPI.allCases, [429, 503, 529])
    func `the wait a server asks for is kept`(_ api: WireAPI, _ status: Int) async throws {
        let outcome = try await ask(
            api, .json(api.error("later", type: "x", status: status), status: status, headers: [("Retry-After", "7")]))
        #expect(outcome.error?.retryAfter == .seconds(7))
        #expect(outcome.error?.errorClass == (status == 429 ? .rateLimited : .providerHealth))
    }

    @Test(arguments: WireAPI.allCases)
    func `a redirect is not followed, so the key stays where it belongs`(_ api: WireAPI) async throws {
        let outcome = try await ask(api, .status(307, headers: [("location", "http://elsewhere.example/x")]))
        #expect(outcome.requests.count == 1)
        let error = try #require(outcome.error)
        #expect(error.errorClass == .invalidRequest)
        #expect(error.message.contains("elsewhere.example"))
    }

    @Test(arguments: WireAPI.allCases)
    func `a key that a server repeats does not reach the message`(_ api: WireAPI) async throws {
        let outcome = try await ask(
            api, .json(api.error("bad key sk-secret-1234", type: "x", status: 401), status: 401))
        let error = try #require(outcome.error)
        #expect(api == .ollama || error.message == "bad key [secret]")
    }

    // MARK: Broken answers

    @Test(arguments: WireAPI.allCases, ["", "<html>Bad gateway</html>", "{\"cand", "[]", "{\"hello\":1}", "null", "7"])
    func `garbage with status 200 is the provider's ill health, and charged for`(
        _ api: WireAPI, _ body: String
    ) async throws {
        let outcome = try await ask(api, .json(body))
        let error = try #require(outcome.error)
        #expect(error.errorClass == .providerHealth)
        let usage = try #require(error.partial?.usage)
        #expect(usage.isEstimated)
        #expect(usage.inputTokens > 0)
        #expect(usage.outputTokens == 8192)
    }

    @Test(arguments: WireAPI.allCases)
    func `a stream that ends before its end marker keeps its text with estimated usage`(
        _ api: WireAPI
    ) async throws {
        let outcome = try await ask(api, .events(api.streamUpToHello), streaming: true)
        #expect(outcome.pieces == ["Hello"])
        try expectHello(outcome.error)
    }

    @Test(arguments: WireAPI.allCases)
    func `a cut stream keeps its text with estimated usage`(_ api: WireAPI) async throws {
        try await ScriptedHTTPServer.run([.events(api.streamUpToHello, end: .hold)]) { server in
            let transport = AsyncHTTPTransport()
            let model = api.model(at: server.baseURL, transport)
            let error = await #expect(throws: ModelError.self) {
                try await model.stream(ModelRequest(model: "m", prompt: "Hi")) { _ in server.closeHeldConnections() }
            }
            await transport.shutdown()
            try expectHello(error)
        }
    }

    private func expectHello(_ error: ModelError?) throws {
        let error = try #require(error)
        #expect(error.errorClass == .providerHealth)
        #expect(!error.notSent)
        let partial = try #require(error.partial)
        #expect(partial.text == "Hello")
        #expect(partial.usage.isEstimated)
        #expect(partial.usage.inputTokens >= 2)
        #expect(partial.usage.outputTokens == 3)
    }

    @Test(arguments: WireAPI.allCases)
    func `a cut stream of a model that reasons unseen is charged up to the bound`(_ api: WireAPI) async throws {
        let outcome = try await ask(
            api, .events([], end: .cut), streaming: true, capabilities: ModelCapabilities(usesReasoningTokens: true))
        #expect(outcome.error?.partial?.usage.outputTokens == 8192)
    }

    @Test(arguments: WireAPI.allCases)
    func `a whole answer cut in the middle is ill health`(_ api: WireAPI) async throws {
        let half = Array(api.answer.utf8.prefix(60))
        let outcome = try await ask(
            api, .init(status: 200, headers: [("content-type", "application/json")], chunks: [half], end: .cut))
        #expect(outcome.error?.errorClass == .providerHealth)
        #expect(outcome.error?.partial?.usage.isEstimated == true)
    }

    @Test(arguments: WireAPI.allCases)
    func `a connection lost after the end marker loses nothing`(_ api: WireAPI) async throws {
        let model = api.model(at: "http://x", CutTransport(api.stream))
        let (result, _) = await outcome(of: model, ModelRequest(model: "m", prompt: "Hi"), streaming: true)
        #expect(try result.get().usage == exact)
    }

    @Test(arguments: WireAPI.allCases)
    func `a failure in the middle of a stream is classified and keeps what came`(_ api: WireAPI) async throws {
        let word = api == .anthropic ? "overloaded_error" : "server_error"
        let event = "event: error\ndata: \(api.error("it broke", type: word, status: 503))\n\n"
        let outcome = try await ask(api, .events(api.streamUpToHello + [event] + api.stream), streaming: true)
        let error = try #require(outcome.error)
        #expect(error.errorClass == .providerHealth)
        #expect(error.message == "it broke")
        #expect(error.partial?.text == "Hello")
        #expect(outcome.pieces == ["Hello"])
    }

    @Test(arguments: WireAPI.allCases)
    func `garbage in the middle of a stream ends it and keeps what came`(_ api: WireAPI) async throws {
        let outcome = try await ask(
            api, .events(api.streamUpToHello + ["data: {oops\n\n"] + api.stream), streaming: true)
        #expect(outcome.error?.errorClass == .providerHealth)
        #expect(outcome.error?.partial?.text == "Hello")
    }

    // MARK: Connections

    @Test(arguments: WireAPI.allCases)
    func `a connection closed before the answer may have been charged`(_ api: WireAPI) async throws {
        let outcome = try await ask(api, .close)
        let error = try #require(outcome.error)
        #expect(error.errorClass == .providerHealth)
        #expect(!error.notSent)
        #expect(error.partial?.usage.outputTokens == 8192)
    }

    @Test(arguments: WireAPI.allCases)
    func `a closed port means that nothing was sent`(_ api: WireAPI) async throws {
        let port = try await ScriptedHTTPServer.run([]) { $0.port }
        let transport = AsyncHTTPTransport()
        let model = api.model(at: "http://127.0.0.1:\(port)", transport)
        let (result, _) = await outcome(of: model, ModelRequest(model: "m", prompt: "Hi"), streaming: false)
        await transport.shutdown()
        guard case .failure(let error) = result else { throw Unexpected() }
        #expect(error.errorClass == .providerHealth)
        #expect(error.notSent)
        #expect(error.partial == nil)
        #expect(error.message.contains("127.0.0.1:\(port)"))
    }

    @Test(arguments: WireAPI.allCases, [false, true])
    func `a server that does not answer in time is ill`(_ api: WireAPI, _ streaming: Bool) async throws {
        let request = ModelRequest(model: "m", prompt: "Hi", timeout: .seconds(30))
        try await ScriptedHTTPServer.run([.hold]) { server in
            let clock = TriggeredClock()
            let transport = AsyncHTTPTransport(clock: clock)
            let model = api.model(at: server.baseURL, transport)
            let call = Task { await outcome(of: model, request, streaming: streaming) }
            await server.waitForRequests(1)
            clock.trigger()
            guard case (.failure(let error), _) = await call.value else { throw Unexpected() }
            #expect(error.errorClass == .providerHealth)
            #expect(error.message.contains("30.0 s"))
            #expect(error.partial?.usage.isEstimated == true)
            await server.waitForDepartures(1)
            await transport.shutdown()
        }
    }

    @Test(arguments: WireAPI.allCases)
    func `time runs on while a stream hangs`(_ api: WireAPI) async throws {
        try await ScriptedHTTPServer.run([.events(api.streamUpToHello, end: .hold)]) { server in
            let clock = TriggeredClock()
            let transport = AsyncHTTPTransport(clock: clock)
            let model = api.model(at: server.baseURL, transport)
            let error = await #expect(throws: ModelError.self) {
                try await model.stream(ModelRequest(model: "m", prompt: "Hi")) { _ in clock.trigger() }
            }
            #expect(error?.errorClass == .providerHealth)
            #expect(error?.partial?.text == "Hello")
            await server.waitForDepartures(1)
            await transport.shutdown()
        }
    }

    @Test(arguments: WireAPI.allCases, [false, true])
    func `cancelling the task closes the connection`(_ api: WireAPI, _ streaming: Bool) async throws {
        let request = ModelRequest(model: "m", prompt: "Hi")
        try await ScriptedHTTPServer.run([.hold]) { server in
            let transport = AsyncHTTPTransport()
            let model = api.model(at: server.baseURL, transport)
            let call = Task { await outcome(of: model, request, streaming: streaming) }
            await server.waitForRequests(1)
            call.cancel()
            guard case (.failure(let error), _) = await call.value else { throw Unexpected() }
            #expect(error.errorClass == .cancelled)
            #expect(!error.notSent)
            #expect(error.partial?.usage.isEstimated == true)
            await server.waitForDepartures(1)
            await transport.shutdown()
        }
    }
}

struct Unexpected: Error {}
