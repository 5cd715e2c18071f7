public import Vocabulary

extension Configuration {
    /// How answers are judged by models.
    public struct Judging: Hashable, Sendable {
        /// Who judges where a grader names nobody.
        public var model: ModelReference?
        /// What all judging may cost per day (UTC), where the store has no budget for it.
        public var budgetPerDay: Money
        /// How often a judge is asked at most about an answer that its first vote fails.
        public var votes: Int
        /// Time for one question, with all its attempts.
        public var timeLimit: Duration
        /// The most tokens a judgement may have.
        public var maximumOutputTokens: Int
        /// Whether judgements are remembered.
        public var remembers: Bool
    }
}

extension Configuration.Judging {
    init(resolving resolver: inout SettingResolver, providers: Configuration.Providers) {
        model = resolver.resolve(Settings.judgeModel).flatMap {
            resolver.exists(provider: $0.provider, among: providers, in: Settings.judgeModel.name) ? $0 : nil
        }
        budgetPerDay = resolver.resolve(Settings.judgeBudget)
        votes = resolver.resolve(Settings.judgeVotes)
        timeLimit = resolver.resolve(Settings.judgeTimeout)
        maximumOutputTokens = resolver.resolve(Settings.judgeOutputTokens)
        remembers = resolver.resolve(Settings.judgeRemembers)
    }
}

extension JudgeSettings {
    init(_ configuration: Configuration.Judging) {
        self.init(
            model: configuration.model, votes: configuration.votes, timeLimit: configuration.timeLimit,
            maxOutputTokens: Int64(configuration.maximumOutputTokens), remembers: configuration.remembers)
    }
}
