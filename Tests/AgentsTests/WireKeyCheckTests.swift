import Agents
import OrchestratorTestSupport
import Testing

@Suite struct WireKeyCheckTests {
    /// What `api` makes of its key with a server that gives `reply`, and what it asked that server.
    private func check(
        _ api: WireAPI, _ reply: ScriptedHTTPServer.Reply
    ) async throws -> (state: KeyState, requests: [ScriptedHTTPServer.Request]) {
        try await ScriptedHTTPServer.run([reply]) { server in
            let transport = AsyncHTTPTransport()
            let model = try #require(api.model(at: server.baseURL, transport) as? any KeyChecking)
            let state = await model.checkKey(within: .seconds(60))
            await transport.shutdown()
            return (state, server.requests)
        }
    }

    @Test(
        arguments: [
            (.gemini, "/v1beta/models?pageSize=1", "x-goog-api-key", "sk-secret-1234"),
            (.responses, "/v1/models", "authorization", "Bearer sk-secret-1234"),
            (.chat, "/v1/models", "authorization", "Bearer sk-secret-1234"),
            (.anthropic, "/v1/models?limit=1", "x-api-key", "sk-secret-1234"),
            (.openRouter, "/api/v1/key", "authorization", "Bearer sk-secret-1234"),
            (.ollama, "/v1/models", "authorization", nil),
        ] as [(WireAPI, String, String, String?)])
    func `a key is shown once, for a page that is free`(
        _ api: WireAPI, _ path: String, _ header: String, _ value: String?
    ) async throws {
        let (state, requests) = try await check(api, .json(#"{"data":[]}"#))
        #expect(state == .accepted)
        #expect(requests.map(\.method) == ["GET"])
        #expect(requests.map(\.path) == [path])
        #expect(requests.first?.headers[header] == value)
    }

    @Test(arguments: WireAPI.allCases)
    func `a key that is refused is told with the provider's words and without the key`(_ api: WireAPI) async throws {
        let body = api.error("bad key sk-secret-1234", type: "authentication_error", status: 401)
        guard case .refused(401, let message) = try await check(api, .json(body, status: 401)).state else {
            Issue.record("the key was not refused")
            return
        }
        #expect(message.hasPrefix("bad key"))
        #expect(api == .ollama || !message.contains("sk-secret-1234"))
    }

    @Test func `a key that Gemini refuses with 400 is refused, too`() async throws {
        let body = #"{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}"#
        #expect(
            try await check(.gemini, .json(body, status: 400)).state
                == .refused(status: 400, message: "API key not valid."))
    }

    @Test(arguments: [404, 429, 500, 503])
    func `a status that is not about the key says nothing of it`(_ status: Int) async throws {
        let body = WireAPI.responses.error("no", type: "x", status: status)
        #expect(
            try await check(.responses, .json(body, status: status)).state
                == .unreachable(message: "it answered \(status): no"))
    }

    @Test func `a server that is not there says nothing of the key`() async throws {
        guard case .unreachable = try await check(.anthropic, .close).state else {
            Issue.record("somebody answered")
            return
        }
    }

    // MARK: Offered models

    private func offered(_ reply: ScriptedHTTPServer.Reply) async throws -> [String] {
        try await ScriptedHTTPServer.run([reply]) { server in
            let transport = AsyncHTTPTransport()
            let model = CompatibleModel(
                .init(provider: "mine", baseURL: server.baseURL + "/v1"), apiKey: APIKey("k"), transport: transport)
            let models = await model.offeredModels(timeLimit: .seconds(60))
            await transport.shutdown()
            #expect(server.requests.map(\.path) == ["/v1/models"])
            #expect(server.requests.first?.headers["authorization"] == "Bearer k")
            return models
        }
    }

    @Test(arguments: [#"{"object":"list","data":[{"id":"a"},{"id":"b","x":1},{}]}"#, #"[{"id":"a"},{"id":"b"}]"#])
    func `a server is asked which models it offers`(_ body: String) async throws {
        #expect(try await offered(.json(body)) == ["a", "b"])
    }

    @Test(arguments: [
        ScriptedHTTPServer.Reply.json("{}"), .json("<html>"), .json(#"{"data":[{"id":"a"}]}"#, status: 401), .close,
    ])
    func `a server that does not say offers nothing`(_ reply: ScriptedHTTPServer.Reply) async throws {
        #expect(try await offered(reply) == [])
    }
}
