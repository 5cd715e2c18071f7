import JSON
import OrchestratorTestSupport
import Spending
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

/// Calls whose process died, and what a person makes of them.
@Suite struct ReconcilingTests {
    /// A walk in whose store a call for ten dollars and 1000 tokens was reserved and never settled.
    private func walkWithLostCall() async throws -> Walk {
        let walk = try Walk(ScriptedModel())
        try await reserve("lost", in: walk.store, by: walk.orchestrator.services.spending, at: walk.time.now)
        walk.time.advance(by: .seconds(601))
        return walk
    }

    private func reserve(_ id: String, in store: TemporaryStore, by spending: Spending, at now: Timestamp) async throws
    {
        let request = ReservationRequest(
            id: id, for: Attribution(provider: "scripted", model: "m"), worstCase: .dollars(10), worstCaseTokens: 1000)
        _ = try await store.database.write { try spending.reserve(request, at: now, in: $0) }.get()
    }

    @Test func `a lost call waits at its worst case, with who it was for and when`() async throws {
        let walk = try await walkWithLostCall()
        let calls = try await walk.orchestrator.unreconciledCalls()
        #expect(calls.map(\.id) == ["lost"])
        #expect(calls.map(\.attribution.model) == ["m"])
        #expect(calls.map(\.reservedAt) == [walk.time.now - .seconds(601)])
        #expect(calls.map(\.charged) == [.dollars(10)])
        #expect(calls.first?.json["charged_tokens"] == 1000)
    }

    @Test func `what a person has found out takes the place of the worst case, in the journal under their name`()
        async throws
    {
        let walk = try await walkWithLostCall()
        let settlement = try await walk.orchestrator.reconcile("lost", charged: .dollars(2))
        #expect(settlement?.status == .settled)
        #expect(settlement?.charged == .dollars(2))
        let summary = try await walk.orchestrator.spendingSummary()
        #expect(summary.total.allTime.billed == .dollars(2))
        #expect(summary.total.allTime.tokens == 1000)
        #expect(summary.unreconciledCalls == 0)
        #expect(try await walk.orchestrator.audit().isValid)
        let last = try await walk.store.database.journalEntries(after: 0, limit: 100).last
        #expect(last?.kind == "spending.settled")
        #expect(last?.payload?["by"] == "person")
        #expect(last?.payload?["corrects"] == "expired")
    }

    @Test func `tokens are corrected where they are known`() async throws {
        let walk = try await walkWithLostCall()
        try await walk.orchestrator.reconcile("lost", charged: .zero, tokens: 0)
        #expect(try await walk.orchestrator.spendingSummary().total.allTime.tokens == 0)
    }

    @Test func `what was settled, is under way or never was is left alone`() async throws {
        let walk = try await walkWithLostCall()
        try await reserve("open", in: walk.store, by: walk.orchestrator.services.spending, at: walk.time.now)
        try await walk.orchestrator.reconcile("lost", charged: .dollars(2))
        for id in ["lost", "open", "never"] {
            #expect(try await walk.orchestrator.reconcile(id, charged: .dollars(9)) == nil)
        }
        let summary = try await walk.orchestrator.spendingSummary()
        #expect(summary.total.allTime.billed == .dollars(2))
        #expect(summary.total.reserved.billed == .dollars(10))
    }

    @Test func `a process that comes back after all changes nothing more`() async throws {
        let walk = try await walkWithLostCall()
        try await walk.orchestrator.reconcile("lost", charged: .dollars(2))
        let (spending, now) = (walk.orchestrator.services.spending, walk.time.now)
        let late = try await walk.store.database.write {
            try spending.settle("lost", charge: .dollars(5), usage: Usage(inputTokens: 5), at: now, in: $0)
        }
        #expect(late.isRepeat)
        #expect(try await walk.orchestrator.spendingSummary().total.allTime.billed == .dollars(2))
    }

    @Test func `an amount that cannot be meant leaves the call waiting`() async throws {
        let walk = try await walkWithLostCall()
        await #expect(throws: SpendingError.self) {
            try await walk.orchestrator.reconcile("lost", charged: .dollars(-1))
        }
        await #expect(throws: SpendingError.self) {
            try await walk.orchestrator.reconcile("lost", charged: .dollars(1), tokens: -1)
        }
        #expect(try await walk.orchestrator.unreconciledCalls().map(\.charged) == [.dollars(10)])
    }

    @Test(arguments: [true, false])
    func `a store that is opened to call models charges the calls that were lost before`(callsModels: Bool) async throws
    {
        let store = try TemporaryStore(migrations: Orchestrator.migrations)
        try await reserve(
            "lost", in: store, by: Spending(settings: SpendingSettings(builtInBudgets: .none)),
            at: Timestamp(seconds: 1_000_000_000))
        let configuration = try Configuration.load(
            from: sources(flags: [
                "store.location": store.path, "providers.local.detect": "false",
                "providers.claude_code.enabled": "false",
            ]))
        let orchestrator = try await Orchestrator.open(configuration, callsModels: callsModels, environment: [:])
        try await orchestrator.close()
        let status = try await store.database.read {
            try $0.first("SELECT status FROM spending_charges WHERE id = 'lost'") { $0.text(0) }
        }
        #expect(status == (callsModels ? "expired" : "reserved"))
    }
}
