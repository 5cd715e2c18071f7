public import Evaluation
internal import Foundation
internal import Storage
public import Vocabulary

extension Orchestrator {
    /// Gives stored trials to `write`, one JSON object a line.
    ///
    /// - Returns: how many trials were written.
    /// - Throws: what `write` throws; `StorageError`.
    @discardableResult
    public func exportTrials(
        _ filter: TrialFilter = TrialFilter(), to write: ([UInt8]) throws -> Void
    ) async throws -> Int {
        try await services.trials.export(filter, to: write)
    }

    /// Writes stored trials into a file, one JSON object a line.
    ///
    /// The file appears complete or not at all, and an existing one is never touched.
    ///
    /// - Returns: how many trials were written.
    /// - Throws: `ExportError` where the file exists or cannot be written; `StorageError`.
    public func exportTrials(to path: String, filter: TrialFilter = TrialFilter()) async throws -> Int {
        if FileManager.default.fileExists(atPath: path) {
            throw ExportError(
                path: path, reason: "it exists already", whatToDo: "name another file, or move it away",
                isAboutInput: true)
        }
        let partial = "\(path).\(services.newID()).partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: partial)
        else {
            throw ExportError(
                path: path, reason: "it cannot be created", whatToDo: "check the folder and its permissions")
        }
        do {
            let count = try await services.trials.export(filter) { try file.write(contentsOf: $0) }
            try file.close()
            try FileManager.default.moveItem(atPath: partial, toPath: path)
            return count
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            if error is StorageError { throw error }
            throw ExportError(path: path, reason: "it cannot be written", whatToDo: "check the space on the disk")
        }
    }
}

/// Trials cannot be written where they were to go.
public struct ExportError: ExplainedError, Hashable {
    /// The file.
    public let path: String
    /// What stood in the way.
    public let reason: String
    /// What helps.
    public let whatToDo: String
    /// Whether another name would do.
    public let isAboutInput: Bool

    init(path: String, reason: String, whatToDo: String, isAboutInput: Bool = false) {
        self.path = path
        self.reason = reason
        self.whatToDo = whatToDo
        self.isAboutInput = isAboutInput
    }

    /// The file and what stood in the way.
    public var whatHappened: String { "\(path) was not written: \(reason)" }
}
