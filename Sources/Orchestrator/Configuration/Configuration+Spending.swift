public import Vocabulary

extension Configuration {
    /// A limit on what may be used within a window.
    public struct Budget: Hashable, Sendable {
        /// Whose use counts.
        public enum Scope: Hashable, Sendable {
            /// Everything.
            case global
            /// Each project by itself.
            case project
            /// Each session by itself.
            case session
            /// Each agent by itself.
            case agent
            /// One provider.
            case provider(String)
            /// One model.
            case model(ModelReference)
        }

        /// Over which time use counts.
        public enum Window: Hashable, Sendable {
            /// The calendar day in UTC.
            case day
            /// The calendar month in UTC.
            case month
            /// The time just past, of this length.
            case rolling(Duration)
        }

        /// How much may be used.
        public enum Limit: Hashable, Sendable {
            /// An amount of money.
            case money(Money)
            /// Tokens, input and output together.
            case tokens(Int64)
        }

        /// Whose use counts.
        public var scope: Scope
        /// Over which time use counts.
        public var window: Window
        /// How much may be used.
        public var limit: Limit

        /// A limit of `limit` for `scope` within `window`.
        public init(scope: Scope, window: Window, limit: Limit) {
            self.scope = scope
            self.window = window
            self.limit = limit
        }
    }

    /// What may be spent.
    public struct Spending: Hashable, Sendable {
        /// At which part of a budget, in per cent, how much is still let through.
        public struct Governance: Hashable, Sendable {
            /// Whether the states below are kept at all.
            public var isEnabled: Bool
            /// Where a warning is raised; not above `throttlePercent`.
            public var warnPercent: Int
            /// Where calls are slowed; not above `shutdownPercent`.
            public var throttlePercent: Int
            /// Where calls stop.
            public var shutdownPercent: Int
        }

        /// All budgets; each of them holds.
        public var budgets: [Budget]
        /// Whether budgets only report what they would refuse.
        public var isShadow: Bool
        /// At which part of a budget how much is still let through.
        public var governance: Governance
    }
}

extension Configuration.Budget.Scope: CustomStringConvertible {
    /// The scope as it is written in settings.
    public var description: String {
        switch self {
        case .global: "global"
        case .project: "project"
        case .session: "session"
        case .agent: "agent"
        case .provider(let name): "provider:\(name)"
        case .model(let model): "model:\(model)"
        }
    }
}

extension Configuration.Budget.Window: CustomStringConvertible {
    /// The window as it is written in settings.
    public var description: String {
        switch self {
        case .day: "day"
        case .month: "month"
        case .rolling(let length): "rolling:\(length.components.seconds)s"
        }
    }
}

extension Configuration.Budget: CustomStringConvertible {
    /// The budget on one line: `provider:openai day 0.50 dollars`.
    public var description: String {
        switch limit {
        case .money(let amount): "\(scope) \(window) \(amount) dollars"
        case .tokens(let count): "\(scope) \(window) \(count) tokens"
        }
    }
}

extension Configuration.Spending {
    init(resolving resolver: inout SettingResolver, providers: Configuration.Providers) {
        budgets = resolver.resolve(Settings.budgets)
        for budget in budgets {
            let provider: String? =
                switch budget.scope {
                case .provider(let name): name
                case .model(let model): model.provider
                case .global, .project, .session, .agent: nil
                }
            if let provider { _ = resolver.exists(provider: provider, among: providers, in: Settings.budgets.name) }
        }
        isShadow = resolver.resolve(Settings.spendingShadow)
        // A project may lower any of the three; a state never begins later than a stricter one.
        let shutdown = resolver.resolve(Settings.shutdownPercent)
        let throttle = min(resolver.resolve(Settings.throttlePercent), shutdown)
        let warn = min(resolver.resolve(Settings.warnPercent), throttle)
        governance = Governance(
            isEnabled: resolver.resolve(Settings.governanceEnabled), warnPercent: warn, throttlePercent: throttle,
            shutdownPercent: shutdown)
    }
}
