/// An agent's last message beside what it was seen to do.
public struct EvidenceReport: Hashable, Sendable {
    /// Every claim, in the order of the text.
    public var claims: [EvidenceClaim]
    /// What stands out in the work itself.
    public var findings: [EvidenceFinding]

    /// A report.
    public init(claims: [EvidenceClaim] = [], findings: [EvidenceFinding] = []) {
        self.claims = claims
        self.findings = findings
    }

    /// The claims with this verdict.
    public func claims(_ verdict: EvidenceClaim.Verdict) -> [EvidenceClaim] { claims.filter { $0.verdict == verdict } }

    /// Whether the agent may stop, or is sent back with the reason.
    ///
    /// A contradicted claim sends it back, at most `limit` times in a row: an agent that insists would else never end.
    /// What is merely unsupported, and every finding, is reported and no more.
    ///
    /// - Parameters:
    ///   - timesSentBack: how often it was sent back already since it last stopped in peace.
    ///   - limit: how often it may be sent back.
    public func stopDecision(timesSentBack: Int, limit: Int = 2) -> StopDecision {
        let contradicted = claims(.contradicted)
        if !contradicted.isEmpty, timesSentBack < limit {
            let lines = contradicted.prefix(5).map { "- \"\($0.text.shortenedForMessage)\": \($0.reason)" }
            return .sendBack(
                reason: """
                    What you say does not agree with what was observed in this session:
                    \(lines.joined(separator: "\n"))
                    Do what is missing, or correct what you say, and then finish.
                    """)
        }
        let open = contradicted + claims(.unsupported)
        return .letStop(
            reported: open.map { "\($0.verdict.rawValue): \"\($0.text.shortenedForMessage)\": \($0.reason)" }
                + findings.map { "\($0.kind.rawValue): \($0.reason)" })
    }
}

/// What to do when an agent wants to stop.
public enum StopDecision: Hashable, Sendable {
    /// It may stop; what a person should know is reported.
    case letStop(reported: [String])
    /// It goes on, with the reason as feedback.
    case sendBack(reason: String)
}

extension String {
    /// At most 160 characters on one line.
    var shortenedForMessage: String {
        let line = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return line.count <= 160 ? line : line.prefix(159) + "…"
    }
}
