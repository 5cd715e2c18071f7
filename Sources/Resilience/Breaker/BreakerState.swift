internal import Vocabulary

/// The breaker as a value: takes an event and the time, and says what follows. `CircuitBreaker` puts a lock around it.
///
/// Every change of phase or mode begins a new generation. A permit belongs to the generation that gave it, and its
/// result changes no other one.
struct BreakerState: Sendable {
    enum Answer: Hashable, Sendable {
        case admitted(Permit)
        case rejected(Rejection.Reason, retryAfter: Duration?)
    }

    /// The longest that a caller may lease a probe for, or a person hold a breaker open.
    private static let longestByHand = Duration.seconds(86_400)

    let policy: BreakerPolicy
    private(set) var phase = BreakerPhase.closed
    private(set) var mode = BreakerMode.automatic
    private(set) var generation: Int64 = 0
    /// Last change of anything that the snapshot carries.
    private var updatedAt = Timestamp(microseconds: 0)
    private var consecutiveFailures: Int64 = 0
    private var windows: [CallWindow]
    /// How long the provider has asked to be left alone, while closed: if the breaker opens, not for less.
    private var askedToWait: Countdown?
    private var consecutiveOpens: Int64 = 0
    private var reason: OpenReason?
    private var openTime = Countdown(from: Timestamp(microseconds: 0), length: .zero)
    private var probes: [Probe] = []
    private var probeSuccesses: Int64 = 0
    private var nextProbe: Int64 = 1

    private struct Probe: Sendable {
        var id: Int64
        var lease: Countdown
    }

    init(policy: BreakerPolicy) {
        self.policy = policy
        windows = policy.rateRules.map { CallWindow($0.window) }
    }

    // MARK: Asking

    mutating func acquire(at now: Timestamp, lease: Duration? = nil) -> Answer {
        switch mode {
        case .automatic:
            if phase == .closed { return .admitted(Permit(kind: .call, generation: generation)) }
            return acquireWhileImpaired(at: now, lease: lease)
        case .disabled:
            return .admitted(Permit(kind: .uncounted, generation: generation))
        case .isolated:
            return .rejected(.isolated, retryAfter: nil)
        case .metricsOnly:
            if phase == .closed { return .admitted(Permit(kind: .call, generation: generation)) }
            guard case .admitted(let permit) = acquireWhileImpaired(at: now, lease: lease) else {
                return .admitted(Permit(kind: .uncounted, generation: generation))
            }
            return .admitted(permit)
        }
    }

    /// What `acquire` would answer, changing nothing.
    func answer(at now: Timestamp) -> Answer {
        var copy = self
        return copy.acquire(at: now)
    }

    private mutating func acquireWhileImpaired(at now: Timestamp, lease: Duration?) -> Answer {
        var transition: Transition?
        if phase == .open {
            let remaining = openTime.remaining(at: now)
            if remaining > .zero {
                return .rejected(.open(reason ?? OpenReason(.forced)), retryAfter: remaining)
            }
            transition = enter(.halfOpen, at: now)
        }
        for index in probes.indices.reversed() where probes[index].lease.remaining(at: now) == .zero {
            probes.remove(at: index)
        }
        guard probes.count < policy.probePermits else {
            let soonest = probes.indices.map { probes[$0].lease.remaining(at: now) }.min()
            return .rejected(.probing, retryAfter: soonest)
        }
        let id = nextProbe
        nextProbe &+= 1
        updatedAt = now
        // A lease of no length would hand the same permit to everyone at once.
        let length = (lease ?? policy.probeLease).clamped(to: .milliseconds(1)...Self.longestByHand)
        probes.append(Probe(id: id, lease: Countdown(from: now, length: length)))
        return .admitted(Permit(kind: .probe(id), generation: generation, transition: transition))
    }

    // MARK: Answering

