import Agents
import JSON
import Testing
import Vocabulary

@testable import Orchestrator

/// What becomes of values that are right.
struct ConfigurationValuesTests {
    private func load(_ yaml: String) throws -> Configuration { try Configuration.load(from: sources(user: yaml)) }

    @Test(arguments: [
        (
            "{scope: global, window: day, dollars: 5.00}", Configuration.Budget.Scope.global,
            Configuration.Budget.Window.day,
            Configuration.Budget.Limit.money(.dollars(5))
        ),
        (
            "{scope: provider:openai, window: month, dollars: 0.000000001}", .provider("openai"), .month,
            .money(Money(nanodollars: 1))
        ),
        (
            "{scope: model:openai/gpt-6.1-sol, window: rolling:5h, tokens: 200000}",
            .model(.init(provider: "openai", model: "gpt-6.1-sol")), .rolling(.seconds(18_000)), .tokens(200_000)
        ),
        (
            "{scope: session, window: rolling:30m, dollars: 1e-1}", .session, .rolling(.seconds(1800)),
            .money(Money(nanodollars: 100_000_000))
        ),
        ("{scope: agent, window: rolling:90s, tokens: 0}", .agent, .rolling(.seconds(90)), .tokens(0)),
        (
            "{scope: project, window: rolling:7d, dollars: \"12\"}", .project, .rolling(.seconds(604_800)),
            .money(.dollars(12))
        ),
    ])
    func `a budget is read exactly`(
        yaml: String, scope: Configuration.Budget.Scope, window: Configuration.Budget.Window,
        limit: Configuration.Budget.Limit
    ) throws {
        let budgets = try load("spending:\n  budgets:\n    - \(yaml)\n").spending.budgets
        #expect(budgets == [.init(scope: scope, window: window, limit: limit)])
    }

    @Test(arguments: [
        ("{scope: global, window: day}", "without a limit"), ("{scope: global, dollars: 1}", "without window"),
        ("{window: day, dollars: 1}", "without scope"),
        ("{scope: galaxy, window: day, dollars: 1}", "scope is “galaxy”"),
        ("{scope: global, window: week, dollars: 1}", "window is “week”"),
        ("{scope: global, window: rolling:0h, dollars: 1}", "window is"),
        ("{scope: global, window: rolling:9000d, dollars: 1}", "window is"),
        ("{scope: global, window: day, dollars: -1}", "dollars is “-1”"),
        ("{scope: global, window: day, dollars: 0.0000000001}", "dollars is"),
        ("{scope: global, window: day, dollars: 1e999999999999}", "dollars is"),
        ("{scope: global, window: day, tokens: 1.5}", "tokens is “1.5”"),
        ("{scope: global, window: day, dollars: 1, tokens: 1}", "dollars and tokens"),
        ("{scope: global, window: day, dollar: 1}", "unknown key dollar"),
        ("{scope: [global], window: day, dollars: 1}", "scope is a list"), ("5.00", "is “5.00”"),
        ("{scope: provider:opnai, window: day, dollars: 1}", "unknown provider opnai"),
    ])
    func `a budget that means nothing is refused on its line`(yaml: String, found: String) throws {
        let all = problems(of: sources(user: "spending:\n  budgets:\n    - \(yaml)\n"))
        let problem = try #require(all.first)
        #expect(all.count == 1)
        #expect(problem.whatHappened.contains(found))
        let isAboutTheName = found.contains("provider")
        #expect(problem.origin == .file(path: TestDisk.userFile, line: isAboutTheName ? 2 : 3))
    }

    @Test func `a list of budgets in the user's file replaces the built-in one, an empty one too`() throws {
        #expect(try load("").spending.budgets.count == 4)
        #expect(try load("spending: {budgets: []}").spending.budgets == [])
    }

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
