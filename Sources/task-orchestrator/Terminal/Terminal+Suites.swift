import Evaluation
import JSON
import Orchestrator
import Vocabulary

extension Terminal {
    /// What an evaluation showed.
    func show(_ report: SuiteReport) throws(OutputError) {
        let repeated = report.answers > report.results.count
        try print(
            styled(
                "\(plain(report.suite)): \(counted(report.results.count, "case", "cases"))"
                    + (repeated ? ", \(report.answers) answers" : ""), .heading))
        try print()
        var table = Table("case", "", ">passed", ">score", ">cost", ">time", "what is wrong")
        // Of many cases those are worth a line that did not pass, or not always.
        let isLong = report.results.count > 30
        let shown = report.results.filter { !isLong || $0.passed < $0.attempts.count }
        for result in shown {
            table.add(
                shortened(plain(result.id), to: 40), result.status.rawValue,
                "\(result.passed)/\(result.attempts.count)", result.score.map(twoDecimals) ?? "–", "$\(result.cost)",
                result.latency > .zero ? seconds(result.latency) : "–",
                shortened(plain(result.complaint ?? ""), to: 200))
        }
        if !shown.isEmpty { try print(table) }
        let rest = report.results.count - shown.count
        if rest > 0 { try print(styled("  " + counted(rest, "case", "cases") + " passed without a fault", .dim)) }
        try print()
        var figures = Table("figure", "value")
        for (name, value) in report.figures { figures.add(name, value) }
        for row in figures.lines(width: width).rows { try print(row) }
        if let comparison = report.comparison {
            try list("broken", comparison.broken, .bad)
            try list("fixed", comparison.fixed, .good)
            try list("changed cases", comparison.changed, .warning)
            try list("gone", comparison.gone, .warning)
        }
        try print()
        let gate = report.gateResult
        try print(styled("Gate \(gate.outcome.rawValue)", gate.outcome.style))
        for check in gate.checks {
            let outcome = check.outcome.rawValue
            let mark = styled(outcome, check.outcome.style) + String(repeating: " ", count: max(1, 11 - outcome.count))
            try print("  " + mark + check.name + ": " + check.reason)
        }
    }

    private func list(_ title: String, _ ids: [String], _ style: Style) throws(OutputError) {
        guard !ids.isEmpty else { return }
        let shown = ids.prefix(20).map { plain($0) }.joined(separator: ", ")
        try print(
            wrapping: shown + (ids.count > 20 ? " and \(ids.count - 20) more" : ""), lead: "  \(title): ", indent: 4,
            style: style)
    }

    /// The cases of a suite.
    func show(listingOf suite: Suite) throws(OutputError) {
        var table = Table("case", ">answers", "asked of", "graders", "tags")
        for suiteCase in suite.cases {
            let asked =
                suiteCase.answers != nil
                ? "recorded" : [suiteCase.provider, suiteCase.model].compactMap(\.self).joined(separator: "/")
            let graders = suiteCase.graders.map(\.name).joined(separator: ", ")
            table.add(
                shortened(plain(suiteCase.id), to: 40), "\(suiteCase.repeats)",
                asked.isEmpty ? "as routed" : plain(asked),
                graders.isEmpty ? "those that fit" : graders, plain(suiteCase.tags.joined(separator: ", ")))
        }
        try print(table)
    }

    /// Text of a suite or an answer without what would move the cursor or turn text around.
    private func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control where scalar != "\n" && scalar != "\t", .format, .lineSeparator, .paragraphSeparator,
                        .surrogate, .unassigned, .privateUse:
                        "\u{FFFD}"
                    default: scalar
                    }
                }))
    }
}

extension Suite {
    /// The cases for machines.
    var listing: JSON {
        .array(
            cases.map { suiteCase in
                [
                    "id": .string(suiteCase.id), "key": .string(suiteCase.key),
                    "repeats": .integer(Int64(suiteCase.repeats)), "recorded": .bool(suiteCase.answers != nil),
                    "graders": .array(suiteCase.graders.map { .string($0.name) }),
                    "tags": .array(suiteCase.tags.map(JSON.string)),
                ]
            })
    }
}

extension GateResult.Outcome {
    fileprivate var style: Style {
        switch self {
        case .passed: .good
        case .failed: .bad
        case .undecided: .warning
        }
    }
}
