import OrchestratorTestSupport
import Synchronization
import Testing
import Vocabulary

@testable import Resilience

private struct Garbage: Error, Equatable {}

@Suite struct `A deadline` {
    @Test(arguments: [(0.0, 60.0), (59, 1), (60, 0), (61, 0), (-86_400, 86_460)])
    func `knows the time that is left`(_ now: Double, _ left: Double) {
        #expect(Deadline(after: .seconds(60), from: at(0)).remaining(at: at(now)).inSeconds == left)
    }

    @Test func `gives an attempt its cap or what is left`() {
        let deadline = Deadline(at: at(60))
        #expect(deadline.attemptTimeout(cap: .seconds(20), at: at(0)) == .seconds(20))
        #expect(deadline.attemptTimeout(cap: .seconds(20), at: at(50)) == .seconds(10))
        #expect(deadline.attemptTimeout(cap: .seconds(20), at: at(70)) == .zero)
    }

    @Test func `passes at its moment`() {
        #expect(!Deadline(at: at(60)).hasPassed(at: at(59.999)))
        #expect(Deadline(at: at(60)).hasPassed(at: at(60)))
    }

    @Test func `however far away is a moment`() {
        #expect(Deadline(after: .seconds(Int64.max), from: at(0)).remaining(at: at(0)) > .seconds(1e9))
        #expect(Deadline(at: at(2)) < Deadline(at: at(3)))
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Work with a deadline` {
    private let clock = TestClock()
    private let deadline = Deadline(at: at(10))

    @Test func `gives its value and leaves nobody asleep`() async throws {
        #expect(try await withDeadline(deadline, at: at(0), clock: clock) { 42 } == 42)
        #expect(clock.sleepers == 0)
    }

    @Test func `throws what it throws`() async {
        await #expect(throws: Garbage()) {
            try await withDeadline(deadline, at: at(0), clock: clock) { throw Garbage() }
        }
    }

    @Test func `is not begun when time is up`() async {
        await #expect(throws: DeadlineExceeded.self) {
            try await withDeadline(deadline, at: at(10), clock: clock) { Issue.record("was begun") }
        }
    }

    @Test func `is cancelled at the deadline, and what it had done comes with the error`() async throws {
        let work = Task { [clock, deadline] in
            try await withDeadline(deadline, at: at(3), clock: clock) {
                do { try await clock.sleep(for: .seconds(100)) } catch { throw Garbage() }
            }
        }
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(7))
        let error = await #expect(throws: DeadlineExceeded.self) { try await work.value }
        #expect(error?.allowed == .seconds(7))
        #expect(error?.interrupted as? Garbage == Garbage())
        #expect(error?.whatHappened == "there was no answer within 7.0 seconds")
    }

    @Test func `goes on up to the deadline`() async throws {
        let work = Task { [clock, deadline] in
            try await withDeadline(deadline, at: at(0), clock: clock) {
                try await clock.sleep(for: .milliseconds(9999))
                return 1
            }
        }
        await clock.waitForSleepers(2)
        clock.advance(by: .milliseconds(9999))
        #expect(try await work.value == 1)
    }

    @Test func `that ends with a value though late, gives it`() async throws {
        let work = Task { [clock, deadline] in
            try await withDeadline(deadline, at: at(0), clock: clock) {
                try? await clock.sleep(for: .seconds(100))
                return "paid for"
            }
        }
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(10))
        #expect(try await work.value == "paid for")
    }

    @Test func `that is cancelled from outside says so, and not that time was up`() async {
        let work = Task { [clock, deadline] in
            try await withDeadline(deadline, at: at(0), clock: clock) { try await clock.sleep(for: .seconds(100)) }
        }
        await clock.waitForSleepers(2)
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
    }
}
