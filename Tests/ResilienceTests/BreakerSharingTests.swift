import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A breaker's saved state` {
    @Test func `survives a restart while open`() {
        let first = breaker()
        first.fail(at: at(0))
        let second = breaker()
        #expect(second.adopt(first.snapshot))
        #expect(second.snapshot == first.snapshot)
        #expect(second.rejection(at: at(10))?.retryAfter == .seconds(20))
        #expect(second.acquire(at: at(30)).permit?.isProbe == true)
    }

    @Test func `lets three processes that fail once each open the breaker`() {
        var saved = BreakerSnapshot()
        for second in 0..<3 {
            let process = breaker()
            process.adopt(saved)
            process.call(.failure, at: at(Double(second)))
            saved = process.snapshot
        }
        #expect(saved.phase == .open)
    }

    @Test func `shows another process that the probe is taken, and its result comes home`() {
        let (first, second) = (breaker(), breaker())
        first.fail(at: at(0))
        let probe = first.acquire(at: at(30)).permit!
        second.adopt(first.snapshot)
        #expect(second.acquire(at: at(31)).rejection?.reason == .probing)
        _ = first.record(.success, for: probe, at: at(32))
        second.adopt(first.snapshot)
        #expect(second.acquire(at: at(32)).permit?.isProbe == false)
    }

    @Test func `lets another process probe when the first was killed`() {
        let (killed, other) = (breaker(), breaker())
        killed.fail(at: at(0))
        _ = killed.acquire(at: at(30))
        other.adopt(killed.snapshot)
        #expect(other.acquire(at: at(90)).permit?.isProbe == true)
    }

    @Test func `of an older generation changes nothing`() {
        let (old, new) = (breaker(), breaker())
        old.fail(at: at(100))
        new.fail(at: at(0))
        new.call(.success, at: at(30))
        #expect(!new.adopt(old.snapshot))
        #expect(new.phase == .closed)
        #expect(old.adopt(new.snapshot))
        #expect(old.phase == .closed)
    }

    @Test func `of a newer generation voids the permits that are out`() {
        let (mine, theirs) = (breaker(), breaker())
        let permit = mine.acquire(at: at(0)).permit!
        theirs.fail(at: at(0))
        theirs.call(.success, at: at(30))
        mine.adopt(theirs.snapshot)
        let before = mine.snapshot
        #expect(mine.record(.failure, for: permit, at: at(31)).isEmpty)
        #expect(mine.snapshot == before)
    }

    @Test func `of the same closed period leaves the window of recent calls alone`() {
        func rated() -> CircuitBreaker {
            breaker { $0.rateRules = [.init(over: .calls(10), minimumCalls: 4, failureRate: 0.75)] }
        }
        let (mine, theirs) = (rated(), rated())
        for outcome: CallOutcome in [.failure, .failure, .success] { mine.call(outcome, at: at(0)) }
        theirs.call(.success, at: at(1))
        #expect(mine.adopt(theirs.snapshot))
        #expect(mine.call(.failure, at: at(2)).first?.reason == OpenReason(.failureRate, count: 3, of: 4))
    }

    @Test func `carries what a person decided`() {
        let (first, second) = (breaker(), breaker())
        _ = first.setMode(.isolated, at: at(0))
        second.adopt(first.snapshot)
        #expect(second.rejection(at: at(1))?.reason == .isolated)
    }

    @Test(arguments: [
        BreakerSnapshot(generation: -1, updatedAt: at(9)),
        BreakerSnapshot(generation: .max, updatedAt: at(9)),
        BreakerSnapshot(generation: 5, updatedAt: at(9), consecutiveOpens: -7),
        BreakerSnapshot(generation: 5, updatedAt: at(9), consecutiveFailures: .max),
        BreakerSnapshot(generation: 5, updatedAt: at(9), nextProbe: .min),
    ])
    func `is refused where its numbers cannot be`(_ damaged: BreakerSnapshot) {
        #expect(!breaker().adopt(damaged))
    }

    @Test(arguments: [Int64.min, 0, .max], [Int64.min, 0, .max])
    func `with impossible moments holds nobody off for longer than the policy`(_ opened: Int64, _ until: Int64) {
        let breaker = breaker()
        let lease = ProbeLease(
            id: 3, grantedAt: Timestamp(microseconds: opened), expiresAt: Timestamp(microseconds: until))
        breaker.adopt(
            BreakerSnapshot(
                generation: 5, updatedAt: at(0), phase: .open, openedAt: Timestamp(microseconds: opened),
                opensUntil: Timestamp(microseconds: until), probes: [lease]))
        _ = breaker.acquire(at: at(0))
        #expect(breaker.acquire(at: at(301)).permit != nil)
    }

    @Test func `that lacks its moments is open from its last change on`() {
        let breaker = breaker()
        breaker.adopt(BreakerSnapshot(generation: 5, updatedAt: at(0), phase: .open))
        #expect(breaker.acquire(at: at(10)).rejection?.retryAfter == .seconds(20))
        #expect(breaker.acquire(at: at(30)).permit != nil)
    }
}
