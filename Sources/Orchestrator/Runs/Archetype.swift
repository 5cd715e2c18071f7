public import Agents
public import Evaluation
public import JSON
internal import Vocabulary

/// A role for an agent: how it works, what it may use, and what its answer must hold.
///
///     let request = AgentRequest(prompt: "Where should retries live?").as(.architect)
///
/// | | works on | tools of an agent runtime | the answer must have |
/// |---|---|---|---|
/// | `architect` | designs and decisions | reads files | a section named Decision and one named Risks |
/// | `builder` | changes to code | reads and writes files | what every answer must |
/// | `qc` | finding what is wrong | reads files | a line `Verdict: pass`, `fail` or `cannot tell` |
/// | `researcher` | finding out what is so | reads the web, no files | a section named Sources |
///
/// Whatever the role, an answer must not be empty, refuse, or stop in the middle.
public enum Archetype: String, CaseIterable, Sendable {
    /// Weighs alternatives and decides.
    case architect
    /// Makes the change.
    case builder
    /// Looks for what is wrong with work that is done.
    case qc
    /// Finds out what is so, and how sure that is.
    case researcher

    /// What it is for, in a sentence.
    public var purpose: String {
        switch self {
        case .architect: "Weighs alternatives for a design and decides, with reasons and risks."
        case .builder: "Makes a change in the smallest complete step, and says what was checked."
        case .qc: "Looks for what is wrong with work that is done, and gives a verdict with evidence."
        case .researcher: "Finds out what is so, from sources that it names, and how sure that is."
        }
    }

    /// Which models suit it, where none is named.
    public var kind: TaskKind {
        switch self {
        case .architect: .reasoning
        case .builder: .code
        case .qc, .researcher: .analysis
        }
    }

    /// Sampling temperature, for models that take one: judging wants the least variety, searching the most.
    public var temperature: Double {
        switch self {
        case .qc: 0.2
        case .architect: 0.3
        case .builder: 0.5
        case .researcher: 0.7
        }
    }

    /// Upper bound on output tokens, where the request names none: a change is longer than what is said about it.
    public var maxOutputTokens: Int64 {
        switch self {
        case .architect, .qc: 4096
        case .researcher: 6144
        case .builder: 8192
        }
    }

    /// Time for everything, where the request names none.
    public var timeLimit: Duration { .seconds(300) }

    /// How often a failed call is made again at most.
    public var maximumRetries: Int { 3 }

    /// The tools that an agent runtime gives it; a model without tools has none whatever stands here.
    ///
    /// No role may run commands. The researcher reads the web and therefore no files: a page could otherwise talk it into
    /// sending them away.
    public var allowedTools: [String] {
        switch self {
        case .architect, .qc: ["Read", "Grep", "Glob"]
        case .builder: ["Read", "Grep", "Glob", "Edit", "Write"]
        case .researcher: ["WebSearch", "WebFetch"]
        }
    }

    /// What its answer must pass, beside what every answer to the prompt must.
    public var graders: [any Grader] {
        let wanted: String? =
            switch self {
            case .architect: #"(?ims)^[\W\d]*decision\b.*^[\W\d]*risks\b"#
            case .builder: nil
            case .qc: #"(?im)^[\W\d]*verdict\W+(pass|fail|cannot tell)\b"#
            case .researcher: #"(?im)^[\W\d]*sources\b"#
            }
        // The expressions are constants that a test makes graders of.
        return wanted.flatMap { try? RegexGrader($0) }.map { [$0] } ?? []
    }

    /// The role for machines.
    public var json: JSON {
        [
            "archetype": .string(rawValue), "purpose": .string(purpose), "system_prompt": .string(systemPrompt),
            "kind": .string(kind.rawValue), "temperature": .double(temperature),
            "max_tokens": .integer(maxOutputTokens), "time_limit_seconds": .double(timeLimit.inSeconds),
            "max_retries": .integer(Int64(maximumRetries)),
            "agent_runtime_tools": .array(allowedTools.map(JSON.string)),
            "answer_must": .array(requirements.map(JSON.string)),
        ]
    }

    /// What its answer must hold, in words.
    public var requirements: [String] {
        let own: [String] =
            switch self {
            case .architect: ["have a section named Decision and, after it, one named Risks"]
            case .builder: []
            case .qc: ["have a line that says Verdict: pass, fail or cannot tell"]
            case .researcher: ["have a section named Sources"]
            }
        return ["not be empty", "not refuse", "not stop in the middle", "have the form the prompt asks for"] + own
    }
}

extension AgentRequest {
    /// The request in a role: what the request leaves open is the role's, and its answer must also pass the role's graders.
    ///
    /// The role's instructions stand above those of the request. Tools the request names are used only as far as the role
    /// has them. Call this last, because the graders that fit depend on prompt and form.
    public func `as`(_ archetype: Archetype) -> AgentRequest {
        var request = self
        request.systemPrompt = [archetype.systemPrompt, systemPrompt].compactMap(\.self).joined(separator: "\n\n")
        if kind == .fast { request.kind = archetype.kind }
        request.temperature = temperature ?? archetype.temperature
        request.maxOutputTokens = maxOutputTokens ?? archetype.maxOutputTokens
        request.timeLimit = timeLimit ?? archetype.timeLimit
        request.maximumRetries = maximumRetries ?? archetype.maximumRetries
        let tools = archetype.allowedTools
        request.allowedTools = allowedTools.isEmpty ? tools : allowedTools.filter(tools.contains)
        let fitting =
            graders.isEmpty
            ? GraderPipeline.fitting(trial(id: "", answeredBy: nil), form: form.answerForm).graders : graders
        request.graders = fitting + archetype.graders
        return request
    }
}
