import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A rate gate` {
    private let gate = RateGate(scope: "openai/gpt")

    @Test func `is closed exactly until the moment the provider names`() throws {
        gate.limited(retryAfter: .seconds(20), at: at(0))
        let rejection = try #require(gate.rejection(at: at(0.1)))
        #expect(
            rejection.description
                == "openai/gpt allows no more calls for the moment; try again in 20 s or use another provider")
        #expect(gate.rejection(at: at(19.999)) != nil)
        #expect(gate.rejection(at: at(20)) == nil)
    }

    @Test func `waits longer each time where the provider names no moment, up to its cap`() {
        var now = 0.0
        var waits: [Int64] = []
        for _ in 0..<7 {
            gate.limited(retryAfter: nil, at: at(now))
            let wait = gate.rejection(at: at(now))!.retryAfter
            waits.append(wait.components.seconds)
            now += wait.inSeconds
        }
        #expect(waits == [2, 4, 8, 16, 32, 60, 60])
    }

    @Test func `takes limits that come while it is closed for one`() {
        for _ in 0..<10 { gate.limited(retryAfter: nil, at: at(0)) }
        #expect(gate.rejection(at: at(0))?.retryAfter == .seconds(2))
    }

    @Test func `starts small again after a success`() {
        gate.limited(retryAfter: nil, at: at(0))
        gate.limited(retryAfter: nil, at: at(2))
        gate.succeeded(at: at(6))
        gate.limited(retryAfter: nil, at: at(7))
        #expect(gate.rejection(at: at(7))?.retryAfter == .seconds(2))
    }

    @Test func `is not opened early by a success of a call that was under way`() {
        gate.limited(retryAfter: .seconds(20), at: at(0))
        gate.succeeded(at: at(1))
        #expect(gate.rejection(at: at(1)) != nil)
    }

    @Test func `is not closed for less by a later, shorter limit`() {
        gate.limited(retryAfter: .seconds(60), at: at(0))
        gate.limited(retryAfter: .seconds(1), at: at(1))
        #expect(gate.rejection(at: at(1))?.retryAfter == .seconds(59))
    }

    @Test(arguments: [(Int64.max, 300.0), (-5, 0), (0, 0)])
    func `cuts a senseless wait`(_ asked: Int64, _ kept: Double) {
        gate.limited(retryAfter: .seconds(asked), at: at(0))
        #expect(gate.rejection(at: at(0))?.retryAfter.inSeconds ?? 0 == kept)
    }

    @Test func `waits no longer than it was to when the clock is set back`() {
        gate.limited(retryAfter: .seconds(20), at: at(86_400))
        #expect(gate.rejection(at: at(0))?.retryAfter == .seconds(20))
        #expect(gate.rejection(at: at(20)) == nil)
    }

    @Test func `is closed in every process that reads what was saved`() {
        let saved = gate.limited(retryAfter: .seconds(20), at: at(0))
        #expect(saved == gate.snapshot)
        let other = RateGate(scope: "openai/gpt")
        #expect(other.adopt(saved))
        #expect(!other.adopt(saved))
        #expect(other.rejection(at: at(5))?.retryAfter == .seconds(15))
    }

    @Test func `keeps the longer of two waits`() {
        let other = RateGate(scope: "openai/gpt")
        gate.limited(retryAfter: .seconds(100), at: at(0))
        other.limited(retryAfter: .seconds(5), at: at(1))
        gate.adopt(other.snapshot)
        other.adopt(gate.snapshot)
        #expect(gate.rejection(at: at(1))?.retryAfter == .seconds(99))
        #expect(other.rejection(at: at(1))?.retryAfter == .seconds(99))
    }

    @Test(arguments: [Int64.min, 0, .max], [Int64.min, 0, .max])
    func `is not shut for ever by a damaged snapshot`(_ from: Int64, _ until: Int64) {
        gate.adopt(
            RateGateSnapshot(
                updatedAt: at(0), closedAt: Timestamp(microseconds: from), closedUntil: Timestamp(microseconds: until),
                consecutiveLimits: .max))
        _ = gate.rejection(at: at(0))
        #expect(gate.rejection(at: at(3600)) == nil)
        gate.limited(retryAfter: nil, at: at(3600))
        #expect(gate.rejection(at: at(3600)) != nil)
    }
}
