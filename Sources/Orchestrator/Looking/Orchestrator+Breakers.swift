internal import Agents
internal import Resilience
internal import Storage
internal import Vocabulary

extension Orchestrator {
    /// How every breaker and rate gate stands that was ever saved, by provider and model.
    ///
    /// A model has a breaker from its first failure on, and a rate gate from its first rate limit.
    public func breakers() async throws -> [BreakerStanding] {
        let services = services
        let saved = try await services.database.read { try SavedBreakers(in: $0) }
        return saved.standings(services)
    }

    /// Changes breakers by hand. Every process on this store follows with its next call, also after a restart.
    ///
    ///     try await orchestrator.changeBreakers(.mode(.isolated), of: "anthropic/claude-haiku-5-5")
    ///
    /// - Parameter name: `provider/model`, or a provider for those of its models that have a saved breaker and those the
    ///   program would choose by itself.
    /// - Returns: how those breakers stand now.
    /// - Throws: `BreakerChangeError` where there is none of that name; `StorageError`.
    @discardableResult
    public func changeBreakers(_ change: BreakerChange, of name: String) async throws -> [BreakerStanding] {
        let (services, now) = (services, services.now())
        let (changed, standings) = try await services.database.write { transaction in
            let scopes = try services.scopes(named: name, in: transaction)
            return (
                try scopes.map { ($0, try services.change($0, change, at: now, in: transaction)) },
                try scopes.map { try services.standing(of: $0, at: now, in: transaction) }
            )
        }
        services.lanes.adopt(changed)
        return standings
    }
}

/// Every breaker and rate gate that was ever saved, as of one moment.
struct SavedBreakers: Sendable {
    private let breakers: [BreakerScope: BreakerSnapshot]
    private let gates: [BreakerScope: RateGateSnapshot]
    private let scopes: [BreakerScope]

    init(in reader: any Reader) throws {
        breakers = Dictionary(try BreakerStore.all(in: reader).map { ($0.scope, $0.snapshot) }) { first, _ in first }
        gates = Dictionary(try BreakerStore.allGates(in: reader).map { ($0.scope, $0.snapshot) }) { first, _ in first }
        scopes = Services.ordered(Array(breakers.keys) + gates.keys)
    }

    /// How they stand now, by provider and model.
    func standings(_ services: Services) -> [BreakerStanding] {
        let now = services.now()
        return scopes.map { scope in
            BreakerStanding(
                scope, inUse: services.isInUse(scope), breaker: breakers[scope], gate: gates[scope], at: now)
        }
    }
}

extension Services {
    /// Every scope of which a breaker or a rate gate is saved, by provider and model.
    fileprivate func savedScopes(in reader: any Reader) throws -> [BreakerScope] {
        let scopes =
            try BreakerStore.all(in: reader).map(\.scope) + BreakerStore.allGates(in: reader).map(\.scope)
        return Self.ordered(scopes)
    }

    fileprivate static func ordered(_ scopes: [BreakerScope]) -> [BreakerScope] {
        Set(scopes).sorted { ($0.provider, $0.model, $0.credential) < ($1.provider, $1.model, $1.credential) }
    }

    /// Whether the scope is that of the credential in use.
    fileprivate func isInUse(_ scope: BreakerScope) -> Bool {
        lanes.scope(of: Candidate(provider: scope.provider, model: scope.model)) == scope
    }

    fileprivate func standing(
        of scope: BreakerScope, at now: Timestamp, in reader: any Reader
    ) throws -> BreakerStanding {
        BreakerStanding(
            scope,
            inUse: isInUse(scope),
            breaker: try BreakerStore.load(scope, in: reader), gate: try BreakerStore.loadGate(scope, in: reader),
            at: now)
    }

    /// The scopes a person means by `name`: all that are saved, and those of the credential in use, so that a key that
    /// was replaced in between does not escape.
    fileprivate func scopes(named name: String, in reader: any Reader) throws -> [BreakerScope] {
        let halves = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (provider, model) = (halves[0], halves.dropFirst().first)
        let saved = try savedScopes(in: reader)
        let meant = saved.filter { $0.provider == provider && (model == nil || $0.model == model) }
        var candidates = Set(meant.map { Candidate(provider: $0.provider, model: $0.model) })
        if let model {
            let candidate = Candidate(provider: provider, model: model)
            if isKnown(candidate) { candidates.insert(candidate) }
        } else {
            for kind in TaskKind.allCases {
                candidates.formUnion((try? selection.candidates(for: kind, provider: provider)) ?? [])
            }
        }
        guard candidates.isEmpty else { return Self.ordered(meant + candidates.map(lanes.scope)) }

        throw refusal(of: name, provider: provider, isProvider: model == nil, saved: saved)
    }

    /// Why `name` means no breaker.
    private func refusal(
        of name: String, provider: String, isProvider: Bool, saved: [BreakerScope]
    ) -> BreakerChangeError {
        let models = catalogue.models(from: provider).map { "\(provider)/\($0)" }
        let near = nearestNames(to: name, among: Set(saved.map(\.description) + models).sorted())
        do {
            try ModelSelection.requireProvider(provider, besides: saved.map(\.provider) + self.models.keys)
            return isProvider ? .modelNeeded(provider: provider) : .unknownScope(name, nearest: near)
        } catch {
            guard case .unknownProvider(_, let providers) = error else { return .unknownScope(name, nearest: near) }
            return .unknownScope(name, nearest: near + providers)
        }
    }

    /// Whether the model can be meant although it was never called: the catalogue has it, or its provider takes it.
    private func isKnown(_ candidate: Candidate) -> Bool {
        guard !candidate.provider.isEmpty, !candidate.model.isEmpty else { return false }
        if catalogue.entry(for: candidate.model, from: candidate.provider) != nil { return true }
        return (try? selection.candidates(for: .fast, provider: candidate.provider, model: candidate.model)) != nil
    }

    /// Changes one breaker and writes it down, with the journal's entry in the same transaction.
    ///
    /// - Returns: what is saved of it now.
    fileprivate func change(
        _ scope: BreakerScope, _ change: BreakerChange, at now: Timestamp, in transaction: any Transaction
    ) throws -> BreakerSnapshot {
        let breaker = lanes.detachedBreaker(of: scope)
        if let saved = try BreakerStore.load(scope, in: transaction), !breaker.adopt(saved) {
            throw BreakerChangeError.unusable(scope: scope.description)
        }
        let transitions =
            switch change {
            case .open(let duration): breaker.forceOpen(for: duration, at: now)
            case .close: breaker.forceClosed(at: now)
            case .mode(let mode): breaker.setMode(mode, at: now)
            }
        guard !transitions.isEmpty else { return breaker.snapshot }
        try BreakerStore.save(breaker.snapshot, for: scope, in: transaction)
        for transition in transitions {
            try transaction.append(transition.event(of: scope.description, byPerson: true))
        }
        return breaker.snapshot
    }
}
