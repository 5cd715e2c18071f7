internal import JSON
internal import Vocabulary

/// How Claude Code is called for one request: arguments, environment and input.
struct ClaudeCodeInvocation {
    /// The longest single argument that every system takes (Linux: 128 KiB).
    static let maxArgumentBytes = 100_000
    /// What a running Claude Code hands to its children, by which a nested one would take itself for a part of it.
    static let inheritedVariables = ["CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT", "CLAUDE_CODE_SSE_PORT"]

    var arguments: [String]
    var environment: [String: String]
    var input: [UInt8]
    /// Why the request cannot be put this way, if it cannot.
    var problem: String?

    init(request: ModelRequest, settings: ClaudeCodeModel.Settings, environment: [String: String]) {
        let isAgent = !request.allowedTools.isEmpty
        arguments = [
            settings.executable, "-p", "--output-format", "stream-json", "--verbose", "--permission-mode", "dontAsk",
            "--no-session-persistence", "--setting-sources", settings.settingSources.joined(separator: ","),
        ]
        // A value joined to its option by "=" can never be taken for an option itself.
        if !request.model.isEmpty, request.model != "default" { arguments.append("--model=\(request.model)") }
        if let limit = request.spendingLimit { arguments.append("--max-budget-usd=\(limit)") }
        arguments += ["--tools", Self.builtInTools(among: request.allowedTools).joined(separator: ",")]
        if isAgent { arguments += ["--allowedTools"] + request.allowedTools }
        if !request.allowedTools.contains(where: Self.comesFromServer) { arguments.append("--strict-mcp-config") }

        var prompt = request.prompt
        if let system = Self.systemPrompt(of: request) {
            if system.utf8.count > Self.maxArgumentBytes || system.utf8.contains(0) {
                prompt = system + "\n\n" + prompt
            } else {
                // An agent keeps the instructions by which it uses its tools; a plain model needs none of them.
                arguments.append((isAgent ? "--append-system-prompt=" : "--system-prompt=") + system)
            }
        }
        if case .schema(_, let schema) = request.form {
            let text = schema.description
            if text.utf8.count > Self.maxArgumentBytes {
                problem = "the schema is too long for Claude Code: \(text.utf8.count) bytes of \(Self.maxArgumentBytes)"
            }
            arguments.append("--json-schema=\(text)")
        }
        input = Array(prompt.utf8)
        if let rule = request.allowedTools.first(where: { !Self.isRule($0) }) {
            problem =
                "'\(PlainText.shortened(PlainText.of(rule), to: 80))' is no tool or rule such as Bash(git status:*)"
        }
        if arguments.contains(where: { $0.utf8.contains(0) }) {
            problem = "the model, a tool or the schema holds a NUL character"
        }

        self.environment = environment
        for name in Self.inheritedVariables { self.environment[name] = nil }
        self.environment["DISABLE_AUTOUPDATER"] = "1"
        if !isAgent {
            self.environment["CLAUDE_CODE_MAX_RETRIES"] = "0"
            self.environment["CLAUDE_CODE_MAX_OUTPUT_TOKENS"] = String(request.maxOutputTokens)
        }
    }

    /// The built-in tools that rules such as `Bash(git status:*)` speak of, each once.
    static func builtInTools(among rules: [String]) -> [String] {
        var names: [String] = []
        for rule in rules where !comesFromServer(rule) {
            let name = String(rule.prefix { $0 != "(" })
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Whether a rule starts like a tool's name: one that starts with a hyphen would become an option.
    private static func isRule(_ rule: String) -> Bool {
        rule.first.map { $0.isASCII && $0.isLetter } ?? false
    }

    private static func comesFromServer(_ rule: String) -> Bool { rule.hasPrefix("mcp__") }

    private static func systemPrompt(of request: ModelRequest) -> String? {
        let form = request.form == .json ? "Answer with one JSON value and nothing else." : nil
        let parts = [request.systemPrompt, form].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }
}
