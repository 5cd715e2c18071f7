import Agents
import Evaluation
import Immunity
import Orchestrator
import Vocabulary

extension Terminal {
    /// The answer on standard output.
    func showAnswer(_ report: RunReport) throws(OutputError) {
        if let answer = report.answer { try print(answer.text) }
    }

    /// Which of several prompts comes now; with the answers, so that they stay apart in a file.
    func showHeading(of prompt: String, _ number: Int) throws(OutputError) {
        try print(styled("\(number). \(shortened(prompt, to: min(width - 4, 90)))", .heading))
    }

    /// What the gates did, on standard error; a line for each that ran.
    func showCard(_ report: RunReport) {
        if let check = report.immunity { card("Checked", checkLine(check), check.matches.isEmpty ? .dim : .warning) }
        if let forecast = report.prediction, forecast.probability != nil {
            card("Foretold", forecast.statement, forecast.isHighRisk ? .warning : .dim)
        }
        for attempt in report.attempts {
            let price = "charged $\(attempt.charged) of $\(attempt.reserved) set aside"
            let time = attempt.latency.map { " in \(seconds($0))" } ?? ""
            if let failure = attempt.failure {
                card("Called", "\(attempt.candidate)\(time): \(failure.whatHappened)", .bad)
            } else {
                card("Called", "\(attempt.candidate)\(time), \(price)", .dim)
            }
        }
        if !report.samples.isEmpty { showSamples(report) }
        if let verdict = report.verdict { showVerdict(verdict) }
        if let learned = report.learned { card("Learned", learnedLine(learned), .warning) }
        switch report.outcome {
        case .answered: break
        case .refusedByImmunity:
            card("Refused", "requests like this one have failed; see the lessons above", .bad)
        case .refusedByBudget(let denial): card("Refused", denial.description, .bad)
        case .failed(let error): card("Failed", error.description, .bad)
        case .cancelled: card("Cancelled", "what was used is settled", .bad)
        }
    }

    /// How often else it was asked, and where the answers part.
    private func showSamples(_ report: RunReport) {
        let answers = report.samples.count { $0.answer != nil }
        let cost = report.samples.reduce(Money.zero) { $0 + $1.charged }
        card("Compared", "with \(counted(answers, "other answer", "other answers")), charged $\(cost)", .dim)
        for sample in report.samples where sample.answer == nil {
            card("", "one did not come: \(sample.outcome.error?.whatHappened ?? sample.outcome.name)", .warning)
        }
        guard let answer = report.answer?.text.unicodeScalars,
            let grade = report.verdict?.grades.first(where: { $0.grader == "consistency" })
        else { return }
        for span in grade.spans.prefix(10) where span.start < span.end && span.end <= answer.count {
            let from = answer.index(answer.startIndex, offsetBy: span.start)
            let part = answer[from..<answer.index(from, offsetBy: span.end - span.start)]
            card("", "“\(shortened(String(part), to: 60))”: \(span.reason)", .warning)
        }
    }

    private func showVerdict(_ verdict: Verdict) {
        defer {
            for abstention in verdict.abstentions {
                card("Graded", "no verdict: \(abstention.grader), \(abstention.reason)", .warning)
            }
            if !verdict.judging.isNothing {
                let remembered = verdict.judging.remembered > 0 ? ", \(verdict.judging.remembered) remembered" : ""
                card(
                    "Judged",
                    counted(verdict.judging.calls, "question", "questions")
                        + " asked\(remembered), charged $\(verdict.judging.cost)", .dim)
            }
        }
        guard verdict.isJudged else { return card("Graded", "no grader could judge this answer", .dim) }
        let names = verdict.grades.map(\.grader).joined(separator: ", ")
        if verdict.passed { return card("Graded", "passed: \(names)", .good) }
        for grade in verdict.grades where !grade.passed {
            card("Graded", "failed: \(grade.grader), \(grade.reason)", .bad)
        }
    }

    private func card(_ label: String, _ text: String, _ style: Style) {
        let padding = String(repeating: " ", count: max(1, 10 - label.count))
        note(styledNote(label, .dim) + padding + styledNote(text, style))
    }

    private func checkLine(_ check: ImmuneCheck) -> String {
        guard let first = check.matches.first else { return "like nothing that failed before" }
        let more = check.matches.count > 1 ? ", and \(check.matches.count - 1) more" : ""
        return "risk \(twoDecimals(check.riskScore)) (\(check.band.rawValue)): \(first.failureType.rawValue) "
            + "\(times(first.occurrences)), \(first.lesson)\(more)"
    }

    private func learnedLine(_ learned: Learned) -> String {
        switch learned {
        case .new(let id): "a new failure, \(id)"
        case .strengthened(let id, let count): "the same failure as before, \(times(count)) by now, \(id)"
        }
    }

    /// What memory says of a request.
    func show(_ check: ImmuneCheck) throws(OutputError) {
        let style: Style = check.matches.isEmpty ? .good : check.shouldProceed ? .warning : .bad
        try print(styled("Risk \(twoDecimals(check.riskScore)), \(check.band.rawValue)", style))
        if check.matches.isEmpty { return try print("Like nothing that failed before.") }
        var table = Table("failure", ">seen", ">likeness", "lesson", "pattern")
        for match in check.matches {
            table.add(
                match.failureType.rawValue, "\(match.occurrences)", twoDecimals(match.similarity),
                shortened(match.lesson, to: 60), match.patternID)
        }
        try print(table)
        try print()
        try print("Added to the prompt:")
        for guardrail in check.guardrails { try print(wrapping: guardrail, lead: "  - ", indent: 4) }
        if !check.shouldProceed { try print(styled("It would be refused (immunity.block_at).", .bad)) }
    }
}

/// `text` on one line, cut to `length` characters.
func shortened(_ text: String, to length: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > length ? line.prefix(length - 1) + "…" : line
}

func times(_ count: Int64) -> String { count == 1 ? "once" : "\(count) times" }

func twoDecimals(_ value: Double) -> String { decimalText(Int64((value * 100).rounded()), places: 2, minimumPlaces: 2) }

func seconds(_ duration: Duration) -> String {
    duration < .seconds(1)
        ? "\(Int((duration.inSeconds * 1000).rounded())) ms"
        : "\(decimalText(Int64((duration.inSeconds * 10).rounded()), places: 1)) s"
}
