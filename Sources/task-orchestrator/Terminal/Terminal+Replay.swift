import Evaluation
import Orchestrator
import Vocabulary

extension Terminal {
    /// What a replay showed, gate by gate.
    func show(_ summary: ReplaySummary, files: [String]) throws(OutputError) {
        let answers = summary.passed + summary.failed + summary.unjudged
        try print(
            styled(
                counted(summary.runs, "recorded answer", "recorded answers") + " from \(files.joined(separator: ", "))",
                .heading))
        try print()
        try line(
            "Checked",
            counted(summary.recognised, "was", "were") + " recognised before the call as like a failure in memory")
        if summary.recognised > 0 {
            try line(
                "", "\(summary.recognisedFailures) of them did fail again; guardrails had been added to all of them")
        }
        if summary.refused > 0 { try line("", counted(summary.refused, "was", "were") + " refused before the call") }
        try line("Paid", "$\(summary.charged) at list prices, set aside before and settled after; nothing really spent")
        try line(
            "Called",
            "\(answers) answered" + (summary.unanswered > 0 ? ", \(summary.unanswered) without a recording" : ""))
        try line("Graded", "\(summary.failed) wrong, \(summary.passed) not found wrong, \(summary.unjudged) not judged")
        if !summary.judging.isNothing {
            try line(
                "Judged",
                counted(summary.judging.calls, "question", "questions") + " asked, \(summary.judging.remembered) "
                    + "remembered, charged $\(summary.judging.cost); \(summary.abstentions) without a verdict")
        }
        try line(
            "Learned",
            counted(summary.newPatterns, "new failure", "new failures") + ", "
                + counted(summary.strengthenedPatterns, "known one", "known ones") + " strengthened")
        try showFailureTypes(summary)
        try showLabels(summary)
    }

    private func line(_ label: String, _ text: String) throws(OutputError) {
        try print("  " + styled(label, .dim) + String(repeating: " ", count: max(1, 10 - label.count)) + text)
    }

    private func showFailureTypes(_ summary: ReplaySummary) throws(OutputError) {
        guard !summary.failureTypes.isEmpty else { return }
        try print()
        var table = Table("what was wrong", ">answers")
        for (type, count) in summary.failureTypes { table.add(type.rawValue, "\(count)") }
        try print(table)
    }

    private func showLabels(_ summary: ReplaySummary) throws(OutputError) {
        let labelled = summary.scores.filter { $0.score.overall.total > 0 }
        guard !labelled.isEmpty else { return }
        try print()
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
        try print(table)
        let missed = summary.total.missed + summary.total.unjudgedBad
        if missed > 0 {
            try print()
            try print(
                wrapping: """
                    Missed are answers whose form is right and whose content is wrong: code graders compare with a \
                    known answer or form, and for these there is none.
                    """, lead: "  ", indent: 2)
        }
    }

    /// Graders against labels, grader by grader.
    func show(_ score: LabelScore) throws(OutputError) {
        var table = Table("grader", ">judged", ">caught", ">missed", ">false alarms", ">precision", ">recall")
        func add(_ name: String, _ counts: LabelScore.Counts) {
            table.add(
                name, "\(counts.judged)", "\(counts.caught)", "\(counts.missed)", "\(counts.falseAlarms)",
                counts.precision.map(twoDecimals) ?? "–", counts.recall.map(twoDecimals) ?? "–")
        }
        for (name, counts) in score.graders { add(name, counts) }
        add("all", score.overall)
        try print()
        try print(table)
        if score.unlabelled > 0 {
            try print(styled("  \(counted(score.unlabelled, "trial has", "trials have")) no label.", .dim))
        }
    }
}
