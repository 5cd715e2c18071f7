public import Evaluation
internal import Foundation
internal import Learning
internal import Logging

/// A deployment's own groundedness model, in its state folder.
public enum KeptGroundednessModel {
    /// Where it is kept.
    public static func path(in home: String) -> String { joinedPath(home, "groundedness.model") }

    /// The model kept in `home`; nil where there is none.
    ///
    /// - Throws: `FileReadError` or `LearnedModelError` where there is a file that cannot be used.
    public static func read(in home: String) throws -> GroundednessModel? {
        let path = path(in: home)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try GroundednessModel(text: String(decoding: ReadOnlyFile(path: path).readAll(), as: UTF8.self))
    }

    /// Keeps a model in `home`, in place of an earlier one; a reader sees either the old or the new one whole.
    public static func write(_ model: GroundednessModel, in home: String) throws {
        try Data(model.text.utf8).write(to: URL(filePath: path(in: home)), options: .atomic)
    }

    /// As `read`; a file that cannot be used is told to `logger`, and no answer is judged by it.
    static func readOrTell(in home: String, _ logger: Logger) -> GroundednessModel? {
        do {
            return try read(in: home)
        } catch {
            logger.warning("groundedness.model cannot be used", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}
