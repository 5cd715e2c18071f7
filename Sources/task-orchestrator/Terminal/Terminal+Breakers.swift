import Orchestrator
import Resilience
import Vocabulary

extension Terminal {
    /// Breakers and rate gates, one model a line.
    func show(_ standings: [BreakerStanding]) throws(OutputError) {
        guard !standings.isEmpty else {
            try print(wrapping: "Every model may be called: none has failed, and none was set by hand.")
            return
        }
        var table = Table(
            "model", "breaker", "mode", ">failures", "open until (UTC)", "rate limited until (UTC)", "because")
        for standing in standings {
            table.add(
                standing.scope + (standing.isOfCredentialInUse ? "" : " (another key)"), standing.phase.words,
                standing.mode.words, "\(standing.failures)", standing.opensUntil.map(toTheSecond) ?? "–",
                standing.gateClosedUntil.map(toTheSecond) ?? "–", standing.reason?.description ?? "–")
        }
        try print(table)
    }

    /// Breakers after a person has changed them.
    func show(_ standings: [BreakerStanding], after change: BreakerChange) throws(OutputError) {
        try show(standings)
        if case .mode = change { return }
        for standing in standings where standing.mode != .automatic && standing.isOfCredentialInUse {
            let effect = standing.mode == .isolated ? "is called by nobody" : "is called all the same"
            try print(
                wrapping: "\(standing.scope) \(effect), for it is \(standing.mode.words). "
                    + "→ task-orchestrator breakers automatic \(standing.scope)", indent: 2, style: .warning)
        }
    }
}

/// A moment without fractions of a second: `2026-11-22 18:09:39`.
func toTheSecond(_ moment: Timestamp) -> String { String("\(moment)".prefix(19)).replacing("T", with: " ") }

extension BreakerPhase {
    fileprivate var words: String {
        switch self {
        case .closed: "closed"
        case .open: "open"
        case .halfOpen: "half open"
        }
    }
}

extension BreakerMode {
    fileprivate var words: String {
        switch self {
        case .automatic: "automatic"
        case .disabled: "disabled"
        case .isolated: "isolated"
        case .metricsOnly: "observed"
        }
    }
}
