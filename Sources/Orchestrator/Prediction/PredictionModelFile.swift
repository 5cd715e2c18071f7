internal import Foundation
package import Immunity
internal import Synchronization
public import Vocabulary

/// The prediction model in the state folder: read when it is first asked for and again when the file has changed, and
/// replaced as a whole, so that no reader sees half of one.
package final class PredictionModelFile: Sendable {
    /// Where the file is, whether or not there is one.
    package let path: String
    private let loaded = Mutex<(stamp: Stamp, predictor: FailurePredictor)?>(nil)
    private static let largest = 512 << 20

    /// What tells one version of the file from another.
    private struct Stamp: Equatable {
        let size: Int
        let number: Int
        let modified: Date
    }

    /// The file of the state in `folder`.
    package init(folder: String) { path = joinedPath(folder, "prediction.model") }

    /// The model in use; nil where none was trained.
    ///
    /// - Throws: `PredictionFileError` where the file cannot be used.
    package func predictor() throws -> FailurePredictor? {
        guard let stamp = stamp() else { return nil }
        return try loaded.withLock { loaded in
            if let loaded, loaded.stamp == stamp { return loaded.predictor }
            let predictor = try read(stamp)
            loaded = (stamp, predictor)
            return predictor
        }
    }

    /// Puts `predictor` in the place of the model in use.
    ///
    /// - Returns: the size of the file in bytes.
    package func replace(with predictor: FailurePredictor, id: String) throws -> Int {
        let partial = "\(path).\(id).partial"
        let bytes = Data(predictor.file)
        do {
            guard
                FileManager.default.createFile(atPath: partial, contents: bytes, attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
            guard rename(partial, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw PredictionFileError(
                path: path, reason: "it cannot be written",
                whatToDo: "check the folder's permissions and the disk's space")
        }
        return bytes.count
    }

    private func stamp() -> Stamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        return Stamp(
            size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
            number: (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0,
            modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }

    private func read(_ stamp: Stamp) throws -> FailurePredictor {
        guard stamp.size <= Self.largest, let data = FileManager.default.contents(atPath: path) else {
            throw PredictionFileError(
                path: path, reason: "it cannot be read, or is larger than half a gigabyte",
                whatToDo: "check its permissions, or delete it and train the model anew")
        }
        do {
            return try FailurePredictor(file: Array(data))
        } catch {
            let explained = error as? any ExplainedError
            throw PredictionFileError(
                path: path, reason: explained?.whatHappened ?? String(describing: error),
                whatToDo: explained?.whatToDo ?? "train the model anew")
        }
    }
}

/// Why the file of the prediction model cannot be used.
public struct PredictionFileError: ExplainedError, Hashable {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let reason: String
    /// What helps.
    public let whatToDo: String

    /// The file and what is wrong with it.
    public var whatHappened: String { "the prediction model \(path) cannot be used: \(reason)" }
}
