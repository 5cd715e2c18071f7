public import Oversight

extension Configuration {
    /// Where the state is kept.
    public struct Store: Hashable, Sendable {
        /// What an acknowledged write survives.
        public enum Durability: String, CaseIterable, Sendable {
            /// The death of the process, by whatever signal.
            case process
            /// A power cut.
            case power
        }

        /// The SQLite file, absolute.
        public var path: String
        /// What an acknowledged write survives.
        public var durability: Durability
    }

    /// When calls are tried again, given up or refused.
    public struct Resilience: Hashable, Sendable {
        /// Failures in a row that open a breaker.
        public var consecutiveFailures: Int
        /// How long an open breaker waits before it probes.
        public var openTime: Duration
        /// Attempts after the first.
        public var retries: Int
        /// The wait before the first retry, never longer than `retryCap`.
        public var retryBase: Duration
        /// The longest wait between two attempts.
        public var retryCap: Duration
        /// The time that one request may take with all its attempts.
        public var deadline: Duration
        /// After how long a second call is started beside a slow one; nil: never.
        public var hedgeAfter: Duration?
        /// A call that takes this long is slow; nil: slowness is not judged.
        public var slowCall: Duration?
        /// A streamed call whose first text takes this long is slow; nil: not judged.
        public var slowFirstText: Duration?
        /// Share of slow calls that opens a breaker, 0…1.
        public var slowRate: Double
        /// Calls in flight per provider.
        public var maximumConcurrency: Int
        /// Calls in flight of providers that have a limit of their own, by provider.
        public var concurrencyByProvider: [String: Int]
        /// Calls per provider that may wait for a place.
        public var queue: Int

        /// How many calls to `provider` may be in flight.
        public func maximumConcurrency(of provider: String) -> Int {
            min(maximumConcurrency, concurrencyByProvider[provider] ?? maximumConcurrency)
        }
    }

    /// The memory of failures.
    public struct Immunity: Hashable, Sendable {
        /// Whether requests are compared with failures of the past.
        public var isEnabled: Bool
        /// The risk from which on a request is refused before any call; nil: never.
        public var blockAt: Double?
    }

    /// How failures are foretold.
    public struct Prediction: Hashable, Sendable {
        /// How many new judged trials make a long-lived process train the model anew; nil: none does.
        public var retrainAfter: Int?
        /// How often it looks whether so many have come.
        public var checkInterval: Duration
    }

    /// What agents may do.
    public struct Guarding: Hashable, Sendable {
        /// What becomes of a decision.
        public var mode: Policy.Mode
        /// Whether the journal keeps the text of what was asked for beside its hash.
        public var recordsText: Bool
        /// How long a request waits for a person, and how long an approval waits for its action.
        public var approvalLifetime: Duration
        /// The rules that people have written.
        public var rules: PolicyRules

        /// The built-in packs with these rules, as Oversight reads them.
        public var policy: Policy { Policy(mode: mode, userRules: rules.user, projectRules: rules.project) }
    }

    /// One safe run.
    public struct Run: Hashable, Sendable {
        /// The most tokens an answer may have, where the request does not say less.
        public var maximumOutputTokens: Int
        /// Agents that run at once.
        public var parallel: Int
    }

    /// The server for MCP clients.
    public struct MCP: Hashable, Sendable {
        /// Which tools are listed.
        public enum Listing: String, CaseIterable, Sendable {
            /// All of them.
            case full
            /// The core ones, and categories that were asked for.
            case dynamic
            /// All of them until the context of the client's model runs low, then the core ones.
            case auto
        }

        /// Which tools are listed.
        public var tools: Listing
        /// How many tokens the context of the client's model holds.
        public var contextTokens: Int
        /// The percentage of the context that is left when the list shrinks.
        public var contextReservePercent: Int

        /// The built-in values, less what is given.
        public init(tools: Listing = .auto, contextTokens: Int = 200_000, contextReservePercent: Int = 10) {
            self.tools = tools
            self.contextTokens = contextTokens
            self.contextReservePercent = contextReservePercent
        }
    }

    /// The server over HTTP.
    public struct Serve: Hashable, Sendable {
        /// The token that clients must bring; nil: one is made.
        public var token: Secret?
        /// Names under which clients reach the server, beside those of the local machine.
        public var hosts: [String]
        /// Web pages elsewhere that may call the server.
        public var origins: [String]
        /// Where clients reach the server, where that is not what they address it by.
        public var publicURL: String?
        /// Whether it may listen at addresses that other machines reach.
        public var allowsRemote: Bool
    }

    /// The diagnostic log.
    public struct Logging: Hashable, Sendable {
        /// How much is logged, in the words of swift-log.
        public enum Level: String, CaseIterable, Sendable {
            /// Everything, also within one step.
            case trace
            /// What helps to find a mistake in the program.
            case debug
            /// What happens in ordinary use.
            case info
            /// What is ordinary but worth a look.
            case notice
            /// What is not an error but may become one.
            case warning
            /// What went wrong.
            case error
            /// What stops the program.
            case critical
        }

        /// How much is logged.
        public var level: Level
    }
}

extension Configuration.Resilience {
    init(resolving resolver: inout SettingResolver, providers: Configuration.Providers) {
        consecutiveFailures = resolver.resolve(Settings.consecutiveFailures)
        openTime = resolver.resolve(Settings.openTime)
        retries = resolver.resolve(Settings.retries)
        retryCap = resolver.resolve(Settings.retryCap)
        retryBase = min(resolver.resolve(Settings.retryBase), retryCap)
        deadline = resolver.resolve(Settings.deadline)
        hedgeAfter = resolver.resolve(Settings.hedgeAfter)
        slowCall = resolver.resolve(Settings.slowCall)
        slowFirstText = resolver.resolve(Settings.slowFirstText)
        slowRate = resolver.resolve(Settings.slowRate)
        maximumConcurrency = resolver.resolve(Settings.maximumConcurrency)
        concurrencyByProvider = [:]
        for name in resolver.names(of: Settings.providerConcurrency) {
            concurrencyByProvider[name] = resolver.resolve(Settings.providerConcurrency, named: name)
            _ = resolver.exists(provider: name, among: providers, in: Settings.providerConcurrency.name(for: name))
        }
        queue = resolver.resolve(Settings.queue)
    }
}
