import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Spending

@Suite struct BudgetTests {
    @Test func `a budget outlives the process that set it`() async throws {
        let bench = try Bench()
        let budget = Budget.openAI(.dollars(5), per: .rolling(seconds: 18_000), isGoverned: true, isShadow: true)
        try await bench.set(budget)
        let (again, spending) = (try bench.store.openAgain(), bench.spending)
        #expect(try await again.read { try spending.budgets(in: $0) } == [budget])
        #expect(try await bench.events("spending.budget_set").first?["window"] == "5h")
    }

    @Test(arguments: [
        Budget(.provider(""), per: .day, limit: .tokens(1)), Budget(.global, per: .day, limit: .tokens(-1)),
        Budget(.global, per: .rolling(seconds: 59), limit: .tokens(1)),
    ])
    func `a budget that cannot be meant is refused`(_ budget: Budget) async throws {
        let bench = try Bench()
        await #expect(throws: SpendingError.self) { try await bench.set(budget) }
    }

    @Test(arguments: [
        Budget(.model("gpt-5"), per: .day, limit: .dollars(.cents(50))),
        Budget(.global, per: .month, limit: .dollars(.cents(50))),
        Budget(.each(.session), per: .rolling(seconds: 3600), limit: .dollars(.cents(50))),
        Budget(.session("s"), per: .rolling(seconds: 3600), limit: .dollars(.cents(50))),
    ])
    func `a new budget counts what was spent and set aside before it`(_ budget: Budget) async throws {
        let bench = try Bench()
        try await bench.spend(.cents(30), id: "a", session: "s")
        try await bench.reserve(Bench.request("b", session: "s"))
        try await bench.set(budget)
        let denial = try await bench.reserve(Bench.request("c", .cents(11), session: "s")).denial
        #expect(denial?.remaining == .dollars(.cents(10)))
        try await bench.settle("b", .cents(1))
        #expect(try await bench.reserve(Bench.request("d", .cents(11), session: "s")).isAdmitted)
        #expect(try await bench.verify().isExact)
    }

    @Test func `removing a budget keeps the totals that others need`() async throws {
        let bench = try Bench()
        let hour = BudgetWindow.rolling(seconds: 3600)
        try await bench.set(
            Budget(.each(.session), per: hour, limit: .dollars(.cents(10))),
            Budget(.session("s"), per: hour, limit: .dollars(.cents(20))))
        for session in ["s", "t"] { try await bench.spend(.cents(10), id: session, session: session) }
        let removed = try await bench.write {
            try $0.removeBudget(.each(.session), per: hour, unit: .dollars, at: $1, in: $2)
        }
        #expect(removed?.limit == .dollars(.cents(10)))
        #expect(try await bench.reserve(Bench.request("t2", session: "t")).isAdmitted)
        #expect(try await bench.reserve(Bench.request("s2", .cents(11), session: "s")).isAdmitted == false)
        #expect(try await bench.verify().isExact)
        let missing = try await bench.write { try $0.removeBudget(.global, per: .day, unit: .tokens, at: $1, in: $2) }
        #expect(missing == nil)
    }

    @Test func `built-in limits bind a provider until it has a budget of its own`() async throws {
        let bench = try Bench(SpendingSettings())
        #expect(try await bench.reserve(Bench.request("a", .cents(51))).denial?.limit == .dollars(.cents(50)))
        #expect(try await bench.reserve(Bench.request("b", .cents(51), provider: "anthropic")).isAdmitted)
        try await bench.set(.openAI(.dollars(50)))
        #expect(try await bench.reserve(Bench.request("c", .dollars(40))).isAdmitted)
        _ = try await bench.write {
            try $0.removeBudget(.provider("openai"), per: .day, unit: .dollars, at: $1, in: $2)
        }
        let denial = try #require(try await bench.reserve(Bench.request("d", .cents(1))).denial)
        #expect(denial.limit == .dollars(.dollars(10)))
    }

    @Test func `a subscription's calls are bounded at list prices, and a provider without a name of its own too`() {
        #expect(
            BuiltInBudgets.standard.budgets(for: "claude_code").map(\.limit.unit) == [.imputedDollars, .imputedDollars])
        #expect(
            BuiltInBudgets.standard.budgets(for: "openrouter").map(\.limit) == [
                .dollars(.dollars(1)), .dollars(.dollars(20)),
            ])
        #expect(BuiltInBudgets.none.budgets(for: "openai").isEmpty)
    }

    @Test func `a row that cannot be read is an error that names it, never a missing budget`() async throws {
        let bench = try Bench()
        _ = try await bench.write { _, _, tx in
            try tx.execute("INSERT INTO spending_budgets VALUES ('global', 'fortnight', 'dollars', 1, 0, 0, 0)", [])
        }
        let error = await #expect(throws: SpendingError.self) { try await bench.reserve(Bench.request("a")) }
        #expect(error?.whatHappened.contains("global fortnight dollars") == true)
    }

    @Test func `the summary adds up per provider and says how each budget stands`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1)))
        try await bench.spend(.cents(60), id: "a")
        bench.clock.advance(by: .seconds(86_400))
        try await bench.spend(.cents(70), id: "b")
        try await bench.reserve(Bench.request("c"))
        try await bench.reserve(Bench.request("d", provider: "claude_code", billing: .imputed))
        try await bench.settle("d", .cents(7))
        let summary = try await bench.summary()
        #expect(summary.providers.map(\.provider) == ["claude_code", "openai"])
        #expect(summary.providers[1].today.billed == .cents(70))
        #expect(summary.providers[1].month.billed == .cents(130))
        #expect(summary.providers[1].reserved.billed == .cents(10))
        #expect(summary.total.allTime.imputed == .cents(7))
        let json = summary.json
        #expect(json["budgets"]?[0]?["state"] == "warn")
        #expect(json["budgets"]?[0]?["percent"]?.doubleValue == 70)
        #expect(json["budgets"]?[0]?["remaining"]?.description == "0.20")
        #expect(json["budgets"]?[0]?["resets_at"] == "2026-11-24T00:00:00.000Z")
        #expect(json["total"]?["today"]?["tokens"] == 200)
        #expect(json["providers"]?[0]?["provider"] == "claude_code")
        #expect(json["unreconciled"]?["calls"] == 0)
    }

    @Test func `totals that do not match the charges are found, both ways`() async throws {
        let bench = try Bench()
        try await bench.spend(.cents(10), id: "a")
        try await bench.spend(.cents(10), id: "b", provider: "anthropic")
        _ = try await bench.write { _, _, tx in
            try tx.execute("UPDATE spending_totals SET spent_billed = 1 WHERE ledger = 'provider:openai'", [])
            try tx.execute("DELETE FROM spending_totals WHERE ledger = 'provider:anthropic'", [])
        }
        let verification = try await bench.verify()
        #expect(!verification.isExact)
        #expect(verification.charges == 2)
        #expect(Set(verification.mismatches.map(\.ledger)) == ["provider:openai", "provider:anthropic"])
        #expect(verification.mismatches.first?.description.contains("recorded") == true)
    }
}
