import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A breaker's rate rules` {
    private func rated(_ rule: BreakerPolicy.RateRule) -> CircuitBreaker {
        breaker {
            $0.consecutiveFailures = nil
            $0.rateRules = [rule]
            $0.slowFirstByte = .seconds(5)
            $0.slowTotal = .seconds(60)
        }
    }

    @Test func `say nothing below the minimum of calls`() {
        let breaker = rated(.init(over: .calls(20), minimumCalls: 10, failureRate: 0.5))
        breaker.fail(times: 9, at: at(0))
        #expect(breaker.phase == .closed)
        #expect(breaker.call(.failure, at: at(0)).first?.reason == OpenReason(.failureRate, count: 10, of: 10))
    }

    @Test func `open when the rate is reached exactly, be it by a success`() {
        let breaker = rated(.init(over: .calls(20), minimumCalls: 10, failureRate: 0.5))
        breaker.fail(times: 5, at: at(0))
        for _ in 0..<4 { #expect(breaker.call(.success, at: at(0)).isEmpty) }
        #expect(breaker.call(.success, at: at(0)).first?.reason == OpenReason(.failureRate, count: 5, of: 10))
    }

    @Test func `forget calls that have left a window of calls`() {
        let breaker = rated(.init(over: .calls(10), minimumCalls: 10, failureRate: 0.6))
        for _ in 0..<20 {
            breaker.call(.failure, at: at(0))
            breaker.call(.success, at: at(0))
        }
        #expect(breaker.phase == .closed)
    }

    @Test func `forget calls that have left a window of time`() {
        let rule = BreakerPolicy.RateRule(
            over: .time(slice: .seconds(6), slices: 10), minimumCalls: 10, failureRate: 0.5)
        let breaker = rated(rule)
        breaker.fail(times: 9, at: at(0))
        breaker.call(.failure, at: at(66))
        #expect(breaker.phase == .closed)
    }

    @Test(arguments: [CallLatency(firstByte: .seconds(5)), CallLatency(total: .seconds(60))])
    func `open on slow calls, by the first byte or as a whole`(_ latency: CallLatency) {
        let breaker = rated(.init(over: .calls(10), minimumCalls: 4, slowRate: 0.75))
        for _ in 0..<3 { breaker.call(.success, latency: latency, at: at(0)) }
        let transitions = breaker.call(.success, latency: CallLatency(firstByte: .seconds(1)), at: at(0))
        #expect(transitions.first?.reason == OpenReason(.slowRate, count: 3, of: 4))
    }

    @Test func `see a provider that fails every other call, by default`() {
        let breaker = CircuitBreaker(scope: "openai", random: { 0 })
        for _ in 0..<10 {
            breaker.call(.failure, at: at(1))
            breaker.call(.success, at: at(1))
        }
        #expect(breaker.snapshot.reason == OpenReason(.failureRate, count: 10, of: 20))
    }

    @Test func `start again after a recovery`() {
        let breaker = rated(.init(over: .calls(20), minimumCalls: 4, failureRate: 0.5))
        breaker.fail(times: 4, at: at(0))
        breaker.call(.success, at: at(30))
        breaker.fail(times: 3, at: at(31))
        #expect(breaker.phase == .closed)
    }
}
