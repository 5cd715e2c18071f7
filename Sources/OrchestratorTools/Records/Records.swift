internal import Approvals
internal import Evaluation
internal import Immunity
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Spending
internal import Vocabulary

/// What clients can read: failures, runs, budgets and breakers, as JSON.
enum Records {
    private static let recentRuns = 20
    private static let recentFailures = 50

    static func resources(of orchestrator: Orchestrator) -> [Resource] {
        [
            resource("failures", "Remembered failures", "The failures remembered, last seen first.") {
                let failures = try await orchestrator.failures(limit: recentFailures)
                return ["failures": .array(failures.map(\.json))]
            },
            resource("runs", "Recent runs", "What the last runs came to; each has a resource of its own.") {
                ["runs": .array(try await orchestrator.recentRuns(recentRuns).map(\.summary))]
            },
            resource("budgets", "Budgets", "What was spent, and how every budget stands.") {
                try await orchestrator.spendingSummary().json
            },
            resource("breakers", "Breakers", "How the breaker and the rate gate of every model stand.") {
                ["breakers": .array(try await orchestrator.breakers().map(\.json))]
            },
            resource("approvals", "Approvals", "What waits for a person; each request has a resource of its own.") {
                ["approvals": .array(try await orchestrator.pendingRequests().map(\.json))]
            },
        ]
    }

    static func templates(of orchestrator: Orchestrator) -> [ResourceTemplate] {
        [
            ResourceTemplate(
                uriTemplate: address("runs/{id}"), name: "run", title: "A run",
                description: "What was asked and answered in a run, and what the graders said.",
                mimeType: "application/json",
                completions: [
                    "id": { written, _ in try await orchestrator.runIDs(beginningWith: written, limit: 101) }
                ],
                read: { values, _ in
                    let id = values["id"] ?? ""
                    let trials = try await orchestrator.trials(of: id)
                    guard !trials.isEmpty else { return nil }
                    return contents(
                        address("runs/\(id)"), ["run_id": .string(id), "trials": .array(trials.map(\.full))])
                }),
            ResourceTemplate(
                uriTemplate: address("failures/{id}"), name: "failure", title: "A failure",
                description: "One remembered failure.", mimeType: "application/json",
                completions: ["id": { written, _ in try await failureIDs(of: orchestrator, beginningWith: written) }],
                read: { values, _ in
                    let id = values["id"] ?? ""
                    guard let failure = try await orchestrator.failure(id) else { return nil }
                    return contents(address("failures/\(id)"), failure.json)
                }),
            ResourceTemplate(
                uriTemplate: address("approvals/{id}"), name: "approval", title: "An approval",
                description: "One request to a person, and what became of it.", mimeType: "application/json",
                completions: [
                    "id": { written, _ in
                        try await orchestrator.requests(last: 100).map(\.id).filter { $0.hasPrefix(written) }
                    }
                ],
                read: { values, _ in
                    let id = values["id"] ?? ""
                    guard let request = try await orchestrator.requests(last: 1000).first(where: { $0.id == id }) else {
                        return nil
                    }
                    return contents(address("approvals/\(id)"), request.json)
                }),
        ]
    }

    /// The ids of the failures that were seen last and begin with `prefix`.
    static func failureIDs(of orchestrator: Orchestrator, beginningWith prefix: String) async throws -> [String] {
        try await orchestrator.failures(limit: 1000).map(\.id).filter { $0.hasPrefix(prefix) }
    }

    private static func resource(
        _ name: String, _ title: String, _ description: String, _ read: @escaping @Sendable () async throws -> JSON
    ) -> Resource {
        Resource(
            uri: address(name), name: name, title: title, description: description, mimeType: "application/json",
            read: { _ in contents(address(name), try await read()) })
    }

    private static func contents(_ uri: String, _ json: JSON) -> [ResourceContents] {
        [ResourceContents(uri: uri, mimeType: "application/json", body: .text(json.description))]
    }

    static func address(_ path: String) -> String { "orchestrator://\(path)" }
}

extension RecordedTrial {
    /// What came of it, without the texts.
    fileprivate var summary: JSON {
        var object = JSONObject([
            ("run_id", .string(runID)), ("resource", .string(Records.address("runs/\(runID)"))),
            ("at", .string(at.description)), ("operation", .string(trial.operation)),
            ("prompt", .string(String(trial.prompt.prefix(200)))),
        ])
        object["provider"] = trial.provider.map(JSON.string)
        object["model"] = trial.model.map(JSON.string)
        object["outcome"] = .string(Outcome(verdict).rawValue)
        object["cost_usd"] = .literal(cost.description)
        object["duration_seconds"] = .double(latency.inSeconds)
        return .object(object)
    }

    fileprivate var full: JSON {
        var object = summary.objectValue ?? JSONObject()
        object["attempt"] = .integer(attempt)
        object["prompt"] = .string(trial.prompt)
        object["context"] = trial.context.map(JSON.string)
        object["output"] = trial.output.map(JSON.string) ?? .null
        object["expected"] = trial.expected
        object["usage"] = trial.usage?.json
        object["evaluation"] = AgentAnswer.json(verdict)
        return .object(object)
    }
}
