public import Evaluation
internal import Foundation
internal import Learning
public import Vocabulary

/// A deployment's own groundedness model, in its state folder.
public enum KeptGroundednessModel {
    /// Where it is kept.
    public static func path(in home: String) -> String { joinedPath(home, "groundedness.model") }

    /// The model kept in `home`; nil where there is none.
    ///
    /// - Throws: `FileReadError` or `KeptModelError` where there is a file that cannot be used.
    public static func read(in home: String) throws -> GroundednessModel? {
        let path = path(in: home)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let text = String(decoding: try ReadOnlyFile(path: path).readAll(), as: UTF8.self)
        do throws(LearnedModelError) { return try GroundednessModel(text: text) } catch {
            throw KeptModelError(path: path, reason: error.whatHappened)
        }
    }

    /// Keeps a model in `home`, in place of an earlier one; a reader sees either the old or the new one whole.
    public static func write(_ model: GroundednessModel, in home: String) throws {
        try Data(model.text.utf8).write(to: URL(filePath: path(in: home)), options: .atomic)
    }

    /// As `read`; a file that cannot be used is told of, and no answer is judged by it.
    public static func read(in home: String, orTell tell: (any Error) -> Void) -> GroundednessModel? {
        do {
            return try read(in: home)
        } catch {
            tell(error)
            return nil
        }
    }
}

extension Orchestrator {
    /// What judges answers by their context, made from labels of this deployment; nil where there is none.
    public var groundedness: GroundednessModel? { services.groundedness }
}

/// Why the groundedness model of a deployment cannot be used.
public struct KeptModelError: ExplainedError, Hashable {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let reason: String

    /// The file and what is wrong with it.
    public var whatHappened: String { "the groundedness model \(path) cannot be used: \(reason)" }
    /// What helps.
    public var whatToDo: String { "delete it, and make it anew with 'task-orchestrator train groundedness'" }
}
