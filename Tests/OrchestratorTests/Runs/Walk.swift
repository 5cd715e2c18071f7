import Agents
import Immunity
import OrchestratorTestSupport
import Resilience
import Spending
import Storage
import Vocabulary

@testable import Orchestrator

/// The whole walk around scripted models, in a store of its own, with time and randomness in the test's hands.
final class Walk: Sendable {
    let store: TemporaryStore
    let time = ManualWallClock()
    let clock: JumpingClock
    /// Ends what takes too long; stands still until the test moves it.
    let timer = TestClock()
    let orchestrator: Orchestrator

    /// One token of every scripted model costs a millionth of a dollar, so that costs read like token counts.
    static let price = ModelPrice(
        base: .init(input: TokenPrice(perMillion: .dollars(1)), output: TokenPrice(perMillion: .dollars(1))),
        provenance: .init(list: "test"))

    init(
        _ models: any LanguageModel..., store: TemporaryStore? = nil, immunity: ImmunitySettings = ImmunitySettings(),
        spending: SpendingSettings = SpendingSettings(builtInBudgets: .none), slots: Int = 16,
        judging: JudgeSettings = JudgeSettings(), settings change: (inout RunSettings) -> Void = { _ in }
    ) throws {
        self.store = try store ?? TemporaryStore(migrations: Orchestrator.migrations)
        clock = JumpingClock(moving: time)
        let catalogue = ModelCatalogue.builtIn.overriding(
            with: models.map { ModelEntry(provider: $0.provider, model: "m", price: Self.price) })
        var settings = RunSettings()
        settings.maxOutputTokens = 100
        change(&settings)
        orchestrator = Orchestrator(
            services: Services(
                database: self.store.database, immunity: Immunity(settings: immunity),
                spending: Spending(settings: spending), catalogue: catalogue,
                models: Dictionary(uniqueKeysWithValues: models.map { ($0.provider, $0) }),
                selection: ModelSelection(
                    catalogue: catalogue, available: models.map { .init($0.provider, models: ["m"]) }),
                lanes: Lanes(
                    policy: BreakerPolicy(), slots: { _ in slots }, places: 256, credential: { _ in "" },
                    random: { 1 << 63 }),
                retryBudget: RetryBudget(), settings: settings, now: time.wallClock, clock: clock,
                timer: timer,
                random: randomBits, judging: judging),
            store: self.store.database)
    }

    func run(_ prompt: String, change: (inout AgentRequest) -> Void = { _ in }) async throws -> RunReport {
        var request = AgentRequest(prompt: prompt)
        change(&request)
        return try await orchestrator.run(request)
    }

    /// The kinds of all journal entries, in order.
    func journalKinds() async throws -> [String] {
        try await store.database.journalEntries(after: 0, limit: 1000).map(\.kind)
    }
}

extension ModelError {
    static func health(_ message: String = "500", retryAfter: Duration? = nil) -> ModelError {
        ModelError(.providerHealth, provider: "scripted", message: message, status: 500, retryAfter: retryAfter)
    }

    static func of(_ errorClass: Class, status: Int? = nil, retryAfter: Duration? = nil) -> ModelError {
        ModelError(errorClass, provider: "scripted", message: "no", status: status, retryAfter: retryAfter)
    }
}
