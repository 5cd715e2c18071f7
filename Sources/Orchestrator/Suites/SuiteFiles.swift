internal import Evaluation
internal import Foundation

/// The files that a suite may name.
///
/// A clone can carry a suite, and what it names is sent to a model: so only files of the suite's own folder and of the
/// project around it are read, links followed, and none that is hidden (`.env`, `.git`, keys).
public struct SuiteFiles: Sendable {
    /// The largest file that is read, in bytes.
    static let largest = 16 << 20

    private let folder: String
    private let root: String

    /// The files for the suite at `path`.
    ///
    /// - Parameters:
    ///   - path: the suite's file, absolute or below the current directory.
    ///   - project: the project's folder, absolute; nil where there is none.
    public init(suite path: String, project: String?) {
        let folder = (Self.real(path) as NSString).deletingLastPathComponent
        let project = project.map(Self.real)
        self.folder = folder
        root = project.flatMap { Self.below(folder, $0) == nil ? nil : $0 } ?? folder
    }

    /// The path with links followed, without a slash at its end.
    private static func real(_ path: String) -> String {
        let real = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
        return real.count > 1 && real.hasSuffix("/") ? String(real.dropLast()) : real
    }

    /// The text of a file that the suite names, relative to the suite's own folder.
    ///
    /// - Throws: `SuiteFileError`.
    public func text(_ name: String) throws(SuiteFileError) -> String {
        guard let text = String(validating: try bytes(name), as: UTF8.self) else {
            throw SuiteFileError(name: name, reason: "it is not UTF-8 text", whatToDo: "convert it first")
        }
        return text
    }

    /// The real path of a file that the suite names.
    ///
    /// - Throws: `SuiteFileError` where it is not the suite's to name.
    func path(_ name: String) throws(SuiteFileError) -> String {
        guard !name.isEmpty, !name.utf8.contains(0), !name.hasPrefix("/"), !name.hasPrefix("~") else {
            throw SuiteFileError(
                name: name, reason: "it is no path below the suite", whatToDo: "name it relative to the suite's folder")
        }
        let path = Self.real(joinedPath(folder, name))
        guard let inside = Self.below(path, folder) ?? Self.below(path, root) else {
            throw SuiteFileError(
                name: name, reason: "it lies outside of the project that holds the suite",
                whatToDo: "copy it into the project; what a suite names is sent to models")
        }
        if inside.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            throw SuiteFileError(
                name: name, reason: "it is hidden, as files with keys are",
                whatToDo: "copy it to a name without a leading dot if it holds no secret")
        }
        return path
    }

    private func bytes(_ name: String) throws(SuiteFileError) -> [UInt8] {
        let path = try path(name)
        do {
            let values = try URL(filePath: path).resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
            guard values.isRegularFile == true else {
                throw SuiteFileError(name: name, reason: "it is no regular file", whatToDo: "name a file")
            }
            guard values.fileSize ?? 0 <= Self.largest else {
                throw SuiteFileError(
                    name: name, reason: "it is larger than \(Self.largest >> 20) MiB", whatToDo: "make it smaller")
            }
            return try ReadOnlyFile(path: path).readAll()
        } catch let error as SuiteFileError {
            throw error
        } catch let error as FileReadError {
            throw SuiteFileError(name: name, reason: error.cause, whatToDo: error.whatToDo)
        } catch {
            throw SuiteFileError(
                name: name, reason: "there is no such file",
                whatToDo: "check the path, which begins at the suite's folder")
        }
    }

    /// What stands behind `folder` in `path`; nil where the path is not below it.
    private static func below(_ path: String, _ folder: String) -> Substring? {
        if path == folder { return "" }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : nil
    }
}

/// A file that a suite names cannot be used.
public struct SuiteFileError: Error, Hashable, CustomStringConvertible {
    /// The file, as the suite names it.
    public let name: String
    /// What is wrong with it.
    public let reason: String
    /// What helps.
    public let whatToDo: String

    /// What is wrong with it.
    public var description: String { reason }
}
