internal import Immunity
public import Spending
internal import Vocabulary

extension ImmuneDashboard {
    /// The dashboard as a page of Markdown. Prompts in it are text from outside, quoted as code.
    public var markdown: String {
        var lines = ["# Immune dashboard: \(span)", ""]
        lines += [
            "Health \(Self.figure(health.score)), \(health.band.rawValue): \(health.repeated) known failures came back, "
                + "\(health.averted) were averted.", "",
        ]
        lines += ["| | period | before |", "|---|---:|---:|"]
        lines += comparison.map { "| \($0.name) | \($0.period) | \($0.before) |" }
        lines += ["", "## By day", "", "| day | runs | caught | back | averted | refused | spent | |"]
        lines += ["|---|---:|---:|---:|---:|---:|---:|---|"]
        let most = max(1, days.map(\.counts.caught).max() ?? 1)
        for (date, counts) in days {
            lines.append(
                "| \(date) | \(counts.runs) | \(counts.caught) | \(counts.repeated) | \(counts.averted) "
                    + "| \(counts.refused) | \(counts.spent.figure) | \(Self.bar(counts.caught, of: most)) |")
        }
        if !failureTypes.isEmpty {
            lines += ["", "## By kind of failure", "", "| kind | period | before |", "|---|---:|---:|"]
            lines += failureTypes.map { "| \($0.type.rawValue) | \($0.count) | \($0.before) |" }
        }
        if !patterns.isEmpty {
            lines += ["", "## Patterns seen", "", "| failed | kind | relevance | prompt |", "|---:|---|---:|---|"]
            lines += patterns.map {
                "| \($0.occurrences) | \($0.failureType.rawValue) | \(Self.figure($0.relevance(at: at))) "
                    + "| `\(Self.cell($0.promptExcerpt))` |"
            }
        }
        lines += [
            "", "## Memory", "",
            "\(memory.patterns) patterns of \(memory.failures) failures: \(relevance.fresh) fresh, "
                + "\(relevance.fading) fading, \(relevance.faded) faded, of which \(relevance.prunable) could be "
                + "forgotten.",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// From the first to the last day, in words.
    public var span: String {
        guard let first = days.first?.date, let last = days.last?.date, first != last else {
            return "\(at.civilDate) (UTC)"
        }
        return "\(first) to \(last) (UTC)"
    }

    /// The figures of the period and of the one before, each with its name.
    public var comparison: [(name: String, period: String, before: String)] {
        func row(_ name: String, _ figure: (Counts) -> String) -> (String, String, String) {
            (name, figure(period), figure(before))
        }
        return [
            row("runs") { "\($0.runs)" }, row("failures caught") { "\($0.caught)" },
            row("wrong among judged") { $0.failureShare.map { "\(Int(($0 * 100).rounded())) %" } ?? "-" },
            row("new failures") { "\($0.new)" }, row("known failures again") { "\($0.repeated)" },
            row("averted") { "\($0.averted)" }, row("refused for their risk") { "\($0.refused)" },
            row("spent") { $0.spent.figure },
        ]
    }

    /// A bar of up to ten blocks; at least one where there is anything.
    public static func bar(_ count: Int64, of most: Int64) -> String {
        guard count > 0, most > 0 else { return "" }
        return String(repeating: "█", count: max(1, Int((Double(count) / Double(most) * 10).rounded())))
    }

    private static func figure(_ value: Double) -> String {
        decimalText(Int64((value * 100).rounded()), places: 2, minimumPlaces: 2)
    }

    /// A text that can end neither its code span nor its cell.
    private static func cell(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("`", with: "'").replacing("|", with: "¦")
        return line.count > 80 ? line.prefix(79) + "…" : line
    }
}

extension SpendingSummary.Spent {
    /// What was billed, and, marked `~`, what a subscription covered at list prices.
    public var figure: String {
        let parts = [
            billed > .zero || imputed == .zero ? "$\(billed)" : nil, imputed > .zero ? "~$\(imputed)" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " + ")
    }
}
