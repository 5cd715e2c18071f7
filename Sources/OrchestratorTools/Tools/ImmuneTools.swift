internal import Immunity
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Vocabulary

/// The memory of failures.
enum ImmuneTools {
    static func tools(_ orchestrator: Orchestrator, _ settings: ToolSettings) throws(ToolDefinitionError) -> [Tool] {
        [
            try status(orchestrator), try check(orchestrator), try failures(orchestrator), try record(orchestrator),
            try forget(orchestrator), try predict(orchestrator),
        ]
    }

    private static func status(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        let tallies = Schema.list(
            of: Schema.result(["name": Schema.string, "patterns": Schema.count, "failures": Schema.count]))
        return try Tool(
            name: "immune_status", title: "State of the failure memory",
            description: "How many failures are remembered, of which kinds, and whether they come back.",
            inputSchema: Schema.object([:]),
            outputSchema: Schema.result([
                "patterns": Schema.count, "failures": Schema.count,
                "health": Schema.result([
                    "score": Schema.real, "band": Schema.string, "repeated": Schema.count, "averted": Schema.count,
                ]),
                "by_failure_type": tallies, "by_operation": tallies, "recent": Schema.list(of: pattern),
                "most_frequent": Schema.list(of: pattern),
            ]), annotations: .readOnly,
            body: .suspending { _, _ in .structured(try await orchestrator.immuneStatus().json) })
    }

