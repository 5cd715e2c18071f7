internal import Agents
package import Resilience
internal import Storage
internal import Synchronization
internal import Vocabulary

/// The breakers, rate gates and bulkheads of this process, one lane for each provider and model.
package final class Lanes: Sendable {
    let policy: BreakerPolicy
    private let slots: @Sendable (String) -> Int
    private let places: Int
    private let credential: @Sendable (String) -> String
    let random: RandomBits
    private let lanes = Mutex<[Candidate: Lane]>([:])
    private let bulkheads = Mutex<[String: Bulkhead]>([:])

    /// No lanes yet; each is made when it is first needed.
    /// - Parameters:
    ///   - slots: calls that may be under way at once, by provider.
    ///   - places: calls that may wait for a slot.
    ///   - credential: what tells a provider's credentials apart without giving them away; a new key starts afresh.
    package init(
        policy: BreakerPolicy, slots: @escaping @Sendable (String) -> Int, places: Int,
        credential: @escaping @Sendable (String) -> String, random: @escaping RandomBits
    ) {
        self.policy = policy
        self.slots = slots
        self.places = places
        self.credential = credential
        self.random = random
    }

    func lane(for candidate: Candidate) -> Lane {
        lanes.withLock { lanes in
            if let lane = lanes[candidate] { return lane }
            let lane = Lane(
                scope: BreakerScope(
                    provider: candidate.provider, model: candidate.model, credential: credential(candidate.provider)),
                breaker: CircuitBreaker(scope: "\(candidate)", policy: policy, random: random),
                gate: RateGate(scope: "\(candidate)"),
                bulkhead: bulkhead(of: candidate.provider))
            lanes[candidate] = lane
            return lane
        }
    }

    /// Calls are bounded per provider: it is the provider's server that is spared.
    private func bulkhead(of provider: String) -> Bulkhead {
        bulkheads.withLock { bulkheads in
            if let bulkhead = bulkheads[provider] { return bulkhead }
            let bulkhead = Bulkhead(scope: provider, slots: slots(provider), places: places)
            bulkheads[provider] = bulkhead
            return bulkhead
        }
    }
}

/// What stands between us and one model of one provider.
struct Lane: Sendable {
    let scope: BreakerScope
    let breaker: CircuitBreaker
    let gate: RateGate
    let bulkhead: Bulkhead

    /// What stands against a call now, as far as this process knows; nil where nothing does.
    func rejection(at now: Timestamp) -> (any ExplainedError)? {
        gate.rejection(at: now) ?? breaker.rejection(at: now)
    }

    /// Takes a permit, after looking at what other processes have found out.
    ///
    /// - Throws: `Rejection` or `RateLimited` where the provider may not be called now.
    func acquire(at now: Timestamp, lease: Duration, in transaction: any Transaction) throws -> Permit {
        try adopt(in: transaction)
        if let limited = gate.rejection(at: now) { throw limited }
        switch breaker.acquire(at: now, lease: lease) {
        case .rejected(let rejection): throw rejection
        case .admitted(let permit):
            if permit.isProbe {
                try save(permit.transition.map { [$0] } ?? [], at: now, in: transaction)
            }
            return permit
        }
    }

    /// Hands a permit back with how its call ended.
    ///
    /// - Returns: what that changed about the breaker.
    func close(
        _ permit: Permit, after failure: ModelError?, latency: CallLatency, at now: Timestamp,
        in transaction: any Transaction
    ) throws -> [Transition] {
        // What others have found out or decided since the call started comes first: failures add up, and a save of what
        // follows from our older state would have the same generation as theirs, and undo it.
        try adopt(in: transaction)
        let before = breaker.snapshot
        var transitions: [Transition] = []
        switch failure?.errorClass {
        case nil:
            gate.succeeded(at: now)
            transitions = breaker.record(.success, latency: latency, for: permit, at: now)
        case .providerHealth:
            let outcome = failure?.retryAfter.map(CallOutcome.unavailable(for:)) ?? .failure
            transitions = breaker.record(outcome, latency: latency, for: permit, at: now)
        case .rateLimited:
            breaker.release(permit, at: now)
            try BreakerStore.saveGate(
                gate.limited(retryAfter: failure?.retryAfter, at: now), for: scope, in: transaction)
        default:
            breaker.release(permit, at: now)
        }
        if breaker.snapshot.differs(from: before) { try save(transitions, at: now, in: transaction) }
        return transitions
    }

    private func adopt(in reader: any Reader) throws {
        if let saved = try BreakerStore.load(scope, in: reader) { breaker.adopt(saved) }
        if let saved = try BreakerStore.loadGate(scope, in: reader) { gate.adopt(saved) }
    }

    private func save(_ transitions: [Transition], at now: Timestamp, in transaction: any Transaction) throws {
        try BreakerStore.save(breaker.snapshot, for: scope, in: transaction)
        for transition in transitions {
            try transaction.append(transition.event(of: breaker.scope))
        }
    }
}

extension BreakerSnapshot {
    /// Whether anything but the moment of the last call has changed; only that is worth a write.
    fileprivate func differs(from other: BreakerSnapshot) -> Bool {
        var other = other
        other.updatedAt = updatedAt
        return self != other
    }
}
