internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Resilience

/// What keeps watch over the program itself.
enum OversightTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [try verifyAudit(orchestrator), try changeBreaker(orchestrator)]
    }

    private static func verifyAudit(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "audit_verify", title: "Verify the records",
            description: "Checks that nobody changed the journal since it was written and that the ledgers add up. "
                + "Reads everything: may take seconds.",
            inputSchema: Schema.object([:]),
            outputSchema: Schema.result([
                "valid": Schema.boolean,
                "journal": Schema.result([
                    "valid": Schema.boolean, "entries": Schema.count, "last_sequence": Schema.count,
                    "last_hash": Schema.string, "signed_sequence": Schema.optional(Schema.count),
                    "findings": Schema.list(of: Schema.map),
                ]),
                "ledgers": Schema.result([
                    "valid": Schema.boolean, "charges": Schema.count, "totals": Schema.count,
                    "mismatches": Schema.list(of: Schema.string),
                ]),
            ]), annotations: .readOnly, taskSupport: .optional,
            body: .suspending { _, _ in .structured(try await orchestrator.audit().json) })
    }

    private static func changeBreaker(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "breaker_change", title: "Change a breaker",
            description: "Opens, closes or sets aside the breaker of a model. A person is asked.",
            inputSchema: Schema.object(
                [
                    "breaker": Schema.text("provider/model, or a provider.", atMost: 300),
                    "change": Schema.word(
                        "observe counts without rejecting; automatic ends isolate, observe and disable.",
                        of: BreakerWish.allCases.map(\.rawValue)),
                    "seconds": Schema.integer("How long open lasts.", in: 1...86_400),
                ], required: ["breaker", "change"]),
            outputSchema: Schema.result([
                "changed": Schema.list(
                    of: Schema.result([
                        "scope": Schema.string, "phase": Schema.word(of: BreakerPhase.allCases.map(\.rawValue)),
                        "mode": Schema.word(of: BreakerMode.allCases.map(\.rawValue)),
                    ]))
            ]),
            annotations: Tool.Annotations(isDestructive: true, isIdempotent: false, isOpenWorld: false),
            meta: Tool.decidedByAPerson,
            body: .suspending { arguments, context in
                let name = arguments["breaker"]?.stringValue ?? ""
                let wish = arguments["change"]?.stringValue.flatMap(BreakerWish.init) ?? .automatic
                let seconds = arguments["seconds"]?.integerValue
                let time = wish == .open ? seconds.map { " --for \($0)" } ?? "" : ""
                try await PersonsDecision(
                    question:
                        "Change the breaker of \(name) to \(wish.rawValue)\(time.isEmpty ? "" : " for \(seconds ?? 0) s")?",
                    command: "task-orchestrator breakers \(wish.rawValue) \(name)\(time)"
                ).obtain(context)
                let standings = try await orchestrator.changeBreakers(
                    wish.change(for: seconds.map { .seconds($0) }), of: name)
                return .structured(["changed": .array(standings.map(\.json))])
            })
    }
}

/// What can be wished of a breaker, in the words of the command line.
enum BreakerWish: String, CaseIterable {
    case open, close, isolate, observe, disable, automatic

    func change(for duration: Duration?) -> BreakerChange {
        switch self {
        case .open: .open(for: duration)
        case .close: .close
        case .isolate: .mode(.isolated)
        case .observe: .mode(.metricsOnly)
        case .disable: .mode(.disabled)
        case .automatic: .mode(.automatic)
        }
    }
}
