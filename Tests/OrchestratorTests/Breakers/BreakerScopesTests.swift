import Agents
import JSON
import OrchestratorTestSupport
import Resilience
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

/// Which breakers there are, and which a name means.
@Suite struct BreakerScopesTests {
    @Test func `before the first failure nothing is saved, afterwards a breaker that has counted it`() async throws {
        let walk = try Walk(ScriptedModel([.text("ok"), .failure(.health())])) { $0.retries = .never }
        _ = try await walk.run("hello")
        #expect(try await walk.orchestrator.breakers().isEmpty)
        _ = try await walk.run("hello")
        let standing = try #require(try await walk.orchestrator.breakers().first)
        #expect(standing.scope == "scripted/m")
        #expect(standing.isOfCredentialInUse)
        #expect(standing.failures == 1)
        #expect(standing.json["phase"] == "closed")
        #expect(standing.json["opens_until"] == .null)
    }

    @Test func `a rate limit is shown until it is over, and the breaker stays closed`() async throws {
        let limited = ModelError.of(.rateLimited, status: 429, retryAfter: .seconds(38))
        let walk = try Walk(ScriptedModel([.failure(limited)])) { $0.retries = .never }
        _ = try await walk.run("hello")
        let standings = try await walk.orchestrator.breakers()
        #expect(standings.map(\.gateClosedUntil) == [walk.time.now + .seconds(38)])
        #expect(standings.map(\.phase) == [.closed])
        walk.time.advance(by: .seconds(38))
        #expect(try await walk.orchestrator.breakers().map(\.gateClosedUntil) == [nil])
    }

    @Test func `a provider stands for its saved and its usual models, under whichever key`() async throws {
        let walk = try Walk(ScriptedModel())
        let saved = BreakerSnapshot(generation: 1, updatedAt: walk.time.now)
        try await walk.store.database.write { transaction in
            for scope in [
                BreakerScope(provider: "scripted", model: "m", credential: "replaced"),
                BreakerScope(provider: "scripted", model: "n"), BreakerScope(provider: "other", model: "n"),
            ] { try BreakerStore.save(saved, for: scope, in: transaction) }
        }
        let changed = try await walk.orchestrator.changeBreakers(.mode(.isolated), of: "scripted")
        #expect(changed.map(\.scope) == ["scripted/m", "scripted/m", "scripted/n"])
        #expect(changed.map(\.isOfCredentialInUse) == [true, false, true])
        #expect(try await walk.orchestrator.breakers().filter { $0.mode == .automatic }.map(\.provider) == ["other"])
        #expect(try await walk.run("hello").succeeded == false)
    }

    @Test func `a model that was never called can be isolated where it is known`() async throws {
        let walk = try Walk(ScriptedModel())
        let changed = try await walk.orchestrator.changeBreakers(
            .mode(.isolated), of: "anthropic/claude-haiku-4-5")
        #expect(changed.map(\.scope) == ["anthropic/claude-haiku-4-5"])
        #expect(try await walk.orchestrator.breakers() == changed)
    }

    @Test(arguments: [
        ("scriptd", "scripted"), ("scripted/n", "scripted/m"), ("anthropic/claude-haiku-4-6", "anthropic/claude-haiku"),
    ])
    func `a name that nothing has is refused, and the nearest is named`(name: String, nearest: String) async throws {
        let walk = try Walk(ScriptedModel())
        try await walk.orchestrator.changeBreakers(.mode(.isolated), of: "scripted/m")
        let error = await #expect(throws: BreakerChangeError.self) {
            try await walk.orchestrator.changeBreakers(.close, of: name)
        }
        #expect(error?.whatToDo.contains("'\(nearest)") == true, "\(error.map { "\($0)" } ?? "")")
        #expect(try await walk.orchestrator.breakers().map(\.scope) == ["scripted/m"])
    }

    @Test(arguments: ["", "/", "/m", "zzzz", "a/b/c"])
    func `a name that is like nothing changes nothing`(name: String) async throws {
        let walk = try Walk(ScriptedModel())
        await #expect(throws: BreakerChangeError.unknownScope(name, nearest: [])) {
            try await walk.orchestrator.changeBreakers(.close, of: name)
        }
    }

    @Test func `a provider that is not set up and never failed asks for a model`() async throws {
        let walk = try Walk(ScriptedModel())
        await #expect(throws: BreakerChangeError.modelNeeded(provider: "anthropic")) {
            try await walk.orchestrator.changeBreakers(.close, of: "anthropic")
        }
    }

    @Test func `a saved state that contradicts itself is said to be so, and is left as it is`() async throws {
        let walk = try Walk(ScriptedModel())
        let damaged = BreakerSnapshot(generation: 3, updatedAt: walk.time.now, consecutiveOpens: -1)
        try await walk.store.database.write {
            try BreakerStore.save(damaged, for: BreakerScope(provider: "scripted", model: "m"), in: $0)
        }
        await #expect(throws: BreakerChangeError.unusable(scope: "scripted/m")) {
            try await walk.orchestrator.changeBreakers(.mode(.isolated), of: "scripted/m")
        }
        #expect(try await walk.journalKinds().isEmpty)
    }
}
