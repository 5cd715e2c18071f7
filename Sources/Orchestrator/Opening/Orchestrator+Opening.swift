public import Agents
internal import Crypto
internal import HookFormats
public import Immunity
internal import Logging
internal import Resilience
public import Spending
internal import Storage
internal import Vocabulary

extension Orchestrator {
    /// Opens the state in `folder` for a program that brings its own models.
    ///
    ///     let orchestrator = try Orchestrator.open(at: folder, models: [Echo()], prices: [echoPrice])
    ///
    /// - Parameters:
    ///   - folder: where the state is kept; made where it does not exist.
    ///   - models: the models that can be asked, each under the name of its provider.
    ///   - prices: what models cost that the built-in catalogue does not know. The models listed here for a provider
    ///     that the catalogue does not know at all are those it offers: a request need not name one of them.
    ///   - allowsUnknownPrice: whether a model without a known price may be called.
    ///   - judging: who judges answers, and how.
    /// - Throws: `StorageError` where the store cannot be opened.
    public static func open(
        at folder: String, models: [any LanguageModel], prices: [ModelEntry] = [], allowsUnknownPrice: Bool = false,
        immunity: ImmunitySettings = ImmunitySettings(), spending: SpendingSettings = SpendingSettings(),
        judging: JudgeSettings = JudgeSettings()
    ) throws -> Orchestrator {
        let store = try SQLiteDatabase.open(at: "\(folder)/state.sqlite", migrations: migrations)
        let catalogue = ModelCatalogue.builtIn.overriding(with: prices)
        let offers = models.map { model in
            ModelSelection.AvailableProvider(
                model.provider,
                models: ModelCatalogue.builtIn.models(from: model.provider).isEmpty
                    ? prices.filter { $0.provider == model.provider }.map(\.model) : [])
        }
        var settings = RunSettings()
        settings.allowsUnknownPrice = allowsUnknownPrice
        return Orchestrator(
            services: Services(
                database: store, immunity: Immunity(settings: immunity), spending: Spending(settings: spending),
                catalogue: catalogue,
                models: Dictionary(models.map { ($0.provider, $0) }) { first, _ in first },
                selection: ModelSelection(
                    catalogue: catalogue, available: offers, allowsUnknownModels: true),
                lanes: Lanes(
                    policy: BreakerPolicy(), slots: { _ in 16 }, places: 256, credential: { _ in "" },
                    random: randomBits),
                retryBudget: RetryBudget(), settings: settings, now: systemTime, clock: ContinuousClock(),
                timer: ContinuousClock(),
                random: randomBits, predictionModel: PredictionModelFile(folder: folder), judging: judging),
            store: store)
    }

    /// Opens what `configuration` says, with every model that it sets up.
    ///
    /// - Parameters:
    ///   - callsModels: whether models will be asked; only then are servers on loopback looked for.
    ///   - environment: what programs that answer as models are started with.
    /// - Throws: `StorageError`, or `ModelFileError` where the file of prices cannot be used.
    public static func open(
        _ configuration: Configuration, callsModels: Bool = true, environment: [String: String]
    ) async throws -> Orchestrator {
        let store = try openStore(configuration)
        do {
            let catalogue = try ModelCatalogue.builtIn.overriding(with: ModelFile.entries(of: configuration.models))
            let spending = Spending(
                settings: SpendingSettings(configuration.spending, judgingPerDay: configuration.judge.budgetPerDay))
            if callsModels { try await chargeLostCalls(in: store, by: spending) }
            try await SpoolIntake(
                spool: Spool(folder: configuration.spoolFolder), database: store, now: systemTime
            ).takeAll()
            let models =
                callsModels
                ? await ConfiguredModels(configuration, catalogue: catalogue, environment: environment) : .none
            let logger = Logger.standardError(configuration.logging.level)
            return Orchestrator(
                services: Services(
                    database: store,
                    immunity: Immunity(settings: ImmunitySettings(blockAt: configuration.immunity.blockAt)),
                    spending: spending,
                    catalogue: catalogue, models: models.byProvider, selection: models.selection,
                    lanes: Lanes(configuration), retryBudget: RetryBudget(), settings: RunSettings(configuration),
                    now: systemTime, clock: ContinuousClock(), timer: ContinuousClock(), random: randomBits,
                    guarding: Guarding(configuration), predictionModel: PredictionModelFile(folder: configuration.home),
                    judging: JudgeSettings(configuration.judge), logger: logger,
                    groundedness: KeptGroundednessModel.read(in: configuration.home) { error in
                        logger.warning("groundedness.model is not used", metadata: ["error": "\(error)"])
                    }),
                store: store, transport: models.transport)
        } catch {
            try await store.close()
            throw error
        }
    }

    static func openStore(_ configuration: Configuration) throws -> SQLiteDatabase {
        try SQLiteDatabase.open(
            at: configuration.store.path, migrations: migrations,
            options: SQLiteOptions(durability: configuration.store.durability == .power ? .power : .process))
    }

    /// Waits for what is under way and closes store and connections. The value cannot be used afterwards.
    public func close() async throws {
        await transport?.shutdown()
        try await store.close()
    }
}

extension Lanes {
    /// Lanes as the configuration wants them; a breaker stands for a provider, a model and a credential.
    convenience init(_ configuration: Configuration) {
        let resilience = configuration.resilience
        let providers = configuration.providers
        let keys: [String: Secret?] = [
            "google_gemini": providers.googleGemini.apiKey, "openai": providers.openAI.apiKey,
            "anthropic": providers.anthropic.apiKey, "openrouter": providers.openRouter.apiKey,
        ]
        let fingerprints = keys.compactMapValues { $0?.fingerprint { Array(SHA256.hash(data: $0)) } }
        self.init(
            policy: BreakerPolicy(resilience),
            slots: { resilience.maximumConcurrency(of: $0) }, places: resilience.queue,
            credential: { fingerprints[$0] ?? "" }, random: randomBits)
    }
}

extension BreakerPolicy {
    init(_ resilience: Configuration.Resilience) {
        self.init(consecutiveFailures: resilience.consecutiveFailures, openTime: resilience.openTime)
        guard let slow = resilience.slowCall else { return }
        slowTotal = slow
        slowFirstByte = resilience.slowFirstText
        for index in rateRules.indices { rateRules[index].slowRate = resilience.slowRate }
    }
}

extension RunSettings {
    init(_ configuration: Configuration) {
        let resilience = configuration.resilience
        maxOutputTokens = Int64(configuration.run.maximumOutputTokens)
        timeLimit = resilience.deadline
        retries = RetryPolicy(
            maximumRetries: resilience.retries, base: resilience.retryBase, cap: resilience.retryCap)
        hedgeAfter = resilience.hedgeAfter
        immunityEnabled = configuration.immunity.isEnabled
        allowsUnknownPrice = configuration.models.allowsUnknownPrice
        preferredProvider = configuration.models.defaultProvider
    }
}

extension SpendingSettings {
    init(_ configuration: Configuration.Spending, judgingPerDay: Money = .dollars(1)) {
        let governance = configuration.governance
        var builtIn = BuiltInBudgets.standard.governed(governance.isEnabled)
        builtIn.judgingPerDay = judgingPerDay
        self.init(
            builtInBudgets: builtIn,
            thresholds: GovernanceThresholds(
                warn: Int64(governance.warnPercent), throttle: Int64(governance.throttlePercent),
                shutdown: Int64(governance.shutdownPercent)),
            isShadow: configuration.isShadow)
    }
}

/// Random bits from the system.
let randomBits: RandomBits = { UInt64.random(in: .min ... .max) }
