internal import JSON
internal import ModelContextProtocol
internal import Orchestrator

/// What the gates did over some days.
enum DashboardTools {
    static func tools(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> [Tool] {
        [try dashboard(orchestrator)]
    }

    private static let counts: KeyValuePairs<String, JSON> = [
        "runs": Schema.count, "passed": Schema.count, "caught": Schema.count, "not_judged": Schema.count,
        "failure_share": Schema.optional(Schema.real), "new": Schema.count, "repeated": Schema.count,
        "averted": Schema.count, "refused": Schema.count,
        "spent": Schema.result([
            "dollars": Schema.real, "imputed_dollars": Schema.real, "tokens": Schema.count,
        ]),
    ]

    private static func dashboard(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        let bounds = ImmuneDashboard.possibleDays
        return try Tool(
            name: "immune_dashboard", title: "Immune dashboard",
            description: "What was caught, averted, refused and spent day by day, against as many days before; which "
                + "failures, and how much of the memory is still relevant.",
            inputSchema: Schema.object([
                "format": Schema.word(of: ["markdown", "json"], default: "markdown"),
                "days": Schema.integer(
                    "Days (UTC), today included.", in: Int64(bounds.lowerBound)...Int64(bounds.upperBound), default: 7),
            ]),
            outputSchema: Schema.result(
                [
                    "format": Schema.word(of: ["markdown", "json"]), "days": Schema.count, "report": Schema.string,
                    "at": Schema.string, "since": Schema.string, "health": Schema.map,
                    "period": Schema.result(counts), "before": Schema.result(counts),
                    "by_day": Schema.list(of: Schema.result(counts)),
                    "failure_types": Schema.list(
                        of: Schema.result([
                            "type": Schema.string, "count": Schema.count, "before": Schema.count,
                        ])),
                    "patterns": Schema.list(of: Schema.map), "memory": Schema.map,
                ],
                optional: [
                    "report", "at", "since", "health", "period", "before", "by_day", "failure_types", "patterns",
                    "memory",
                ]),
            annotations: .readOnly,
            body: .suspending { arguments, _ in
                let dashboard = try await orchestrator.immuneDashboard(
                    days: Int(arguments["days"]?.integerValue ?? 7))
                guard arguments["format"]?.stringValue == "json" else {
                    let page = dashboard.markdown
                    // Some clients show the model nothing but the structured part.
                    return ToolResult(
                        [.text(page)],
                        structured: [
                            "format": "markdown", "days": .integer(Int64(dashboard.days.count)),
                            "report": .string(page),
                        ])
                }
                var answer = JSONObject([("format", "json")])
                for (name, value) in dashboard.json.objectValue ?? JSONObject() { answer[name] = value }
                return .structured(.object(answer))
            })
    }
}
