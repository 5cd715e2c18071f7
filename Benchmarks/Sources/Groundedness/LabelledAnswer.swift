import Evaluation
import Foundation
import JSON
import Learning
import Vocabulary

/// An answer with its context and a person's verdict, as a file of labelled trials has it.
struct LabelledAnswer {
    var trial: Trial
    /// What stays on one side of a split.
    var group: String

    var isBad: Bool { trial.label == .bad }
    var context: String { trial.context ?? "" }
    var output: String { trial.output ?? "" }

    /// The labelled answers with a context in a file of trials; `.xz` beside it is unpacked by `scripts/bench`.
    static func read(_ path: String) throws -> [LabelledAnswer] {
        let data = try Data(contentsOf: URL(filePath: path))
        return try data.split(separator: 0x0A).enumerated().compactMap { number, line in
            let value = try JSON(parsing: line)
            let trial = try TrialFile.trial(from: value, line: number + 1)
            guard trial.context != nil, trial.output != nil, trial.label != nil else { return nil }
            return LabelledAnswer(trial: trial, group: value["group"]?.stringValue ?? trial.id)
        }
    }
}

/// One set of labelled answers.
struct LabelledCorpus {
    let name: String
    let answers: [LabelledAnswer]
    /// How much it counts in training the model that ships; 0 where it may not ship, and for HaluEval's dialogues, whose
    /// good answers bring in knowledge of their own.
    let weight: Double

    /// The sets with a context, with what their licences allow.
    static let all: [(name: String, weight: Double)] = [
        ("wice", 1), ("summedits", 0.2), ("halueval-dialogue", 0), ("begin", 0), ("factscore", 0),
    ]

    /// Those of `all` that stand in `folder`.
    static func read(_ folder: String) throws -> [LabelledCorpus] {
        try all.compactMap { name, weight in
            let path = "\(folder)/\(name).jsonl"
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            return LabelledCorpus(name: name, answers: try LabelledAnswer.read(path), weight: weight)
        }
    }

    /// Names that the beginnings of its contexts mention, each once, in the order of the alphabet.
    func names() -> [String] {
        let good = answers.filter { !$0.isBad }.prefix(600)
        return Set(good.flatMap { ContradictionGenerator.names(in: String($0.context.prefix(1000))) }).sorted()
    }

    /// The corpus without the answers of one of the five parts.
    func leavingOut(_ part: Int) -> LabelledCorpus {
        let kept = zip(answers, parts).filter { $0.1 != part }.map(\.0)
        return LabelledCorpus(name: name, answers: kept, weight: weight)
    }

    var labels: [Bool] { answers.map(\.isBad) }

    /// The part of five that each answer is in; a group stays in one.
    var parts: [Int] { answers.map { Int(StableHash.word($0.group) % 5) } }
}
