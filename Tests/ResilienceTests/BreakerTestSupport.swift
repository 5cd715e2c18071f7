import OrchestratorTestSupport
import Synchronization
import Vocabulary

@testable import Resilience

/// A moment `seconds` after the start of every test.
func at(_ seconds: Double) -> Timestamp { Timestamp(microseconds: 1_795_000_000_000_000 + Int64(seconds * 1e6)) }

/// A breaker without jitter and without rate rules unless a test asks for them.
func breaker(_ change: (inout BreakerPolicy) -> Void = { _ in }) -> CircuitBreaker {
    var policy = BreakerPolicy(rateRules: [], openTimeJitter: 0)
    change(&policy)
    return CircuitBreaker(scope: "google_gemini/flash", policy: policy, random: { 0 })
}

/// A source of repeatable bits that many threads may ask.
func seededBits(_ seed: UInt64) -> RandomBits {
    let generator = SharedGenerator(seed)
    return { generator.value.withLock { $0.next() } }
}

private final class SharedGenerator: Sendable {
    let value: Mutex<SeededGenerator>
    init(_ seed: UInt64) { value = Mutex(SeededGenerator(seed: seed)) }
}

extension Admission {
    var permit: Permit? { if case .admitted(let permit) = self { permit } else { nil } }
    var rejection: Rejection? { if case .rejected(let rejection) = self { rejection } else { nil } }
}

extension CircuitBreaker {
    /// One admitted call with this outcome.
    @discardableResult
    func call(_ outcome: CallOutcome, latency: CallLatency = .unmeasured, at now: Timestamp) -> [Transition] {
        guard let permit = acquire(at: now).permit else { return [] }
        return record(outcome, latency: latency, for: permit, at: now)
    }

    func fail(times: Int = 3, at now: Timestamp) {
        for _ in 0..<times { call(.failure, at: now) }
    }
}
