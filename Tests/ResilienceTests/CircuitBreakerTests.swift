import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A circuit breaker` {
    @Test func `opens after three failures, probes after 30 seconds and closes on success`() throws {
        let breaker = breaker()
        #expect(breaker.call(.failure, at: at(0)).isEmpty)
        #expect(breaker.call(.failure, at: at(0)).isEmpty)
        let opened = try #require(breaker.call(.failure, at: at(0)).first)
        #expect(opened.from == .closed && opened.to == .open)
        #expect(opened.reason == OpenReason(.consecutiveFailures, count: 3))
        #expect(opened.openTime == .seconds(30))

        let rejection = try #require(breaker.acquire(at: at(0)).rejection)
        #expect(rejection.retryAfter == .seconds(30))
        #expect(breaker.acquire(at: at(29.999)).rejection != nil)

        let probe = try #require(breaker.acquire(at: at(30)).permit)
        #expect(probe.isProbe)
        #expect(probe.transition?.to == .halfOpen)
        #expect(breaker.record(.success, for: probe, at: at(31)).map(\.to) == [.closed])
        #expect(breaker.phase == .closed)
    }

    @Test func `says who is not called, why, and when to come back`() throws {
        let breaker = breaker()
        breaker.fail(at: at(0))
        let rejection = try #require(breaker.rejection(at: at(0.5)))
        #expect(
            rejection.description
                == "google_gemini/flash is not called for the moment: 3 calls in a row failed; "
                + "try again in 30 s or use another provider")
    }

    @Test func `a success between failures starts the count again`() {
        let breaker = breaker()
        for outcome: CallOutcome in [.failure, .failure, .success, .failure, .failure] {
            breaker.call(outcome, at: at(0))
        }
        #expect(breaker.phase == .closed)
        #expect(breaker.snapshot.consecutiveFailures == 2)
    }

    @Test func `what says nothing about the provider neither counts nor interrupts the count`() {
        let breaker = breaker()
        for outcome: CallOutcome in [.failure, .ignored, .failure, .ignored, .failure] {
            breaker.call(outcome, at: at(0))
        }
        #expect(breaker.phase == .open)
    }

    @Test func `a failed probe opens it again for longer, up to the cap`() {
        let breaker = breaker()
        breaker.fail(at: at(0))
        var now = at(0)
        var waits: [Int64] = [30]
        for _ in 0..<5 {
            now = breaker.snapshot.opensUntil!
            let transitions = breaker.call(.failure, at: now)
            #expect(transitions.first?.reason?.cause == .failedProbe)
            waits.append(transitions.first!.openTime!.components.seconds)
        }
        #expect(waits == [30, 60, 120, 240, 300, 300])
    }

    @Test func `a recovery makes the next opening a first one again`() {
        let breaker = breaker()
        breaker.fail(at: at(0))
        breaker.call(.failure, at: at(30))
        breaker.call(.success, at: at(90))
        #expect(breaker.phase == .closed)
        breaker.fail(at: at(91))
        #expect(breaker.rejection(at: at(91))?.retryAfter == .seconds(30))
    }

    @Test(arguments: [UInt64.min, 1 << 40, 1 << 63, .max])
    func `jitter never makes the first opening other than the base, nor a later one shorter than it`(_ bits: UInt64) {
        let policy = BreakerPolicy(openTimeJitter: 0.9)
        #expect(policy.openTime(opening: 1, bits: bits) == .seconds(30))
        #expect((.seconds(30)...Duration.seconds(60)).contains(policy.openTime(opening: 2, bits: bits)))
        #expect((.seconds(30)...Duration.seconds(300)).contains(policy.openTime(opening: 1_000_000, bits: bits)))
    }

    @Test func `a provider that asks for a longer rest gets it, up to the cap`() {
        let asked = breaker()
        asked.fail(times: 2, at: at(0))
        asked.call(.unavailable(for: .seconds(120)), at: at(0))
        #expect(asked.rejection(at: at(0))?.retryAfter == .seconds(120))

        let tooMuch = breaker()
        tooMuch.call(.unavailable(for: .seconds(1_000_000)), at: at(0))
        tooMuch.fail(times: 2, at: at(10))
        #expect(tooMuch.rejection(at: at(10))?.retryAfter == .seconds(290))
    }

    @Test func `a rest asked for in the past is no reason to open for longer`() {
        let breaker = breaker()
        breaker.call(.unavailable(for: .seconds(40)), at: at(0))
        breaker.fail(times: 2, at: at(35))
        #expect(breaker.rejection(at: at(35))?.retryAfter == .seconds(30))
    }
}

@Suite struct `A person and a breaker` {
    @Test func `a forced opening rejects, and recovers by a probe`() {
        let breaker = breaker()
        #expect(breaker.forceOpen(at: at(0)).first?.reason?.cause == .forced)
        #expect(breaker.rejection(at: at(1))?.retryAfter == .seconds(29))
        #expect(breaker.call(.success, at: at(30)).map(\.to) == [.closed])
    }

    @Test func `a forced opening lasts as long as was said, at most a day`() {
        let breaker = breaker()
        _ = breaker.forceOpen(for: .seconds(3600), at: at(0))
        #expect(breaker.rejection(at: at(0))?.retryAfter == .seconds(3600))
        _ = breaker.forceOpen(for: .seconds(1e12), at: at(0))
        #expect(breaker.rejection(at: at(0))?.retryAfter == .seconds(86_400))
    }

    @Test func `a forced closing forgets everything`() {
        let breaker = breaker()
        breaker.fail(at: at(0))
        #expect(breaker.forceClosed(at: at(1)).map(\.to) == [.closed])
        breaker.fail(times: 2, at: at(1))
        #expect(breaker.phase == .closed)
        #expect(breaker.snapshot.consecutiveOpens == 0)
    }

    @Test func `an isolated breaker rejects until a person changes it`() {
        let breaker = breaker()
        let change = breaker.setMode(.isolated, at: at(0))
        #expect(change.first?.previousMode == .automatic && change.first?.mode == .isolated)
        let rejection = breaker.rejection(at: at(1e9))
        #expect(rejection?.reason == .isolated)
        #expect(rejection?.retryAfter == nil)
        #expect(rejection?.description.hasSuffix("put it back into service or use another provider") == true)
        _ = breaker.setMode(.automatic, at: at(1e9))
        #expect(breaker.rejection(at: at(1e9)) == nil)
    }

    @Test func `a disabled breaker admits everything and counts nothing`() {
        let breaker = breaker()
        _ = breaker.setMode(.disabled, at: at(0))
        breaker.fail(times: 50, at: at(0))
        #expect(breaker.phase == .closed)
        #expect(breaker.snapshot.consecutiveFailures == 0)
    }

    @Test func `a breaker that only measures changes state and rejects nobody`() {
        let breaker = breaker()
        _ = breaker.setMode(.metricsOnly, at: at(0))
        breaker.fail(at: at(0))
        #expect(breaker.phase == .open)
        let unheeded = breaker.acquire(at: at(1)).permit
        #expect(unheeded?.isProbe == false)
        #expect(breaker.record(.failure, for: unheeded!, at: at(2)).isEmpty)
        #expect(breaker.call(.success, at: at(30)).map(\.mode) == [.metricsOnly])
        #expect(breaker.phase == .closed)
    }

    @Test func `setting the mode it has changes nothing`() {
        #expect(breaker().setMode(.automatic, at: at(0)).isEmpty)
    }

    @Test func `calls admitted before a change of mode count no longer`() {
        let breaker = breaker { $0.consecutiveFailures = 1 }
        let permit = breaker.acquire(at: at(0)).permit!
        _ = breaker.setMode(.disabled, at: at(0))
        _ = breaker.setMode(.automatic, at: at(0))
        #expect(breaker.record(.failure, for: permit, at: at(1)).isEmpty)
        #expect(breaker.phase == .closed)
    }
}

@Suite struct `A breaker and the clock` {
    @Test func `an open breaker waits no longer than it was to when the clock is set back`() {
        let breaker = breaker()
        breaker.fail(at: at(86_400))
        #expect(breaker.rejection(at: at(0))?.retryAfter == .seconds(30))
        _ = breaker.acquire(at: at(0))
        #expect(breaker.acquire(at: at(29)).rejection?.retryAfter == .seconds(1))
        #expect(breaker.acquire(at: at(30)).permit?.isProbe == true)
    }

    @Test func `a step back of less than a second opens nothing early`() {
        let breaker = breaker()
        breaker.fail(at: at(10))
        #expect(breaker.acquire(at: at(9.5)).rejection?.retryAfter == .seconds(30))
        #expect(breaker.acquire(at: at(39.9)).rejection != nil)
    }

    @Test func `a lost probe is reclaimed though the clock was set back`() {
        let breaker = breaker()
        breaker.fail(at: at(86_400))
        _ = breaker.acquire(at: at(86_430))
        #expect(breaker.acquire(at: at(0)).rejection?.retryAfter == .seconds(60))
        #expect(breaker.acquire(at: at(60)).permit?.isProbe == true)
    }

    @Test(arguments: [Int64.min, .max]) func `the ends of time crash nothing`(_ microseconds: Int64) {
        let now = Timestamp(microseconds: microseconds)
        let breaker = CircuitBreaker(scope: "edge", random: { .max })
        breaker.fail(at: now)
        breaker.call(.unavailable(for: .seconds(Int64.max)), at: at(0))
        _ = breaker.acquire(at: now)
        breaker.fail(at: at(0))
        #expect(breaker.snapshot.generation > 0)
    }
}
