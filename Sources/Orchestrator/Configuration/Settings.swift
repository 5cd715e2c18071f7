internal import Agents
internal import Oversight
internal import Vocabulary

/// The table of all settings. docs/CONFIGURATION.md is made from it.
enum Settings {

    // MARK: State

    static let home = SettingKey(
        "home", .optional(.path), nil, inAProject: .never, variables: ["TASK_ORCHESTRATOR_HOME"],
        fallbackText: "`$XDG_STATE_HOME/task-orchestrator`, else `~/.local/state/task-orchestrator`",
        "The folder that holds the program's state.")
    static let storeLocation = SettingKey(
        "store.location", .optional(.storeLocation), nil, inAProject: .never, variables: ["TASK_ORCHESTRATOR_STORE"],
        shorthand: "store", fallbackText: "`state.sqlite` in the state folder",
        "The SQLite file that holds everything that is remembered.")
    static let durability = SettingKey(
        "store.durability", .choice, Configuration.Store.Durability.process, inAProject: .never,
        "What an acknowledged write survives: the death of the process, or a power cut too (slower).")

    // MARK: Providers

    static let googleGeminiKey = SettingKey(
        "providers.google_gemini.api_key", .optional(.secret), nil, inAProject: .environmentFilesOnly,
        variables: ["GOOGLE_API_KEY", "GEMINI_API_KEY"], "The key for Google Gemini.")
    static let googleGeminiURL = baseURL(of: "google_gemini", called: "Google Gemini")
    static let openAIKey = SettingKey(
        "providers.openai.api_key", .optional(.secret), nil, inAProject: .environmentFilesOnly,
        variables: ["OPENAI_API_KEY"], "The key for OpenAI.")
    static let openAIURL = baseURL(of: "openai", called: "OpenAI")
    static let openAIInterface = SettingKey(
        "providers.openai.api", .choice, Configuration.Providers.OpenAIInterface.responses, inAProject: .never,
        "Which of OpenAI's interfaces is spoken.")
    static let anthropicKey = SettingKey(
        "providers.anthropic.api_key", .optional(.secret), nil, inAProject: .environmentFilesOnly,
        variables: ["ANTHROPIC_API_KEY"], "The key for Anthropic.")
    static let anthropicURL = baseURL(of: "anthropic", called: "Anthropic")
    static let openRouterKey = SettingKey(
        "providers.openrouter.api_key", .optional(.secret), nil, inAProject: .environmentFilesOnly,
        variables: ["OPENROUTER_API_KEY"], "The key for OpenRouter.")
    static let openRouterURL = baseURL(of: "openrouter", called: "OpenRouter")
    static let detectsLocal = SettingKey(
        "providers.local.detect", .boolean, true, inAProject: .onlySwitchOff,
        "Look for model servers on loopback (Ollama, llama.cpp, …).")
    static let compatibleURL = SettingKey(
        "providers.compatible.*.base_url", .optional(.baseURL), nil, inAProject: .never, variables: [],
        "Where your OpenAI-compatible server of this name is reached.")
    static let compatibleKey = SettingKey(
        "providers.compatible.*.api_key", .optional(.secret), nil, inAProject: .environmentFilesOnly,
        "The key for that server, where it wants one.")
    static let compatibleModels = SettingKey(
        "providers.compatible.*.models", .list(of: .text("a model's name")), [], inAProject: .never, variables: [],
        fallbackText: "asked of the server", "The models that server offers.")
    static let commandArguments = SettingKey(
        "providers.command.*.argv", .arguments, [], inAProject: .never, variables: [],
        "Your program of this name that answers as a model does.")
    static let commandModel = SettingKey(
        "providers.command.*.model", .optional(.text("a model's name")), nil, inAProject: .never, variables: [],
        "The model's name in reports and budgets.")
    static let claudeCodeEnabled = SettingKey(
        "providers.claude_code.enabled", .boolean, true, inAProject: .onlySwitchOff,
        "Use your own Claude Code, run headless.")
    static let claudeCodePath = SettingKey(
        "providers.claude_code.path", .optional(.path), nil, inAProject: .never, fallbackText: "`claude` in `PATH`",
        "The Claude Code executable.")

