import Evaluation
import Foundation
import JSON
import Vocabulary

/// Prints how well the evidence grader finds claims that the evidence does not bear out, on `Benchmarks/evidence`.
enum EvidenceBenchmark {
    static func run(_ arguments: Arguments) async throws {
        let path = arguments.text("claims") ?? "Benchmarks/evidence/claims.jsonl"
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        let lines = try text.split(separator: "\n").map { try LabelledMessage(JSON(parsing: String($0))) }
        let reports = lines.map { EvidenceGrader().check(text: $0.text, evidence: $0.trial.evidence) }
        if arguments.text("errors") == "tune" { printErrors(lines, reports) }
        print(
            """
            A problem is a claim labelled contradicted or unsupported. Caught: the grader has a claim there (the two places
            overlap by half of the shorter) that it calls contradicted or unsupported. False alarm: the grader says so of a
            claim labelled supported, or where no claim is labelled. Places labelled open count neither way.

            """)
        for split in ["tune", "held"] {
            for (name, isIn) in [
                ("real", { (line: LabelledMessage) in line.source != "written" }),
                ("written", { $0.source == "written" }), ("all", { _ in true }),
            ] {
                var score = EvidenceScore()
                for (line, report) in zip(lines, reports) where line.split == split && isIn(line) {
                    score.add(line, report)
                }
                print("\(split), \(name)")
                score.printTable(confusion: name == "all")
            }
        }
        try await printTimings(lines)
    }

    /// Shows what is wrong on the half that the grader was developed on; never of the other.
    private static func printErrors(_ lines: [LabelledMessage], _ reports: [EvidenceReport]) {
        for (line, report) in zip(lines, reports) where line.split == "tune" {
            for pair in EvidenceScore.pairs(line, report) where pair.isWrong {
                print(
                    "\(line.id)  \(pair.label?.verdict ?? "no label") -> \(pair.claim?.verdict.rawValue ?? "not found")"
                        + "  \(pair.label?.kind ?? "") \(pair.claim?.kind.rawValue ?? "")\n    \(pair.label?.text ?? "")"
                        + "\n    \(pair.claim?.text ?? "") | \(pair.claim?.reason ?? "")")
            }
        }
    }

    private static func printTimings(_ lines: [LabelledMessage]) async throws {
        var timings = Timings()
        for line in lines {
            await timings.measure { _ = EvidenceGrader().check(text: line.text, evidence: line.trial.evidence) }
        }
        print("one message, µs            median     p99     CPU\n                           \(timings.row)")
    }
}

/// One line of the labelled set.
struct LabelledMessage {
    struct Label {
        var start: Int
        var end: Int
        var text: String
        var kind: String
        var verdict: String
    }

    var id: String
    var source: String
    var split: String
    var text: String
    var trial: Trial
    var labels: [Label]

    init(_ line: JSON) throws {
        id = line["id"]?.stringValue ?? ""
        source = line["source"]?.stringValue ?? ""
        split = line["split"]?.stringValue ?? ""
        trial = try TrialFile.trial(from: line["trial"] ?? .null, line: 0)
        text = trial.output ?? ""
        labels = (line["claims"]?.arrayValue ?? []).map { claim in
            Label(
                start: Int(claim["start"]?.integerValue ?? 0), end: Int(claim["end"]?.integerValue ?? 0),
                text: claim["text"]?.stringValue ?? "", kind: claim["kind"]?.stringValue ?? "",
                verdict: claim["verdict"]?.stringValue ?? "")
        }
    }
}
