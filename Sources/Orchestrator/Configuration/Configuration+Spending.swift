extension Configuration {
    /// How budgets are kept; the budgets themselves are in the store.
    public struct Spending: Hashable, Sendable {
        /// At which part of a budget, in per cent, how much is still let through.
        public struct Governance: Hashable, Sendable {
            /// Whether the built-in budgets are governed.
            public var isEnabled: Bool
            /// Where a warning is raised; not above `throttlePercent`.
            public var warnPercent: Int
            /// Where calls are slowed; not above `shutdownPercent`.
            public var throttlePercent: Int
            /// Where calls stop.
            public var shutdownPercent: Int
        }

        /// Whether budgets only report what they would refuse.
        public var isShadow: Bool
        /// At which part of a budget how much is still let through.
        public var governance: Governance
    }
}

extension Configuration.Spending {
    init(resolving resolver: inout SettingResolver) {
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
