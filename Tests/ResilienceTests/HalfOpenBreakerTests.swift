import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A half-open breaker` {
    /// Half open at 30 s with its first probe out.
    private func halfOpen(_ change: (inout BreakerPolicy) -> Void = { _ in }) -> (CircuitBreaker, Permit) {
        let breaker = breaker(change)
        breaker.fail(at: at(0))
        return (breaker, breaker.acquire(at: at(30)).permit!)
    }

    @Test func `admits one probe and tells the others when the next is due`() {
        let (breaker, _) = halfOpen()
        let rejection = breaker.acquire(at: at(40)).rejection
        #expect(rejection?.reason == .probing)
        #expect(rejection?.retryAfter == .seconds(50))
    }

    @Test func `gives the place of a cancelled probe to the next call, which still recovers it`() {
        let (breaker, cancelled) = halfOpen()
        breaker.release(cancelled, at: at(31))
        let next = breaker.acquire(at: at(31)).permit
        #expect(next?.isProbe == true)
        breaker.call(.ignored, at: at(31))
        #expect(breaker.record(.success, for: next!, at: at(32)).map(\.to) == [.closed])
    }

    @Test func `survives a hundred probes that end early for another reason`() {
        let (breaker, first) = halfOpen()
        _ = breaker.record(.ignored, for: first, at: at(30))
        for _ in 0..<100 { breaker.call(.ignored, at: at(31)) }
        #expect(breaker.call(.success, at: at(32)).map(\.to) == [.closed])
    }

    @Test func `reclaims a lost probe after its lease and drops its result`() {
        let (breaker, lost) = halfOpen()
        #expect(breaker.acquire(at: at(89.9)).permit == nil)
        let second = breaker.acquire(at: at(90)).permit
        #expect(second?.isProbe == true)
        #expect(breaker.record(.failure, for: lost, at: at(91)).isEmpty)
        #expect(breaker.phase == .halfOpen)
        #expect(breaker.record(.success, for: second!, at: at(92)).map(\.to) == [.closed])
    }

    @Test func `leases a probe for as long as its caller says`() {
        let breaker = breaker()
        breaker.fail(at: at(0))
        _ = breaker.acquire(at: at(30), lease: .seconds(600))
        #expect(breaker.rejection(at: at(31))?.retryAfter == .seconds(599))
    }

    @Test func `a lease of no length still holds others off`() {
        let breaker = breaker()
        breaker.fail(at: at(0))
        _ = breaker.acquire(at: at(30), lease: .seconds(-5))
        #expect(breaker.rejection(at: at(30))?.reason == .probing)
    }

    @Test func `closes only after as many successes as it needs`() {
        let (breaker, first) = halfOpen { $0.probesToClose = 3 }
        #expect(breaker.record(.success, for: first, at: at(30)).isEmpty)
        #expect(breaker.call(.success, at: at(30)).isEmpty)
        #expect(breaker.call(.success, at: at(30)).map(\.to) == [.closed])
    }

    @Test func `one failed probe decides, whatever the others say later`() {
        let (breaker, first) = halfOpen { $0.probes = 3 }
        let others = [breaker.acquire(at: at(30)).permit!, breaker.acquire(at: at(30)).permit!]
        #expect(breaker.record(.failure, for: first, at: at(31)).map(\.to) == [.open])
        let before = breaker.snapshot
        for other in others { #expect(breaker.record(.success, for: other, at: at(32)).isEmpty) }
        #expect(breaker.snapshot == before)
    }

    @Test func `a result cannot be recorded twice`() {
        let (breaker, first) = halfOpen { $0.probesToClose = 2 }
        #expect(breaker.record(.success, for: first, at: at(30)).isEmpty)
        #expect(breaker.record(.success, for: first, at: at(30)).isEmpty)
        #expect(breaker.phase == .halfOpen)
    }

    @Test func `a slow success reopens it where slowness is judged, else closes it`() {
        let slow = CallLatency(total: .seconds(20))
        let (judging, probe) = halfOpen {
            $0.slowTotal = .seconds(10)
            $0.rateRules = [.init(over: .calls(10), minimumCalls: 10, slowRate: 0.5)]
        }
        #expect(judging.record(.success, latency: slow, for: probe, at: at(50)).first?.reason?.cause == .slowProbe)
        let (lenient, other) = halfOpen { $0.slowTotal = .seconds(10) }
        #expect(lenient.record(.success, latency: slow, for: other, at: at(50)).map(\.to) == [.closed])
    }

    @Test(arguments: [0, -3]) func `has at least one probe whatever was configured`(_ probes: Int) {
        let (_, probe) = halfOpen { $0.probes = probes }
        #expect(probe.isProbe)
    }
}
