/// Decides whether the client is read from; a pure state machine.
struct Intake {
    /// A reason not to read now.
    enum Pause: Equatable {
        case none
        /// Until the client has read.
        case forClient
        /// Until calls have ended, or this moment: there may be cancellations among what comes, and answers to questions.
        case forCalls(until: ContinuousClock.Instant)

        var end: ContinuousClock.Instant? { if case .forCalls(let moment) = self { moment } else { nil } }
    }

    /// How many bytes may wait for the client.
    let backlog: Int
    /// From how many calls on they are given time to end, so that short ones that come in great numbers are not refused.
    let openRequests: Int
    /// How long they are given.
    private static let breath: Duration = .milliseconds(50)

    private var breathEnds: ContinuousClock.Instant?

    init(backlog: Int, openRequests: Int) {
        self.backlog = backlog
        self.openRequests = openRequests
    }

    mutating func pause(
        waiting bytes: Int, openRequests open: Int, now: @autoclosure () -> ContinuousClock.Instant
    ) -> Pause {
        if bytes > backlog { return .forClient }
        guard open > openRequests else {
            breathEnds = nil
            return .none
        }
        let now = now()
        let end = breathEnds ?? now + Self.breath
        guard now < end else {
            breathEnds = nil
            return .none
        }
        breathEnds = end
        return .forCalls(until: end)
    }
}
