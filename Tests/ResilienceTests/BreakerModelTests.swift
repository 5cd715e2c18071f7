import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Resilience

/// Random interleavings of everything that can happen to a breaker, in two processes that share a saved snapshot,
/// compared step by step with `NaiveBreaker`, and against the promises a breaker makes.
@Suite struct `Any interleaving of calls, results, cancellations, time and other processes` {
    static let policies: [BreakerPolicy] = [
        BreakerPolicy(rateRules: [], openTimeJitter: 0),
        BreakerPolicy(
            consecutiveFailures: nil,
            rateRules: [
                .init(over: .calls(7), minimumCalls: 5, failureRate: 0.6),
                .init(over: .time(slice: .seconds(5), slices: 4), minimumCalls: 4, failureRate: 0.9, slowRate: 0.7),
            ],
            slowTotal: .seconds(10), openTimeJitter: 0, probes: 3, probesToClose: 2),
        BreakerPolicy(
            consecutiveFailures: 4,
            rateRules: [.init(over: .time(slice: .seconds(1), slices: 10), minimumCalls: 6, failureRate: 0.5)],
            openTime: .seconds(7), openTimeCap: .seconds(20), openTimeJitter: 0, probes: 2, probesToClose: 4,
            probeLease: .seconds(9)),
    ]

    @Test(arguments: 0..<60) func `behaves as the naive breaker does`(_ seed: Int) {
        for policy in Self.policies {
            var run = ModelRun(policy: policy, seed: UInt64(seed))
            for _ in 0..<600 {
                run.step()
                if run.hasDiverged { return }
            }
        }
    }

    /// With load, acquire and save as one transaction, the bound on probes holds for all processes together.
    @Test(arguments: 0..<20) func `never lets more probes out than allowed, in all processes together`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let policy = BreakerPolicy(rateRules: [], openTimeJitter: 0, probes: 2, probesToClose: 3)
        var processes = (0..<4).map { _ in BreakerState(policy: policy) }
        var saved = BreakerSnapshot()
        var out: [(permit: Permit, process: Int, until: Timestamp)] = []
        var now = at(0)
        var mostOut = 0
        for _ in 0..<2000 {
            now = now + .milliseconds(Int.random(in: 0...4000, using: &random))
            let process = Int.random(in: 0..<4, using: &random)
            _ = processes[process].adopt(saved)
            if Bool.random(using: &random) {
                if case .admitted(let permit) = processes[process].acquire(at: now) {
                    out.append((permit, process, now + policy.probeLease))
                }
            } else if let index = out.indices.randomElement(using: &random) {
                let (permit, owner, _) = out.remove(at: index)
                _ = processes[owner].adopt(saved)
                let outcomes: [CallOutcome] = [.success, .failure, .failure, .failure, .ignored]
                _ = processes[owner].record(
                    outcomes.randomElement(using: &random)!, latency: .unmeasured, for: permit, at: now, random: { 0 })
                if processes[owner].snapshot.supersedes(saved) { saved = processes[owner].snapshot }
            }
            if processes[process].snapshot.supersedes(saved) { saved = processes[process].snapshot }
            let probes = out.filter {
                $0.permit.isProbe && $0.until > now && $0.permit.generation == saved.generation
            }
            mostOut = max(mostOut, probes.count)
            #expect(probes.count <= policy.probes)
        }
        #expect(mostOut == policy.probes)
    }
}

/// Two processes, each a breaker and its naive twin, and what was saved last.
private struct ModelRun {
    struct Process {
        var state: BreakerState
        var naive: NaiveBreaker
        var out: [(Permit, NaiveBreaker.Answer)] = []
        var stale: [(Permit, NaiveBreaker.Answer)] = []
    }

    let policy: BreakerPolicy
    var random: SeededGenerator
    var processes: [Process]
    var saved: (snapshot: BreakerSnapshot, naive: NaiveBreaker)
    var now: Int64 = at(0).microseconds
    var hasDiverged = false

    init(policy: BreakerPolicy, seed: UInt64) {
        self.policy = policy
        random = SeededGenerator(seed: seed)
        let process = Process(state: BreakerState(policy: policy), naive: NaiveBreaker(policy))
        processes = [process, process]
        saved = (process.state.snapshot, process.naive)
    }

    mutating func step() {
        let index = Int.random(in: 0..<2, using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case ..<40: acquire(index)
        case ..<75: finish(index)
        case ..<80: finishStale(index)
        case ..<94: now += Int64.random(in: 0...12_000_000, using: &random)
        case ..<95: now += Int64.random(in: 0...400_000_000, using: &random)
        case ..<96: now -= Int64.random(in: 0...900_000, using: &random)
        case 96 where Int.random(in: 0..<10, using: &random) == 0:
            now -= Int64.random(in: 2_000_000...500_000_000, using: &random)
        case ..<98: save(index)
        default: load(index)
        }
        compare(index)
    }

    private var moment: Timestamp { Timestamp(microseconds: now) }

