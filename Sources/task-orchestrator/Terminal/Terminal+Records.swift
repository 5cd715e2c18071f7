import Immunity
import Orchestrator
import Spending
import Storage
import Vocabulary

extension Terminal {
    /// The state of the memory.
    func show(_ status: ImmuneStatus) throws(OutputError) {
        let health = status.health
        let style: Style = health.band == .healthy ? .good : health.band == .strained ? .warning : .bad
        guard status.total.patterns > 0 else {
            try print(wrapping: "No failure is remembered yet. Runs that fail and replayed wrong answers teach it.")
            return
        }
        try print(
            wrapping: counted(status.total.patterns, "failure", "failures") + " remembered, seen "
                + "\(times(status.total.failures)) in all", style: .heading)
        try print(
            wrapping: "Health \(twoDecimals(health.score)), \(health.band.rawValue): in the last seven days "
                + counted(health.repeated, "known failure", "known failures") + " came back, "
                + counted(health.averted, "was", "were") + " averted", style: style)
        try print()
        var table = Table("kind of failure", ">patterns", ">failures")
        for tally in status.byFailureType { table.add(tally.name, "\(tally.patterns)", "\(tally.failures)") }
        try print(table)
        try print()
        try show(status.mostFrequent)
    }

    /// Failures, one a line.
    func show(_ failures: [FailurePattern]) throws(OutputError) {
        guard !failures.isEmpty else { return try print("No failure is remembered.") }
        var table = Table("failure", ">seen", "last seen (UTC)", "pattern", "prompt")
        for failure in failures {
            table.add(
                failure.failureType.rawValue, "\(failure.occurrences)",
                String("\(failure.lastSeen)".prefix(16)).replacing("T", with: " "),
                failure.id, shortened(failure.promptExcerpt, to: 80))
        }
        try print(table)
    }

    /// Spending per provider, and the budgets.
    func show(_ summary: SpendingSummary) throws(OutputError) {
        if summary.providers.isEmpty {
            try print("Nothing has been spent.")
        } else {
            var table = Table("provider", ">today", ">this month", ">all time", ">set aside", ">tokens")
            func add(_ name: String, _ account: SpendingSummary.Account) {
                table.add(
                    name, account.today.figure, account.month.figure, account.allTime.figure,
                    account.reserved.figure, "\(account.allTime.tokens)")
            }
            for account in summary.providers { add(account.provider, account) }
            if summary.providers.count > 1 { add("all", summary.total) }
            if summary.judging != .init(provider: "") { add("of it judging", summary.judging) }
            try print(table)
            try print(
                wrapping: "~ at list prices; covered by a subscription, or replayed", indent: 2, style: .dim)
        }
        if summary.unreconciledCalls > 0 {
            try print(
                wrapping: counted(summary.unreconciledCalls, "call was", "calls were")
                    + " lost and charged at the worst case", indent: 2,
                style: .warning)
        }
        try print()
        try showBudgets(summary)
    }

    /// How every budget stands.
    func showBudgets(_ summary: SpendingSummary) throws(OutputError) {
        let shown = summary.budgets.filter { !$0.isBuiltIn || $0.spent.count > 0 || $0.reserved.count > 0 }
        var table = Table("budget", "per", ">limit", ">spent", ">set aside", ">left", "state", "resets (UTC)")
        for standing in shown {
            table.add(
                standing.ledger.key + (standing.isBuiltIn ? " (built in)" : ""), standing.budget.window.description,
                standing.budget.limit.description, standing.spent.figure, standing.reserved.figure,
                standing.remaining.figure, standing.state.rawValue,
                String("\(standing.resetsAt)".dropFirst(5).prefix(11)).replacing("T", with: " "))
        }
        if !shown.isEmpty { try print(table) }
        let hidden = Set(summary.budgets.map(\.ledger.key)).subtracting(shown.map(\.ledger.key)).sorted()
        if !hidden.isEmpty {
            try print(
                wrapping: "Built-in budgets hold for \(hidden.joined(separator: ", ")); --json shows them.", indent: 2,
                style: .dim)
        }
    }

    /// What reading transcripts came to.
    func show(_ report: TranscriptImport) throws(OutputError) {
        try print(
            counted(report.imported, "answer", "answers") + " booked from "
                + counted(report.files, "transcript", "transcripts") + ", $\(report.charged) at list prices; "
                + counted(report.known, "was", "were") + " booked before")
        if report.unpriced > 0 {
            try print(
                counted(report.unpriced, "answer is", "answers are") + " of models without a known price; "
                    + "name a price file with models.prices")
        }
        for problem in report.problems.prefix(10) { note(styledNote("warning: ", .warning) + problem) }
        if report.problems.count > 10 { note("… and \(report.problems.count - 10) more") }
    }

    /// Whether the records hold.
    func show(_ audit: Audit) throws(OutputError) {
        let journal = audit.journal
        if journal.isIntact {
            try print(
                styled("The journal is intact: ", .good) + counted(journal.entries, "entry", "entries")
                    + ", chain unbroken, end signed")
        } else {
            try print(styled("The journal was changed: ", .bad) + counted(journal.findingCount, "finding", "findings"))
            for finding in journal.findings { try print("  \(finding)") }
        }
        let ledgers = audit.ledgers
        if ledgers.isExact {
            try print(
                styled("The ledgers add up: ", .good)
                    + counted(ledgers.charges, "charge", "charges") + ", "
                    + counted(ledgers.totals, "total", "totals") + ", no difference")
        } else {
            try print(styled("The ledgers do not add up:", .bad))
            for mismatch in ledgers.mismatches { try print("  \(mismatch)") }
        }
    }

    /// Entries of the journal.
    func show(_ entries: [JournalEntry]) throws(OutputError) {
        guard !entries.isEmpty else { return try print("The journal is empty.") }
        var table = Table(">no.", "at", "what", "payload")
        for entry in entries {
            table.add("\(entry.sequence)", "\(entry.at)", entry.kind, entry.payloadText ?? "(erased)")
        }
        try print(table)
    }

    /// What `doctor` found.
    func show(_ examination: Examination) throws(OutputError) {
        var areas: [String] = []
        for finding in examination.findings where !areas.contains(finding.area) { areas.append(finding.area) }
        for area in areas {
            try print(styled(area, .heading))
            for finding in examination.findings where finding.area == area { try show(finding) }
        }
        try print()
        try print(examination.isHealthy ? styled("Nothing is wrong.", .good) : styled("Something is wrong.", .bad))
    }

    private func show(_ finding: Examination.Finding) throws(OutputError) {
        let (mark, style): (String, Style) =
            switch finding.state {
            case .good: ("ok", .good)
            case .warning: ("note", .warning)
            case .problem: ("wrong", .bad)
            case .fixed: ("fixed", .good)
            }
        let lead = "  " + styled(mark, style) + String(repeating: " ", count: 7 - mark.count)
        try print(wrapping: finding.message, lead: lead, indent: 9)
        if let whatToDo = finding.whatToDo {
            try print(wrapping: whatToDo, lead: "       → ", indent: 9, style: .dim)
        }
    }

    /// Every setting with its origin.
    func show(_ settings: [ExplainedSetting]) throws(OutputError) {
        try print()
        var table = Table("setting", "value", "from")
        for setting in settings { table.add(setting.key, shortened(setting.value, to: 50), "\(setting.origin)") }
        try print(table)
    }
}
