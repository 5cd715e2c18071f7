import Spending
import Storage
import Vocabulary

/// What setting money aside and settling it costs, with few and with many charges stored.
struct SpendingBenchmark {
    private let stored: Int
    private let runs: Int
    private let spending = Spending()

    init(_ arguments: Arguments) {
        stored = arguments.number("stored", or: 100_000)
        runs = arguments.number("runs", or: 4000)
    }

    func run() async throws {
        try await withTemporaryFolder("spending") { folder in
            let database = try SQLiteDatabase.open(at: "\(folder)/state.sqlite", migrations: Spending.migrations)
            try await database.write { [spending] transaction in
                for budget in [
                    Budget(.provider("openai"), per: .day, limit: .dollars(.dollars(1_000_000))),
                    Budget(.global, per: .month, limit: .dollars(.dollars(1_000_000))),
                    Budget(.each(.session), per: .day, limit: .tokens(1_000_000_000_000)),
                ] { _ = try spending.setBudget(budget, at: now(0), in: transaction) }
            }
            report("Setting the worst case of a call aside in three budgets, and settling it\n")
            report(Figure.header)
            try await pairs(0..<200, in: database)
            let first = 200 + 2 * runs
            try await show("no charges stored", from: 200, in: database)
            for start in stride(from: first, to: first + stored, by: 500) {
                try await together(start..<min(start + 500, first + stored), in: database)
            }
            try await show("\(stored) charges stored", from: first + stored, in: database)
            try await database.close()
        }
    }

    private func show(_ name: String, from start: Int, in database: SQLiteDatabase) async throws {
        let alone = try await processor { try await pairs(start..<start + runs, in: database) }
        let rest = start + runs
        let shared = try await processor {
            for start in stride(from: rest, to: rest + runs, by: 100) {
                try await together(start..<min(start + 100, rest + runs), in: database)
            }
        }
        report(Figure(name: "\(name): in two transactions, CPU", value: alone, unit: "µs", digits: 0).description)
        report(
            Figure(name: "  a hundred in one transaction, CPU each", value: shared, unit: "µs", digits: 0).description)
    }

    private func processor(_ body: () async throws -> Void) async throws -> Double {
        let start = Clocks.processor()
        try await body()
        return Double(Clocks.processor() - start) / 1000 / Double(runs)
    }

    /// Each call in transactions of its own, as when one agent works alone.
    private func pairs(_ calls: Range<Int>, in database: SQLiteDatabase) async throws {
        for call in calls {
            try await database.write { [self] in try reserve(call, in: $0) }
            try await database.write { [self] in try settle(call, in: $0) }
        }
    }

    /// All calls in one transaction, as when many share a commit.
    private func together(_ calls: Range<Int>, in database: SQLiteDatabase) async throws {
        try await database.write { [self] transaction in
            for call in calls {
                try reserve(call, in: transaction)
                try settle(call, in: transaction)
            }
        }
    }

    private func reserve(_ call: Int, in transaction: any Transaction) throws {
        let request = ReservationRequest(
            id: "call-\(call)",
            for: Attribution(
                provider: "openai", model: "gpt-5-mini", project: "shop", session: "session-\(call % 50)",
                agent: "agent-\(call % 20)"),
            worstCase: Money(nanodollars: 17_000_000), worstCaseTokens: 9000, inputCost: Money(nanodollars: 50_000))
        _ = try spending.reserve(request, at: now(call), in: transaction).get()
    }

    private func settle(_ call: Int, in transaction: any Transaction) throws {
        try spending.settle(
            "call-\(call)", charge: Money(nanodollars: 1_300_000), usage: Usage(inputTokens: 200, outputTokens: 600),
            at: now(call), in: transaction)
    }

    private func now(_ call: Int) -> Timestamp { Timestamp(microseconds: 1_795_000_000_000_000 + Int64(call) * 1000) }
}
