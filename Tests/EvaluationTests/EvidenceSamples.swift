import Evaluation
import JSON
import Vocabulary

/// Observations for tests, and a short way to check a text against them.
enum Seen {
    static func ran(_ command: String, _ status: Int64 = 0, _ output: String = "") -> Evidence {
        Evidence(kind: .command, subject: command, output: output, exitCode: status)
    }
    static func wrote(_ path: String, _ content: String = "let x = 1") -> Evidence {
        Evidence(kind: .fileChange, subject: path, input: ["file_path": .string(path), "content": .string(content)])
    }
    static func edited(_ path: String, _ old: String = "a", _ new: String = "b") -> Evidence {
        Evidence(
            kind: .fileChange, subject: path,
            input: ["file_path": .string(path), "old_string": .string(old), "new_string": .string(new)])
    }
    static func called(_ tool: String, _ input: JSON, _ output: String) -> Evidence {
        Evidence(kind: .toolCall, subject: tool, input: input, output: output)
    }
}

/// The verdicts on the claims of a text, in order, each with its kind.
func verdicts(_ text: String, _ evidence: Evidence...) -> [String] {
    EvidenceGrader().check(text: text, evidence: evidence).claims.map { "\($0.kind.rawValue) \($0.verdict.rawValue)" }
}

/// The kinds of findings in what was done.
func findings(_ text: String, _ evidence: Evidence...) -> [EvidenceFinding.Kind] {
    EvidenceGrader().check(text: text, evidence: evidence).findings.map(\.kind)
}
