import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Resilience

/// A generator that always gives the same bits: the ends of every jitter.
private struct Constant: RandomNumberGenerator {
    var bits: UInt64
    mutating func next() -> UInt64 { bits }
}

@Suite struct `Retries` {
    @Test(arguments: 0..<200) func `come after 2, 4, 8, 16 and 32 seconds, give or take a tenth`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var retries = RetrySequence(RetryPolicy())
        for expected in [2.0, 4, 8, 16, 32] {
            guard case .wait(let delay) = retries.next(after: .retry, at: at(0), using: &random) else {
                Issue.record("no retry")
                return
            }
            #expect((expected * 0.9 - 1e-5...expected * 1.1).contains(delay.inSeconds))
        }
        #expect(retries.next(after: .retry, at: at(0), using: &random) == .giveUp(.usedUp(retries: 5)))
    }

    @Test(arguments: [UInt64.min, .max]) func `never wait longer than the cap`(_ bits: UInt64) {
        var random = Constant(bits: bits)
        for jitter: RetryPolicy.Jitter in [.none, .proportional(0.1), .full, .decorrelated, .proportional(.nan)] {
            let policy = RetryPolicy(jitter: jitter)
            for retry in [1, 6, 60, 1_000_000, .max] {
                let delay = policy.delay(beforeRetry: retry, previous: .seconds(50), using: &random)
                #expect((.zero...Duration.seconds(60)).contains(delay))
            }
        }
    }

    @Test func `with full jitter come anywhere from at once to the whole wait`() {
        let policy = RetryPolicy(jitter: .full)
        var (low, high) = (Constant(bits: 0), Constant(bits: .max))
        #expect(policy.delay(beforeRetry: 3, using: &low) == .zero)
        #expect(policy.delay(beforeRetry: 3, using: &high) >= .seconds(7.999))
    }

    @Test func `with decorrelated jitter come anywhere from the base to three times the last wait`() {
        let policy = RetryPolicy(jitter: .decorrelated)
        var (low, high) = (Constant(bits: 0), Constant(bits: .max))
        #expect(policy.delay(beforeRetry: 9, previous: .seconds(10), using: &low) == .seconds(2))
        let longest = policy.delay(beforeRetry: 9, previous: .seconds(10), using: &high)
        #expect(longest > .seconds(29.9) && longest <= .seconds(30))
    }

    @Test func `with decorrelated jitter grow from the wait before`() {
        var random = Constant(bits: .max)
        var retries = RetrySequence(RetryPolicy(jitter: .decorrelated))
        let waits = (0..<4).map { _ -> Double in
            guard case .wait(let delay) = retries.next(after: .retry, at: at(0), using: &random) else { return -1 }
            return delay.inSeconds.rounded()
        }
        #expect(waits == [6, 18, 54, 60])
    }

    @Test func `do not happen where they would not help`() {
        var random = SeededGenerator(seed: 0)
        var retries = RetrySequence(RetryPolicy())
        #expect(retries.next(after: .stop, at: at(0), using: &random) == .giveUp(.pointless))
        #expect(retries.retries == 0)
    }

    @Test(arguments: [
        (Duration.seconds(0), RetrySequence.Step.wait(.zero)),
        (.seconds(-3), .wait(.zero)),
        (.milliseconds(1500), .wait(.milliseconds(1500))),
        (.seconds(300), .wait(.seconds(300))),
        (.seconds(301), .giveUp(.waitTooLong(asked: .seconds(301), allowed: .seconds(300)))),
    ])
    func `keep exactly to what the provider asks for`(_ asked: Duration, _ step: RetrySequence.Step) {
        var random = SeededGenerator(seed: 0)
        var retries = RetrySequence(RetryPolicy())
        #expect(retries.next(after: .retryAfter(asked), at: at(0), using: &random) == step)
    }

    @Test func `do not happen where the deadline comes first`() {
        var random = SeededGenerator(seed: 0)
        var retries = RetrySequence(RetryPolicy())
        let deadline = Deadline(at: at(10))
        #expect(
            retries.next(after: .retryAfter(.seconds(10)), at: at(0), deadline: deadline, using: &random)
                == .giveUp(.deadline(wait: .seconds(10), remaining: .seconds(10))))
        #expect(
            retries.next(after: .retryAfter(.seconds(9)), at: at(0), deadline: deadline, using: &random)
                == .wait(.seconds(9)))
    }

    @Test func `can be switched off`() {
        var random = SeededGenerator(seed: 0)
        var retries = RetrySequence(.never)
        #expect(retries.next(after: .retry, at: at(0), using: &random) == .giveUp(.usedUp(retries: 0)))
    }

    @Test(arguments: [
        (
            RetryRefusal.pointless,
            "trying again would not help; change what the failure names, or use another provider"
        ),
        (.usedUp(retries: 1), "the call failed after 1 retry; try again later or use another provider"),
        (
            .waitTooLong(asked: .seconds(900), allowed: .seconds(300)),
            "the provider asks to wait 900 s, and at most 300 s are allowed; try again later or use another provider"
        ),
        (
            .deadline(wait: .milliseconds(7200), remaining: .seconds(5)),
            "the next try is due in 8 s, and only 5 s are left; allow more time or use another provider"
        ),
        (.budget, "too many calls are being retried already; try again later or use another provider"),
    ])
    func `say why there is no further one`(_ refusal: RetryRefusal, _ text: String) {
        #expect(refusal.description == text)
    }
}

@Suite struct `A retry budget` {
    @Test func `always allows its floor`() {
        let budget = RetryBudget()
        #expect((0..<4).map { _ in budget.takeExtra() } == [true, true, true, false])
        budget.giveBackExtra()
        #expect(budget.takeExtra())
    }

    @Test func `allows a fifth of many calls under way`() async throws {
        let budget = RetryBudget()
        try await calls(50, of: budget) {
            let granted = (0..<50).filter { _ in budget.takeExtra() }
            #expect(granted.count == 10)
        }
        #expect(budget.underWay.calls == 0)
    }

    @Test func `gives nothing away for being given back too much`() {
        let budget = RetryBudget(floor: 1)
        budget.giveBackExtra()
        #expect((0..<2).map { _ in budget.takeExtra() } == [true, false])
    }

    private func calls(_ count: Int, of budget: RetryBudget, _ body: () throws -> Void) async throws {
        guard count > 0 else { return try body() }
        try await budget.call { try await calls(count - 1, of: budget, body) }
    }
}
