import JSON
import Testing

@testable import ModelContextProtocol

struct HTTPChecksTests {
    @Test(arguments: ["127.0.0.1", "localhost:1", "LOCALHOST:8765", "[::1]", "[::1]:8765"])
    func `the machine's own names are let in`(_ host: String) async throws {
        let reply = try await HTTPFixture().modern("server/discover", headers: ["Host": host])
        #expect(reply.status == 200)
    }

    @Test(arguments: [
        "evil.example.com", "evil.example.com:8765", "localhost.evil.com", "127.0.0.1.evil.com", "localhost:evil", "",
        "localhost, evil.example.com", "[::1", nil,
    ])
    func `a foreign or missing Host is refused`(_ host: String?) async throws {
        let reply = try await HTTPFixture().modern("server/discover", headers: ["Host": host])
        #expect(reply.status == 403)
    }

    @Test(arguments: [
        ("http://localhost:3000", 200), ("https://127.0.0.1", 200), ("https://app.example.com", 200),
        ("http://evil.example.com", 403), ("null", 403), ("localhost", 403), ("https://app.example.com.evil.com", 403),
    ])
    func `pages may call that are ours or named`(_ origin: String, _ status: Int) async throws {
        var policy = HTTPPolicy()
        policy.origins = ["https://app.example.com"]
        let reply = try await HTTPFixture(policy).modern("server/discover", headers: ["Origin": origin])
        #expect(reply.status == status)
    }

    private func guarded() throws -> HTTPFixture {
        var policy = HTTPPolicy()
        policy.tokens = [BearerToken("first-secret", principal: "a"), BearerToken("second-secret", principal: "b")]
        policy.scopes = ["tools"]
        policy.authorizationServers = ["https://login.example.com"]
        return try HTTPFixture(policy)
    }

    @Test(arguments: ["Bearer first-secret", "bearer second-secret", "BEARER  first-secret"])
    func `a token that is known lets in`(_ authorization: String) async throws {
        let reply = try await guarded().modern("server/discover", headers: ["Authorization": authorization])
        #expect(reply.status == 200)
    }

    @Test(arguments: [
        nil, "", "first-secret", "Basic first-secret", "Bearer", "Bearer ", "Bearer first-secre",
        "Bearer first-secretx", "Bearer FIRST-SECRET",
    ])
    func `any other is told where to look`(_ authorization: String?) async throws {
        let reply = try await guarded().modern("server/discover", headers: ["Authorization": authorization])
        #expect(reply.status == 401)
        let challenge = try #require(reply["WWW-Authenticate"])
        #expect(
            challenge.hasPrefix(
                "Bearer resource_metadata=\"http://127.0.0.1:8765/.well-known/oauth-protected-resource/mcp\""))
        #expect(challenge.contains("scope=\"tools\""))
        #expect(challenge.contains("invalid_token") == (authorization != nil))
    }

    @Test(arguments: ["/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"])
    func `what protects the endpoint can be read without a token`(_ path: String) async throws {
        let reply = try await guarded().send("GET", ["Host": "localhost:1"], path: path)
        #expect(
            reply.json == [
                "resource": "http://localhost:1/mcp", "authorization_servers": ["https://login.example.com"],
                "scopes_supported": ["tools"], "bearer_methods_supported": ["header"],
            ])
    }

    @Test func `a token shows nothing of its secret`() {
        let token = BearerToken("the-secret", principal: "me")
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!"\(token) \(String(reflecting: token)) \(dumped)".contains("the-secret"))
    }

    @Test(
        arguments: [
            (["Content-Type": "text/plain"], 415), (["Content-Type": nil], 415),
            (["Content-Type": "Application/JSON; charset=utf-8"], 200), (["Accept": "application/json"], 406),
            (["Accept": "text/event-stream"], 406), (["Accept": "text/html"], 406), (["Accept": "*/*"], 200),
            (["Accept": "text/event-stream;q=0.5,application/*"], 200), (["Content-Length": "999999999"], 413),
            (["Content-Length": "many"], 413),
        ] as [([String: String?], Int)])
    func `a POST carries JSON and takes both kinds of answer`(_ headers: [String: String?], _ status: Int) async throws
    {
        let reply = try await HTTPFixture().modern("server/discover", headers: headers)
        #expect(reply.status == status)
    }

    @Test func `a body without a length is read no further than the bound`() async throws {
        var policy = HTTPPolicy()
        policy.maximumBodySize = 20
        let reply = try await HTTPFixture(policy).modern("server/discover")
        #expect(reply.status == 413)
    }

    @Test func `a body that breaks off is a bad request`() async throws {
        struct Broken: Error {}
        let fixture = try HTTPFixture()
        let request = HTTPRequest(method: "POST", path: "/mcp", headers: HTTPFixture.common) { _ in throw Broken() }
        #expect(await fixture.endpoint.respond(to: request).status == 400)
    }

    @Test func `nothing of the body is read before the head is in order`() async throws {
        let fixture = try guarded()
        let request = HTTPRequest(method: "POST", path: "/mcp", headers: HTTPFixture.common) { _ in
            Issue.record("the body was read")
            return nil
        }
        #expect(await fixture.endpoint.respond(to: request).status == 401)
    }

    @Test(arguments: [
        ("PUT", "/mcp", 405), ("GET", "/mcp", 405), ("DELETE", "/mcp", 405), ("GET", "/", 404), ("POST", "/mcp/", 404),
        ("GET", "/.well-known/oauth-protected-resource", 404),
    ])
    func `other methods and paths are refused`(_ method: String, _ path: String, _ status: Int) async throws {
        let reply = try await HTTPFixture().send(method, HTTPFixture.common, path: path)
        #expect(reply.status == status)
        #expect((reply["Allow"] != nil) == (status == 405))
    }

    @Test(arguments: [
        ("{", -32700), ("", -32700), ("[]", -32600), ("7", -32600),
        ("[{\"jsonrpc\":\"2.0\",\"method\":\"x\"}]", -32600),
        ("{\"jsonrpc\":\"1.0\",\"id\":4,\"method\":\"ping\"}", -32600),
    ])
    func `what is no message is a bad request`(_ body: String, _ code: Int64) async throws {
        let fixture = try HTTPFixture()
        let reply = await fixture.endpoint.respond(
            to: HTTPRequest(method: "POST", path: "/mcp", headers: HTTPFixture.common, body: Array(body.utf8)))
        #expect(reply.status == 400)
        #expect(reply.errorCode == code)
    }
}
