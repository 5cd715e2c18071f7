internal import Synchronization
public import Vocabulary

/// Keeps calls away from a provider that is unwell, and lets it recover.
///
/// One breaker stands for one scope (provider, model, credential). Every call asks for a permit and hands it back:
///
///     switch breaker.acquire(at: now()) {
///     case .rejected(let rejection): throw rejection
///     case .admitted(let permit):
///         let answer = try await call()
///         let transitions = breaker.record(.success, latency: latency, for: permit, at: now())
///     }
///
/// A permit whose call was cancelled, or ended for a reason that says nothing about the provider, goes back with
/// `release`. All decisions are `BreakerState`'s, a value; this class adds the lock and the scope's name.
///
/// - Note: While closed, `acquire` and `record` allocate nothing.
public final class CircuitBreaker: Sendable {
    /// What the breaker protects, as it stands in reports.
    public let scope: String
    private let random: RandomBits
    private let state: Mutex<BreakerState>

    /// A closed breaker.
    /// - Parameters:
    ///   - random: varies the open time; called only when the breaker opens, with its lock held.
    public init(scope: String, policy: BreakerPolicy = BreakerPolicy(), random: @escaping RandomBits) {
        self.scope = scope
        self.random = random
        state = Mutex(BreakerState(policy: policy))
    }

    /// Asks for leave to make one call.
    /// - Parameter lease: how long the call may take at most; a probe's permit is reclaimed after it. The policy's where
    ///   nil.
    public func acquire(at now: Timestamp, lease: Duration? = nil) -> Admission {
        switch state.withLock({ $0.acquire(at: now, lease: lease) }) {
        case .admitted(let permit): .admitted(permit)
        case .rejected(let reason, let retryAfter):
            .rejected(Rejection(scope: scope, reason: reason, retryAfter: retryAfter))
        }
    }

    /// Says how a call ended; `.ignored` does what `release` does.
    /// - Returns: the changes this brought about, to be saved and journaled; usually none.
    public func record(
        _ outcome: CallOutcome, latency: CallLatency = .unmeasured, for permit: Permit, at now: Timestamp
    ) -> [Transition] {
        state.withLock { $0.record(outcome, latency: latency, for: permit, at: now, random: random) }
    }

    /// Hands a permit back uncounted: the call was cancelled, never made, or says nothing about the provider.
    public func release(_ permit: Permit, at now: Timestamp) {
        state.withLock { $0.release(permit, at: now) }
    }

    /// What would be answered now, without asking for a permit; nil where a call would be admitted.
    public func rejection(at now: Timestamp) -> Rejection? {
        guard case .rejected(let reason, let retryAfter) = state.withLock({ $0.answer(at: now) }) else { return nil }
        return Rejection(scope: scope, reason: reason, retryAfter: retryAfter)
    }

    /// Where the breaker stands; an open one stays `.open` until someone asks for a permit after its open time.
    public var phase: BreakerPhase { state.withLock { $0.phase } }

    /// What must be saved.
    public var snapshot: BreakerSnapshot { state.withLock { $0.snapshot } }

    /// Takes over what another process, or an earlier one, has saved, if it is newer than what this one knows.
    ///
    /// Permits of the state that is replaced count no longer. No transitions come of it: whoever saved has told them.
    /// - Returns: whether it was newer, and sane.
    @discardableResult
    public func adopt(_ snapshot: BreakerSnapshot) -> Bool {
        state.withLock { $0.adopt(snapshot) }
    }

    /// Opens the breaker now; it recovers by probes as ever. To keep it out of service use `setMode(.isolated, at:)`.
    /// - Parameter duration: how long it stays open, at most a day; as the policy says where nil.
    public func forceOpen(for duration: Duration? = nil, at now: Timestamp) -> [Transition] {
        state.withLock { $0.forceOpen(for: duration, at: now, random: random) }
    }

    /// Closes the breaker now and forgets what it counted.
    public func forceClosed(at now: Timestamp) -> [Transition] {
        state.withLock { $0.forceClosed(at: now) }
    }

    /// Sets what a person has decided; it survives restarts with the snapshot.
    public func setMode(_ mode: BreakerMode, at now: Timestamp) -> [Transition] {
        state.withLock { $0.setMode(mode, at: now) }
    }
}
