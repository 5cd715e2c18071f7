import Agents
import JSON
import OrchestratorTestSupport
import Resilience
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

/// What a person decides about breakers holds for every process; each `Walk` on a store stands for one.
@Suite struct BreakersByHandTests {
    private func rejection(of report: RunReport) -> Rejection? {
        guard case .failed(let error) = report.outcome else { return nil }
        return error as? Rejection
    }

    @Test func `what is isolated here is called nowhere, also after a restart, until the rules decide again`()
        async throws
    {
        let model = ScriptedModel()
        let (here, there) = try twoWalks { model }
        #expect(try await there.run("hello").succeeded)

        let isolated = try await here.orchestrator.changeBreakers(.mode(.isolated), of: "scripted/m")
        #expect(isolated.map(\.mode) == [.isolated])
        #expect(rejection(of: try await there.run("hello"))?.reason == .isolated)
        let restarted = try Walk(model, store: here.store)
        #expect(rejection(of: try await restarted.run("hello"))?.reason == .isolated)
        #expect(model.requests.count == 1)

        try await here.orchestrator.changeBreakers(.mode(.automatic), of: "scripted/m")
        #expect(try await there.run("hello").succeeded)
        #expect(try await restarted.run("hello").succeeded)
    }

    @Test func `a model that was passed over while isolated is asked again once it is back in service`() async throws {
        let first = ScriptedModel(provider: "first")
        let second = ScriptedModel(provider: "second")
        let here = try Walk(first, second)
        let there = try Walk(first, second, store: here.store)
        try await here.orchestrator.changeBreakers(.mode(.isolated), of: "first/m")
        for _ in 0..<2 { #expect(try await there.run("hello").answeredBy?.provider == "second") }
        try await here.orchestrator.changeBreakers(.mode(.automatic), of: "first/m")
        #expect(try await there.run("hello").answeredBy?.provider == "first")
    }

    /// there:  acquire ×3 ─────────────────────────── 3 failures: would open, in the same generation
    /// here:                   isolate (generation 1)
    @Test func `calls that fail after a decision was made do not undo it`() async throws {
        let (here, there) = try twoWalks { ScriptedModel() }
        let services = there.orchestrator.services
        let lane = services.lanes.lane(for: Candidate(provider: "scripted", model: "m"))
        let start = services.now()
        let permits = try await services.database.write { transaction in
            try (0..<3).map { _ in try lane.acquire(at: start, lease: .seconds(60), in: transaction) }
        }
        try await here.orchestrator.changeBreakers(.mode(.isolated), of: "scripted/m")
        let later = start + .seconds(1)
        let transitions = try await services.database.write { transaction in
            try permits.flatMap {
                try lane.close($0, after: .health(), latency: .unmeasured, at: later, in: transaction)
            }
        }
        #expect(transitions.isEmpty)
        #expect(try await here.orchestrator.breakers().map(\.mode) == [.isolated])
        #expect(rejection(of: try await there.run("hello"))?.reason == .isolated)
    }

    @Test func `what is observed counts its failures and is never rejected`() async throws {
        let model = ScriptedModel([.failure(.health())])
        let (here, there) = try twoWalks { model }
        try await here.orchestrator.changeBreakers(.mode(.metricsOnly), of: "scripted/m")
        for _ in 0..<5 {
            there.time.advance(by: .seconds(1))
            #expect(try await there.run("hello").succeeded == false)
        }
        #expect(model.requests.count == 5)
        let standing = try #require(try await here.orchestrator.breakers().first)
        #expect(standing.phase == .open)
        #expect(standing.mode == .metricsOnly)
        #expect(standing.reason == OpenReason(.consecutiveFailures, count: 3))
    }

    @Test func `what is disabled is called and not counted`() async throws {
        let model = ScriptedModel([.failure(.health())])
        let (here, there) = try twoWalks { model }
        try await here.orchestrator.changeBreakers(.mode(.disabled), of: "scripted/m")
        for _ in 0..<5 { _ = try await there.run("hello") }
        #expect(model.requests.count == 5)
        #expect(try await here.orchestrator.breakers().map(\.phase) == [.closed])
    }

    @Test func `what is opened for ten seconds is rejected for ten seconds, then a probe closes it`() async throws {
        let (here, there) = try twoWalks { ScriptedModel() }
        let opened = try await here.orchestrator.changeBreakers(.open(for: .seconds(10)), of: "scripted/m")
        #expect(opened.first?.opensUntil == here.time.now + .seconds(10))

        there.time.advance(by: .seconds(9))
        let rejection = rejection(of: try await there.run("hello"))
        #expect(rejection?.reason == .open(OpenReason(.forced)))
        #expect(rejection?.retryAfter == .seconds(1))

        there.time.advance(by: .seconds(2))
        #expect(try await there.run("hello").succeeded)
        #expect(try await here.orchestrator.breakers().map(\.phase) == [.closed])
    }

    @Test func `what is opened without a time stays open as long as the settings say`() async throws {
        let (here, _) = try twoWalks { ScriptedModel() }
        let opened = try await here.orchestrator.changeBreakers(.open(for: nil), of: "scripted/m")
        #expect(opened.first?.opensUntil == here.time.now + .seconds(30))
    }

    @Test func `a breaker that three failures opened is closed by hand`() async throws {
        let failure = ScriptedModel.Reply.failure(.health())
        let (here, there) = try twoWalks { ScriptedModel([failure, failure, failure, .text("well again")]) }
        for _ in 0..<3 { _ = try await there.run("hello") }
        #expect(rejection(of: try await there.run("hello")) != nil)
        try await here.orchestrator.changeBreakers(.close, of: "scripted/m")
        #expect(try await there.run("hello").succeeded)
    }

    @Test func `the journal says that a person decided, once for each change`() async throws {
        let (here, _) = try twoWalks { ScriptedModel() }
        for mode in [BreakerMode.isolated, .isolated, .automatic] {
            try await here.orchestrator.changeBreakers(.mode(mode), of: "scripted/m")
        }
        let entries = try await here.store.database.journalEntries(after: 0, limit: 100)
        #expect(entries.map(\.kind) == ["resilience.breaker_changed", "resilience.breaker_changed"])
        #expect(entries.map { $0.payload?["by"] } == ["person", "person"])
        #expect(entries.map { $0.payload?["scope"] } == ["scripted/m", "scripted/m"])
        #expect(entries.map { $0.payload?["mode"] } == ["isolated", "automatic"])
    }

    private func twoWalks(_ model: () -> ScriptedModel) throws -> (Walk, Walk) {
        let model = model()
        let here = try Walk(model) { $0.retries = .never }
        return (here, try Walk(model, store: here.store) { $0.retries = .never })
    }
}