    private mutating func acquire(_ index: Int) {
        let before = processes[index].state.snapshot
        let answer = processes[index].state.acquire(at: moment)
        let expected = processes[index].naive.acquire(now)
        switch (answer, expected) {
        case (.admitted(let permit), .call(let generation)):
            require(permit.kind == .call && permit.generation == generation)
        case (.admitted(let permit), .probe(let generation, let id)):
            require(permit.kind == .probe(id) && permit.generation == generation)
        case (.rejected(_, let after), .rejected(let expectedAfter)):
            require(after?.wholeMicroseconds == expectedAfter)
        default: require(false)
        }
        // An open breaker rejects until its open time is over (unless the clock was set back under it).
        if before.phase == .open, let until = before.opensUntil, let since = before.openedAt,
            (since..<until).contains(moment)
        {
            if case .admitted = answer { require(false) }
        }
        if case .admitted(let permit) = answer { processes[index].out.append((permit, expected)) }
        require(processes[index].state.snapshot.probes.count <= policy.probes)
    }

    private mutating func finish(_ index: Int) {
        guard let chosen = processes[index].out.indices.randomElement(using: &random) else { return }
        let (permit, twin) = processes[index].out.remove(at: chosen)
        processes[index].stale.append((permit, twin))
        conclude(permit, twin, index)
    }

    /// Says once more how a call ended that has ended long ago.
    private mutating func finishStale(_ index: Int) {
        let old = processes[index].stale.filter { $0.0.generation < processes[index].state.generation }
        guard let (permit, twin) = old.randomElement(using: &random) else { return }
        let before = processes[index].state.snapshot
        conclude(permit, twin, index)
        require(processes[index].state.snapshot == before)
    }

    private mutating func conclude(_ permit: Permit, _ twin: NaiveBreaker.Answer, _ index: Int) {
        let slow = Int.random(in: 0..<3, using: &random) == 0
        let isSlow = slow && policy.slowTotal != nil
        let latency = CallLatency(total: slow ? .seconds(11) : .seconds(1))
        let before = processes[index].state.snapshot
        var outcome = CallOutcome.ignored
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            processes[index].state.release(permit, at: moment)
            processes[index].naive.release(twin, now)
            return
        case 1: processes[index].naive.release(twin, now)
        case ..<6:
            outcome = .success
            processes[index].naive.record(failed: false, slow: isSlow, rest: nil, permit: twin, now)
        case 6:
            let rest = Int64.random(in: 0...400_000_000, using: &random)
            outcome = .unavailable(for: .microseconds(rest))
            processes[index].naive.record(
                failed: true, slow: isSlow, rest: min(rest, policy.retryAfterCap.wholeMicroseconds), permit: twin, now)
        default:
            outcome = .failure
            processes[index].naive.record(failed: true, slow: isSlow, rest: nil, permit: twin, now)
        }
        let transitions = processes[index].state.record(
            outcome, latency: latency, for: permit, at: moment, random: { 0 })
        let after = processes[index].state.snapshot
        // Every change of phase is told, once, and begins the next generation.
        require(transitions.count == (after.generation == before.generation ? 0 : 1))
        require(after.generation - before.generation == Int64(transitions.count))
        if let transition = transitions.first {
            require(transition.from == before.phase && transition.to == after.phase)
        }
        // Closed, with too few failures in a row and no rates, it never opens.
        if policy.rateRules.isEmpty, before.phase == .closed, before.consecutiveFailures < 2 {
            require(after.phase == .closed)
        }
    }

    private mutating func save(_ index: Int) {
        let snapshot = processes[index].state.snapshot
        guard snapshot.supersedes(saved.snapshot) else { return }
        saved = (snapshot, processes[index].naive)
    }

    private mutating func load(_ index: Int) {
        let before = processes[index].state.snapshot
        let taken = processes[index].state.adopt(saved.snapshot)
        processes[index].naive.adopt(saved.naive)
        require(taken == saved.snapshot.supersedes(before))
        require(processes[index].state.generation >= before.generation)
    }

    private mutating func compare(_ index: Int) {
        let (snapshot, naive) = (processes[index].state.snapshot, processes[index].naive)
        require(snapshot.phase == naive.phase)
        require(snapshot.generation == naive.generation)
        require(snapshot.updatedAt.microseconds == naive.updatedAt)
        require(snapshot.consecutiveFailures == Int64(naive.failuresInARow))
        require(snapshot.consecutiveOpens == Int64(naive.opens))
        require(snapshot.reason == naive.reason)
        require(snapshot.probeSuccesses == Int64(naive.successes))
        require(Set(snapshot.probes.map(\.id)) == Set(naive.probes.keys))
        if snapshot.phase == .open {
            require(snapshot.openedAt?.microseconds == naive.open.from)
            require(snapshot.opensUntil?.microseconds == naive.open.from + naive.open.length)
        }
    }

    private mutating func require(
        _ condition: Bool, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        if !condition { hasDiverged = true }
        #expect(condition, sourceLocation: sourceLocation)
    }
}
