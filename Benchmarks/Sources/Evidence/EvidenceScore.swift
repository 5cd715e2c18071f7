import Evaluation

/// Counts how the grader's claims agree with the labels.
struct EvidenceScore {
    /// A label beside the grader's claim at the same place.
    struct Pair {
        var label: LabelledMessage.Label?
        var claim: EvidenceClaim?

        var isProblem: Bool { label.map { $0.verdict == "contradicted" || $0.verdict == "unsupported" } ?? false }
        var isFlagged: Bool { claim.map { $0.verdict != .supported } ?? false }
        var isOpen: Bool { label?.verdict == "open" }
        /// Whether it counts as missed or as a false alarm.
        var isWrong: Bool { !isOpen && isProblem != isFlagged }
    }

    private var caught = 0
    private var missed = 0
    private var falseAlarms = 0
    private var labelled = 0
    private var found = 0
    private var confusion: [String: Int] = [:]

    /// Every label and every claim once, joined where they overlap by half of the shorter.
    static func pairs(_ line: LabelledMessage, _ report: EvidenceReport) -> [Pair] {
        var free = report.claims
        var pairs: [Pair] = []
        for label in line.labels {
            let candidates = free.indices.filter { overlap(label, free[$0]) >= 0.5 }
            // The one of the same kind, else the one that covers most.
            let best =
                candidates.first { free[$0].kind.rawValue == label.kind }
                ?? candidates.max { overlap(label, free[$0]) < overlap(label, free[$1]) }
            pairs.append(Pair(label: label, claim: best.map { free.remove(at: $0) }))
        }
        // A second claim of the grader at a labelled place is no claim of its own, if it says the same.
        for claim in free {
            let there = pairs.first { pair in pair.label.map { overlap($0, claim) >= 0.5 } ?? false }
            if let there, there.isOpen || (there.claim?.verdict != .supported) == (claim.verdict != .supported) {
                continue
            }
            pairs.append(Pair(label: nil, claim: claim))
        }
        return pairs
    }

    private static func overlap(_ label: LabelledMessage.Label, _ claim: EvidenceClaim) -> Double {
        let shared = min(label.end, claim.end) - max(label.start, claim.start)
        return Double(max(0, shared)) / Double(max(1, min(label.end - label.start, claim.end - claim.start)))
    }

    mutating func add(_ line: LabelledMessage, _ report: EvidenceReport) {
        for pair in Self.pairs(line, report) where !pair.isOpen {
            if pair.label != nil {
                labelled += 1
                if pair.claim != nil { found += 1 }
            }
            confusion[
                "\(pair.label?.verdict ?? "no claim")>\(pair.claim?.verdict.rawValue ?? "not found")", default: 0] += 1
            switch (pair.isProblem, pair.isFlagged) {
            case (true, true): caught += 1
            case (true, false): missed += 1
            case (false, true): falseAlarms += 1
            case (false, false): break
            }
        }
    }

    func printTable(confusion showsConfusion: Bool) {
        func share(_ part: Int, _ whole: Int) -> String {
            whole == 0 ? "   –" : String(Double(part * 1000 / whole) / 1000)
        }
        print(
            "  claims \(labelled), found \(found); problems \(caught + missed): caught \(caught), missed \(missed), "
                + "false alarms \(falseAlarms)   precision \(share(caught, caught + falseAlarms))   "
                + "recall \(share(caught, caught + missed))")
        guard showsConfusion else { return }
        let columns = ["supported", "contradicted", "unsupported", "not found"]
        func padded(_ text: String) -> String { String(repeating: " ", count: max(1, 15 - text.count)) + text }
        print("    label \\ grader" + columns.map(padded).joined())
        for row in ["supported", "contradicted", "unsupported", "no claim"] {
            let cells = columns.map {
                padded(row == "no claim" && $0 == "not found" ? "" : String(confusion["\(row)>\($0)"] ?? 0))
            }
            print("    " + row + String(repeating: " ", count: 14 - row.count) + cells.joined())
        }
        print("")
    }
}
