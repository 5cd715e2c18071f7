import Foundation
import OrchestratorTestSupport
import Synchronization
import Testing
import Vocabulary

@testable import Resilience

/// Runs `body` on so many threads of their own, all let go at the same moment, and waits for them.
private func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) async {
    let gate = DispatchSemaphore(value: 0)
    let group = DispatchGroup()
    for index in 0..<count {
        group.enter()
        Thread.detachNewThread {
            gate.wait()
            body(index)
            group.leave()
        }
    }
    for _ in 0..<count { gate.signal() }
    await withCheckedContinuation { continuation in
        group.notify(queue: .global()) { continuation.resume() }
    }
}

private final class Tally: Sendable {
    private let count = Atomic(0)
    private let highest = Atomic(0)
    var value: Int { count.load(ordering: .relaxed) }
    var peak: Int { highest.load(ordering: .relaxed) }
    func add(_ change: Int = 1) {
        let value = count.add(change, ordering: .relaxed).newValue
        highest.max(value, ordering: .relaxed)
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Many threads at once` {
    @Test(arguments: [1, 3, 10]) func `get exactly the allowed probes of a half-open breaker`(_ probes: Int) async {
        let breaker = breaker { $0.probes = probes }
        breaker.fail(at: at(0))
        let (admitted, rejected) = (Tally(), Tally())
        await onThreads(100) { _ in
            if breaker.acquire(at: at(30)).permit?.isProbe == true { admitted.add() } else { rejected.add() }
        }
        #expect(admitted.value == probes)
        #expect(rejected.value == 100 - probes)
    }

    @Test func `change a breaker's phase once`() async {
        let breaker = breaker()
        let opened = Tally()
        let permits = (0..<100).map { _ in breaker.acquire(at: at(0)).permit! }
        await onThreads(100) { index in
            opened.add(breaker.record(.failure, for: permits[index], at: at(0)).count)
        }
        #expect(opened.value == 1)
        #expect(breaker.snapshot.generation == 1)
    }

    @Test func `never hold more probes than allowed, and lose none`() async {
        let breaker = breaker {
            $0.probes = 4
            $0.probesToClose = .max
        }
        breaker.fail(at: at(0))
        let out = Tally()
        await onThreads(16) { index in
            for round in 0..<500 {
                guard let permit = breaker.acquire(at: at(30)).permit else { continue }
                out.add()
                out.add(-1)
                if (index + round) % 2 == 0 {
                    breaker.release(permit, at: at(30))
                } else {
                    _ = breaker.record(.success, for: permit, at: at(30))
                }
            }
        }
        #expect(out.peak <= 4)
        #expect(breaker.snapshot.probes.isEmpty)
        let last = (0..<5).map { _ in breaker.acquire(at: at(30)).permit != nil }
        #expect(last == [true, true, true, true, false])
    }

    @Test func `take no more retries than the budget has`() async {
        let budget = RetryBudget(share: 0.2, floor: 3)
        let out = Tally()
        await onThreads(16) { _ in
            for _ in 0..<500 where budget.takeExtra() {
                out.add()
                out.add(-1)
                budget.giveBackExtra()
            }
        }
        #expect(out.peak <= 3)
        #expect(budget.underWay == (0, 0))
    }

    @Test(arguments: 0..<4) func `share a bulkhead's slots without losing one or anyone in line`(_ seed: Int) async {
        let bulkhead = Bulkhead(scope: "openai", slots: 7, places: 60)
        let clock = TestClock()
        let (inside, served, refused, cancelled) = (Tally(), Tally(), Tally(), Tally())
        await withTaskGroup(of: Void.self) { group in
            for caller in 0..<400 {
                group.addTask {
                    let work = Task {
                        try await bulkhead.withSlot(until: Deadline(at: at(1000)), at: at(0), clock: clock) {
                            inside.add()
                            for _ in 0..<(caller % 5) { await Task.yield() }
                            inside.add(-1)
                        }
                    }
                    var random = SeededGenerator(seed: UInt64(seed * 1000 + caller))
                    if Int.random(in: 0..<3, using: &random) == 0 {
                        for _ in 0..<Int.random(in: 0..<6, using: &random) { await Task.yield() }
                        work.cancel()
                    }
                    switch await work.result {
                    case .success: served.add()
                    case .failure(BulkheadRejection.full): refused.add()
                    case .failure(BulkheadRejection.cancelled): cancelled.add()
                    case .failure(let error): Issue.record(error)
                    }
                }
            }
        }
        #expect(inside.peak <= 7)
        #expect(served.value + refused.value + cancelled.value == 400)
        #expect(served.value >= 7)
        #expect(bulkhead.load == (0, 0))
        #expect(clock.sleepers == 0)
    }
}
