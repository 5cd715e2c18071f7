internal import Agents
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Spending
internal import Vocabulary

/// What was spent, and what may be.
enum CostTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [try summary(orchestrator), try setBudget(orchestrator)]
    }

    private static let spent = Schema.result([
        "dollars": Schema.real, "imputed_dollars": Schema.real, "tokens": Schema.count,
    ])

    private static func summary(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        let window = Schema.result(
            [
                "dollars": Schema.real, "imputed_dollars": Schema.real, "tokens": Schema.count, "limit": Schema.real,
                "unit": Schema.string, "remaining": Schema.real, "pct_used": Schema.real, "state": Schema.string,
            ], optional: ["limit", "unit", "remaining", "pct_used", "state"])
        return try Tool(
            name: "cost_summary", title: "Costs and budgets",
            description: "What was spent today, this month and in all, by provider, and how every budget stands.",
            inputSchema: Schema.object([
                "provider": Schema.text("A provider's name.", atMost: 100, default: "all")
            ]),
            outputSchema: Schema.result([
                "generated_at": Schema.string,
                "providers": [
                    "type": "object",
                    "additionalProperties": Schema.result([
                        "today": window, "month": window, "all_time": spent, "reserved": spent,
                    ]),
                ],
                "totals": Schema.result(["today": spent, "month": spent, "all_time": spent, "reserved": spent]),
                "budgets": Schema.list(of: Schema.map),
                "unreconciled": Schema.result(["calls": Schema.count, "charged": spent]),
            ]),
            annotations: .readOnly,
            body: .suspending { arguments, _ in
                let summary = try await orchestrator.spendingSummary()
                let wanted = arguments["provider"]?.stringValue ?? "all"
                if wanted != "all", !summary.providers.contains(where: { $0.provider == wanted }) {
                    try ModelSelection.requireProvider(wanted, besides: Array(orchestrator.services.models.keys))
                }
                return .structured(json(of: summary, wanted: wanted == "all" ? nil : wanted))
            })
    }

    private static func json(of summary: SpendingSummary, wanted: String?) -> JSON {
        let accounts = summary.providers.filter { wanted == nil || $0.provider == wanted }
        let budgets = summary.budgets.filter { wanted == nil || $0.ledger == .provider(wanted ?? "") }
        let providers = accounts.map { account in
            var json = account.json.objectValue ?? JSONObject()
            json["provider"] = nil
            json["today"] = with(summary, .day, of: account.provider, json["today"])
            json["month"] = with(summary, .month, of: account.provider, json["month"])
            return (account.provider, JSON.object(json))
        }
        return [
            "generated_at": .string(summary.at.description), "providers": .object(JSONObject(providers)),
            "totals": summary.total.json, "budgets": .array(budgets.map(\.json)),
            "unreconciled": summary.json["unreconciled"] ?? .null,
        ]
    }

    /// What was spent in a window, with the provider's limit for it.
    private static func with(
        _ summary: SpendingSummary, _ window: BudgetWindow, of provider: String, _ spent: JSON?
    ) -> JSON {
        var json = spent?.objectValue ?? JSONObject()
        let standing = summary.budgets.first { $0.ledger == .provider(provider) && $0.budget.window == window }
        guard let standing else { return .object(json) }
        json["limit"] = standing.budget.limit.json
        json["unit"] = .string(standing.budget.limit.unit.rawValue)
        json["remaining"] = standing.remaining.json
        json["pct_used"] = .double(standing.percent)
        json["state"] = .string(standing.state.rawValue)
        return .object(json)
    }

    private static func setBudget(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        let limit = Schema.optional(Schema.number("null takes it away.", atLeast: 0))
        return try Tool(
            name: "cost_set_budget", title: "Set a budget",
            description: "Limits what a provider may spend per day and month (UTC). Raising a limit or taking one away "
                + "is asked of a person.",
            inputSchema: Schema.object(
                [
                    "provider": Schema.text(atMost: 100), "daily_limit": limit, "monthly_limit": limit,
                    "unit": Schema.word("As now unless given.", of: BudgetUnit.allCases.map(\.rawValue)),
                ], required: ["provider"]),
            outputSchema: Schema.result([
                "success": Schema.boolean, "provider": Schema.string,
                "new_limits": Schema.result([
                    "daily": Schema.optional(Schema.real), "monthly": Schema.optional(Schema.real),
                ]),
                "budgets": Schema.list(of: Schema.map),
            ]),
            annotations: Tool.Annotations(isDestructive: true, isIdempotent: true, isOpenWorld: false),
            meta: Tool.decidedByAPerson,
            body: .suspending { arguments, context in
                let change = try BudgetArguments(arguments, orchestrator)
                var budgets: [Budget]
                do {
                    budgets = try await change.apply(to: orchestrator, mayLoosen: false)
                } catch let looser as LooserLimit {
                    try await PersonsDecision(
                        question: "Loosen a budget? \(looser.whatHappened).", command: change.command
                    ).obtain(context)
                    budgets = try await change.apply(to: orchestrator, mayLoosen: true)
                }
                budgets.sort { $0.window.description < $1.window.description }
                func limit(_ window: BudgetWindow) -> JSON {
                    budgets.first { $0.window == window }?.limit.json ?? .null
                }
                return .structured([
                    "success": true, "provider": .string(change.provider),
                    "new_limits": ["daily": limit(.day), "monthly": limit(.month)],
                    "budgets": .array(budgets.map(\.json)),
                ])
            })
    }
}

