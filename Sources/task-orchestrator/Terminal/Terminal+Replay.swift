import Evaluation
import Orchestrator
import Vocabulary

extension Terminal {
    /// What a replay showed, gate by gate.
    func show(_ summary: ReplaySummary, files: [String]) {
        let answers = summary.passed + summary.failed + summary.unjudged
        print(styled("\(summary.runs) recorded answers from \(files.joined(separator: ", "))", .heading))
        print()
        line("Checked", "\(summary.recognised) were recognised before the call as like a failure in memory")
        if summary.recognised > 0 {
            line("", "\(summary.recognisedFailures) of them did fail again; guardrails had been added to all of them")
        }
        if summary.refused > 0 { line("", "\(summary.refused) were refused before the call") }
        line("Paid", "$\(summary.charged) at list prices, set aside before and settled after; nothing really spent")
        line(
            "Called",
            "\(answers) answered" + (summary.unanswered > 0 ? ", \(summary.unanswered) without a recording" : ""))
        line("Graded", "\(summary.failed) wrong, \(summary.passed) not found wrong, \(summary.unjudged) not judged")
        line("Learned", "\(summary.newPatterns) new failures, \(summary.strengthenedPatterns) known ones strengthened")
        showFailureTypes(summary)
        showLabels(summary)
    }

    private func line(_ label: String, _ text: String) {
        print("  " + styled(label, .dim) + String(repeating: " ", count: max(1, 10 - label.count)) + text)
    }

    private func showFailureTypes(_ summary: ReplaySummary) {
        guard !summary.failureTypes.isEmpty else { return }
        print()
        var table = Table("what was wrong", ">answers")
        for (type, count) in summary.failureTypes { table.add(type.rawValue, "\(count)") }
        print(table)
    }

    private func showLabels(_ summary: ReplaySummary) {
        let labelled = summary.scores.filter { $0.score.overall.total > 0 }
        guard !labelled.isEmpty else { return }
        print()
        var table = Table("against the labels", ">wrong", ">caught", ">missed", ">right", ">false alarms", ">precision")
        func add(_ name: String, _ counts: LabelScore.Counts) {
            let missed = counts.missed + counts.unjudgedBad
            table.add(
                name, "\(counts.caught + missed)", "\(counts.caught)", "\(missed)",
                "\(counts.falseAlarms + counts.correctPasses + counts.unjudgedGood)", "\(counts.falseAlarms)",
                counts.precision.map(twoDecimals) ?? "–")
        }
        for (group, score) in labelled { add(group, score.overall) }
        if labelled.count > 1 { add("all", summary.total) }
        print(table)
        let missed = summary.total.missed + summary.total.unjudgedBad
        if missed > 0 {
            print()
            print(
                "  Missed are answers whose form is right and whose content is wrong: code graders compare with a known"
            )
            print("  answer or form, and for these there is none.")
        }
    }

    /// Graders against labels, grader by grader.
    func show(_ score: LabelScore) {
        var table = Table("grader", ">judged", ">caught", ">missed", ">false alarms", ">precision", ">recall")
        func add(_ name: String, _ counts: LabelScore.Counts) {
            table.add(
                name, "\(counts.judged)", "\(counts.caught)", "\(counts.missed)", "\(counts.falseAlarms)",
                counts.precision.map(twoDecimals) ?? "–", counts.recall.map(twoDecimals) ?? "–")
        }
        for (name, counts) in score.graders { add(name, counts) }
        add("all", score.overall)
        print()
        print(table)
        if score.unlabelled > 0 { print(styled("  \(score.unlabelled) trials have no label.", .dim)) }
    }
}
