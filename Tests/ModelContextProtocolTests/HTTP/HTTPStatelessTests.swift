import JSON
import OrchestratorTestSupport
import Testing

@testable import ModelContextProtocol

struct HTTPStatelessTests {
    @Test func `a response with nothing before it is one document`() async throws {
        let reply = try await HTTPFixture().call("echo", ["text": "hi"], headers: ["Mcp-Param-Text": "hi"])
        #expect(reply.status == 200)
        #expect(reply["Content-Type"] == "application/json")
        #expect(reply.json?["result"]?["resultType"] == "complete")
        #expect(reply["Mcp-Session-Id"] == nil)
    }

    @Test func `progress comes first on a stream that the response ends`() async throws {
        let fixture = try HTTPFixture()
        fixture.gate.open()
        let reply = await fixture.call("steps")
        #expect(reply["Content-Type"] == "text/event-stream")
        #expect(reply["X-Accel-Buffering"] == "no")
        let events = try await reply.events()
        #expect(events.map { $0.json?["params"]?["progress"] } == [1, 2, nil])
        #expect(events.last?.json?["result"]?["resultType"] == "complete")
        #expect(events.allSatisfy { $0.id == nil })
    }

    @Test(
        arguments: [
            ("unknown/method", 404, -32601), ("initialize", 404, -32601), ("ping", 404, -32601),
            ("logging/setLevel", 404, -32601), ("resources/subscribe", 404, -32601),
            ("resources/unsubscribe", 404, -32601), ("prompts/get", 200, -32602),
        ] as [(String, Int, Int64)])
    func `the status tells proxies what kind of error it is`(
        _ method: String, _ status: Int, _ code: Int64
    ) async throws {
        let reply = try await HTTPFixture().modern(method, id: "x")
        #expect(reply.status == status)
        #expect(reply.errorCode == code)
        #expect(reply.json?["id"] == "x")
    }

    @Test(
        arguments: [
            [:], ["io.modelcontextprotocol/clientCapabilities": [:]],
            ["io.modelcontextprotocol/protocolVersion": "2026-07-28"],
        ] as [JSON])
    func `a request that does not describe itself is refused`(_ meta: JSON) async throws {
        let reply = try await HTTPFixture().modern("server/discover", JSONObject([("_meta", meta)]))
        #expect(reply.status == 400)
        #expect(reply.errorCode == -32602)
    }

    @Test func `a version that is not served is answered with those that are`() async throws {
        let meta: JSON = [
            "io.modelcontextprotocol/protocolVersion": "v999",
            "io.modelcontextprotocol/clientCapabilities": .object(JSONObject()),
        ]
        let params = JSONObject([("_meta", meta)])
        let fixture = try HTTPFixture()
        let reply = await fixture.modern("server/discover", params, headers: ["MCP-Protocol-Version": "v999"])
        #expect(reply.status == 400)
        #expect(reply.errorCode == -32022)
        #expect(reply.json?["error"]?["data"]?["supported"]?.arrayValue?.first == "2026-07-28")
        let mismatch = await fixture.modern("server/discover", params)
        #expect(mismatch.errorCode == -32020)
    }

    @Test func `a capability that the client lacks is named, with 400`() async throws {
        let reply = try await HTTPFixture().call("asks")
        #expect(reply.status == 400)
        #expect(reply.errorCode == -32021)
        #expect(reply.json?["error"]?["data"]?["requiredCapabilities"] == ["sampling": [:]])
    }

    @Test func `what a tool could not do is no error of HTTP`() async throws {
        let reply = try await HTTPFixture().call("echo", ["text": 5], headers: ["Mcp-Param-Text": "5"])
        // The header says what the body says, if in the wrong type: that is for the tool to complain about.
        #expect(reply.status == 200)
        #expect(reply.json?["result"]?["isError"] == true)
        let unmirrored = try await HTTPFixture().call("echo", ["deep": 5])
        #expect(unmirrored.status == 200)
        #expect(unmirrored.json?["result"]?["isError"] == true)
    }

    @Test func `a notification is taken, a response is not`() async throws {
        let fixture = try HTTPFixture()
        var headers = HTTPFixture.common
        headers["MCP-Protocol-Version"] = "2026-07-28"
        #expect(await fixture.post(["jsonrpc": "2.0", "method": "notifications/x"], headers).status == 202)
        #expect(await fixture.post(["jsonrpc": "2.0", "id": 1, "result": [:]], headers).status == 400)
    }

