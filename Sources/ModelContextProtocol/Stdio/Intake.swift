/// Decides whether the client is read from; a pure state machine.
struct Intake {
    /// A reason not to read now.
    enum Pause: Equatable {
        case none
        /// Until the client has read.
        case forClient
        /// Until calls have ended, or none has until this moment: among what comes there may be cancellations, and
        /// answers that calls wait for.
        case forCalls(until: ContinuousClock.Instant)

        var end: ContinuousClock.Instant? { if case .forCalls(let moment) = self { moment } else { nil } }
    }

    /// How many bytes may wait for the client.
    let backlog: Int
    /// From how many calls on they are given time to end, so that short ones that come in great numbers are not refused.
    let openRequests: Int
    /// How long they are given, from when the last one ended.
    static let breath: Duration = .seconds(1)

    private var breathEnds: ContinuousClock.Instant?
    private var fewest = Int.max

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
        if let breathEnds, open >= fewest {
            guard now < breathEnds else {
                self.breathEnds = nil
                return .none
            }
            return .forCalls(until: breathEnds)
        }
        fewest = open
        breathEnds = now + Self.breath
        return .forCalls(until: now + Self.breath)
    }
}