    // MARK: Models

    static let modelsByKind = TaskKind.allCases.map { kind in
        (
            kind: kind,
            key: SettingKey(
                "models.\(kind.rawValue)", .list(of: .model), [], inAProject: .unlessUserDecides,
                fallbackText: "chosen from the catalogue", "The models to try for \(purpose(of: kind)), first first.")
        )
    }
    static let defaultProvider = SettingKey(
        "models.default_provider", .optional(.provider), nil, inAProject: .unlessUserDecides,
        fallbackText: "whichever suits the work best",
        "The provider that is asked first where a request names none; others take its place where it fails.")
    static let priceFile = SettingKey(
        "models.prices", .optional(.path), nil, inAProject: .never, "A file of prices that override the catalogue.")
    static let allowsUnknownPrice = SettingKey(
        "models.allow_unknown_price", .boolean, false, inAProject: .never,
        "Call models whose price is not known.")

    // MARK: Resilience

    static let consecutiveFailures = SettingKey(
        "resilience.consecutive_failures", .integer(1...1000), 3, inAProject: .onlyLower,
        "Failures in a row that open a breaker.")
    static let openTime = SettingKey(
        "resilience.open_seconds", .seconds(1...3600), .seconds(30), inAProject: .onlyRaise,
        "How long an open breaker waits before it probes.")
    static let retries = SettingKey(
        "resilience.retry.max", .integer(0...20), 5, inAProject: .onlyLower, "Attempts after the first.")
    static let retryBase = SettingKey(
        "resilience.retry.base_seconds", .seconds(0...600), .seconds(2), inAProject: .onlyRaise,
        "The wait before the first retry; it doubles from there.")
    static let retryCap = SettingKey(
        "resilience.retry.cap_seconds", .seconds(0...3600), .seconds(60), inAProject: .onlyRaise,
        "The longest wait between two attempts.")
    static let deadline = SettingKey(
        "resilience.deadline_seconds", .seconds(1...86_400), .seconds(600), inAProject: .onlyLower,
        "The time that one request may take with all its attempts.")
    static let hedgeAfter = SettingKey(
        "resilience.hedge_after_seconds", .off(or: .seconds(0...3600)), nil, inAProject: .onlyRaiseOrSwitchOff(),
        "After how long a second call is started beside a slow one.")
    static let slowCall = SettingKey(
        "resilience.slow_call_seconds", .off(or: .seconds(1...3600)), nil, inAProject: .onlyLowerOrSet(),
        "How long a call takes that counts as slow; a minute with too many slow calls opens the breaker.")
    static let slowFirstText = SettingKey(
        "resilience.slow_first_text_seconds", .off(or: .seconds(1...3600)), nil, inAProject: .onlyLowerOrSet(),
        "How long the first text of a streamed answer takes that counts as slow.")
    static let slowRate = SettingKey(
        "resilience.slow_call_rate", .number(0.1...1), 0.8, inAProject: .onlyLower,
        "The share of slow calls that opens a breaker.")
    static let maximumConcurrency = SettingKey(
        "resilience.max_concurrency", .integer(1...10_000), 16, inAProject: .onlyLower,
        "Calls in flight per provider.")
    static let providerConcurrency = SettingKey(
        "resilience.provider_concurrency.*", .integer(1...10_000), 10_000, inAProject: .onlyLower, variables: [],
        fallbackText: "`resilience.max_concurrency`", "Calls in flight to the provider of this name, where fewer.")
    static let queue = SettingKey(
        "resilience.queue", .integer(0...100_000), 256, inAProject: .onlyLower,
        "Calls per provider that may wait for a place.")

    // MARK: Spending

