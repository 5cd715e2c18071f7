import JSON
import OrchestratorTestSupport
import Testing

@testable import ModelContextProtocol

struct HTTPSessionTests {
    @Test func `initialize opens a session under an id that is hard to guess`() async throws {
        let fixture = try HTTPFixture()
        let ids = [try await fixture.session()["Mcp-Session-Id"], try await fixture.session()["Mcp-Session-Id"]]
        #expect(Set(ids).count == 2)
        for id in ids { #expect(id?.count == 32 && id?.utf8.allSatisfy { 0x21...0x7E ~= $0 } == true) }
    }

    @Test func `an initialize that fails opens none`() async throws {
        let reply = try await HTTPFixture().post(["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": [:]])
        #expect(reply.errorCode == -32602)
        #expect(reply["Mcp-Session-Id"] == nil)
    }

    @Test func `a session ends by DELETE, and is not known afterwards`() async throws {
        let fixture = try HTTPFixture()
        let session = try await fixture.session()
        #expect(await fixture.send("DELETE", session).status == 204)
        #expect(await fixture.call("echo", in: session).status == 404)
        #expect(await fixture.send("DELETE", session).status == 404)
        #expect(await fixture.send("GET", session).status == 404)
    }

    @Test func `a request without a session is refused, unknown sessions are to begin anew`() async throws {
        let fixture = try HTTPFixture()
        let without = await fixture.call("echo", id: 9, in: HTTPFixture.common)
        #expect(without.status == 400)
        #expect(without.json?["id"] == 9)
        var headers = HTTPFixture.common
        headers["Mcp-Session-Id"] = "0123"
        #expect(await fixture.call("echo", in: headers).status == 404)
    }

    @Test(arguments: [(nil, 200), ("2025-03-26", 200), ("2025-11-25", 200), ("2024-01-01", 400), ("", 400)])
    func `the version header names one that sessions speak`(_ version: String?, _ status: Int) async throws {
        let fixture = try HTTPFixture()
        var session = try await fixture.session()
        session["MCP-Protocol-Version"] = version
        #expect(await fixture.call("echo", in: session).status == status)
    }

    @Test func `a session is its opener's alone`() async throws {
        var policy = HTTPPolicy()
        policy.tokens = [BearerToken("one", principal: "a"), BearerToken("two", principal: "b")]
        let fixture = try HTTPFixture(policy)
        var headers = HTTPFixture.common
        headers["Authorization"] = "Bearer one"
        let initialize: JSON = [
            "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": ["protocolVersion": "2025-11-25"],
        ]
        headers["Mcp-Session-Id"] = await fixture.post(initialize, headers)["Mcp-Session-Id"]
        #expect(await fixture.call("echo", in: headers).status == 200)
        headers["Authorization"] = "Bearer two"
        #expect(await fixture.call("echo", in: headers).status == 404)
    }

    @Test func `errors of a call are answers like others`() async throws {
        let fixture = try HTTPFixture()
        let reply = await fixture.call("nothing", in: try await fixture.session())
        #expect(reply.status == 200)
        #expect(reply.errorCode == -32602)
    }

    @Test func `two calls at once keep to their own streams`() async throws {
        let fixture = try HTTPFixture()
        let session = try await fixture.session()
        let first = await fixture.call("steps", id: 1, in: session)
        let second = await fixture.call("steps", id: "1", in: session)
        fixture.gate.open()
        for (reply, id) in [(first, JSON.integer(1)), (second, "1")] {
            let messages = try await reply.events().compactMap(\.json)
            #expect(messages.map { $0["params"]?["progressToken"] ?? $0["id"] } == [id, id, id])
        }
    }

    @Test func `an id that is in use is refused, and its call goes on`() async throws {
        let fixture = try HTTPFixture()
        let session = try await fixture.session()
        let first = await fixture.call("steps", in: session)
        let second = await fixture.call("echo", in: session)
        #expect(second.status == 400)
        #expect(second.errorCode == -32600)
        fixture.gate.open()
        #expect(try await first.events().last?.json?["result"] != nil)
    }

    @Test func `a stream begins by saying where it stands, to clients that know what that means`() async throws {
        for (version, isPrimed) in [("2025-11-25", true), ("2025-06-18", false)] {
            let fixture = try HTTPFixture()
            let session = try await fixture.session(version)
            fixture.gate.open()
            let events = try await fixture.call("steps", in: session).events()
            #expect(events.first == (isPrimed ? SentEvent(id: "2-0", retry: "1000", data: "") : events.first))
            #expect(events.count == (isPrimed ? 4 : 3))
            #expect(events.allSatisfy { $0.id != nil })
        }
    }

    @Test func `hanging up does not cancel, and the answer is there for who comes back`() async throws {
        let fixture = try HTTPFixture()
        var session = try await fixture.session()
        let peer = HTTPPeer()
        let lost = await fixture.call("steps", in: session, peer: peer)
        var pieces = try #require(lost.stream).makeAsyncIterator()
        let seen = SentEvent.all(in: try #require(await pieces.next()))
        peer.leave()
        session["Last-Event-ID"] = try #require(seen.last?.id)
        let resumed = await fixture.send("GET", session)
        fixture.gate.open()
        let events = try await resumed.events()
        #expect(events.map { $0.json?["params"]?["progress"] } == [2, nil])
        #expect(events.last?.json?["result"] != nil)
        // And once more, for the line may be lost again.
        #expect(try await fixture.send("GET", session).events() == events)
    }

    @Test func `a call may let go of its line and answer whoever comes back`() async throws {
        let fixture = try HTTPFixture()
        var session = try await fixture.session()
        let events = try await fixture.call("releases", in: session).events()
        #expect(events == [SentEvent(id: "2-0", retry: "1000", data: "")])
        session["Last-Event-ID"] = "2-0"
        let resumed = await fixture.send("GET", session)
        fixture.gate.open()
        #expect(try await resumed.events().map { $0.json?["id"] } == [1])
    }

    @Test func `an older client's line is not let go of`() async throws {
        let fixture = try HTTPFixture()
        fixture.gate.open()
        let reply = await fixture.call("releases", in: try await fixture.session("2025-06-18"))
        #expect(reply.json?["result"] != nil)
    }

    @Test(arguments: ["2-0", "9-1", "x", "1", "-1-2", "1-2-3", "0-7"])
    func `an event that is not known cannot be taken up after`(_ id: String) async throws {
        let fixture = try HTTPFixture()
        var session = try await fixture.session()
        session["Last-Event-ID"] = id
        #expect(await fixture.send("GET", session).status == 400)
    }

    @Test func `what belongs to no call waits for the standing stream`() async throws {
        let fixture = try HTTPFixture()
        var session = try await fixture.session()
        fixture.server.offer { $0.tools.removeLast() }
        let first = await fixture.send("GET", session)
        fixture.server.offer { $0.tools.removeLast() }
        // A client that comes again has given its former line up.
        session["Last-Event-ID"] = "0-1"
        let second = await fixture.send("GET", session)
        fixture.endpoint.stop()
        #expect(try await first.events().map(\.id) == ["0-0", "0-1", "0-2"])
        let missed = try await second.events()
        #expect(missed.map(\.id) == ["0-2"])
        #expect(missed.first?.json?["method"] == "notifications/tools/list_changed")
    }

    @Test func `a call that is cancelled ends its stream without an answer`() async throws {
        let fixture = try HTTPFixture()
        let session = try await fixture.session()
        let call = await fixture.call("steps", in: session)
        let cancelled: JSON = [
            "jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["requestId": 1],
        ]
        #expect(await fixture.post(cancelled, session).status == 202)
        #expect(try await call.events().compactMap(\.json).map { $0["method"] } == ["notifications/progress"])
        #expect(await fixture.call("echo", in: session).status == 200)
    }

    @Test func `a batch is for 2025-03-26 alone, and has one stream`() async throws {
        let fixture = try HTTPFixture()
        let batch: JSON = [HTTPFixture.callBody("echo", id: 1), HTTPFixture.callBody("echo", id: 2)]
        let answers = try await fixture.post(batch, try await fixture.session("2025-03-26")).events()
        #expect(answers.compactMap { $0.json?["id"] } == [1, 2])
        let refused = await fixture.post(batch, try await fixture.session("2025-06-18"))
        #expect(refused.status == 400)
        #expect(refused.errorCode == -32600)
    }

    @Test func `a session that nobody uses ends, one with a standing stream does not`() async throws {
        let fixture = try HTTPFixture()
        let idle = try await fixture.session()
        let busy = try await fixture.session()
        let peer = HTTPPeer()
        _ = await fixture.send("GET", busy, peer: peer)
        fixture.clock.advance(by: .seconds(3601))
        #expect(await fixture.call("echo", in: idle).status == 404)
        #expect(await fixture.call("echo", in: busy).status == 200)
        peer.leave()
        fixture.clock.advance(by: .seconds(3601))
        #expect(await fixture.call("echo", in: busy).status == 404)
    }

    @Test func `the session that was idle for longest makes room`() async throws {
        var policy = HTTPPolicy()
        policy.maximumSessions = 2
        let fixture = try HTTPFixture(policy)
        let first = try await fixture.session()
        let second = try await fixture.session()
        fixture.clock.advance(by: .seconds(1))
        #expect(await fixture.call("echo", in: first).status == 200)
        let third = try await fixture.session()
        #expect(await fixture.call("echo", in: second).status == 404)
        for session in [first, third] { #expect(await fixture.call("echo", in: session).status == 200) }
    }

    @Test func `where all sessions are busy no further one is opened`() async throws {
        var policy = HTTPPolicy()
        policy.maximumSessions = 1
        let fixture = try HTTPFixture(policy)
        _ = await fixture.send("GET", try await fixture.session())
        let reply = await fixture.post([
            "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": ["protocolVersion": "2025-11-25"],
        ])
        #expect(reply.status == 503)
        #expect(reply["Mcp-Session-Id"] == nil)
    }

    @Test func `closing ends every call and session`() async throws {
        let fixture = try HTTPFixture()
        let session = try await fixture.session()
        let call = await fixture.call("steps", in: session)
        fixture.endpoint.close()
        #expect(try await call.events().compactMap(\.json).map { $0["method"] } == ["notifications/progress"])
        #expect(fixture.endpoint.sessions.all.isEmpty)
    }
}
