import JSON
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Testing

@testable import OrchestratorTools

@Suite struct ToolListTests {
    private static let core = ["healing_status", "spawn_agent", "request_tool"]

    @Test(arguments: [ProtocolVersion.v2026_07_28, .v2025_11_25])
    func `a dynamic list begins with the core and grows by a category, which clients hear of`(
        _ version: ProtocolVersion
    ) async throws {
        let bench = try ToolBench(listing: Configuration.MCP(tools: .dynamic))
        let client = ToolClient(bench.server, version)
        #expect(await client.toolNames() == Self.core)
        if version.era == .stateless {
            _ = client.request("subscriptions/listen", ["notifications": ["toolsListChanged": true]])
        }
        let answer = await client.call("request_tool", ["category": "immune", "reason": "to see what failed"])
        #expect(answer.data?["already_listed"] == false)
        #expect(answer.data?["loaded_categories"] == ["core", "immune"])
        _ = await client.message("notifications/tools/list_changed")

        let listed = await client.ask("tools/list")["tools"]?.arrayValue ?? []
        let names = listed.compactMap { $0["name"]?.stringValue }
        #expect(names.count == Self.core.count + 7)
        // The definitions in the answer are those of the list.
        #expect(answer.data?["tools"]?.arrayValue == Array(listed.dropFirst(Self.core.count)))
        #expect(await client.call("request_tool", ["category": "immune"]).data?["already_listed"] == true)
    }

    @Test func `the answer waits until the client has asked for the longer list, for half a second at most`()
        async throws
    {
        let bench = try ToolBench(listing: Configuration.MCP(tools: .dynamic))
        let client = ToolClient(bench.server, .v2025_11_25, listsAnew: false)
        let prompt = client.request("tools/call", ["name": "request_tool", "arguments": ["category": "immune"]])
        _ = await client.message("notifications/tools/list_changed")
        let list = client.request("tools/list")
        #expect(await client.response(to: list)["result"]?["tools"]?.arrayValue?.count == Self.core.count + 7)
        #expect(await client.response(to: prompt)["result"]?["isError"] != true)
        #expect(try #require(client.place(ofResponseTo: list)) < #require(client.place(ofResponseTo: prompt)))

        let slow = client.request("tools/call", ["name": "request_tool", "arguments": ["category": "cost"]])
        await bench.clock.waitForSleepers(1)
        bench.clock.advance(by: .milliseconds(500))
        #expect(await client.response(to: slow)["result"]?["structuredContent"]?["already_listed"] == false)
    }

    @Test func `what is listed is the same for every connection`() async throws {
        let bench = try ToolBench(listing: Configuration.MCP(tools: .dynamic))
        let (first, second) = (bench.modern, bench.older)
        _ = await first.call("request_tool", ["category": "cost"])
        #expect(await second.toolNames() == Self.core + ["cost_summary", "cost_set_budget"])
    }

    @Test func `a tool that is not listed works, and its category is listed from then on`() async throws {
        let bench = try ToolBench(listing: Configuration.MCP(tools: .dynamic))
        let client = bench.modern
        #expect(await client.call("immune_status").data?["patterns"] == 0)
        #expect(await client.toolNames().contains("immune_check"))
    }

    @Test func `in full mode everything is listed and asking adds nothing`() async throws {
        let bench = try ToolBench(listing: Configuration.MCP(tools: .full, contextTokens: 1000))
        let client = bench.modern
        let before = await client.toolNames()
        for _ in 0..<20 { _ = await client.call("healing_status") }
        #expect(await client.call("request_tool", ["category": "cost"]).data?["already_listed"] == true)
        #expect(await client.toolNames() == before)
        #expect(before.count == 23)
    }

    @Test func `the list shrinks to the core once the context runs low, and grows again on demand`() async throws {
        let bench = try ToolBench(
            [ScriptedModel([.text(String(repeating: "word ", count: 20_000))])],
            listing: Configuration.MCP(tools: .auto, contextTokens: 60_000))
        let client = bench.modern
        #expect(await client.toolNames().count == 23)
        _ = client.request("subscriptions/listen", ["notifications": ["toolsListChanged": true]])
        for _ in 0..<2 { _ = await client.call("spawn_agent", ["prompt": "Write much"]) }
        _ = await client.message("notifications/tools/list_changed")
        #expect(await client.toolNames() == Self.core)
        _ = await client.call("request_tool", ["category": "oversight"])
        #expect(
            await client.toolNames() == Self.core + [
                "inbox_status", "approve_action", "classify_operation", "audit_verify", "breaker_change",
            ])
    }

    @Test func `a dynamic list is small`() async throws {
        let sizes = try await [Configuration.MCP.Listing.dynamic, .full].asyncMap { mode in
            let bench = try ToolBench(listing: Configuration.MCP(tools: mode))
            return await bench.modern.ask("tools/list").serialized().count
        }
        // Two more tools join the core: 4,000 bytes must be enough for all five.
        #expect(sizes[0] <= 3000, "\(sizes[0]) bytes of \(sizes[1])")
        #expect(sizes[0] * 100 <= sizes[1] * 12, "\(sizes[0]) bytes of \(sizes[1])")
    }

    @Test func `the context is low when no more than the reserve is left`() {
        var tracker = ContextTracker(capacity: 1000, reservePercent: 10)
        tracker.send(bytes: 3596)
        #expect(tracker.usedTokens == 899)
        #expect(!tracker.isLow)
        tracker.send(bytes: 4)
        #expect(tracker.isLow)
    }

    @Test func `what the client itself says counts, with what was sent since`() {
        var tracker = ContextTracker(capacity: 1000, reservePercent: 10)
        tracker.send(bytes: 3600)
        tracker.report(tokens: 100)
        #expect(tracker.usedTokens == 100)
        tracker.send(bytes: 400)
        #expect(tracker.usedTokens == 200)
    }
}

extension Array {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
