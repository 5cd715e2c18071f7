import OrchestratorTestSupport
import Resilience
import Storage
import Testing
import Vocabulary

@testable import Agents

@Suite struct BreakerStoreTests {
    private let scope = BreakerScope(provider: "anthropic", model: "claude-haiku-5-5", credential: "k1")

    private let open = BreakerSnapshot(
        generation: 3, updatedAt: Timestamp(seconds: 1000), phase: .open, mode: .metricsOnly,
        openedAt: Timestamp(seconds: 990), opensUntil: Timestamp(seconds: 1020),
        reason: OpenReason(.failureRate, count: 6, of: 10), consecutiveOpens: 2, consecutiveFailures: 4,
        probes: [ProbeLease(id: 7, grantedAt: Timestamp(seconds: 995), expiresAt: Timestamp(seconds: 1055))],
        probeSuccesses: 1, nextProbe: 8)

    @Test func `what was saved comes back whole`() async throws {
        let store = try TemporaryStore(migrations: BreakerStore.migrations)
        let plain = BreakerSnapshot(generation: 1, updatedAt: Timestamp(seconds: 1))
        let other = BreakerScope(provider: "openai")
        try await store.database.write { [scope, open] transaction in
            try BreakerStore.save(open, for: scope, in: transaction)
            try BreakerStore.save(plain, for: other, in: transaction)
        }
        let database = try store.openAgain()
        let (first, second, all) = try await database.read { [scope] reader in
            (
                try BreakerStore.load(scope, in: reader), try BreakerStore.load(other, in: reader),
                try BreakerStore.all(in: reader).map(\.scope)
            )
        }
        #expect(first == open)
        #expect(second == plain)
        #expect(all == [scope, other])
    }

    @Test func `a breaker that was never saved is not there, nor one of another credential`() async throws {
        let store = try TemporaryStore(migrations: BreakerStore.migrations)
        let other = BreakerScope(provider: scope.provider, model: scope.model, credential: "k2")
        let found = try await store.database.write { [scope, open] transaction in
            try BreakerStore.save(open, for: scope, in: transaction)
            return try BreakerStore.load(other, in: transaction)
        }
        #expect(found == nil)
    }

    @Test(
        arguments: [
            (Int64(4), Int64(0), true), (3, 1001, true), (3, 1000, false), (3, 999, false), (2, 5000, false),
        ])
    func `only what supersedes the saved state replaces it`(generation: Int64, seconds: Int64, wins: Bool) async throws
    {
        let store = try TemporaryStore(migrations: BreakerStore.migrations)
        let next = BreakerSnapshot(generation: generation, updatedAt: Timestamp(seconds: seconds))
        let (saved, kept) = try await store.database.write { [scope, open] transaction in
            try BreakerStore.save(open, for: scope, in: transaction)
            let saved = try BreakerStore.save(next, for: scope, in: transaction)
            return (saved, try BreakerStore.load(scope, in: transaction))
        }
        #expect(saved == wins)
        #expect(saved == next.supersedes(open))
        #expect(kept == (wins ? next : open))
    }

    @Test func `a word of a newer version is read as a new breaker's`() async throws {
        let store = try TemporaryStore(migrations: BreakerStore.migrations)
        let read = try await store.database.write { [scope, open] transaction in
            try BreakerStore.save(open, for: scope, in: transaction)
            try transaction.execute(
                "UPDATE agent_breakers SET phase = ?, reason = ?, probes = ?", ["ajar", "boredom", "{not json"])
            return try BreakerStore.load(scope, in: transaction)
        }
        #expect(read?.phase == .closed)
        #expect(read?.reason == nil)
        #expect(read?.probes == [])
        #expect(read?.consecutiveFailures == 4)
    }

    @Test func `a rate gate is kept, the later state winning`() async throws {
        let store = try TemporaryStore(migrations: BreakerStore.migrations)
        let closed = RateGateSnapshot(
            updatedAt: Timestamp(seconds: 10), closedAt: Timestamp(seconds: 10), closedUntil: Timestamp(seconds: 48),
            consecutiveLimits: 2)
        let earlier = RateGateSnapshot(updatedAt: Timestamp(seconds: 9))
        let (first, second, kept, missing) = try await store.database.write { [scope] transaction in
            (
                try BreakerStore.saveGate(closed, for: scope, in: transaction),
                try BreakerStore.saveGate(earlier, for: scope, in: transaction),
                try BreakerStore.loadGate(scope, in: transaction),
                try BreakerStore.loadGate(BreakerScope(provider: "openai"), in: transaction)
            )
        }
        #expect(first && !second)
        #expect(kept == closed)
        #expect(missing == nil)
    }

    @Test func `a scope's description leaves the credential out`() {
        #expect(scope.description == "anthropic/claude-haiku-5-5")
        #expect(BreakerScope(provider: "openai", credential: "k").description == "openai")
    }
}
