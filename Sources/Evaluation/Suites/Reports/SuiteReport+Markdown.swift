internal import Vocabulary

extension SuiteReport {
    /// The report as Markdown, for the summary of a CI job or a comment on a change. Nothing from outside is read as
    /// Markdown or HTML.
    public var markdown: String {
        var lines = ["## \(VisibleText.markdown(suite)): gate \(gateResult.outcome.rawValue)", ""]
        for check in gateResult.checks {
            lines.append("- \(check.outcome.mark) `\(check.name)` \(VisibleText.markdown(check.reason))")
        }
        lines += ["", "| | |", "|---|---|"]
        for (name, value) in figures { lines.append("| \(name) | \(VisibleText.markdown(value)) |") }
        if let comparison {
            lines += section("Broken since the baseline", comparison.broken)
            lines += section("Fixed since the baseline", comparison.fixed)
            lines += section("Another case than in the baseline", comparison.changed)
            lines += section("Not there any more", comparison.gone)
        }
        lines += ["", "| case | | passed | score | cost | time | what is wrong |", "|---|---|--:|--:|--:|--:|---|"]
        for result in results {
            let cells = [
                VisibleText.markdown(result.id), result.status.mark, "\(result.passed)/\(result.attempts.count)",
                result.score.map(twoPlaces) ?? "–", "$\(result.cost)", "\(decimal(result.latency)) s",
                VisibleText.markdown(result.complaint ?? ""),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The figures of the whole, by their names.
    public var figures: [(name: String, value: String)] {
        var figures = [
            (
                "cases",
                "\(passed) of \(results.count) passed"
                    + (failed > 0 ? ", \(failed) failed" : "")
                    + (unfinished > 0 ? ", \(unfinished) without a verdict" : "")
            )
        ]
        if let caseRate { figures.append(("pass rate", caseRate.shown)) }
        if answers > results.count {
            if let rate { figures.append(("answers", "\(answers), \(rate.shown) passed, by case")) }
            for k in passAt {
                guard let estimate = pass(at: k) else { continue }
                let count = results.count { $0.judged >= k }
                let base =
                    count < results.count ? ", over the \(count) of \(results.count) cases with so many answers" : ""
                figures.append(("pass@\(k)", percent(estimate) + base))
            }
        }
        if let score { figures.append(("score", twoPlaces(score))) }
        figures.append(("cost", "$\(cost)"))
        if latency > .zero { figures.append(("time", "\(decimal(latency)) s for all answers, one after the other")) }
        if let comparison { figures.append(("against the baseline", comparison.statement)) }
        return figures
    }

    private func section(_ title: String, _ ids: [String]) -> [String] {
        guard !ids.isEmpty else { return [] }
        let shown = ids.prefix(50).map { VisibleText.markdown($0) }.joined(separator: ", ")
        return ["", "\(title): \(shown)" + (ids.count > 50 ? " and \(ids.count - 50) more" : "")]
    }
}

/// Seconds with one decimal place.
func decimal(_ duration: Duration) -> String {
    decimalText(Int64((duration.inSeconds * 10).rounded()), places: 1, minimumPlaces: 1)
}

extension RateInterval {
    /// `75.0 % (95 %: 42.8 % to 93.3 %)`.
    public var shown: String { "\(percent(rate)) (95 %: \(percent(lower)) to \(percent(upper)))" }
}

extension GateResult.Outcome {
    var mark: String {
        switch self {
        case .passed: "✅"
        case .failed: "❌"
        case .undecided: "❔"
        }
    }
}

extension CaseResult.Status {
    var mark: String {
        switch self {
        case .passed: "✅"
        case .failed: "❌"
        case .error: "❔"
        }
    }
}
