import Foundation
import JSON

/// An answer with its context and a person's verdict, as a file of labelled trials has it.
struct LabelledAnswer {
    var id: String
    var prompt: String
    var context: String
    var output: String
    var isBad: Bool
    /// What stays on one side of a split.
    var group: String
    var task: String
    var model: String

    /// The answers with a context in a file of trials.
    static func read(_ path: String, limit: Int = .max) throws -> [LabelledAnswer] {
        let data = try Data(contentsOf: URL(filePath: path))
        var answers: [LabelledAnswer] = []
        for line in data.split(separator: 0x0A) where answers.count < limit {
            let value = try JSON(parsing: line)
            guard let context = value["context"]?.stringValue, let output = value["output"]?.stringValue,
                let label = value["label"]?.stringValue
            else { continue }
            answers.append(
                LabelledAnswer(
                    id: value["id"]?.stringValue ?? "", prompt: value["prompt"]?.stringValue ?? "", context: context,
                    output: output, isBad: label == "bad", group: value["group"]?.stringValue ?? "",
                    task: value["task"]?.stringValue ?? "", model: value["model"]?.stringValue ?? ""))
        }
        return answers
    }
}
