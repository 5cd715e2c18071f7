import Approvals
import JSON
import Orchestrator
import Oversight
import Storage
import Vocabulary

extension Terminal {
    /// Requests, one a line.
    func show(_ requests: [ApprovalRequest], isHistory: Bool) throws(OutputError) {
        guard !requests.isEmpty else {
            return try print(isHistory ? "Nothing was ever asked." : "Nothing waits for a person.")
        }
        var table = Table("id", "state", "risk", ">asked", "until (UTC)", "who", "what")
        for request in requests {
            table.add(
                request.id, request.state.rawValue, request.grounds.risk.rawValue, "\(request.count)",
                toTheSecond(request.expiresAt), who(request.action.agent),
                VisibleText(request.action.text).line(atMost: 200))
        }
        try print(table)
        if !isHistory {
            try print(
                wrapping: "→ task-orchestrator approvals show ID, approve ID, reject ID --because WORDS, interactive",
                style: .dim)
        }
    }

    /// One request, whole.
    func show(_ request: ApprovalRequest) throws(OutputError) {
        let grounds = request.grounds
        try print(
            styled("Request \(request.id)", .heading) + "  \(request.state.rawValue), \(grounds.risk.rawValue) risk")
        try print()
        try show(VisibleText(request.action.text))
        try print()
        try row("why", "\(grounds.reason) (\(grounds.rule))")
        if let effects = request.effectsInWords { try row("effects", effects) }
        if let alternative = grounds.details["alternative"]?.stringValue { try row("instead", alternative) }
        try row("where", VisibleText(request.action.directory).plain)
        try row("who", who(request.action.agent))
        let again = request.count > 1 ? ", \(times(request.count))" : ""
        try row("asked", toTheSecond(request.openedAt) + " UTC\(again)")
        switch request.state {
        case .pending: try row("until", toTheSecond(request.expiresAt) + " UTC, then no")
        case .approved: try row("until", toTheSecond(request.expiresAt) + " UTC, for one action")
        case .rejected, .edited, .used, .expired: break
        }
        if let decider = request.decider {
            try row("decided", "by \(decider.name), \(decider.channel.rawValue)")
        }
        if let guidance = request.guidance { try row("guidance", VisibleText(guidance).plain) }
        if let other = request.replacedBy { try row("replaced by", other) }
        if let other = request.replaces { try row("replaces", other) }
        try row("sha-256", request.action.inputHash)
    }

    /// What decisions came to, one a line.
    func show(_ results: [DecisionResult]) throws(OutputError) {
        for result in results {
            if let request = result.request {
                try print(
                    "\(styled(request.state.rawValue, request.state == .approved ? .good : .warning))  \(request.id)  "
                        + VisibleText(request.action.text).line(atMost: max(40, min(width, 160) - 30)))
            } else if let error = result.error {
                try print("\(styled("not decided", .bad))  \(result.id)  \(error.description)")
            }
        }
    }

    /// A text to be decided about, every line of it, marks set apart where there is colour.
    func show(_ text: VisibleText) throws(OutputError) {
        if !text.hidden.isEmpty {
            try print(
                wrapping: "Hidden characters, shown as marks: \(text.hidden.joined(separator: "; ")).", style: .bad)
        }
        var shown = ""
        for piece in text.pieces {
            switch piece {
            case .text(let text): shown += text
            case .mark(let mark): shown += styled(mark, .bad)
            }
        }
        for line in shown.split(separator: "\n", omittingEmptySubsequences: false) { try print("  │ " + line) }
    }

    /// What the policy makes of an action.
    func show(_ decision: Decision) throws(OutputError) {
        let style: Style =
            switch decision.category {
            case .safe: .good
            case .requiresApproval: .warning
            case .blocked: .bad
            }
        try print(styled(decision.category.rawValue, style) + "  \(decision.rule)")
        try row("why", decision.reason)
        if !decision.segment.isEmpty { try row("at", VisibleText(decision.segment).plain) }
        if !decision.effects.isEmpty {
            try row(
                "effects",
                decision.effects.map { effect in
                    effect.kind.rawValue + (effect.target.map { " " + VisibleText($0).line(atMost: 120) } ?? "")
                }.joined(separator: ", "))
        }
        if let alternative = decision.alternative { try row("instead", alternative) }
    }

    /// Decisions about actions and steps of requests, one a line.
    func showDecisions(_ entries: [JournalEntry]) throws(OutputError) {
        guard !entries.isEmpty else { return try print("Nothing was decided yet.") }
        var table = Table(">no.", "at (UTC)", "what", "who", "rule or person", "request", "input")
        for entry in entries {
            let facts = entry.payload ?? .null
            func text(_ key: String) -> String? { facts[key]?.stringValue.map { VisibleText($0).line(atMost: 60) } }
            let client = text("client") ?? facts["agent"]?.stringValue.flatMap(Self.client) ?? "–"
            let words = facts["input"]?["command"]?.stringValue.map { VisibleText($0).line(atMost: 120) }
            table.add(
                "\(entry.sequence)", toTheSecond(entry.at),
                text("outcome") ?? text("decision") ?? String(entry.kind.split(separator: ".").last ?? ""), client,
                text("by") ?? text("rule") ?? "–", text("approval") ?? text("id") ?? "–",
                words ?? "\(text("tool") ?? "?") \((text("input_sha256") ?? "").prefix(12))")
        }
        try print(table)
    }

    /// The client in an agent's key, `["claude-code","session",null]`.
    private static func client(of key: String) -> String? {
        (try? JSON(parsing: key))?[0]?.stringValue.map { VisibleText($0).line(atMost: 40) }
    }

    private func row(_ name: String, _ text: String) throws(OutputError) {
        try print(wrapping: text, lead: name, indent: 13)
    }

    private func who(_ agent: RequestingAgent) -> String {
        let session = agent.session.map { " \(VisibleText($0).line(atMost: 12))" } ?? ""
        return VisibleText(agent.client).line(atMost: 40) + session
            + (agent.agent.map { " (\(VisibleText($0).line(atMost: 30)))" } ?? "")
    }
}

extension ApprovalRequest {
    /// `delete /p/build, send_out example.com`; nil where none is known.
    fileprivate var effectsInWords: String? {
        let effects = grounds.details["effects"]?.arrayValue ?? []
        guard !effects.isEmpty else { return nil }
        return effects.compactMap { effect in
            effect["kind"]?.stringValue.map { kind in
                kind + (effect["target"]?.stringValue.map { " " + VisibleText($0).line(atMost: 120) } ?? "")
            }
        }.joined(separator: ", ")
    }
}
