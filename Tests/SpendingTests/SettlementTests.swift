import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Spending

@Suite struct SettlementTests {
    @Test func `settling frees what was not used`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)))
        try await bench.reserve(Bench.request("a"))
        try await bench.settle("a", .cents(3))
        let standing = try #require(try await bench.summary().budgets.first)
        #expect(standing.spent == .dollars(.cents(3)))
        #expect(standing.reserved == .dollars(.zero))
        #expect(standing.remaining == .dollars(.cents(7)))
    }

    @Test func `a charge above what was set aside is booked in full and flagged`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)))
        try await bench.reserve(Bench.request("a"))
        let settlement = try await bench.settle("a", .cents(12))
        #expect(settlement.isOverrun)
        #expect(settlement.charged == .cents(12))
        let event = try #require(try await bench.events("spending.settled").first)
        #expect(event["charged"]?.description == "0.12")
        #expect(event["overrun"] == true)
        #expect(try await bench.summary().budgets.first?.remaining == .dollars(.zero))
    }

    @Test func `settling twice charges once and answers the same`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a"))
        let first = try await bench.settle("a", .cents(3))
        let second = try await bench.settle("a", .cents(9))
        #expect(!first.isRepeat && second.isRepeat)
        #expect(second.charged == .cents(3))
        #expect(try await bench.summary().total.allTime.billed == .cents(3))
        #expect(try await bench.events("spending.settled").count == 1)
    }

    @Test func `releasing gives everything back, once, and never what was settled`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a"))
        try await bench.reserve(Bench.request("b"))
        try await bench.settle("b", .cents(4))
        for id in ["a", "a", "b"] { _ = try await bench.write { try $0.release(id, at: $1, in: $2) } }
        let total = try await bench.summary().total
        #expect(total.reserved.billed == .zero)
        #expect(total.allTime.billed == .cents(4))
        #expect(try await bench.events("spending.released").count == 1)
    }

    @Test func `a released call that was sent after all is charged`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a"))
        _ = try await bench.write { try $0.release("a", at: $1, in: $2) }
        try await bench.settle("a", .cents(2))
        #expect(try await bench.summary().total.allTime.billed == .cents(2))
        #expect(try await bench.events("spending.settled").first?["corrects"] == "released")
    }

    @Test func `an interrupted call is charged its input at least`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a", inputCost: .cents(4)))
        try await bench.reserve(Bench.request("b", inputCost: .cents(4)))
        #expect(try await bench.settle("a", .cents(1), ending: .interrupted).charged == .cents(4))
        #expect(try await bench.settle("b", .cents(6), ending: .interrupted).charged == .cents(6))
    }

    @Test func `a lease that runs out is charged at worst case, and settling late corrects it`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)))
        try await bench.reserve(Bench.request("a"))
        bench.clock.advance(by: .seconds(601))
        let expired = try await bench.write { try $0.expireLeases(at: $1, in: $2) }
        #expect(expired.map(\.charged) == [.cents(10)])
        #expect(try await bench.write { try $0.expireLeases(at: $1, in: $2) }.isEmpty)
        let summary = try await bench.summary()
        #expect(summary.unreconciledCalls == 1)
        #expect(summary.unreconciled.billed == .cents(10))
        #expect(try await bench.reserve(Bench.request("b")).denial?.remaining == .dollars(.zero))

        try await bench.settle("a", .cents(2))
        #expect(try await bench.summary().unreconciledCalls == 0)
        #expect(try await bench.summary().total.allTime.billed == .cents(2))
        #expect(try await bench.verify().isExact)
    }

    @Test func `a lease that was charged can be given back when the call was never sent`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a"))
        bench.clock.advance(by: .seconds(601))
        _ = try await bench.write { try $0.expireLeases(at: $1, in: $2) }
        _ = try await bench.write { try $0.release("a", at: $1, in: $2) }
        #expect(try await bench.summary().total.allTime.billed == .zero)
        #expect(try await bench.verify().isExact)
    }

    @Test func `settling what was never reserved is an error, not a charge`() async throws {
        let bench = try Bench()
        await #expect(throws: SpendingError.unknownReservation("ghost")) { try await bench.settle("ghost", .cents(1)) }
    }

    @Test func `a charge that cannot be meant leaves the reservation as it is`() async throws {
        let bench = try Bench()
        try await bench.reserve(Bench.request("a"))
        await #expect(throws: SpendingError.self) { try await bench.settle("a", .cents(-5)) }
        #expect(try await bench.summary().total.reserved.billed == .cents(10))
    }

    @Test func `who asked stands with the charge`() async throws {
        let bench = try Bench()
        var request = Bench.request("a", session: "s")
        request.attribution.source = ChargeSource("hook", subagent: "sub-1", tool: "Bash")
        request.attribution.project = "/p"
        request.attribution.agent = "reviewer"
        try await bench.reserve(request)
        let event = try #require(try await bench.events("spending.reserved").first)
        #expect(event["subagent"] == "sub-1" && event["tool"] == "Bash" && event["source"] == "hook")
        #expect(event["project"] == "/p" && event["session"] == "s" && event["agent"] == "reviewer")
        #expect(event["worst_case"]?.doubleValue == 0.1)
        let charge = try await bench.store.database.read { try Charge.find("a", in: $0)?.attribution }
        #expect(charge == request.attribution)
    }
}
