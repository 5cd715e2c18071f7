import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Spending

@Suite struct GovernanceTests {
    @Test(
        arguments: [
            (0, .normal), (59, .normal), (60, .warn), (79, .warn), (80, .throttle), (94, .throttle), (95, .shutdown),
            (200, .shutdown),
        ] as [(Int64, GovernanceState)])
    func `states begin at 60, 80 and 95 percent`(_ spent: Int64, _ state: GovernanceState) {
        #expect(GovernanceThresholds().state(spent: spent, of: 100) == state)
    }

    @Test func `a limit of nothing is at its end only once something is spent`() {
        #expect(GovernanceThresholds().state(spent: 0, of: 0) == .normal)
        #expect(GovernanceThresholds().state(spent: 1, of: 0) == .shutdown)
        #expect(GovernanceThresholds().state(spent: .max, of: .max) == .shutdown)
    }

    @Test func `a throttled budget holds background work back and lets people go on`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1), isGoverned: true))
        try await bench.spend(.cents(80), id: "a")
        let denial = try await bench.reserve(Bench.request("b", .cents(5), priority: .background)).denial
        #expect(denial?.reason == .throttled)
        #expect(denial?.remaining == .dollars(.cents(20)))
        #expect(try await bench.reserve(Bench.request("c", .cents(5))).isAdmitted)
    }

    @Test func `a governed budget at its end lets only free calls through, of that provider alone`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1), isGoverned: true))
        try await bench.spend(.cents(95), id: "a")
        #expect(try await bench.reserve(Bench.request("b", .cents(1))).denial?.reason == .shutdown)
        #expect(try await bench.reserve(Bench.request("c", .zero)).isAdmitted)
        #expect(try await bench.reserve(Bench.request("d", provider: "google_gemini")).isAdmitted)
    }

    @Test func `a shutdown of yesterday is over today`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1), isGoverned: true))
        try await bench.spend(.dollars(1), id: "a")
        #expect(try await bench.summary().budgets.first?.state == .shutdown)
        bench.clock.advance(by: .seconds(86_400))
        #expect(try await bench.summary().budgets.first?.state == .normal)
        #expect(try await bench.reserve(Bench.request("b")).isAdmitted)
    }

    @Test func `under shutdown budgets are read and set, and raising the limit unblocks`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1), isGoverned: true))
        try await bench.spend(.dollars(1), id: "a")
        #expect(try await bench.reserve(Bench.request("b")).isAdmitted == false)
        #expect(try await bench.summary().budgets.count == 1)
        try await bench.set(.openAI(.dollars(5), isGoverned: true))
        #expect(try await bench.reserve(Bench.request("c")).isAdmitted)
        let change = try #require(try await bench.events("spending.state_changed").last)
        #expect(change["from"] == "shutdown" && change["to"] == "normal")
    }

    @Test func `a governed rolling budget names the moment from which it admits again`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1), per: .rolling(seconds: 3600), isGoverned: true))
        try await bench.spend(.cents(50), id: "a")
        bench.clock.advance(by: .seconds(600))
        try await bench.spend(.cents(45), id: "b")
        let denial = try #require(try await bench.reserve(Bench.request("c", .cents(1))).denial)
        #expect(denial.reason == .shutdown)
        bench.clock.now = denial.resetsAt! - .microseconds(1)
        #expect(try await bench.reserve(Bench.request("d", .cents(1))).isAdmitted == false)
        bench.clock.now = denial.resetsAt!
        #expect(try await bench.reserve(Bench.request("e", .cents(1))).isAdmitted)
    }

    @Test func `alerts at 50, 80 and 100 percent and every state are raised once per window`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1)))
        for day in 0..<2 {
            for number in 0..<10 { try await bench.spend(.cents(10), id: "\(day)-\(number)") }
            bench.clock.advance(by: .seconds(86_400))
        }
        let alerts = try await bench.events("spending.threshold_reached").map { $0["percent"]?.integerValue }
        #expect(alerts == [50, 80, 100, 50, 80, 100])
        let states = try await bench.events("spending.state_changed").map { $0["to"]?.stringValue }
        #expect(states == ["warn", "throttle", "shutdown", "warn", "throttle", "shutdown"])
    }

    @Test func `one charge that passes several thresholds raises each of them and one change of state`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1)))
        try await bench.spend(.dollars(1), id: "a")
        #expect(try await bench.events("spending.threshold_reached").count == 3)
        let changes = try await bench.events("spending.state_changed")
        #expect(changes.map { $0["to"] } == ["shutdown"])
        #expect(changes.first?["from"] == "normal")
    }

    @Test func `a correction downwards and up again raises nothing twice`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(1)))
        try await bench.reserve(Bench.request("a", .cents(90)))
        bench.clock.advance(by: .seconds(700))
        _ = try await bench.write { try $0.expireLeases(at: $1, in: $2) }
        try await bench.settle("a", .cents(10))
        try await bench.spend(.cents(80), id: "b")
        #expect(try await bench.events("spending.threshold_reached").count == 2)
        #expect(try await bench.events("spending.state_changed").count == 1)
    }

    @Test func `what is only set aside raises nothing`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)))
        try await bench.reserve(Bench.request("a"))
        #expect(try await bench.events("spending.threshold_reached").isEmpty)
        #expect(try await bench.summary().budgets.first?.state == .normal)
    }

    @Test func `lowering a limit below what is spent raises what it reaches`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.dollars(10)))
        try await bench.spend(.cents(90), id: "a")
        try await bench.set(.openAI(.dollars(1)))
        #expect(try await bench.events("spending.threshold_reached").map { $0["percent"] } == [50, 80])
        #expect(try await bench.events("spending.state_changed").map { $0["to"] } == ["throttle"])
    }
}