    private static func check(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "immune_check", title: "Ask the failure memory",
            description: "Whether prompts like this one have failed before, what was learned from it, and which "
                + "guardrails help. Calls no model.",
            inputSchema: Schema.object(
                [
                    "prompt": Schema.text(atMost: AgentArguments.longestText),
                    "operation": Schema.text(atMost: 200, default: "spawn_agent"),
                ], required: ["prompt"]),
            outputSchema: Schema.result([
                "risk_score": Schema.real, "band": Schema.word(of: RiskBand.allCases.map(\.rawValue)),
                "should_proceed": Schema.boolean,
                "matches": Schema.list(
                    of: Schema.result([
                        "pattern_id": Schema.string, "similarity": Schema.real, "failure_type": Schema.string,
                        "lesson": Schema.string, "occurrences": Schema.count,
                    ])), "guardrails": Schema.list(of: Schema.string),
            ]), annotations: .readOnly,
            body: .suspending { arguments, _ in
                let check = try await orchestrator.check(
                    arguments["prompt"]?.stringValue ?? "",
                    operation: arguments["operation"]?.stringValue ?? "spawn_agent")
                return .structured(check.json)
            })
    }

    private static func failures(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "immune_failures", title: "Remembered failures",
            description: "The failures remembered, last seen first.",
            inputSchema: Schema.object(["limit": Schema.integer(in: 1...1000, default: 10)]),
            outputSchema: Schema.result(["count": Schema.count, "failures": Schema.list(of: pattern)]),
            annotations: .readOnly,
            body: .suspending { arguments, _ in
                let failures = try await orchestrator.failures(limit: Int(arguments["limit"]?.integerValue ?? 10))
                return .structured([
                    "count": .integer(Int64(failures.count)), "failures": .array(failures.map(\.json)),
                ])
            })
    }

    private static func record(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "immune_record", title: "Remember a failure",
            description: "Remembers a failure that you saw, so that prompts like it are warned of in future.",
            inputSchema: Schema.object(
                [
                    "prompt": Schema.text("What was asked.", atMost: AgentArguments.longestText),
                    "failure_type": Schema.word(of: failureTypes),
                    "lesson": Schema.text("What went wrong, and what to do instead.", atMost: 2000),
                    "operation": Schema.text(atMost: 200, default: "spawn_agent"),
                ], required: ["prompt", "failure_type", "lesson"]),
            outputSchema: Schema.result([
                "pattern_id": Schema.string, "new": Schema.boolean, "occurrences": Schema.count,
            ]),
            annotations: Tool.Annotations(isDestructive: false, isOpenWorld: false),
            body: .suspending { arguments, context in
                let learned = try await orchestrator.recordFailure(
                    prompt: arguments["prompt"]?.stringValue ?? "",
                    operation: arguments["operation"]?.stringValue ?? "spawn_agent",
                    type: FailureType(rawValue: arguments["failure_type"]?.stringValue ?? "other"),
                    lesson: arguments["lesson"]?.stringValue ?? "", source: context.client?.name ?? "mcp")
                return .structured(learned.json)
            })
    }

    private static func forget(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "immune_forget", title: "Forget a failure",
            description: "Forgets a remembered failure. A person is asked.",
            inputSchema: Schema.object(["pattern_id": Schema.text(atMost: 200)], required: ["pattern_id"]),
            outputSchema: Schema.result(["pattern_id": Schema.string, "forgotten": Schema.boolean]),
            annotations: Tool.Annotations(isDestructive: true, isIdempotent: true, isOpenWorld: false),
            meta: Tool.decidedByAPerson,
            body: .suspending { arguments, context in
                let id = arguments["pattern_id"]?.stringValue ?? ""
                guard let pattern = try await orchestrator.failure(id) else {
                    throw UnknownRecord(kind: "failure", id: id, list: "immune_failures")
                }
                try await PersonsDecision(
                    question: "Forget the failure \(id): \(pattern.lesson)?",
                    command: "task-orchestrator immune forget \(id)"
                ).obtain(context)
                return .structured([
                    "pattern_id": .string(id), "forgotten": .bool(try await orchestrator.forget(id)),
                ])
            })
    }

    private static func predict(_ orchestrator: Orchestrator) throws(ToolDefinitionError) -> Tool {
        try Tool(
            name: "predict_risk", title: "Foretell failure",
            description:
                "How likely a prompt is to fail, calibrated on recorded trials; says so where the prompt tells "
                + "nothing. Calls no model.",
            inputSchema: Schema.object(
                [
                    "prompt": Schema.text(atMost: AgentArguments.longestText),
                    "tool": Schema.text("The operation.", atMost: 200, default: "spawn_agent"),
                    "model": Schema.text(atMost: 200),
                    "task": Schema.text("The task's name, where it is tried again and again.", atMost: 200),
                ], required: ["prompt"]),
            outputSchema: Schema.result([
                "model_active": Schema.boolean,
                "prediction": Schema.result([
                    "risk_score": Schema.optional(Schema.real), "is_high_risk": Schema.boolean,
                    "confidence": Schema.real, "details": Schema.map,
                ]),
            ]), annotations: .readOnly,
            body: .suspending { arguments, _ in
                guard try orchestrator.predictionModel() != nil else {
                    let details: JSON = ["statement": .string(PredictionError.noModel.description)]
                    return .structured([
                        "model_active": false,
                        "prediction": [
                            "risk_score": .null, "is_high_risk": false, "confidence": .double(0), "details": details,
                        ],
                    ])
                }
                let forecast = try orchestrator.predict(
                    PredictionQuery(
                        prompt: arguments["prompt"]?.stringValue ?? "",
                        operation: arguments["tool"]?.stringValue ?? "spawn_agent",
                        model: arguments["model"]?.stringValue, task: arguments["task"]?.stringValue))
                return .structured([
                    "model_active": true,
                    "prediction": [
                        "risk_score": forecast.probability.map(JSON.double) ?? .null,
                        "is_high_risk": .bool(forecast.isHighRisk), "confidence": .double(forecast.confidence),
                        "details": forecast.json,
                    ],
                ])
            })
    }

    private static let pattern = Schema.result([
        "pattern_id": Schema.string, "operation": Schema.string, "failure_type": Schema.string,
        "prompt": Schema.string, "lesson": Schema.string, "remedy": Schema.optional(Schema.string),
        "occurrences": Schema.count, "source": Schema.string, "first_seen": Schema.string, "last_seen": Schema.string,
    ])

    /// What can be said of a failure that was seen elsewhere.
    static let failureTypes: [String] = [
        .emptyResponse, .jsonInvalid, .schemaViolation, .patternMismatch, .lengthViolation, .wrongAnswer, .refusal,
        .truncation, .other,
    ].map { (type: FailureType) in type.rawValue }
}

/// Something that a call names does not exist.
struct UnknownRecord: ExplainedError {
    let kind: String
    let id: String
    /// The tool that lists what there is.
    let list: String

    var whatHappened: String { "there is no \(kind) '\(id)'" }
    var whatToDo: String { "\(list) lists those there are" }
}
