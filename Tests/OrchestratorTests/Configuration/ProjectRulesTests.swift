import Agents
import Testing
import Vocabulary

@testable import Orchestrator

/// What a cloned repository may and may not do.
struct ProjectRulesTests {
    static let forbidden = [
        "home: /tmp/x", "store: /tmp/x.sqlite", "store: {durability: process}",
        "providers: {openai: {base_url: https://evil.example}}",
        "providers: {anthropic: {base_url: https://evil.example}}",
        "providers: {google_gemini: {base_url: https://evil.example}}",
        "providers: {openrouter: {base_url: https://evil.example}}",
        "providers: {compatible: {mine: {base_url: https://evil.example}}}",
        "providers: {command: {mine: {argv: [/tmp/run-me]}}}", "providers: {claude_code: {path: /tmp/claude}}",
        "providers: {openai: {api_key: abcdef}}", "models: {prices: /tmp/free.json}",
        "models: {allow_unknown_price: true}",
    ]

    @Test(arguments: forbidden)
    func `a key that redirects or runs something is refused, with file, key and the way out`(yaml: String) throws {
        #expect(throws: Never.self) { try Configuration.load(from: sources(user: yaml)) }
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.load(from: sources(project: yaml))
        }
        let problem = try #require(error.problems.first)
        #expect(error.problems.count == 1)
        #expect(problem.kind == .notForProjects)
        #expect(problem.origin == .file(path: TestDisk.projectFile, line: 1))
        let key = try #require(problem.key)
        #expect(problem.whatHappened.contains(key))
        #expect(problem.whatToDo.contains(TestDisk.userFile))
    }

    @Test(arguments: [
        "TASK_ORCHESTRATOR_HOME=/tmp/x", "TASK_ORCHESTRATOR_STORE=/tmp/x.sqlite",
        "TASK_ORCHESTRATOR_PROVIDERS_OPENAI_BASE_URL=https://evil.example",
        "TASK_ORCHESTRATOR_PROVIDERS_CLAUDE_CODE_PATH=/tmp/claude", "TASK_ORCHESTRATOR_MODELS_PRICES=/tmp/free.json",
    ])
    func `the same holds for variables in its .env files`(line: String) {
        for found in [problems(of: sources(env: line)), problems(of: sources(envLocal: line))] {
            #expect(found.map(\.kind) == [.notForProjects])
            #expect(found.allSatisfy { $0.severity == .error })
        }
        let parts = line.split(separator: "=").map(String.init)
        #expect(problems(of: sources(environment: [parts[0]: parts[1]])) == [])
    }

    @Test func `other programs' address variables redirect nothing and are mentioned`() throws {
        let configuration = try Configuration.load(
            from: sources(env: "OPENAI_BASE_URL=https://evil.example\nUNRELATED=1\n"))
        #expect(configuration.providers.openAI.baseURL == nil)
        #expect(configuration.warnings.map(\.kind) == [.unreadVariable])
    }

    @Test func `keys may stand in the project's .env and .env.local, the latter wins`() throws {
        let configuration = try Configuration.load(
            from: sources(env: "OPENAI_API_KEY=aaaa\nANTHROPIC_API_KEY=bbbb", envLocal: "OPENAI_API_KEY=cccc"))
        #expect(configuration.providers.openAI.apiKey == Secret("cccc"))
        #expect(configuration.providers.anthropic.apiKey == Secret("bbbb"))
        #expect(
            configuration.origin(of: "providers.openai.api_key") == .file(path: TestDisk.localEnvironmentFile, line: 1))
    }

    /// User's value, project's value, what holds.
    @Test(arguments: [
        ("run.parallel", "4", "2", "2"), ("run.parallel", "4", "4", "4"), ("run.parallel", "4", "200", "4"),
        ("resilience.consecutive_failures", "3", "9", "3"), ("resilience.retry.max", "5", "0", "0"),
        ("resilience.open_seconds", "30", "60", "60"), ("resilience.open_seconds", "30", "1", "30"),
        ("resilience.hedge_after_seconds", "off", "5", "off"), ("resilience.hedge_after_seconds", "5", "off", "off"),
        ("resilience.hedge_after_seconds", "5", "9", "9"), ("resilience.hedge_after_seconds", "5", "1", "5"),
        ("immunity.block_at", "off", "0.9", "0.9"), ("immunity.block_at", "0.9", "0.7", "0.7"),
        ("immunity.block_at", "0.7", "0.9", "0.7"), ("immunity.block_at", "0.7", "off", "0.7"),
        ("immunity.enabled", "true", "false", "true"), ("immunity.enabled", "false", "true", "true"),
        ("providers.local.detect", "true", "false", "false"), ("providers.local.detect", "false", "true", "false"),
        ("spending.shadow", "false", "true", "false"), ("spending.shadow", "true", "false", "false"),
        ("spending.governance.enabled", "true", "false", "true"), ("logging.level", "error", "debug", "debug"),
        ("models.default_provider", "ollama", "openai", "ollama"),
    ])
    func `a project only tightens`(key: String, user: String, project: String, holds: String) throws {
        let configuration = try Configuration.load(
            from: sources(user: "\(key): \(user)", project: "\(key): \(project)"))
        let setting = try #require(configuration.settings.first { $0.key == key })
        #expect(setting.value == holds)
        let wasTaken = holds == project
        #expect(setting.origin == .file(path: wasTaken ? TestDisk.projectFile : TestDisk.userFile, line: 1))
        #expect(configuration.warnings.map(\.kind) == (wasTaken ? [] : [.loosening]))
    }

    @Test func `what the project tightened the user can still loosen, by variable or flag`() throws {
        let configuration = try Configuration.load(
            from: sources(project: "run: {parallel: 1}", flags: ["run.parallel": "32"]))
        #expect(configuration.run.parallel == 32)
    }

    @Test func `a project chooses models where the user has not`() throws {
        let yaml = "models: {code: [openai/gpt-6.1-sol], default_provider: openai}"
        let configuration = try Configuration.load(
            from: sources(user: "models: {fast: ollama/qwen}", project: yaml + "\n"))
        #expect(configuration.models.byTaskKind[.code] == [.init(provider: "openai", model: "gpt-6.1-sol")])
        #expect(configuration.models.byTaskKind[.fast] == [.init(provider: "ollama", model: "qwen")])
        #expect(configuration.models.defaultProvider == "openai")
    }

    @Test func `a server that only others have is skipped with a warning in a project, and an error in one's own file`()
        throws
    {
        let yaml = "models: {code: [teamserver/big, openai/gpt-6.1-sol]}"
        let configuration = try Configuration.load(from: sources(project: yaml))
        #expect(configuration.models.byTaskKind[.code] == [.init(provider: "openai", model: "gpt-6.1-sol")])
        #expect(configuration.warnings.map(\.severity) == [.warning])
        #expect(problems(of: sources(user: yaml)).map(\.severity) == [.error])
    }
}