    static let spendingShadow = SettingKey(
        "spending.shadow", .boolean, false, inAProject: .onlySwitchOff,
        "Only report what budgets would refuse.")
    static let governanceEnabled = SettingKey(
        "spending.governance.enabled", .boolean, true, inAProject: .onlySwitchOn,
        "Govern the built-in budgets: hold back work as they fill, and stop before they are full.")
    static let warnPercent = SettingKey(
        "spending.governance.warn_percent", .integer(1...100), 60, inAProject: .onlyLower,
        "The part of a budget at which a warning is raised.")
    static let throttlePercent = SettingKey(
        "spending.governance.throttle_percent", .integer(1...100), 80, inAProject: .onlyLower,
        "The part of a governed budget at which background work is held back.")
    static let shutdownPercent = SettingKey(
        "spending.governance.shutdown_percent", .integer(1...100), 95, inAProject: .onlyLower,
        "The part of a budget at which calls stop.")

    // MARK: Runs

    static let immunityEnabled = SettingKey(
        "immunity.enabled", .boolean, true, inAProject: .onlySwitchOn,
        "Compare requests with failures of the past.")
    static let blockAt = SettingKey(
        "immunity.block_at", .off(or: .number(0.1...1)), nil, inAProject: .onlyLowerOrSet(),
        "The risk from which on a request is refused before any call; 0.9 is a good start.")
    static let retrainAfter = SettingKey(
        "prediction.retrain_after", .off(or: .integer(50...1_000_000)), 200, inAProject: .never,
        "How many new judged trials make `serve` and `mcp` train the prediction model anew in the background.")
    static let retrainCheck = SettingKey(
        "prediction.check_seconds", .seconds(1...86_400), .seconds(60), inAProject: .never,
        "How often they look whether so many have come.")
    static let maximumOutputTokens = SettingKey(
        "run.max_output_tokens", .integer(1...1_000_000), 8192, inAProject: .onlyLower,
        "The most tokens an answer may have.")
    static let parallel = SettingKey(
        "run.parallel", .integer(1...256), 4, inAProject: .onlyLower, "Agents that run at once.")

    // MARK: Judging

    static let judgeModel = SettingKey(
        "judge.model", .optional(.model), nil, inAProject: .unlessUserDecides, fallbackText: "nobody judges",
        "The model that judges answers, where a grader names none (docs/JUDGES.md).")
    static let judgeBudget = SettingKey(
        "judge.budget_per_day", .dollars, .dollars(1), inAProject: .onlyLower,
        "What all judging may cost per day (UTC), where no budget `judging` is set.")
    static let judgeVotes = SettingKey(
        "judge.votes", .integer(1...9), 3, inAProject: .onlyLower,
        "How often a judge is asked at most about an answer that its first vote fails.")
    static let judgeTimeout = SettingKey(
        "judge.timeout_seconds", .seconds(1...3600), .seconds(60), inAProject: .onlyLower,
        "The time that one question to a judge may take with all its attempts.")
    static let judgeOutputTokens = SettingKey(
        "judge.max_output_tokens", .integer(64...1_000_000), 2048, inAProject: .onlyLower,
        "The most tokens a judgement may have, reasoning included.")
    static let judgeRemembers = SettingKey(
        "judge.cache", .boolean, true, inAProject: .onlySwitchOn,
        "Remember what judges answered, and do not pay for the same question again.")

    // MARK: Policy

    static let policyMode = SettingKey(
        "policy.mode", .choice, Policy.Mode.enforce, inAProject: .never,
        "Ask and block (enforce), deny with an approval id what would be asked (headless), or only write down (shadow)."
    )
    static let policyRecordsText = SettingKey(
        "policy.record_text", .boolean, false, inAProject: .never,
        "Keep the text of every command in the journal, not only its hash.")
    static let approvalLifetime = SettingKey(
        "policy.approval_seconds", .seconds(10...86_400), .seconds(1800), inAProject: .onlyLower,
        "How long a request waits for a person, and how long an approval waits for its action.")

    static let policyRules = SettingKey(
        "policy.rules", .policyRules, PolicyRules(), inAProject: .onlyTighterRules, variables: [], fallbackText: "none",
        "Your own rules beside the built-in packs; docs/POLICY.md shows how they are written.")

    // MARK: Clients

