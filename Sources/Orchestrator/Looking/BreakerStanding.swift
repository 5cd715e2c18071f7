internal import Agents
public import JSON
public import Resilience
public import Vocabulary

/// How the breaker and the rate gate of one model stand.
public struct BreakerStanding: Hashable, Sendable {
    /// The provider's name.
    public let provider: String
    /// The model's name.
    public let model: String
    /// Whether this is about the credential in use; false for a key that was replaced.
    public let isOfCredentialInUse: Bool
    /// Where the breaker stands.
    public let phase: BreakerPhase
    /// What a person has decided.
    public let mode: BreakerMode
    /// Failures in a row.
    public let failures: Int64
    /// Openings since it was last closed.
    public let openings: Int64
    /// Why it opened; kept while half open.
    public let reason: OpenReason?
    /// Until when it is open; the first call after that is a probe. Nil unless open.
    public let opensUntil: Timestamp?
    /// Until when the provider allows no calls (429); nil where it does.
    public let gateClosedUntil: Timestamp?
    /// When any of this last changed; nil where nothing was ever saved.
    public let changedAt: Timestamp?

    init(
        _ scope: BreakerScope, inUse: Bool, breaker: BreakerSnapshot?, gate: RateGateSnapshot?, at now: Timestamp
    ) {
        let breaker = breaker ?? BreakerSnapshot()
        provider = scope.provider
        model = scope.model
        isOfCredentialInUse = inUse
        phase = breaker.phase
        mode = breaker.mode
        failures = breaker.consecutiveFailures
        openings = breaker.consecutiveOpens
        reason = breaker.reason
        opensUntil = breaker.opensUntil
        gateClosedUntil = gate?.closedUntil.flatMap { $0 > now ? $0 : nil }
        let changes = [breaker.updatedAt, gate?.updatedAt].compactMap(\.self).filter { $0.microseconds > 0 }
        changedAt = changes.max()
    }

    /// Provider and model as people write them.
    public var scope: String { BreakerScope(provider: provider, model: model).description }

    /// The standing for machines.
    public var json: JSON {
        [
            "scope": .string(scope), "provider": .string(provider), "model": .string(model),
            "credential_in_use": .bool(isOfCredentialInUse), "phase": .string(phase.rawValue),
            "mode": .string(mode.rawValue), "failures_in_a_row": .integer(failures),
            "reason": reason.map { .string($0.description) } ?? .null,
            "opens_until": opensUntil.map { .string($0.description) } ?? .null,
            "rate_gate_closed_until": gateClosedUntil.map { .string($0.description) } ?? .null,
            "changed_at": changedAt.map { .string($0.description) } ?? .null,
        ]
    }
}

/// What a person wants of a breaker.
public enum BreakerChange: Hashable, Sendable {
    /// Reject calls for so long, at most a day, then recover by a probe; as long as the settings say where nil.
    case open(for: Duration?)
    /// Let calls through and forget what was counted.
    case close
    /// Follow the rules, or set them aside until this is changed again.
    case mode(BreakerMode)
}

/// Why a breaker could not be changed.
public enum BreakerChangeError: ExplainedError, Hashable {
    /// No provider or model is known by that name.
    case unknownScope(String, nearest: [String])
    /// The provider is known, but which of its models is meant is not.
    case modelNeeded(provider: String)
    /// What is saved of the breaker contradicts itself.
    case unusable(scope: String)

    /// Which breaker it was about.
    public var whatHappened: String {
        switch self {
        case .unknownScope(let name, _): "there is no breaker of '\(name)'"
        case .modelNeeded(let provider): "no model of '\(provider)' has a saved breaker, nor is any set up"
        case .unusable(let scope): "what is saved of the breaker of '\(scope)' cannot be used"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .unknownScope(_, let nearest):
            nearest.isEmpty
                ? "see 'task-orchestrator breakers' for those there are"
                : "did you mean " + nearest.map { "'\($0)'" }.joined(separator: " or ")
        case .modelNeeded(let provider): "name one of its models, as \(provider)/MODEL"
        case .unusable: "restore a backup with 'task-orchestrator restore'"
        }
    }
}
