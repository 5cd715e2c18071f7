import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Resilience

@Suite struct `A waiting line` {
    @Test func `serves in the order of arrival`() {
        var line = WaitingLine<String>(slots: 1, capacity: 3)
        #expect(line.enter() == .admitted)
        for (ticket, name) in ["a", "b", "c"].enumerated() {
            #expect(line.enter() == .queued(ticket: ticket))
            #expect(line.wait(name, with: ticket) == nil)
        }
        #expect(line.enter() == .full)
        #expect((0..<4).map { _ in line.leave() } == ["a", "b", "c", nil])
        #expect(line.taken == 0)
    }

    @Test func `passes over whoever was called off`() {
        var line = WaitingLine<String>(slots: 1, capacity: 3)
        for _ in 0..<4 { _ = line.enter() }
        for (ticket, name) in ["a", "b", "c"].enumerated() { _ = line.wait(name, with: ticket) }
        #expect(line.callOff(0, because: .cancelled) == "a")
        #expect(line.callOff(0, because: .deadline) == nil)
        #expect(line.leave() == "b")
        #expect(line.callOff(1, because: .deadline) == nil)
        #expect(line.waiting == 1)
    }

    // caller   enter ............................ wait -> slot
    // other            leave (slot passes on)
    @Test func `keeps a slot that came before its waiter did`() {
        var line = WaitingLine<String>(slots: 1, capacity: 1)
        _ = line.enter()
        _ = line.enter()
        #expect(line.leave() == nil)
        #expect(line.taken == 1)
        #expect(line.callOff(0, because: .cancelled) == nil)
        #expect(line.wait("late", with: 0) == .slot)
        #expect(line.leave() == nil)
        #expect(line.taken == 0)
    }

    @Test func `gives the slot to the next where a reserved place was called off`() {
        var line = WaitingLine<String>(slots: 1, capacity: 2)
        for _ in 0..<3 { _ = line.enter() }
        _ = line.wait("second", with: 1)
        #expect(line.callOff(0, because: .cancelled) == nil)
        #expect(line.leave() == "second")
        #expect(line.wait("first", with: 0) == .cancelled)
        #expect(line.leave() == nil)
        #expect((line.taken, line.waiting) == (0, 0))
    }

    @Test func `has a slot at least and no negative places`() {
        var line = WaitingLine<String>(slots: 0, capacity: -1)
        #expect(line.enter() == .admitted)
        #expect(line.enter() == .full)
        for _ in 0..<3 { _ = line.leave() }
        #expect(line.taken == 0)
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A bulkhead` {
    private let clock = TestClock()
    private let bulkhead = Bulkhead(scope: "openai", slots: 1, places: 1)

    @Test func `turns away whom it has no place for, and says so`() async throws {
        try await bulkhead.acquire(at: at(0), clock: clock)
        let waiting = Task { [bulkhead, clock] in
            try await bulkhead.acquire(until: Deadline(at: at(9)), at: at(0), clock: clock)
        }
        await clock.waitForSleepers(1)
        let error = await #expect(throws: BulkheadRejection.self) {
            try await bulkhead.acquire(at: at(0), clock: clock)
        }
        #expect(
            error?.description
                == "openai has 1 call under way and 1 waiting, which is all it may have; "
                + "try again later, or allow more calls at once")
        bulkhead.release()
        try await waiting.value
        #expect(bulkhead.load == (1, 0))
    }

    @Test func `lets go at the deadline whom it has no slot for`() async throws {
        try await bulkhead.acquire(at: at(0), clock: clock)
        let waiting = Task { [bulkhead, clock] in
            try await bulkhead.acquire(until: Deadline(at: at(9)), at: at(4), clock: clock)
        }
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(5))
        await #expect(throws: BulkheadRejection.deadline(scope: "openai")) { try await waiting.value }
        #expect(bulkhead.load == (1, 0))
    }

    @Test func `lets no one in whose time is up, though a slot is free`() async {
        await #expect(throws: BulkheadRejection.deadline(scope: "openai")) {
            try await bulkhead.acquire(until: Deadline(at: at(9)), at: at(9), clock: clock)
        }
        #expect(bulkhead.load == (0, 0))
    }

    @Test func `takes a cancelled call out of the line at once`() async throws {
        try await bulkhead.acquire(at: at(0), clock: clock)
        let waiting = Task { [bulkhead, clock] in
            try await bulkhead.acquire(until: Deadline(at: at(9)), at: at(0), clock: clock)
        }
        await clock.waitForSleepers(1)
        waiting.cancel()
        await #expect(throws: BulkheadRejection.cancelled(scope: "openai")) { try await waiting.value }
        #expect(bulkhead.load == (1, 0))
        #expect(clock.sleepers == 0)
    }

    @Test func `lets no cancelled call in`() async {
        let cancelled = Task { [bulkhead, clock] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await bulkhead.acquire(at: at(0), clock: clock)
        }
        await #expect(throws: BulkheadRejection.cancelled(scope: "openai")) { try await cancelled.value }
    }

    @Test func `has its slot back from a call that throws`() async {
        struct Garbage: Error {}
        await #expect(throws: Garbage.self) {
            try await bulkhead.withSlot(at: at(0), clock: clock) { throw Garbage() }
        }
        #expect(bulkhead.load == (0, 0))
    }

    @Test(arguments: [
        (BulkheadRejection.deadline(scope: "x"), "allow more time, or more calls at once"),
        (.cancelled(scope: "x"), "run it again when you are ready"),
    ])
    func `says what helps`(_ rejection: BulkheadRejection, _ text: String) {
        #expect(rejection.whatHappened.hasSuffix("a free slot of x"))
        #expect(rejection.whatToDo == text)
    }
}