/// The arguments of `cost_set_budget`.
struct BudgetArguments {
    let provider: String
    private let unit: BudgetUnit?
    private let changes: [LimitChange]

    /// - Throws: `ModelSelectionError` where no provider is called so; `UnusableLimit`.
    init(_ arguments: JSONObject, _ orchestrator: Orchestrator) throws {
        provider = arguments["provider"]?.stringValue ?? ""
        try ModelSelection.requireProvider(provider, besides: Array(orchestrator.services.models.keys))
        let unit = arguments["unit"]?.stringValue.flatMap(BudgetUnit.init)
        self.unit = unit
        changes = try [("daily_limit", BudgetWindow.day), ("monthly_limit", .month)].compactMap { name, window in
            guard let value = arguments[name] else { return nil }
            return LimitChange(window, limit: value.isNull ? nil : try Self.count(value, name, unit))
        }
        if changes.isEmpty { throw UnusableLimit(reason: "neither daily_limit nor monthly_limit is given") }
    }

    private static func count(_ value: JSON, _ name: String, _ unit: BudgetUnit?) throws -> Int64 {
        let count = unit == .tokens ? value.integerValue : Money(value.description)?.nanodollars
        guard let count else {
            throw UnusableLimit(
                reason: "\(name): \(value) is no \(unit == .tokens ? "whole number of tokens" : "amount in dollars")")
        }
        return count
    }

    func apply(to orchestrator: Orchestrator, mayLoosen: Bool) async throws -> [Budget] {
        try await orchestrator.changeLimits(of: .provider(provider), unit: unit, changes, mayLoosen: mayLoosen)
    }

    /// The commands by which a person does the same.
    var command: String {
        let unit = unit.map { " --unit \($0.rawValue)" } ?? ""
        return changes.map { change in
            let window = change.window == .day ? "--daily" : "--monthly"
            guard let limit = change.limit else {
                return "task-orchestrator cost budget remove provider:\(provider) \(window)\(unit)"
            }
            let figure = BudgetAmount(self.unit ?? .dollars, count: limit).figure
            return "task-orchestrator cost budget set provider:\(provider) \(window) \(figure)\(unit)"
        }.joined(separator: " && ")
    }
}

/// A budget cannot be set so.
struct UnusableLimit: ExplainedError {
    let reason: String
    var whatHappened: String { reason }
    var whatToDo: String { "give a limit such as 2.50, 0 or more, or null to take it away" }
}
