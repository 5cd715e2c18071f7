import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A group that all rejects` {
    private let isolated = Rejection(scope: "c", reason: .isolated, retryAfter: nil)

    private func open(_ scope: String, for seconds: Int64) -> Rejection {
        Rejection(
            scope: scope, reason: .open(OpenReason(.consecutiveFailures, count: 3)), retryAfter: .seconds(seconds))
    }

    @Test func `says why, and when to come back`() {
        let error = AllScopesRejected([open("a", for: 10), open("b", for: 20), isolated])
        #expect(error.retryAfter == .seconds(10))
        #expect(
            error.description
                == "no provider may be called: a is not called for the moment: 3 calls in a row failed; "
                + "b is not called for the moment: 3 calls in a row failed; c was taken out of service by hand; "
                + "try again in 10 s or configure a further provider")
    }

    @Test func `that only a person can bring back says so`() {
        #expect(AllScopesRejected([isolated]).whatToDo == "put one of them back into service")
    }

    @Test func `without members says what to configure`() {
        #expect(
            AllScopesRejected([]).description == "no provider is configured for this call; configure a provider")
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
