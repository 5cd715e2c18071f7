import Immunity
import Orchestrator
import Spending
import Storage
import Vocabulary

extension Terminal {
    /// The state of the memory.
    func show(_ status: ImmuneStatus) {
        let health = status.health
        let style: Style = health.band == .healthy ? .good : health.band == .strained ? .warning : .bad
        print(
            styled("\(status.total.patterns) failures remembered", .heading)
                + ", which happened \(times(status.total.failures)) in all")
        print(
            "Health \(styled("\(twoDecimals(health.score)), \(health.band.rawValue)", style)): in the last seven days "
                + "\(health.repeated) known failures came back, \(health.averted) were averted")
        guard status.total.patterns > 0 else { return }
        print()
        var table = Table("kind of failure", ">patterns", ">failures")
        for tally in status.byFailureType { table.add(tally.name, "\(tally.patterns)", "\(tally.failures)") }
        print(table)
        print()
        show(status.mostFrequent)
    }

    /// Failures, one a line.
    func show(_ failures: [FailurePattern]) {
        guard !failures.isEmpty else { return print("No failure is remembered.") }
        var table = Table("failure", ">seen", "last seen", "pattern", "prompt")
        for failure in failures {
            table.add(
                failure.failureType.rawValue, "\(failure.occurrences)", String("\(failure.lastSeen)".prefix(16)),
                failure.id, shortened(failure.promptExcerpt, to: 80))
        }
        print(table)
    }

    /// Spending per provider, and the budgets.
    func show(_ summary: SpendingSummary) {
        if summary.providers.isEmpty {
            print("Nothing has been spent.")
        } else {
            var table = Table("provider", ">today", ">this month", ">all time", ">set aside", ">tokens")
            func add(_ name: String, _ account: SpendingSummary.Account) {
                table.add(
                    name, amount(account.today), amount(account.month), amount(account.allTime),
                    amount(account.reserved), "\(account.allTime.tokens)")
            }
            for account in summary.providers { add(account.provider, account) }
            if summary.providers.count > 1 { add("all", summary.total) }
            print(table)
            print(styled("  ~ at list prices; covered by a subscription, or replayed", .dim))
        }
        if summary.unreconciledCalls > 0 {
            print(
                styled(
                    "  \(summary.unreconciledCalls) calls were lost and are charged at their worst case", .warning))
        }
        print()
        showBudgets(summary)
    }

    private func amount(_ spent: SpendingSummary.Spent) -> String {
        let parts = [
            spent.billed > .zero || spent.imputed == .zero ? "$\(spent.billed)" : nil,
            spent.imputed > .zero ? "~$\(spent.imputed)" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " + ")
    }

    /// How every budget stands.
    func showBudgets(_ summary: SpendingSummary) {
        let shown = summary.budgets.filter { !$0.isBuiltIn || $0.spent.count > 0 || $0.reserved.count > 0 }
        var table = Table("budget", "per", ">limit", ">spent", ">set aside", ">left", ">used", "state", "resets")
        for standing in shown {
            table.add(
                standing.ledger.key + (standing.isBuiltIn ? " (built in)" : ""), standing.budget.window.description,
                standing.budget.limit.description, standing.spent.figure, standing.reserved.figure,
                standing.remaining.figure, "\(Int(standing.percent.rounded())) %", standing.state.rawValue,
                String("\(standing.resetsAt)".prefix(16)))
        }
        if !shown.isEmpty { print(table) }
        let hidden = Set(summary.budgets.map(\.ledger.key)).subtracting(shown.map(\.ledger.key)).sorted()
        if !hidden.isEmpty {
            print(styled("  Built-in budgets hold for \(hidden.joined(separator: ", ")); --json shows them.", .dim))
        }
    }

    /// What reading transcripts came to.
    func show(_ report: TranscriptImport) {
        print(
            "\(report.imported) answers booked from \(report.files) transcripts, $\(report.charged) at list prices; "
                + "\(report.known) were booked before")
        if report.unpriced > 0 { print("\(report.unpriced) answers are of models without a known price") }
        for problem in report.problems.prefix(10) { note(styledNote("warning: ", .warning) + problem) }
        if report.problems.count > 10 { note("… and \(report.problems.count - 10) more") }
    }

    /// Whether the records hold.
    func show(_ audit: Audit) {
        let journal = audit.journal
        if journal.isIntact {
            print(styled("The journal is intact: ", .good) + "\(journal.entries) entries, chain unbroken, end signed")
        } else {
            print(styled("The journal was changed: ", .bad) + "\(journal.findingCount) findings")
            for finding in journal.findings { print("  \(finding)") }
        }
        let ledgers = audit.ledgers
        if ledgers.isExact {
            print(
                styled("The ledgers add up: ", .good)
                    + "\(ledgers.charges) charges, \(ledgers.totals) totals, no difference")
        } else {
            print(styled("The ledgers do not add up:", .bad))
            for mismatch in ledgers.mismatches { print("  \(mismatch)") }
        }
    }

    /// Entries of the journal.
    func show(_ entries: [JournalEntry]) {
        guard !entries.isEmpty else { return print("The journal is empty.") }
        var table = Table(">no.", "at", "what", "payload")
        for entry in entries {
            table.add("\(entry.sequence)", "\(entry.at)", entry.kind, entry.payloadText ?? "(erased)")
        }
        print(table)
    }

    /// What `doctor` found.
    func show(_ examination: Examination) {
        var area = ""
        for finding in examination.findings {
            if finding.area != area { print(styled(finding.area, .heading)) }
            area = finding.area
            let (mark, style): (String, Style) =
                switch finding.state {
                case .good: ("ok", .good)
                case .warning: ("note", .warning)
                case .problem: ("wrong", .bad)
                case .fixed: ("fixed", .good)
                }
            print("  " + styled(mark, style) + String(repeating: " ", count: 7 - mark.count) + finding.message)
            if let whatToDo = finding.whatToDo { print("         \(styled("→ \(whatToDo)", .dim))") }
        }
        print()
        print(examination.isHealthy ? styled("Nothing is wrong.", .good) : styled("Something is wrong.", .bad))
    }

    /// Every setting with its origin.
    func show(_ settings: [ExplainedSetting]) {
        print()
        var table = Table("setting", "value", "from")
        for setting in settings { table.add(setting.key, shortened(setting.value, to: 50), "\(setting.origin)") }
        print(table)
    }
}
