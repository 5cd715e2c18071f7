import OrchestratorTestSupport
import Synchronization
import Testing

@testable import Resilience

private struct Refused: Error, Equatable { var attempt: Int }

/// Notes what became of each attempt.
private final class Log: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func note(_ line: String) { lines.withLock { $0.append(line) } }
}

@Suite(.timeLimit(.minutes(1))) struct `A hedged call` {
    private let clock = TestClock()
    private let log = Log()

    /// An attempt that answers after `seconds[attempt]`, or fails then where that is negative.
    private func attempt(taking seconds: [Double]) -> @Sendable (Int) async throws -> String {
        { [clock, log] number in
            log.note("start \(number)")
            do {
                try await clock.sleep(for: .seconds(abs(seconds[number])))
            } catch {
                log.note("cancelled \(number)")
                throw error
            }
            if seconds[number] < 0 { throw Refused(attempt: number) }
            return "answer \(number)"
        }
    }

    private func start(
        _ policy: HedgePolicy?, budget: RetryBudget? = nil, taking seconds: [Double]
    ) -> Task<HedgedAnswer<String>, any Error> {
        let attempt = attempt(taking: seconds)
        return Task { [clock] in try await hedged(policy, clock: clock, budget: budget, attempt) }
    }

    @Test func `asks once where there is no policy`() async throws {
        let call = start(nil, taking: [50])
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(50))
        let answer = try await call.value
        #expect(answer.value == "answer 0" && answer.started == 1)
    }

    @Test func `asks once where the answer comes in time`() async throws {
        let call = start(HedgePolicy(), taking: [1])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(1))
        #expect(try await call.value.started == 1)
        #expect(log.all == ["start 0"])
        #expect(clock.sleepers == 0)
    }

    // first  |-------------------- … cancelled
    // second          |---- answer
    @Test func `takes the faster answer, and has cancelled and awaited the slower`() async throws {
        let call = start(HedgePolicy(), taking: [60, 3])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(3))
        let answer = try await call.value
        #expect(answer.value == "answer 1" && answer.attempt == 1 && answer.started == 2)
        #expect(log.all == ["start 0", "start 1", "cancelled 0"])
    }

    @Test func `makes as many further attempts as allowed, one after each wait`() async throws {
        let call = start(HedgePolicy(after: .seconds(2), maximumHedges: 2), taking: [60, 60, 3])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(3)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(3)
        clock.advance(by: .seconds(3))
        #expect(try await call.value.attempt == 2)
    }

    @Test func `throws a failure at once where no other attempt is out`() async {
        let call = start(HedgePolicy(), taking: [-1])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(1))
        await #expect(throws: Refused(attempt: 0)) { try await call.value }
        #expect(log.all == ["start 0"])
    }

    @Test func `waits for the other attempt where one fails`() async throws {
        let call = start(HedgePolicy(), taking: [-4, 6])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        clock.advance(by: .seconds(4))
        #expect(try await call.value.attempt == 1)
    }

    @Test func `throws where all attempts fail`() async {
        let call = start(HedgePolicy(), taking: [-6, -1])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(1))
        clock.advance(by: .seconds(3))
        await #expect(throws: Refused.self) { try await call.value }
    }

    @Test func `makes no further attempt without leave from the budget`() async throws {
        let budget = RetryBudget(floor: 0)
        let call = start(HedgePolicy(), budget: budget, taking: [5])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        clock.advance(by: .seconds(3))
        #expect(try await call.value.started == 1)
    }

    @Test func `gives its leave back when it has ended`() async throws {
        let budget = RetryBudget(floor: 1)
        let call = start(HedgePolicy(), budget: budget, taking: [60, 1])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        #expect(budget.underWay.extras == 1)
        clock.advance(by: .seconds(1))
        _ = try await call.value
        #expect(budget.underWay.extras == 0)
    }

    @Test func `cancelled from outside cancels every attempt`() async {
        let call = start(HedgePolicy(), taking: [60, 60])
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(Set(log.all.suffix(2)) == ["cancelled 0", "cancelled 1"])
    }
}
