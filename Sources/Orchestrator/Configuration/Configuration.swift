internal import Clients
internal import HookFormats

/// Every setting of the program, resolved and checked, with where each value came from.
///
/// Layers, later wins: built-in values, the user's `config.yaml`, the project's `.task-orchestrator/config.yaml`, the
/// project's `.env` and `.env.local`, the environment, flags. What a clone can carry (the project's files) may only
/// tighten what the user decided, and never says where keys are sent or what is executed.
///
///     let configuration = try Configuration.load(from: sources)
///     configuration.run.parallel                      // 4
///     configuration.providers.openAI.apiKey           // set, never shown
///     configuration.settings.first { $0.key == "run.parallel" }?.origin    // built-in
public struct Configuration: Sendable {
    /// The folder that holds the program's state, absolute.
    public var home: String
    /// The project's folder, absolute: the one with `.task-orchestrator`, else the repository's root, else the current
    /// directory; nil in the user's home folder itself.
    public var projectDirectory: String?
    /// Where the state is kept.
    public var store: Store
    /// Whom a model can be asked from.
    public var providers: Providers
    /// Which models are asked, and what they cost.
    public var models: Models
    /// When calls are tried again, given up or refused.
    public var resilience: Resilience
    /// How budgets are kept.
    public var spending: Spending
    /// The memory of failures.
    public var immunity: Immunity
    /// How failures are foretold.
    public var prediction: Prediction
    /// One safe run.
    public var run: Run
    /// How answers are judged by models.
    public var judge: Judging
    /// What agents may do.
    public var policy: Guarding
    /// The server for MCP clients.
    public var mcp: MCP
    /// The server over HTTP.
    public var serve: Serve
    /// The diagnostic log.
    public var logging: Logging
    /// The user's home folder, absolute.
    let userHome: String
    /// The user's configuration file, absolute.
    let userFile: String
    /// The state folder where nothing else is set: the small hook looks there, too.
    var standardHome = ""
    /// Where clients keep the settings of their hooks and servers, wherever variables have moved them.
    var movedSettings: [String] = []
    /// The programs of this installation, absolute; the agent must not change them.
    var programs: [String] = []
    /// Every setting with its value (secrets masked) and its origin, in the order of the reference.
    public let settings: [ExplainedSetting]
    /// What is wrong without making the configuration unusable: placeholders, misspelt variables, values of the
    /// project that would have loosened something and were not taken.
    public let warnings: [ConfigurationProblem]

    /// Reads and checks all layers.
    ///
    /// - Throws: `ConfigurationError` with every problem of every layer, not only the first.
    public static func load(from sources: ConfigurationSources) throws(ConfigurationError) -> Configuration {
        let (configuration, problems) = read(sources)
        guard problems.allSatisfy({ $0.severity == .warning }) else { throw ConfigurationError(problems: problems) }
        return configuration
    }

    /// Reads all layers, as far as they can be read, and says what is wrong with them.
    static func read(_ sources: ConfigurationSources) -> (
        configuration: Configuration, problems: [ConfigurationProblem]
    ) {
        let layers = ConfigurationLayers(reading: sources)
        var resolver = SettingResolver(layers: layers, sources: sources)
        let configuration = Configuration(resolving: &resolver, layers: layers, sources: sources)
        return (configuration, resolver.problems)
    }
}

extension Configuration {
    private init(
        resolving resolver: inout SettingResolver, layers: ConfigurationLayers, sources: ConfigurationSources
    ) {
        home = resolver.resolve(Settings.home, fallback: sources.standardStateFolder) ?? sources.standardStateFolder
        let storePath = resolver.resolve(Settings.storeLocation, fallback: joinedPath(home, "state.sqlite"))
        store = Store(
            path: storePath ?? joinedPath(home, "state.sqlite"), durability: resolver.resolve(Settings.durability))
        projectDirectory = layers.projectDirectory
        userHome = sources.home
        userFile = sources.userFile
        programs = sources.programs
        standardHome = sources.standardStateFolder
        movedSettings = HookClient.allCases.flatMap {
            ClientPlaces($0, home: sources.home, project: nil, environment: sources.environment).files
        }
        providers = Providers(resolving: &resolver)
        models = Models(resolving: &resolver, providers: providers)
        resilience = Resilience(resolving: &resolver, providers: providers)
        spending = Spending(resolving: &resolver)
        immunity = Immunity(
            isEnabled: resolver.resolve(Settings.immunityEnabled), blockAt: resolver.resolve(Settings.blockAt))
        prediction = Prediction(
            retrainAfter: resolver.resolve(Settings.retrainAfter),
            checkInterval: resolver.resolve(Settings.retrainCheck))
        run = Run(
            maximumOutputTokens: resolver.resolve(Settings.maximumOutputTokens),
            parallel: resolver.resolve(Settings.parallel))
        judge = Judging(resolving: &resolver, providers: providers)
        policy = Guarding(resolving: &resolver)
        mcp = MCP(
            tools: resolver.resolve(Settings.mcpTools), contextTokens: resolver.resolve(Settings.mcpContextTokens),
            contextReservePercent: resolver.resolve(Settings.mcpContextReserve))
        serve = Serve(
            token: resolver.resolve(Settings.serveToken), hosts: resolver.resolve(Settings.serveHosts),
            origins: resolver.resolve(Settings.serveOrigins), publicURL: resolver.resolve(Settings.servePublicURL),
            allowsRemote: resolver.resolve(Settings.serveAllowsRemote))
        logging = Logging(level: resolver.resolve(Settings.logLevel))
        settings = resolver.explainedInOrder
        warnings = resolver.problems.filter { $0.severity == .warning }
    }
}
