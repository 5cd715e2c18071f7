internal import Agents
internal import Immunity
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Spending
internal import Vocabulary

/// What tools that run agents answer.
enum AgentAnswer {
    static let schema = Schema.result(
        [
            "success": Schema.boolean, "outcome": Schema.string, "response": Schema.optional(Schema.string),
            "structured": Schema.any, "model": Schema.string, "provider": Schema.string, "usage": Schema.map,
            "evaluation": evaluation,
            "immune": Schema.result([
                "risk_score": Schema.real, "guardrails_applied": Schema.list(of: Schema.string),
                "prompt_modified": Schema.boolean, "lessons": Schema.list(of: Schema.string),
            ]),
            "learned": Schema.map, "run_id": Schema.string, "cost_usd": Schema.real,
            "attempts": Schema.list(of: Schema.map), "duration_seconds": Schema.real, "error": Schema.string,
            "denial": Schema.map,
        ],
        optional: [
            "structured", "model", "provider", "usage", "evaluation", "immune", "learned", "error", "denial",
        ])

    /// The same in few words, for the tool that is always listed.
    static let outline = Schema.result(
        [
            "success": Schema.boolean, "response": Schema.optional(Schema.string), "evaluation": Schema.map,
            "error": Schema.string,
        ], optional: ["evaluation", "error"])

    static let evaluation = Schema.result(
        [
            "judged": Schema.boolean, "passed": Schema.boolean, "score": Schema.real,
            "scores": Schema.list(
                of: Schema.result([
                    "grader": Schema.string, "passed": Schema.boolean, "score": Schema.real, "reason": Schema.string,
                ])),
            "no_verdict": Schema.list(of: Schema.result(["grader": Schema.string, "reason": Schema.string])),
            "judging": Schema.map,
        ], optional: ["no_verdict", "judging"])

    /// The report as a tool's result. That no answer came is an error of the tool; that the answer is wrong is not.
    static func result(of report: RunReport) -> ToolResult {
        var result = ToolResult.structured(json(of: report))
        if case .answered = report.outcome { return result }
        result.isError = true
        return result
    }

    static func json(of report: RunReport) -> JSON {
        var object = JSONObject([
            ("success", .bool(report.succeeded)), ("outcome", .string(report.outcome.name)),
            ("response", report.answer.map { .string($0.text) } ?? .null),
        ])
        object["structured"] = report.answer?.structured
        object["model"] = report.answeredBy.map { .string($0.model) }
        object["provider"] = report.answeredBy.map { .string($0.provider) }
        object["usage"] = report.answer?.usage.json
        object["evaluation"] = report.verdict.map(json)
        object["immune"] = report.immunity.map { check in
            [
                "risk_score": .double(check.riskScore), "guardrails_applied": .array(check.guardrails.map(JSON.string)),
                "prompt_modified": .bool(!check.guardrails.isEmpty && !report.attempts.isEmpty),
                "lessons": .array(check.matches.map { .string($0.lesson) }),
            ]
        }
        object["learned"] = report.learned?.json
        object["run_id"] = .string(report.id)
        object["cost_usd"] = .literal(report.charged.description)
        object["attempts"] = .array(report.attempts.map(\.json))
        object["duration_seconds"] = .double(report.duration.inSeconds)
        object["error"] = (report.outcome.error?.description ?? refusal(report)).map(JSON.string)
        if case .refusedByBudget(let denial) = report.outcome { object["denial"] = denial.json }
        return .object(object)
    }

    private static func refusal(_ report: RunReport) -> String? {
        switch report.outcome {
        case .refusedByImmunity:
            "requests like this one have failed before (immune.lessons says how); change the prompt accordingly"
        case .cancelled: "the run was cancelled; what was used is paid for"
        default: nil
        }
    }

    static func json(_ verdict: Verdict) -> JSON {
        var object = JSONObject([
            ("judged", .bool(verdict.isJudged)), ("passed", .bool(verdict.passed)), ("score", .double(verdict.score)),
            (
                "scores",
                .array(
                    verdict.grades.map {
                        [
                            "grader": .string($0.grader), "passed": .bool($0.passed), "score": .double($0.score),
                            "reason": .string($0.reason),
                        ]
                    })
            ),
        ])
        object["no_verdict"] = verdict.noVerdict
        if !verdict.judging.isNothing { object["judging"] = verdict.judging.json }
        return .object(object)
    }
}