    @Test func `session and event ids of older clients are ignored`() async throws {
        let headers: [String: String?] = ["Mcp-Session-Id": "none", "Last-Event-ID": "1-1"]
        let reply = try await HTTPFixture().modern("server/discover", headers: headers)
        #expect(reply.status == 200)
        #expect(reply["Mcp-Session-Id"] == nil)
    }

    @Test func `a client that hangs up cancels its call`() async throws {
        let fixture = try HTTPFixture()
        let peer = HTTPPeer()
        let reply = await fixture.call("steps", peer: peer)
        #expect(reply.stream != nil)
        #expect(fixture.endpoint.openRequests == 1)
        peer.leave()
        #expect(fixture.endpoint.openRequests == 0)
        var rest: [[UInt8]] = []
        for await piece in try #require(reply.stream) { rest.append(piece) }
        #expect(rest.isEmpty)
    }

    @Test func `a client that hangs up before there is an answer cancels too`() async throws {
        let fixture = try HTTPFixture()
        let peer = HTTPPeer()
        async let reply = fixture.call("waits", peer: peer)
        await fixture.clock.waitForSleepers(1)
        peer.leave()
        #expect(await reply.stream != nil)
        #expect(fixture.endpoint.openRequests == 0)
    }

    @Test func `a long silence is broken by comments, and opens the stream`() async throws {
        let fixture = try HTTPFixture()
        async let pending = fixture.call("waits")
        await fixture.clock.waitForSleepers(1)
        fixture.clock.advance(by: .seconds(15))
        let reply = await pending
        var pieces = try #require(reply.stream).makeAsyncIterator()
        let first = try #require(await pieces.next())
        #expect(SentEvent.all(in: first) == [SentEvent(comment: true)])
        await fixture.clock.waitForSleepers(1)
        fixture.clock.advance(by: .seconds(15))
        let second = try #require(await pieces.next())
        #expect(SentEvent.all(in: second) == [SentEvent(comment: true)])
        fixture.gate.open()
        let last = SentEvent.all(in: try #require(await pieces.next()))
        #expect(last.last?.json?["result"] != nil)
        #expect(await pieces.next() == nil)
    }

    @Test func `a subscription is acknowledged, hears of changes, and ends in due form`() async throws {
        let fixture = try HTTPFixture()
        let reply = await fixture.modern(
            "subscriptions/listen", JSONObject([("notifications", ["toolsListChanged": true] as JSON)]), id: "s")
        fixture.server.offer { $0.tools.removeLast() }
        fixture.endpoint.stop()
        let events = try await reply.events()
        #expect(
            events.map { $0.json?["method"]?.stringValue } == [
                "notifications/subscriptions/acknowledged", "notifications/tools/list_changed", nil,
            ])
        #expect(events.last?.json?["id"] == "s")
        #expect(events.last?.json?["result"]?["resultType"] == "complete")
    }

    @Test func `a server that stops takes nothing new`() async throws {
        let fixture = try HTTPFixture()
        fixture.endpoint.stop()
        let reply = await fixture.modern("server/discover")
        #expect(reply.status == 503)
        #expect(reply["Retry-After"] != nil)
    }

    @Test func `no more are served at once than is bearable`() async throws {
        var policy = HTTPPolicy()
        policy.maximumRequests = 1
        let fixture = try HTTPFixture(policy)
        let first = await fixture.call("steps")
        #expect(await fixture.modern("server/discover").status == 503)
        fixture.gate.open()
        #expect(try await first.events().last?.json?["result"] != nil)
        #expect(await fixture.modern("server/discover").status == 200)
    }

    @Test func `a reader that falls too far behind is given up`() async throws {
        let stream = HTTPStream(bound: 10)
        #expect(stream.push(Array(repeating: 1, count: 100)) == .kept)
        #expect(stream.push([2]) == .behind)
        #expect(stream.push([3]) == .ended)
        var pieces = stream.makeAsyncIterator()
        #expect(await pieces.next() == nil)
    }

    @Test func `what waits for a reader is delivered after the end too, in order`() async {
        let stream = HTTPStream(bound: 10)
        stream.push([1, 2])
        stream.push([3])
        stream.end()
        var pieces = stream.makeAsyncIterator()
        #expect(await pieces.next() == [1, 2, 3])
        #expect(await pieces.next() == nil)
    }
}
