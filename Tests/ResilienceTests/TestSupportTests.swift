import OrchestratorTestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The clock of the tests` {
    private let clock = TestClock()

    @Test func `wakes whose time has come, and nobody else`() async throws {
        let early = Task { [clock] in try await clock.sleep(for: .seconds(1)) }
        let late = Task { [clock] in try await clock.sleep(for: .seconds(2)) }
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(1))
        try await early.value
        #expect(clock.sleepers == 1)
        clock.advance(by: .seconds(1))
        try await late.value
        #expect(clock.now.offset == .seconds(2))
    }

    @Test func `does not sleep until a moment that has been`() async throws {
        clock.advance(by: .seconds(5))
        try await clock.sleep(until: clock.now)
    }

    @Test func `ends a cancelled sleep, begun or not`() async {
        let begun = Task { [clock] in try await clock.sleep(for: .seconds(1)) }
        await clock.waitForSleepers(1)
        begun.cancel()
        await #expect(throws: CancellationError.self) { try await begun.value }
        let unbegun = Task { [clock] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await clock.sleep(for: .seconds(1))
        }
        await #expect(throws: CancellationError.self) { try await unbegun.value }
        #expect(clock.sleepers == 0)
    }
}

@Suite struct `Seeded randomness` {
    @Test func `is SplitMix64`() {
        var random = SeededGenerator(seed: 1_234_567)
        // The first values of the reference implementation for this seed.
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
    }
}
