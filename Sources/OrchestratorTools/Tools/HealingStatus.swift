internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Resilience
internal import Storage
internal import Synchronization
internal import Vocabulary

/// Answers `healing_status` in microseconds: the answer is written anew only where something has changed, and what has
/// changed is noticed at once, whichever process changed it.
final class HealingStatus: Sendable {
    private let orchestrator: Orchestrator
    private let version: String
    private let board: BreakerBoard
    private let last = Mutex<(state: State, result: ToolResult)?>(nil)

    /// All that the answer depends on.
    private struct State: Equatable {
        var standings: [BreakerStanding]
        var calls: Int
        var extras: Int
    }

    /// In few words, for it is always listed.
    static let schema = Schema.result([
        "healthy": Schema.boolean, "not_callable": Schema.list(of: Schema.string), "circuit_breakers": Schema.map,
    ])

    init(_ orchestrator: Orchestrator, _ settings: ToolSettings) {
        self.orchestrator = orchestrator
        version = settings.version
        board = BreakerBoard(orchestrator)
    }

    func result() throws -> ToolResult {
        let underWay = orchestrator.services.retryBudget.underWay
        let state = State(standings: try board.standings(), calls: underWay.calls, extras: underWay.extras)
        return last.withLock { last in
            if let last, last.state == state { return last.result }
            let result = ToolResult.structured(json(of: state))
            last = (state, result)
            return result
        }
    }

    private func json(of state: State) -> JSON {
        // A breaker of a key that was replaced stands in nobody's way.
        let standings = state.standings.filter(\.isOfCredentialInUse)
        let retries = orchestrator.services.settings.retries
        let closed = standings.filter { !$0.admitsCalls }.map { JSON.string($0.scope) }
        return [
            "healthy": .bool(closed.isEmpty), "not_callable": .array(closed),
            "circuit_breakers": .object(JSONObject(standings.map { ($0.scope, .object($0.status)) })),
            "retry": [
                "max_retries": .integer(Int64(retries.maximumRetries)), "base_seconds": .double(retries.base.inSeconds),
                "cap_seconds": .double(retries.cap.inSeconds), "calls_under_way": .integer(Int64(state.calls)),
                "retries_under_way": .integer(Int64(state.extras)),
            ],
            "store": .string(orchestrator.store.path), "version": .string(version),
        ]
    }
}

extension BreakerStanding {
    /// Whether a call would be let through now, a probe included as soon as one is due.
    fileprivate var admitsCalls: Bool {
        if gateClosedUntil != nil { return false }
        return switch mode {
        case .disabled, .metricsOnly: true
        case .isolated: false
        case .automatic: phase != .open
        }
    }

    fileprivate var status: JSONObject {
        var status = JSONObject([
            ("state", .string(phase.rawValue)), ("mode", .string(mode.rawValue)), ("failure_count", .integer(failures)),
            ("trip_count", .integer(openings)),
        ])
        status["last_change"] = changedAt.map { .string($0.description) }
        status["reason"] = reason.map { .string($0.description) }
        status["open_until"] = opensUntil.map { .string($0.description) }
        status["rate_limited_until"] = gateClosedUntil.map { .string($0.description) }
        return status
    }
}
