import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A group of breakers` {
    private func member(_ scope: String, openedAt seconds: Double? = nil) -> CircuitBreaker {
        let breaker = CircuitBreaker(scope: scope, random: { 0 })
        if let seconds { breaker.fail(at: at(seconds)) }
        return breaker
    }

    @Test func `names those that may be called, in the order of preference`() {
        let group = [member("b"), member("c", openedAt: 0), member("a")]
        #expect(MaximumEjection().verdict(on: group, at: at(1)) == .available(["b", "a"]))
    }

    @Test func `says when only one is left`() {
        let group = [member("a", openedAt: 0), member("b")]
        #expect(MaximumEjection().verdict(on: group, at: at(1)) == .last("b"))
    }

    @Test func `of one member that is well is nothing to speak of`() {
        #expect(MaximumEjection().verdict(on: [member("a")], at: at(1)) == .available(["a"]))
    }

    @Test func `says when nobody is left, why, and when to come back`() throws {
        let isolated = member("c")
        _ = isolated.setMode(.isolated, at: at(0))
        let group = [member("a", openedAt: 0), member("b", openedAt: 10), isolated]
        guard case .exhausted(let error) = MaximumEjection().verdict(on: group, at: at(20)) else {
            Issue.record("somebody is left")
            return
        }
        #expect(error.retryAfter == .seconds(10))
        #expect(
            error.description
                == "no provider may be called: a is not called for the moment: 3 calls in a row failed; "
                + "b is not called for the moment: 3 calls in a row failed; c was taken out of service by hand; "
                + "try again in 10 s or configure a further provider")
    }

    @Test func `brings the next probe forward where it is to keep the last`() {
        let group = [member("a", openedAt: 10), member("b", openedAt: 0)]
        #expect(MaximumEjection(keepsLast: true).verdict(on: group, at: at(20)) == .probeEarly("b"))
        #expect(group[1].acquire(at: at(20), early: true).permit?.isProbe == true)
        #expect(group[1].acquire(at: at(20), early: true).rejection?.reason == .probing)
    }

    @Test func `never brings an isolated one back, nor one more probe than allowed`() {
        let isolated = member("a")
        _ = isolated.setMode(.isolated, at: at(0))
        let probing = member("b", openedAt: 0)
        _ = probing.acquire(at: at(30))
        guard
            case .exhausted(let error) = MaximumEjection(keepsLast: true).verdict(on: [isolated, probing], at: at(31))
        else {
            Issue.record("somebody is left")
            return
        }
        #expect(error.rejections.map(\.reason) == [.isolated, .probing])
        #expect(isolated.acquire(at: at(31), early: true).permit == nil)
    }

    @Test func `without members says what to configure`() {
        #expect(
            AllScopesRejected([]).description == "no provider is configured for this call; configure a provider")
        let isolated = Rejection(scope: "a", reason: .isolated, retryAfter: nil)
        #expect(AllScopesRejected([isolated]).whatToDo == "put one of them back into service")
    }
}

@Suite struct `A reason to open` {
    @Test(arguments: [
        (OpenReason(.consecutiveFailures, count: 1), "1 call failed"),
        (OpenReason(.failureRate, count: 7, of: 12), "7 of 12 recent calls failed"),
        (OpenReason(.slowRate, count: 7, of: 12), "7 of 12 recent calls were too slow"),
        (OpenReason(.failedProbe), "a probe failed"),
        (OpenReason(.slowProbe), "a probe was too slow"),
        (OpenReason(.forced), "it was opened by hand"),
    ])
    func `reads as a sentence`(_ reason: OpenReason, _ text: String) {
        #expect(reason.description == text)
    }

    @Test func `of a breaker that is being probed says so`() {
        let rejection = Rejection(scope: "a", reason: .probing, retryAfter: .milliseconds(200))
        #expect(
            rejection.description
                == "a is being probed after an outage; try again in 1 s or use another provider")
    }
}
