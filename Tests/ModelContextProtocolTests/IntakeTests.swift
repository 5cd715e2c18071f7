import Testing

@testable import ModelContextProtocol

struct IntakeTests {
    private let start = ContinuousClock.now
    private var intake = Intake(backlog: 100, openRequests: 4)

    @Test func `a client that reads and waits for little is read from`() {
        var intake = intake
        #expect(intake.pause(waiting: 100, openRequests: 4, now: start) == .none)
    }

    @Test func `a client that does not read is not read from, however long`() {
        var intake = intake
        #expect(intake.pause(waiting: 101, openRequests: 0, now: start) == .forClient)
        #expect(intake.pause(waiting: 101, openRequests: 0, now: start + .seconds(60)) == .forClient)
        #expect(intake.pause(waiting: 100, openRequests: 0, now: start + .seconds(60)) == .none)
    }

    @Test func `many calls are given a moment to end, and then the client is read from once`() {
        var intake = intake
        let end = start + Intake.breath
        #expect(intake.pause(waiting: 0, openRequests: 5, now: start) == .forCalls(until: end))
        #expect(intake.pause(waiting: 0, openRequests: 5, now: start + .milliseconds(10)) == .forCalls(until: end))
        #expect(intake.pause(waiting: 0, openRequests: 5, now: end) == .none)
        #expect(intake.pause(waiting: 0, openRequests: 5, now: end) == .forCalls(until: end + Intake.breath))
    }

    @Test func `as long as calls end they are given more time`() {
        var intake = intake
        _ = intake.pause(waiting: 0, openRequests: 9, now: start)
        for turn in 1...4 {
            let now = start + Intake.breath * turn
            #expect(intake.pause(waiting: 0, openRequests: 9 - turn, now: now) == .forCalls(until: now + Intake.breath))
        }
    }

    @Test func `calls that end make room at once`() {
        var intake = intake
        _ = intake.pause(waiting: 0, openRequests: 5, now: start)
        #expect(intake.pause(waiting: 0, openRequests: 4, now: start + .milliseconds(1)) == .none)
    }
}
