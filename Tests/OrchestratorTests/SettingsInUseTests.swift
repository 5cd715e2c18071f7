import Agents
import Immunity
import Logging
import OrchestratorTestSupport
import Resilience
import Spending
import Storage
import Synchronization
import Testing
import Vocabulary

@testable import Orchestrator

/// What settings change in a run.
struct SettingsInUseTests {
    @Test(arguments: ["true", "false"]) func `governance of the built-in budgets can be switched off`(text: String)
        throws
    {
        let configuration = try Configuration.load(from: sources(flags: ["spending.governance.enabled": text]))
        let budgets = SpendingSettings(configuration.spending).builtInBudgets.budgets(for: "openai")
        #expect(budgets.map(\.isGoverned) == [text == "true", text == "true"])
        #expect(budgets.map(\.limit) == BuiltInBudgets.standard.budgets(for: "openai").map(\.limit))
    }

    @Test func `the default provider comes first and the others stay behind it, unless a request names one`() throws {
        let configuration = try Configuration.load(from: sources(flags: ["models.default_provider": "openai"]))
        let store = try TemporaryStore()
        var services = services(store, models: [Unwell("anthropic"), Unwell("openai")])
        let usual = try services.candidates(for: AgentRequest(prompt: "p"))
        services.settings = RunSettings(configuration)
        let preferring = try services.candidates(for: AgentRequest(prompt: "p"))
        #expect(usual.first?.provider == "anthropic")
        #expect(preferring.first?.provider == "openai")
        #expect(Set(preferring) == Set(usual))
        #expect(
            try services.candidates(for: AgentRequest(prompt: "p", provider: "anthropic")).allSatisfy {
                $0.provider == "anthropic"
            })
    }

    @Test func `waits, the way to the next model and an opened breaker are logged with stable keys`() async throws {
        let store = try TemporaryStore(migrations: Orchestrator.migrations)
        let lines = LogLines()
        var services = services(store, models: [Unwell("anthropic"), Unwell("openai")])
        services.logger = Logger(label: "test") { _ in RecordingHandler(lines: lines) }
        var calls = ModelCalls(
            services: services, request: AgentRequest(prompt: "p"), onText: nil, prompt: "p",
            deadline: Deadline(after: .seconds(60), from: services.now()))
        _ = try await calls.run(through: [
            Candidate(provider: "anthropic", model: "claude-haiku-4-5"), Candidate(provider: "openai", model: "gpt-4o"),
        ])
        #expect(
            lines.all.prefix(3) == [
                "info asking again after a wait model=claude-haiku-4-5 provider=anthropic "
                    + "reason=anthropic failed: down wait_seconds=0.0",
                "notice a breaker has opened model=claude-haiku-4-5 provider=anthropic "
                    + "reason=2 calls in a row failed",
                "info asking another model model=claude-haiku-4-5 next_model=gpt-4o next_provider=openai "
                    + "provider=anthropic reason=anthropic failed: down",
            ])
    }

    @Test func `the log keeps to the level that is set`() throws {
        #expect(Logger.standardError(.debug).logLevel == .debug)
        #expect(Logger.standardError(.critical).logLevel == .critical)
    }

    private func services(_ store: TemporaryStore, models: [Unwell]) -> Services {
        var settings = RunSettings()
        settings.retries = RetryPolicy(maximumRetries: 1, base: .zero, cap: .zero)
        let clock = ManualWallClock()
        return Services(
            database: store.database, immunity: Immunity(), spending: Spending(), catalogue: .builtIn,
            models: Dictionary(uniqueKeysWithValues: models.map { ($0.provider, $0) }),
            selection: ModelSelection(catalogue: .builtIn, available: models.map { .init($0.provider) }),
            lanes: Lanes(
                policy: BreakerPolicy(consecutiveFailures: 2), slots: { _ in 1 }, places: 1, credential: { _ in "" },
                random: { 0 }),
            retryBudget: RetryBudget(), settings: settings, now: clock.wallClock, clock: ContinuousClock(),
            timer: ContinuousClock(),
            random: { UInt64.random(in: .min ... .max) })
    }
}

/// A model whose provider is down.
private struct Unwell: LanguageModel {
    let provider: String

    init(_ provider: String) { self.provider = provider }

    func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        throw ModelError(.providerHealth, provider: provider, message: "down", notSent: true)
    }
}

private final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

private struct RecordingHandler: LogHandler {
    let lines: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let members = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        lines.add(([event.level.rawValue, event.message.description] + members).joined(separator: " "))
    }
}
