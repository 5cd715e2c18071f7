import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Spending

/// A transaction that notes the statements it passes on.
private final class NotingTransaction: Transaction {
    private let inner: any Transaction
    var statements: [(sql: String, arguments: [SQLValue])] = []
    var events = 0

    init(_ inner: any Transaction) { self.inner = inner }

    func query(_ sql: String, _ arguments: [SQLValue], row: (any Row) throws -> Void) throws {
        statements.append((sql, arguments))
        try inner.query(sql, arguments, row: row)
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        statements.append((sql, arguments))
        return try inner.execute(sql, arguments)
    }

    func append(_ event: JournalEvent) throws -> Int64 {
        events += 1
        return try inner.append(event)
    }

    /// The steps of the plans of all statements that go through a whole table; going through a partial index, which
    /// holds nothing but what is looked for, is none.
    func scans() throws -> [String] {
        try statements.flatMap { statement in
            try inner.rows("EXPLAIN QUERY PLAN " + statement.sql, statement.arguments) { $0.text(3) }
        }.filter { $0.hasPrefix("SCAN") && !$0.contains("CONSTANT ROW") && !$0.contains("INDEX spending_unreconciled") }
    }
}

/// The cost of a call must not grow with what is stored; told by statements and plans, which do not depend on the day.
@Suite struct HotPathTests {
    private func bench() async throws -> Bench {
        let bench = try Bench()
        try await bench.set(
            .openAI(.dollars(5)), .openAI(.dollars(50), per: .month),
            Budget(.each(.session), per: .rolling(seconds: 18_000), limit: .tokens(1_000_000)))
        return bench
    }

    @Test func `reserving and settling under three budgets take few statements, all of them by index`() async throws {
        let bench = try await bench()
        try await bench.write { spending, now, transaction in
            let reserving = NotingTransaction(transaction)
            _ = try spending.reserve(Bench.request("a", session: "s"), at: now, in: reserving)
            #expect(reserving.statements.count == 6)
            #expect(reserving.events == 1)
            #expect(try reserving.scans() == [])

            let settling = NotingTransaction(transaction)
            _ = try spending.settle("a", charge: .cents(1), usage: Usage(inputTokens: 5), at: now, in: settling)
            #expect(settling.statements.count == 7)
            #expect(settling.events == 1)
            #expect(try settling.scans() == [])
        }
    }

    @Test func `denials, repeats and expired leases are found by index, too`() async throws {
        let bench = try await bench()
        try await bench.write { spending, now, transaction in
            let noting = NotingTransaction(transaction)
            _ = try spending.reserve(Bench.request("a", .dollars(6)), at: now, in: noting)
            _ = try spending.reserve(Bench.request("b"), at: now, in: noting)
            _ = try spending.reserve(Bench.request("b"), at: now, in: noting)
            try spending.expireLeases(at: now + .seconds(601), in: noting)
            _ = try Charge.unreconciled(in: noting)
            #expect(try noting.scans() == [])
        }
    }

    @Test func `a ledger's totals take a row per bucket, not per call`() async throws {
        let bench = try await bench()
        for number in 0..<20 { try await bench.spend(.cents(1), id: "\(number)", session: "s") }
        let rows = try await bench.store.database.read {
            try $0.first("SELECT COUNT(*) FROM spending_totals") { $0.integer(0) }
        }
        #expect(rows == 2)
    }
}
