import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Spending

@Suite struct ImportTests {
    private static let moment = Timestamp(iso8601: "2026-11-20T12:00:00Z")!

    private static func use(_ id: String = "msg_1:req_1", output: Int64 = 100, at moment: Timestamp = moment)
        -> ImportedUse
    {
        ImportedUse(
            id: id, for: Attribution(provider: "claude_code", model: "claude-sonnet-5", session: "s"),
            usage: Usage(inputTokens: 10, outputTokens: output), at: moment)
    }

    /// A cent per output token.
    private static let price: Spending.PriceLookup = { _, model, usage, _ in
        model == "unheard-of" ? nil : .cents(usage.outputTokens)
    }

    private func importing(_ uses: ImportedUse..., into bench: Bench) async throws -> [ImportOutcome] {
        try await bench.write { spending, now, tx in
            try uses.map { try spending.importTranscriptCharge($0, price: Self.price, at: now, in: tx) }
        }
    }

    @Test func `importing again charges nothing, and a larger usage raises the charge`() async throws {
        let bench = try Bench()
        let outcomes = try await importing(
            Self.use(), Self.use(), Self.use(output: 159), Self.use(output: 9), into: bench)
        #expect(outcomes == [.imported(.dollars(1)), .known, .raised(.cents(159)), .known])
        let summary = try await bench.summary()
        #expect(summary.total.allTime.imputed == .cents(159))
        #expect(summary.total.allTime.billed == .zero)
        #expect(summary.total.allTime.tokens == 169)
        #expect(try await bench.verify().isExact)
    }

    @Test func `a call counts on the day it was made`() async throws {
        let bench = try Bench()
        _ = try await importing(Self.use(), into: bench)
        let total = try await bench.summary().total
        #expect(total.today.imputed == .zero)
        #expect(total.month.imputed == .dollars(1))
    }

    @Test func `old use raises no alert about a day that is over`() async throws {
        let bench = try Bench()
        try await bench.set(Budget(.provider("claude_code"), per: .day, limit: .imputedDollars(.dollars(1))))
        _ = try await importing(Self.use(), into: bench)
        #expect(try await bench.events("spending.threshold_reached").isEmpty)
        _ = try await importing(Self.use("today", at: bench.clock.now), into: bench)
        #expect(try await bench.events("spending.threshold_reached").count == 3)
    }

    @Test(
        arguments: [
            (false, false, 1_000_000_001), (true, false, 2_000_000_002), (false, true, 1_100_000_002),
            (true, true, 2_200_000_003),
        ] as [(Bool, Bool, Int64)])
    func `fast mode doubles, the United States add a tenth, and fractions round up`(
        _ isFast: Bool, _ isUnitedStatesOnly: Bool, _ expected: Int64
    ) {
        var use = Self.use()
        use.isFast = isFast
        use.isUnitedStatesOnly = isUnitedStatesOnly
        #expect(use.surcharged(Money(nanodollars: 1_000_000_001)).nanodollars == expected)
    }

    @Test func `a call of unknown price counts its tokens, and its dollars once the price is known`() async throws {
        let bench = try Bench()
        var use = Self.use()
        use.attribution.model = "unheard-of"
        #expect(try await importing(use, into: bench) == [.unpriced])
        #expect(try await bench.summary().total.allTime.tokens == 110)
        #expect(try await importing(Self.use(), into: bench) == [.raised(.dollars(1))])
    }

    @Test func `a call whose request becomes known later is the same call`() async throws {
        let bench = try Bench()
        var named = Self.use(output: 150)
        named.formerID = "msg_1"
        let outcomes = try await importing(Self.use("msg_1"), named, named, into: bench)
        #expect(outcomes == [.imported(.dollars(1)), .raised(.cents(150)), .known])
        #expect(try await bench.summary().total.allTime.imputed == .cents(150))
    }

    @Test func `a usage that cannot be meant is an error`() async throws {
        let bench = try Bench()
        await #expect(throws: SpendingError.self) { try await importing(Self.use(output: -1), into: bench) }
        await #expect(throws: SpendingError.self) {
            try await importing(Self.use(at: Timestamp(seconds: -1)), into: bench)
        }
    }
}
