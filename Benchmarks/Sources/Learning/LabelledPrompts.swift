import Foundation
import Immunity
import JSON

/// Recorded prompts and how they ended, as the data sets hold them.
struct LabelledPrompts {
    var trials: [PastTrial] = []
    /// What must stay on one side of a split: a subject, a task.
    var groups: [String] = []

    /// Reads trials, one JSON object a line.
    ///
    /// - Parameters:
    ///   - model: only those of models whose name begins with it.
    ///   - usesModel: whether prediction may know the model.
    init(path: String, model: String? = nil, usesModel: Bool = true) throws {
        for line in try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A) {
            let value = try JSON(parsing: line)
            guard case .object(let object) = value, let prompt = object["prompt"]?.stringValue,
                let label = object["label"]?.stringValue
            else { continue }
            let asked = object["model"]?.stringValue
            if let model, !(asked ?? "").hasPrefix(model) { continue }
            trials.append(
                PastTrial(
                    id: object["id"]?.stringValue ?? "\(trials.count)",
                    query: PredictionQuery(
                        prompt: prompt, operation: object["operation"]?.stringValue ?? "answer",
                        model: usesModel ? asked : nil, task: object["metadata"]?["task"]?.stringValue),
                    failed: label == "bad"))
            groups.append(object["group"]?.stringValue ?? "")
        }
    }
}
