import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Spending

/// Random walks through reserving, settling, releasing, expiring, changing budgets and moving the clock.
@Suite struct PropertyTests {
    private struct Open {
        var amount: Money
        var day: Timestamp
    }

    @Test(arguments: Array(1...12) as [UInt64])
    func `whatever the order, nothing is admitted beyond a limit and every billionth is accounted for`(
        _ seed: UInt64
    ) async throws {
        let bench = try Bench()
        var random = SeededGenerator(state: seed)
        var limit = Money.dollars(2)
        try await bench.set(
            .openAI(limit), Budget(.each(.session), per: .rolling(seconds: 7200), limit: .dollars(.dollars(1))))
        // The model: what each day has spent and holds, worked out without the store.
        var open: [String: Open] = [:]
        var spent: [Timestamp: Money] = [:]
        for step in 0..<150 {
            let today = BudgetWindow.day.start(at: bench.clock.now)
            switch Int.random(in: 0..<100, using: &random) {
            case ..<45:
                let amount = Money(nanodollars: .random(in: 0...400_000_000, using: &random))
                let session = "s\(Int.random(in: 0..<3, using: &random))"
                let outcome = try await bench.reserve(Bench.request("\(step)", amount, session: session))
                let before = (spent[today] ?? .zero) + open.values.filter { $0.day == today }.map(\.amount).sum
                if outcome.isAdmitted {
                    #expect(amount == .zero || before + amount <= limit)
                    open["\(step)"] = Open(amount: amount, day: today)
                } else if outcome.denial?.ledger == .provider("openai") {
                    #expect(before + amount > limit)
                }
            case ..<75:
                guard let id = open.keys.sorted().randomElement(using: &random), let call = open[id] else { continue }
                open[id] = nil
                let charge = Money(nanodollars: .random(in: 0...450_000_000, using: &random))
                try await bench.settle(id, charge)
                try await bench.settle(id, .dollars(7))
                spent[call.day, default: .zero] += charge
            case ..<85:
                guard let id = open.keys.sorted().randomElement(using: &random) else { continue }
                open[id] = nil
                _ = try await bench.write { try $0.release(id, at: $1, in: $2) }
            case ..<90:
                let expired = try await bench.write { try $0.expireLeases(at: $1, in: $2) }
                for settlement in expired {
                    let call = try #require(open[settlement.id])
                    open[settlement.id] = nil
                    spent[call.day, default: .zero] += call.amount
                }
            case ..<93:
                limit = Money(nanodollars: .random(in: 1_000_000_000...4_000_000_000, using: &random))
                try await bench.set(.openAI(limit))
            default:
                bench.clock.advance(by: .seconds(.random(in: 1...20_000, using: &random)))
            }
        }
        let total = try await bench.summary().total
        #expect(total.allTime.billed == Array(spent.values).sum)
        #expect(total.reserved.billed == open.values.map(\.amount).sum)
        #expect(try await bench.verify().isExact)
    }
}

extension [Money] {
    fileprivate var sum: Money { reduce(.zero, +) }
}
