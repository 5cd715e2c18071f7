import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Spending

@Suite struct WindowTests {
    private static let now = Timestamp(iso8601: "2026-12-31T23:59:59.999Z")!

    @Test func `days and months begin and end at midnight UTC`() {
        #expect(BudgetWindow.day.start(at: Self.now).description == "2026-12-31T00:00:00.000Z")
        #expect(BudgetWindow.day.end(at: Self.now).description == "2027-01-01T00:00:00.000Z")
        #expect(BudgetWindow.month.start(at: Self.now).description == "2026-12-01T00:00:00.000Z")
        #expect(BudgetWindow.month.end(at: Self.now).description == "2027-01-01T00:00:00.000Z")
    }

    @Test(
        arguments: [
            (60, 1), (61, 5), (18_000, 300), (86_400, 1800), (604_800, 10_800), (30 * 86_400, 43_200),
            (366 * 86_400, 86_400),
        ] as [(Int64, Int64)])
    func `a rolling window is cut into buckets of a documented length`(_ seconds: Int64, _ grain: Int64) {
        #expect(BudgetWindow.rolling(seconds: seconds).grain == grain)
    }

    @Test(arguments: ["day", "month", "5h", "7d", "90m", "61s"])
    func `a window reads back as it was written`(_ text: String) {
        #expect(BudgetWindow(text)?.description == text)
    }

    @Test(arguments: ["", "h", "59s", "-5h", "+5h", "367d", "week", "9223372036854775807d", "5 h"])
    func `what is no window is refused`(_ text: String) {
        #expect(BudgetWindow(text) == nil)
    }

    @Test func `a charge stays in the window of its reservation, however late it settles`() async throws {
        let bench = try Bench()
        bench.clock.now = Self.now
        try await bench.set(.openAI(.cents(10)))
        try await bench.reserve(Bench.request("a"))
        bench.clock.advance(by: .seconds(1))
        try await bench.settle("a", .cents(10))
        let summary = try await bench.summary()
        #expect(summary.total.today.billed == .zero)
        #expect(summary.total.allTime.billed == .cents(10))
        #expect(try await bench.reserve(Bench.request("b")).isAdmitted)
    }

    @Test func `a day's limit is whole again at midnight while the month's goes on`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)), .openAI(.cents(15), per: .month))
        try await bench.spend(.cents(10), id: "a")
        #expect(try await bench.reserve(Bench.request("b", .cents(5))).denial?.budget?.window == .day)
        bench.clock.advance(by: .seconds(86_400))
        #expect(try await bench.reserve(Bench.request("c", .cents(6))).denial?.budget?.window == .month)
        #expect(try await bench.reserve(Bench.request("d", .cents(5))).isAdmitted)
    }

    @Test func `a rolling window frees money bucket by bucket, at the moment it says`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10), per: .rolling(seconds: 18_000)))
        try await bench.spend(.cents(6), id: "first")
        bench.clock.advance(by: .seconds(3600))
        try await bench.spend(.cents(4), id: "second")
        let small = try #require(try await bench.reserve(Bench.request("c", .cents(5))).denial)
        let large = try #require(try await bench.reserve(Bench.request("d", .cents(7))).denial)
        #expect(small.resetsAt! < large.resetsAt!)

        bench.clock.now = small.resetsAt! - .microseconds(1)
        #expect(try await bench.reserve(Bench.request("e", .cents(5))).isAdmitted == false)
        bench.clock.now = small.resetsAt!
        #expect(try await bench.reserve(Bench.request("f", .cents(5))).isAdmitted)
    }

    @Test(arguments: [BudgetWindow.day, .month, .rolling(seconds: 3600)], [10, 3000] as [Int64])
    func `a clock that is set back frees nothing`(_ window: BudgetWindow, _ seconds: Int64) async throws {
        let bench = try Bench()
        bench.clock.now = Timestamp(iso8601: "2026-12-01T00:00:05Z")!
        try await bench.set(.openAI(.cents(10), per: window))
        try await bench.spend(.cents(10), id: "a")
        bench.clock.advance(by: .seconds(-seconds))
        #expect(try await bench.reserve(Bench.request("b")).isAdmitted == false)
    }

    @Test func `a clock that once stood years ahead does not block today`() async throws {
        let bench = try Bench()
        try await bench.set(.openAI(.cents(10)))
        let today = bench.clock.now
        bench.clock.advance(by: .seconds(4 * 366 * 86_400))
        try await bench.spend(.cents(10), id: "a")
        bench.clock.now = today
        #expect(try await bench.reserve(Bench.request("b")).isAdmitted)
    }
}
