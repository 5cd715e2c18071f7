internal import Foundation
package import Immunity
internal import Learning
internal import Storage
internal import Synchronization
public import Vocabulary

/// The prediction model in the state folder: read when it is first asked for and again when the file has changed, and
/// replaced as a whole, so that no reader sees half of one.
package final class PredictionModelFile: Sendable {
    /// What tells one version of the file from another.
    package struct Version: Hashable, Sendable {
        fileprivate let size: Int
        fileprivate let number: Int
        fileprivate let modified: Date
    }

    /// Where the file is, whether or not there is one.
    package let path: String
    /// The lock that whoever trains in the background holds.
    package var trainingLock: String { path + ".training.lock" }
    private let loaded = Mutex<(version: Version, content: Result<FailurePredictor, PredictionFileError>)?>(nil)
    private static let largest = 512 << 20

    /// The file of the state in `folder`.
    package init(folder: String) { path = joinedPath(folder, "prediction.model") }

    /// The model in use; nil where none was trained.
    ///
    /// - Throws: `PredictionFileError` where the file cannot be used.
    package func predictor() throws(PredictionFileError) -> FailurePredictor? { try current()?.predictor }

    /// The model in use, and which version of the file it is; nil where none was trained.
    ///
    /// - Throws: `PredictionFileError` where the file cannot be used.
    package func current() throws(PredictionFileError) -> (predictor: FailurePredictor, version: Version)? {
        guard let version = version() else { return nil }
        let content = loaded.withLock { loaded in
            if let loaded, loaded.version == version { return loaded.content }
            let content = read(version)
            loaded = (version, content)
            return content
        }
        return (try content.get(), version)
    }

    /// The version of the file that is there now; nil where there is none.
    package func version() -> Version? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        return Version(
            size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
            number: (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0,
            modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }

    /// When a model takes the place of the one in use.
    package enum Condition: Sendable {
        /// Whatever is there.
        case always
        /// Where the file is still this version; nil: where there is still none.
        case ifStill(Version?)
    }

    /// Puts `predictor` in the place of the model in use. Whoever dies over it leaves the old file as it was.
    ///
    /// - Returns: the size of the file in bytes; nil where the condition does not hold.
    /// - Throws: `PredictionFileError` where the file cannot be written, `StorageError` where its lock cannot be had.
    package func replace(
        with predictor: FailurePredictor, id: String, _ condition: Condition = .always
    ) throws -> Int? {
        let bytes = Data(predictor.file)
        // Writing takes no longer than the disk does.
        return try withExtendedLifetime(try FileLock(path + ".lock", timeout: .seconds(30))) {
            if case .ifStill(let version) = condition, version != self.version() { return nil }
            clearAway()
            let partial = "\(path).\(id).partial"
            guard write(bytes, to: partial), rename(partial, path) == 0 else {
                try? FileManager.default.removeItem(atPath: partial)
                throw PredictionFileError(
                    path: path, reason: "it cannot be written",
                    whatToDo: "check the folder's permissions and the disk's space")
            }
            return bytes.count
        }
    }

    /// Writes a new file, for this user alone, through to the disk.
    private func write(_ bytes: Data, to path: String) -> Bool {
        guard
            FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { return false }
        do {
            try file.write(contentsOf: bytes)
            try file.synchronize()
            try file.close()
            return true
        } catch {
            return false
        }
    }

    /// Removes what writers that were killed have left; nobody else writes while the lock is held.
    private func clearAway() {
        let (folder, name) = ((path as NSString).deletingLastPathComponent, (path as NSString).lastPathComponent)
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where file.hasPrefix(name + ".") && file.hasSuffix(".partial") {
            try? FileManager.default.removeItem(atPath: joinedPath(folder, file))
        }
    }

    private func read(_ version: Version) -> Result<FailurePredictor, PredictionFileError> {
        guard version.size <= Self.largest, let data = FileManager.default.contents(atPath: path) else {
            return .failure(
                PredictionFileError(
                    path: path, reason: "it cannot be read, or is larger than half a gigabyte",
                    whatToDo: "check its permissions, or delete it and train the model anew"))
        }
        do {
            return .success(try FailurePredictor(file: Array(data)))
        } catch {
            let explained = error as? any ExplainedError
            return .failure(
                PredictionFileError(
                    path: path, reason: explained?.whatHappened ?? String(describing: error),
                    whatToDo: explained?.whatToDo ?? "train the model anew",
                    isDamaged: (error as? LearnedModelError)?.code != .newer))
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
    /// Whether what was read is of no use to anybody: neither unreadable for now nor written by a newer program.
    var isDamaged = false

    /// The file and what is wrong with it.
    public var whatHappened: String { "the prediction model \(path) cannot be used: \(reason)" }
}