    mutating func record(
        _ outcome: CallOutcome, latency: CallLatency, for permit: Permit, at now: Timestamp, random: () -> UInt64
    ) -> [Transition] {
        guard permit.generation == generation else { return [] }
        let failed: Bool
        var wait: Duration?
        switch outcome {
        case .ignored:
            release(permit, at: now)
            return []
        case .success: failed = false
        case .failure: failed = true
        case .unavailable(let asked):
            failed = true
            wait = asked.clamped(to: .zero...max(.zero, policy.retryAfterCap))
        }
        switch permit.kind {
        case .uncounted:
            return []
        case .call:
            guard phase == .closed else { return [] }
            return recordCall(failed: failed, slow: policy.isSlow(latency), asked: wait, at: now, random: random)
        case .probe(let id):
            guard returnProbe(id, at: now) else { return [] }
            return recordProbe(failed: failed, slow: policy.isSlow(latency), asked: wait, at: now, random: random)
        }
    }

    mutating func release(_ permit: Permit, at now: Timestamp) {
        guard permit.generation == generation, case .probe(let id) = permit.kind else { return }
        _ = returnProbe(id, at: now)
    }

    private mutating func recordCall(
        failed: Bool, slow: Bool, asked: Duration?, at now: Timestamp, random: () -> UInt64
    ) -> [Transition] {
        updatedAt = now
        if failed {
            consecutiveFailures &+= 1
            if let asked, asked > askedToWait?.remaining(at: now) ?? .zero {
                askedToWait = Countdown(from: now, length: asked)
            }
        } else {
            consecutiveFailures = 0
            askedToWait = nil
        }
        for index in windows.indices { windows[index].record(failed: failed, slow: slow, at: now) }
        guard let reason = brokenRule() else { return [] }
        return [open(because: reason, atLeast: askedToWait?.remaining(at: now), at: now, random: random)]
    }

    /// The first rule that the counts break, if any.
    private func brokenRule() -> OpenReason? {
        if let limit = policy.consecutiveFailures, consecutiveFailures >= max(1, limit) {
            return OpenReason(.consecutiveFailures, count: consecutiveFailures)
        }
        for (rule, window) in zip(policy.rateRules, windows) {
            let tally = window.total
            guard tally.calls >= max(1, rule.minimumCalls) else { continue }
            if let rate = rule.failureRate, tally.failures > 0, Double(tally.failures) >= rate * Double(tally.calls) {
                return OpenReason(.failureRate, count: Int64(tally.failures), of: Int64(tally.calls))
            }
            if let rate = rule.slowRate, tally.slow > 0, Double(tally.slow) >= rate * Double(tally.calls) {
                return OpenReason(.slowRate, count: Int64(tally.slow), of: Int64(tally.calls))
            }
        }
        return nil
    }

    private mutating func recordProbe(
        failed: Bool, slow: Bool, asked: Duration?, at now: Timestamp, random: () -> UInt64
    ) -> [Transition] {
        if failed {
            return [open(because: OpenReason(.failedProbe), atLeast: asked, at: now, random: random)]
        }
        if slow, policy.judgesSlowness {
            return [open(because: OpenReason(.slowProbe), atLeast: nil, at: now, random: random)]
        }
        probeSuccesses &+= 1
        return probeSuccesses >= Int64(max(1, policy.probesToClose)) ? [enter(.closed, at: now)] : []
    }

    /// Takes back a probe's permit; false where it was reclaimed before.
    private mutating func returnProbe(_ id: Int64, at now: Timestamp) -> Bool {
        guard let index = probes.firstIndex(where: { $0.id == id }) else { return false }
        probes.remove(at: index)
        updatedAt = now
        return true
    }

    // MARK: By hand

    mutating func forceOpen(for duration: Duration?, at now: Timestamp, random: () -> UInt64) -> [Transition] {
        [open(because: OpenReason(.forced), exactly: duration, atLeast: nil, at: now, random: random)]
    }

    mutating func forceClosed(at now: Timestamp) -> [Transition] {
        [enter(.closed, at: now)]
    }

    mutating func setMode(_ newMode: BreakerMode, at now: Timestamp) -> [Transition] {
        guard newMode != mode else { return [] }
        // Probes under way belong to the old generation; whoever they were for, their permits are void.
        return [enter(phase, mode: newMode, at: now)]
    }

