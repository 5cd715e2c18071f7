internal import Agents
internal import Evaluation
internal import JSON
internal import JSONSchema
internal import ModelContextProtocol
internal import Orchestrator

/// The arguments that tools which run agents have in common.
enum AgentArguments {
    /// The most characters of one text; longer ones belong in files that an agent reads.
    static let longestText: Int64 = 1_000_000

    static let kinds = Schema.word(
        "Picks a model where none is named.", of: TaskKind.allCases.map(\.rawValue), default: TaskKind.fast.rawValue)

    /// The request that the arguments describe.
    ///
    /// - Throws: `GraderSpecError`, or `ModelSelectionError` where the model does not exist.
    static func request(
        _ arguments: JSONObject, _ orchestrator: Orchestrator, _ settings: ToolSettings, _ context: RequestContext
    ) throws -> AgentRequest {
        var request = AgentRequest(prompt: arguments["prompt"]?.stringValue ?? "")
        request.systemPrompt = arguments["system_prompt"]?.stringValue
        request.context = arguments["context"]?.stringValue
        request.operation = arguments["operation"]?.stringValue ?? request.operation
        request.kind = arguments["kind"]?.stringValue.flatMap(TaskKind.init) ?? .fast
        (request.provider, request.model) = model(
            arguments["model"]?.stringValue, of: arguments["provider"]?.stringValue, orchestrator)
        request.maxOutputTokens = arguments["max_tokens"]?.integerValue
        request.workingDirectory = arguments["working_dir"]?.stringValue
        request.timeLimit = arguments["time_limit_seconds"]?.integerValue.map { .seconds($0) }
        request.attribution = AgentRequest.Attribution(
            project: request.workingDirectory ?? settings.projectDirectory, agent: context.client?.name)
        request.graders = try GraderArguments.graders(
            arguments["graders"], schema: arguments["schema"], judges: orchestrator.judges(for: request.attribution))
        if let schema = arguments["schema"] { request.form = .schema(name: "answer", schema) }
        // Before anything runs: a name that means nothing is the caller's mistake, not a failed run.
        _ = try orchestrator.services.selection.candidates(
            for: request.kind, provider: request.provider, model: request.model)
        return request
    }

    /// Reads `provider/model` where no provider is named by itself; other names may have a `/` of their own.
    private static func model(
        _ name: String?, of provider: String?, _ orchestrator: Orchestrator
    ) -> (provider: String?, model: String?) {
        guard let name, provider == nil, let slash = name.firstIndex(of: "/") else { return (provider, name) }
        let first = String(name[..<slash])
        let known = orchestrator.services.models.keys
        guard (try? ModelSelection.requireProvider(first, besides: Array(known))) != nil else { return (nil, name) }
        return (first, String(name[name.index(after: slash)...]))
    }
}

/// Graders as a model writes them.
enum GraderArguments {
    static let schema = Schema.list(
        "Instead of the fitting ones, as numeric_answer:expected=42 or contains:text=yes. "
            + "Names: \(GraderCatalogue.names.joined(separator: ", ")).",
        of: Schema.text(atMost: 2000), count: 0...20)

    /// The same in few words, for the tool that is always listed; a name that is none is answered with all names.
    static let briefSchema = Schema.list(
        "As numeric_answer:expected=42.", of: Schema.text(atMost: 2000), count: 0...20)

    /// The graders that are named, with the one of `schema` where there is one; none where none is named.
    ///
    /// - Throws: `GraderSpecError`; `JSONSchemaError` where `schema` is none.
    static func graders(_ specs: JSON?, schema: JSON?, judges: (any JudgeModels)?) throws -> [any Grader] {
        var graders = try (specs?.arrayValue ?? []).compactMap(\.stringValue).map { text in
            try GraderSpec(parsing: text).makeGrader(judges: judges) { _ in throw FilesAreNotRead() }
        }
        let checked = try schema.map { try JSONSchema($0) }
        if let checked, !graders.isEmpty { graders.append(JSONSchemaGrader(checked)) }
        return graders
    }

    /// A model must not read files by way of a grader's complaints.
    private struct FilesAreNotRead: Error, CustomStringConvertible {
        var description: String { "tools read no files; give a JSON Schema as the argument schema" }
    }
}