    static let mcpTools = SettingKey(
        "mcp.tools", .choice, Configuration.MCP.Listing.auto, inAProject: .free,
        "Which tools MCP clients see: all, the core ones and what is asked for, or all until the context runs low.")
    static let mcpContextTokens = SettingKey(
        "mcp.context_tokens", .integer(1000...100_000_000), 200_000, inAProject: .free,
        "How many tokens the context of an MCP client's model holds.")
    static let mcpContextReserve = SettingKey(
        "mcp.context_reserve_percent", .integer(1...90), 10, inAProject: .free,
        "The part of the context that is left when `mcp.tools: auto` shortens the list.")

    static let serveToken = SettingKey(
        "serve.token", .optional(.secret), nil, inAProject: .never,
        fallbackText: "made once, in `serve.token` of the state folder",
        "The token that clients of `serve` must bring.")
    static let serveHosts = SettingKey(
        "serve.hosts", .list(of: .text("a host's name")), [], inAProject: .never,
        "Names under which clients reach `serve`, beside `localhost` and its addresses.")
    static let serveOrigins = SettingKey(
        "serve.origins", .list(of: .baseURL), [], inAProject: .never,
        "Web pages elsewhere that may call `serve`.")
    static let servePublicURL = SettingKey(
        "serve.public_url", .optional(.baseURL), nil, inAProject: .never, fallbackText: "as clients address it",
        "Where clients reach `serve` through a proxy.")
    static let serveAllowsRemote = SettingKey(
        "serve.allow_remote", .boolean, false, inAProject: .never,
        "Let `serve` listen at addresses that other machines reach; put a proxy with TLS before it.")

    // MARK: Records

    static let logLevel = SettingKey(
        "logging.level", .choice, Configuration.Logging.Level.warning, inAProject: .free,
        "How much is logged, to standard error.")

    /// All settings, in the order of the reference.
    static let all: [any DescribedSetting] =
        [
            home, storeLocation, durability, googleGeminiKey, googleGeminiURL, openAIKey, openAIURL, openAIInterface,
            anthropicKey, anthropicURL, openRouterKey, openRouterURL, detectsLocal, claudeCodeEnabled, claudeCodePath,
            compatibleURL, compatibleKey, compatibleModels, commandArguments, commandModel,
        ] + modelsByKind.map(\.key) as [any DescribedSetting]
        + [
            defaultProvider, priceFile, allowsUnknownPrice, consecutiveFailures, openTime, retries, retryBase, retryCap,
            deadline, hedgeAfter, slowCall, slowFirstText, slowRate, maximumConcurrency, providerConcurrency, queue,
            spendingShadow,
            governanceEnabled, warnPercent, throttlePercent, shutdownPercent, immunityEnabled, blockAt,
            retrainAfter, retrainCheck, maximumOutputTokens, parallel, judgeModel, judgeBudget, judgeVotes,
            judgeTimeout,
            judgeOutputTokens, judgeRemembers, policyMode, policyRecordsText, approvalLifetime,
            policyRules, mcpTools, mcpContextTokens, mcpContextReserve, serveToken, serveHosts,
            serveOrigins, servePublicURL, serveAllowsRemote, logLevel,
        ]

    /// Variables that begin like ours and are none of the settings: read by the package manifest.
    static let otherVariables: Set<String> = ["TASK_ORCHESTRATOR_STRICT"]

    /// Variables that redirect other programs; a project could set them, so they are not read.
    static let unreadVariables = [
        "ANTHROPIC_BASE_URL": anthropicURL.name, "GOOGLE_GEMINI_BASE_URL": googleGeminiURL.name,
        "OPENAI_API_BASE": openAIURL.name, "OPENAI_BASE_URL": openAIURL.name,
        "OPENROUTER_BASE_URL": openRouterURL.name,
    ]

    private static func baseURL(of provider: String, called name: String) -> SettingKey<String?> {
        SettingKey(
            "providers.\(provider).base_url", .optional(.baseURL), nil, inAProject: .never,
            fallbackText: "its public address", "Where \(name) is reached.")
    }

    private static func purpose(of kind: TaskKind) -> String {
        switch kind {
        case .fast: "short answers at low cost"
        case .code: "writing and changing programs"
        case .reasoning: "many steps of thought"
        case .analysis: "understanding given material"
        case .extraction: "pulling data out of text"
        case .summary: "making text shorter"
        }
    }
}
