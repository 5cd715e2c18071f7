import Agents
import OrchestratorTestSupport
import Testing

@Suite struct WireTransportTests {
    private func failure(_ request: HTTPRequest) async -> HTTPTransportError? {
        let transport = AsyncHTTPTransport()
        var failure: HTTPTransportError?
        do throws(HTTPTransportError) {
            try await transport.send(request) { _ in }
        } catch {
            failure = error
        }
        await transport.shutdown()
        return failure
    }

    @Test func `an answer beyond the limit is given up`() async throws {
        try await ScriptedHTTPServer.run([.json(String(repeating: "x", count: 5000))]) { server in
            let error = await failure(
                HTTPRequest(method: "GET", url: server.baseURL, timeout: .seconds(20), maxResponseBytes: 4096))
            #expect(error?.reason == .tooLarge)
            #expect(error?.notSent == false)
        }
    }

    @Test(arguments: ["no url at all", "http://", "file:///etc/passwd", "://x"])
    func `what is no URL is the caller's mistake`(_ url: String) async {
        let error = await failure(HTTPRequest(method: "POST", url: url, body: [1], timeout: .seconds(20)))
        #expect(error?.reason == .invalidRequest)
        #expect(error?.notSent == true)
    }

    @Test func `a header field that could forge another is never sent`() async throws {
        try await ScriptedHTTPServer.run([.json("{}")]) { server in
            let error = await failure(
                HTTPRequest(
                    method: "POST", url: server.baseURL, headers: ["x-api-key": "a\r\nx-evil: b"], body: [1],
                    timeout: .seconds(20)))
            #expect(error?.reason == .invalidRequest)
            #expect(error?.notSent == true)
            #expect(error?.description.contains("evil") == false)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `two hundred calls run at once over one transport`() async throws {
        try await ScriptedHTTPServer.run(answering: { .json(#"{"path":"\#($0.path)"}"#) }) { server in
            let transport = AsyncHTTPTransport()
            let baseURL = server.baseURL
            let answers = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        var body: [UInt8] = []
                        let request = HTTPRequest(
                            method: "POST", url: "\(baseURL)/\(number)", body: [1], timeout: .seconds(30))
                        try? await transport.send(request) { part in
                            if case .body(let bytes) = part { body += bytes }
                        }
                        return String(decoding: body, as: UTF8.self) == #"{"path":"/\#(number)"}"#
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            await transport.shutdown()
            #expect(answers == 200)
        }
    }

    @Test func `nothing that is printed shows a key`() {
        let key = APIKey(" sk-secret-1234\n")
        let request = HTTPRequest(
            method: "POST", url: "https://x/y", headers: ["authorization": "Bearer sk-secret-1234"], timeout: .zero)
        let transport = CutTransport([])
        var dumped = "\(key) \(request) \(String(reflecting: key)) \(String(reflecting: request))"
        dump(key, to: &dumped)
        dump(request, to: &dumped)
        dump(GeminiModel(apiKey: key, transport: transport), to: &dumped)
        dump(OpenAIModel(apiKey: key, transport: transport), to: &dumped)
        dump(AnthropicModel(apiKey: key, transport: transport), to: &dumped)
        dump(CompatibleModel(.openRouter, apiKey: key, transport: transport), to: &dumped)
        #expect(!dumped.contains("sk-secret"))
    }

    @Test func `white space around a key does not reach the wire`() async throws {
        try await ScriptedHTTPServer.run([.json(WireAPI.gemini.answer)]) { server in
            let transport = AsyncHTTPTransport()
            let model = GeminiModel(apiKey: APIKey(" k\r\n"), transport: transport, baseURL: server.baseURL + "/")
            _ = try await model.respond(to: ModelRequest(model: "m", prompt: "Hi"))
            await transport.shutdown()
            #expect(server.requests.first?.headers["x-goog-api-key"] == "k")
        }
    }
}
