import Agents
import JSON
import Testing
import Vocabulary

@testable import Orchestrator

/// What becomes of values that are right.
struct ConfigurationValuesTests {
    private func load(_ yaml: String) throws -> Configuration { try Configuration.load(from: sources(user: yaml)) }

    @Test func `a state of governance never begins later than a stricter one`() throws {
        let configuration = try Configuration.load(
            from: sources(project: "spending: {governance: {shutdown_percent: 50}}"))
        #expect(
            configuration.spending.governance
                == .init(isEnabled: true, warnPercent: 50, throttlePercent: 50, shutdownPercent: 50))
    }

    @Test func `durations are exact to the microsecond and the cap bounds the first wait`() throws {
        let configuration = try load(
            "resilience: {retry: {base_seconds: 0.000001, cap_seconds: 3}, hedge_after_seconds: 1.5}")
        #expect(configuration.resilience.retryBase == .microseconds(1))
        #expect(configuration.resilience.hedgeAfter == .milliseconds(1500))
        #expect(try load("resilience.retry.cap_seconds: 1").resilience.retryBase == .seconds(1))
    }

    @Test func `named servers and programs are read with all they have`() throws {
        let configuration = try Configuration.load(
            from: sources(
                user: """
                    providers:
                      compatible:
                        zeta: {base_url: "http://[::1]:8080/v1/", models: [qwen, "llama 3"]}
                        my-box: {base_url: "https://box.example"}
                      command:
                        echo: {argv: [~/bin/echo, --json, ""], model: echo-1}
                        plain: {argv: [plain]}
                    models:
                      code: [zeta/qwen, echo/echo-1]
                      fast: "my-box/a, openrouter/anthropic/claude"
                    resilience: {provider_concurrency: {zeta: 2, openai: 500}}
                    """, environment: ["TASK_ORCHESTRATOR_PROVIDERS_COMPATIBLE_MY_BOX_API_KEY": "abcd"]))
        #expect(configuration.warnings == [])
        #expect(
            configuration.providers.compatible == [
                .init(name: "my-box", baseURL: "https://box.example", apiKey: Secret("abcd"), models: []),
                .init(name: "zeta", baseURL: "http://[::1]:8080/v1", apiKey: nil, models: ["qwen", "llama 3"]),
            ])
        #expect(
            configuration.providers.commands == [
                .init(name: "echo", arguments: ["/home/ada/bin/echo", "--json", ""], model: "echo-1"),
                .init(name: "plain", arguments: ["plain"], model: nil),
            ])
        #expect(
            configuration.models.byTaskKind[.fast]?.map(\.description) == ["my-box/a", "openrouter/anthropic/claude"])
        #expect(configuration.resilience.maximumConcurrency(of: "zeta") == 2)
        #expect(configuration.resilience.maximumConcurrency(of: "openai") == 16)
        #expect(configuration.resilience.maximumConcurrency(of: "anthropic") == 16)
    }

    @Test func `one name cannot be both a server and a program`() {
        let yaml = "providers: {compatible: {twin: {base_url: http://h}}, command: {twin: {argv: [x]}}}"
        #expect(problems(of: sources(user: yaml)).map(\.whatToDo) == ["give one of the two another name"])
    }

    @Test(arguments: [("on", true), ("YES", true), ("1", true), ("off", false), ("False", false), ("0", false)])
    func `switches are understood as variables are usually written`(text: String, value: Bool) throws {
        let configuration = try Configuration.load(
            from: sources(environment: ["TASK_ORCHESTRATOR_SPENDING_SHADOW": text]))
        #expect(configuration.spending.isShadow == value)
    }

    @Test func `the explanation for machines has every setting, its origin and the warnings`() throws {
        let explanation = try Configuration.load(
            from: sources(project: "run: {parallel: 99}", flags: ["logging.level": "debug"])
        ).explanation
        #expect(explanation["project"] == "/home/ada/work")
        #expect(
            explanation["settings"]?.arrayValue?.last == [
                "key": "logging.level", "value": "debug", "origin": "flag logging.level", "placeholder": false,
            ])
        #expect(explanation["warnings"]?[0]?["kind"] == "loosening")
        #expect(explanation["warnings"]?[0]?["where"] == "/home/ada/work/.task-orchestrator/config.yaml:1")
    }
}