    // MARK: Changing phase

    private mutating func open(
        because cause: OpenReason, exactly duration: Duration? = nil, atLeast asked: Duration?, at now: Timestamp,
        random: () -> UInt64
    ) -> Transition {
        consecutiveOpens &+= 1
        let own = policy.openTime(opening: Int(clamping: consecutiveOpens), bits: random())
        let wait = duration?.clamped(to: .zero...Self.longestByHand) ?? max(own, asked ?? .zero)
        reason = cause
        openTime = Countdown(from: now, length: wait)
        var transition = enter(.open, at: now)
        transition.reason = cause
        transition.openTime = wait
        return transition
    }

    /// Begins a new generation with nothing counted.
    private mutating func enter(_ newPhase: BreakerPhase, mode newMode: BreakerMode? = nil, at now: Timestamp)
        -> Transition
    {
        let transition = Transition(
            from: phase, to: newPhase, previousMode: mode, mode: newMode ?? mode, generation: generation + 1, at: now)
        phase = newPhase
        mode = newMode ?? mode
        generation += 1
        updatedAt = now
        clearCounts()
        if newPhase == .closed {
            consecutiveOpens = 0
            reason = nil
        }
        return transition
    }

    private mutating func clearCounts() {
        consecutiveFailures = 0
        askedToWait = nil
        for index in windows.indices { windows[index].clear() }
        probes.removeAll()
        probeSuccesses = 0
    }
}

// MARK: - Outliving the process

extension BreakerState {
    /// Generations and counters of a sane snapshot lie far below this, so that they can still be counted up.
    private static let largestCount = Int64.max / 4
    /// What a saved state may hold at most, so that a damaged one cannot wedge the breaker.
    private static let mostProbes = 1000

    var snapshot: BreakerSnapshot {
        BreakerSnapshot(
            generation: generation, updatedAt: updatedAt, phase: phase, mode: mode,
            openedAt: phase == .open ? openTime.start : nil, opensUntil: phase == .open ? openTime.end : nil,
            reason: reason, consecutiveOpens: consecutiveOpens, consecutiveFailures: consecutiveFailures,
            probes: probes.map { ProbeLease(id: $0.id, grantedAt: $0.lease.start, expiresAt: $0.lease.end) },
            probeSuccesses: probeSuccesses, nextProbe: nextProbe)
    }

    mutating func adopt(_ saved: BreakerSnapshot) -> Bool {
        let counts = [
            saved.generation, saved.consecutiveOpens, saved.consecutiveFailures, saved.probeSuccesses, saved.nextProbe,
        ]
        guard counts.allSatisfy({ 0...Self.largestCount ~= $0 }),
            (saved.generation, saved.updatedAt) > (generation, updatedAt)
        else { return false }

        // Within one closed period the windows go on; what another process counted is only its failures in a row.
        if saved.generation != generation || saved.phase != .closed || phase != .closed { clearCounts() }
        phase = saved.phase
        mode = saved.mode
        generation = saved.generation
        updatedAt = saved.updatedAt
        consecutiveFailures = saved.consecutiveFailures
        consecutiveOpens = saved.consecutiveOpens
        reason = saved.reason
        probeSuccesses = saved.probeSuccesses
        nextProbe = saved.nextProbe
        probes = saved.probes.prefix(Self.mostProbes).map {
            Probe(id: $0.id, lease: Self.countdown(from: $0.grantedAt, to: $0.expiresAt, atMost: Self.longestByHand))
        }
        if phase == .open {
            let start = saved.openedAt ?? saved.updatedAt
            let end = saved.opensUntil ?? start + policy.openTime
            openTime = Self.countdown(
                from: start, to: end, atMost: reason?.cause == .forced ? Self.longestByHand : policy.longestWait)
        }
        return true
    }

    private static func countdown(from start: Timestamp, to end: Timestamp, atMost limit: Duration) -> Countdown {
        Countdown(from: start, length: (end - start).clamped(to: .zero...limit))
    }
}
