internal import Oversight

extension Configuration.Guarding {
    init(resolving resolver: inout SettingResolver) {
        mode = resolver.resolve(Settings.policyMode)
        recordsText = resolver.resolve(Settings.policyRecordsText)
        approvalLifetime = resolver.resolve(Settings.approvalLifetime)
        rules = resolver.resolve(Settings.policyRules)
        for name in rules.refused { resolver.reportRefusedRule(name) }
        for rule in rules.broken { resolver.reportBrokenRule(rule) }
    }
}

extension Configuration {
    /// What guards agents even where the configuration cannot be used.
    ///
    /// Where anything is wrong, nothing of what people wrote loosens: rules that allow are left out, and what was only to
    /// be watched is enforced. The built-in packs always hold.
    ///
    /// - Returns: the configuration as far as it can be read, and what is wrong with it; warnings are no such thing.
    public static func loadForGuarding(
        from sources: ConfigurationSources
    ) -> (configuration: Configuration, errors: [ConfigurationProblem]) {
        var (configuration, problems) = read(sources)
        let errors = problems.filter { $0.severity == .error }
        if !errors.isEmpty {
            configuration.policy.rules.user.removeAll { $0.category == .safe }
            if configuration.policy.mode == .shadow { configuration.policy.mode = .enforce }
        }
        return (configuration, errors)
    }
}
