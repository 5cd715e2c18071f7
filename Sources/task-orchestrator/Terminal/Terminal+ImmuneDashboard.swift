import Immunity
import Orchestrator
import Spending
import Vocabulary

extension Terminal {
    /// What the gates did, day by day and against the days before.
    func show(_ dashboard: ImmuneDashboard) throws(OutputError) {
        let health = dashboard.health
        let style: Style = health.band == .healthy ? .good : health.band == .strained ? .warning : .bad
        try print(styled(dashboard.span, .heading))
        try print(
            wrapping: "Health \(twoDecimals(health.score)), \(health.band.rawValue): "
                + counted(health.repeated, "known failure", "known failures") + " came back, "
                + counted(health.averted, "was", "were") + " averted", style: style)
        try print()
        var figures = Table("", ">period", ">before")
        for row in dashboard.comparison { figures.add(row.name, row.period, row.before) }
        try print(figures)
        try print()
        try showDays(of: dashboard)
        try showFailures(of: dashboard)
        let relevance = dashboard.relevance
        try print()
        try print(
            wrapping: counted(dashboard.memory.patterns, "pattern", "patterns")
                + " remembered: \(relevance.fresh) fresh, "
                + "\(relevance.fading) fading, \(relevance.faded) faded, of which \(relevance.prunable) could be forgotten"
        )
    }

    private func showDays(of dashboard: ImmuneDashboard) throws(OutputError) {
        var table = Table("day", ">runs", ">caught", ">back", ">averted", ">refused", ">spent", "caught")
        let most = dashboard.days.map(\.counts.caught).max() ?? 0
        // Many empty days say nothing that one line does not.
        let shown = dashboard.days.filter { dashboard.days.count <= 14 || $0.counts != .init() }
        for (date, counts) in shown {
            table.add(
                "\(date)", "\(counts.runs)", "\(counts.caught)", "\(counts.repeated)", "\(counts.averted)",
                "\(counts.refused)", counts.spent.figure, ImmuneDashboard.bar(counts.caught, of: most))
        }
        if !shown.isEmpty { try print(table) }
        let hidden = dashboard.days.count - shown.count
        if hidden > 0 { try print("  " + counted(hidden, "day", "days") + " without anything") }
    }

    private func showFailures(of dashboard: ImmuneDashboard) throws(OutputError) {
        if !dashboard.failureTypes.isEmpty {
            try print()
            var table = Table("kind of failure", ">period", ">before")
            for failure in dashboard.failureTypes {
                table.add(failure.type.rawValue, "\(failure.count)", "\(failure.before)")
            }
            try print(table)
        }
        if !dashboard.patterns.isEmpty {
            try print()
            var table = Table("pattern", ">seen", ">relevance", "failure", "prompt")
            for pattern in dashboard.patterns {
                table.add(
                    pattern.id, "\(pattern.occurrences)", twoDecimals(pattern.relevance(at: dashboard.at)),
                    pattern.failureType.rawValue, shortened(pattern.promptExcerpt, to: 80))
            }
            try print(table)
        }
    }
}
