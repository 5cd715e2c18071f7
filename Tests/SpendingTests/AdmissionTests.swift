import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Spending

@Suite struct AdmissionTests {
    @Test func `a budget of five dollars admits exactly fifty requests of ten cents`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(5)))
        var admitted = 0
        for number in 0..<60 where try await bench.reserve(Bench.request("\(number)")).isAdmitted { admitted += 1 }
        #expect(admitted == 50)
        #expect(try await bench.verify().isExact)
    }

    @Test func `eight connections racing for five dollars admit exactly fifty of a thousand`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(5)), Budget(.global, per: .month, limit: .dollars(.dollars(100))))
        let databases = try (0..<8).map { _ in try bench.store.openAgain() }
        let (spending, now) = (bench.spending, bench.clock.now)
        let admitted = try await withThrowingTaskGroup(of: Int.self) { group in
            for (worker, database) in databases.enumerated() {
                for number in 0..<125 {
                    group.addTask {
                        let outcome = try await database.write {
                            try spending.reserve(Bench.request("\(worker)-\(number)"), at: now, in: $0)
                        }
                        return outcome.isAdmitted ? 1 : 0
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(admitted == 50)
        let standing = try #require(try await bench.summary().budgets.first { $0.ledger == .provider("openai") })
        #expect(standing.reserved == .dollars(.dollars(5)))
        #expect(standing.remaining == .dollars(.zero))
        #expect(try await bench.events("spending.denied").count == 950)
        #expect(try await bench.verify().isExact)
    }

    @Test func `one ledger that cannot pay leaves all others untouched`() async throws {
        let bench = try Bench()
        try await bench.set(
            .openAI(.dollars(5)), Budget(.session("s"), per: .day, limit: .dollars(.cents(5))),
            Budget(.global, per: .month, limit: .dollars(.dollars(9))))
        let outcome = try await bench.reserve(Bench.request("a", session: "s"))
        #expect(outcome.denial?.ledger == .session("s"))
        #expect(try await bench.summary().budgets.allSatisfy { $0.reserved.count == 0 })
        #expect(try await bench.events("spending.reserved").isEmpty)
    }

    @Test func `a denial names ledger, remaining, limit, reset and remedy, and is final`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(5)))
        try await bench.spend(Money(nanodollars: 4_950_000_000), id: "before")
        let denial = try #require(try await bench.reserve(Bench.request("late")).denial)
        #expect(denial.reason == .limitReached)
        #expect(denial.ledger == .provider("openai"))
        #expect(denial.requested == .dollars(.cents(10)))
        #expect(denial.remaining == .dollars(.cents(5)))
        #expect(denial.limit == .dollars(.dollars(5)))
        #expect(denial.resetsAt == Timestamp(iso8601: "2026-11-23T00:00:00Z"))
        #expect(!denial.isRetryable)
        #expect(
            denial.description == """
                the call may cost $0.10, but only $0.05 of $5.00 per day is left for provider openai; \
                wait until 2026-11-23T00:00:00.000Z, raise it with 'task-orchestrator cost budget set \
                provider:openai --daily LIMIT', or name another provider or a cheaper model
                """)
        let event = try #require(try await bench.events("spending.denied").first)
        #expect(event["remaining"]?.description == "0.05")
        #expect(event["retryable"] == false)
        #expect(throws: denial) { try ReservationOutcome.denied(denial).get() }
    }

    @Test func `of several denials the one that lasts longest is reported`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(5)), .openAI(.cents(7), per: .month))
        let denial = try #require(try await bench.reserve(Bench.request("a", .cents(6))).denial)
        #expect(denial.budget?.window == .day)
        #expect(denial.resetsAt == nil)
        #expect(denial.whatToDo.contains("more than a whole window's limit"))
        try await bench.spend(.cents(4), id: "b")
        let later = try #require(try await bench.reserve(Bench.request("c", .cents(4))).denial)
        #expect(later.budget?.window == .month)
        #expect(later.resetsAt == Timestamp(iso8601: "2026-12-01T00:00:00Z"))
    }

    @Test func `an unknown price is denied unless it is allowed`() async throws {
        let bench = try Bench()
        let denial = try #require(try await bench.reserve(Bench.request("a", nil)).denial)
        #expect(denial.reason == .unknownPrice)
        #expect(denial.whatHappened.contains("gpt-5"))
        var allowed = Bench.request("b", nil)
        allowed.allowsUnknownPrice = true
        #expect(try await bench.reserve(allowed).isAdmitted)
    }

    @Test func `a free call passes a ledger that has nothing left`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.zero))
        #expect(try await bench.reserve(Bench.request("paid")).denial?.remaining == .dollars(.zero))
        #expect(try await bench.reserve(Bench.request("free", .zero)).isAdmitted)
    }

    @Test func `a token budget bounds tokens, whoever pays`() async throws {
        let bench = try Bench()
        try await bench.set(Budget(.provider("openai"), per: .rolling(seconds: 18_000), limit: .tokens(2500)))
        #expect(try await bench.reserve(Bench.request("a", billing: .imputed)).isAdmitted)
        #expect(try await bench.reserve(Bench.request("b")).isAdmitted)
        let denial = try #require(try await bench.reserve(Bench.request("c")).denial)
        #expect(denial.remaining == .tokens(500))
    }

    @Test func `imputed dollars count in imputed budgets, and billed ones in both`() async throws {
        let bench = try Bench()
        try await bench.set(
            Budget(.global, per: .day, limit: .dollars(.cents(10))),
            Budget(.global, per: .day, limit: .imputedDollars(.cents(30))))
        #expect(try await bench.reserve(Bench.request("a", .cents(20), billing: .imputed)).isAdmitted)
        #expect(try await bench.reserve(Bench.request("b", .cents(10))).isAdmitted)
        let denial = try #require(try await bench.reserve(Bench.request("c", .cents(1), billing: .imputed)).denial)
        #expect(denial.limit == .imputedDollars(.cents(30)))
    }

    @Test func `a budget of each session bounds every session by itself`() async throws {
        let bench = try Bench()
        try await bench.set(
            Budget(.each(.session), per: .day, limit: .dollars(.cents(10))),
            Budget(.session("rich"), per: .day, limit: .dollars(.cents(30))))
        for session in ["one", "two", "rich"] {
            #expect(try await bench.reserve(Bench.request("\(session)-1", session: session)).isAdmitted)
        }
        #expect(try await bench.reserve(Bench.request("one-2", session: "one")).denial?.ledger == .session("one"))
        #expect(try await bench.reserve(Bench.request("rich-2", session: "rich")).isAdmitted)
        #expect(try await bench.summary().budgets.map(\.ledger.name) == ["*", "one", "rich", "two"])
        #expect(try await bench.verify().isExact)
    }

    @Test func `a shadow budget admits and records what it would have refused`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(5), isShadow: true))
        let reservation = try await bench.reserve(Bench.request("a")).get()
        #expect(reservation.shadowDenials.map(\.remaining) == [.dollars(.cents(5))])
        let event = try #require(try await bench.events("spending.denied").first)
        #expect(event["shadow"] == true)
    }

    @Test func `shadow mode turns every budget into a shadow`() async throws {
        let bench = try Bench(SpendingSettings(builtInBudgets: .none, isShadow: true))
        try await bench.set(.openAI(.cents(5)))
        #expect(try await bench.reserve(Bench.request("a")).get().shadowDenials.count == 1)
        #expect(try await bench.reserve(Bench.request("b", nil)).get().shadowDenials.map(\.reason) == [.unknownPrice])
    }

    @Test func `asking again with the same id sets nothing more aside, even when the ledger is full`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)))
        #expect(try await bench.reserve(Bench.request("a")).get().isRepeat == false)
        #expect(try await bench.reserve(Bench.request("a")).get().isRepeat)
        #expect(try await bench.summary().total.reserved.billed == .cents(10))
        try await bench.set(.openAI(.dollars(1)))
        #expect(try await bench.reserve(Bench.request("a")).get().isRepeat)
        #expect(try await bench.summary().total.reserved.billed == .cents(10))
    }

    @Test func `an id of another call is refused`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a"))
        await #expect(throws: SpendingError.reservationIDInUse("a")) {
            try await bench.reserve(Bench.request("a", .cents(11)))
        }
    }

    @Test(arguments: [Money.cents(-1), .dollars(1_000_001)])
    func `an amount that no call can cost is an error`(_ amount: Money) async throws {
        let bench = try Bench()
        await #expect(throws: SpendingError.self) { try await bench.reserve(Bench.request("a", amount)) }
    }

    @Test func `a call without provider, model or a sensible lease is an error`() async throws {
        let bench = try Bench()
        var endless = Bench.request("a")
        endless.lease = .seconds(Int64.max)
        for request in [Bench.request("b", provider: ""), endless] {
            let error = await #expect(throws: SpendingError.self) { try await bench.reserve(request) }
            #expect(error?.whatToDo == "name provider and model, and a lease of seconds to days")
        }
    }

    @Test func `a session without a name has no ledger`() async throws {
        let bench = try Bench()
        try await bench.set(Budget(.each(.session), per: .day, limit: .dollars(.zero)))
        #expect(try await bench.reserve(Bench.request("a", session: "")).isAdmitted)
    }
}
