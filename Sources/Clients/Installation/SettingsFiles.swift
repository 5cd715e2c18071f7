internal import Foundation
public import Vocabulary

/// Files of settings on the disk.
public enum SettingsFiles {
    /// More than any client's settings are.
    private static let largest = 64 << 20

    /// The text of the file at `path`; nil where there is none.
    ///
    /// - Throws: `InstallationError` where it cannot be read.
    @Sendable public static func text(_ path: String) throws(InstallationError) -> String? {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else { return nil }
        let size = ((try? files.attributesOfItem(atPath: real(path)))?[.size] as? NSNumber)?.intValue ?? 0
        guard size <= largest, let data = files.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else {
            throw InstallationError("\(path) cannot be read as text", "look at it, and try again")
        }
        return text
    }

    /// Writes a change, in one step for whoever reads the file meanwhile, and keeps what was there beside it.
    ///
    /// - Returns: where the former content is kept; nil where there was none.
    /// - Throws: `InstallationError` where it cannot be written, or the file is not any more what the change begins with.
    public static func apply(_ change: SettingsChange, at now: Timestamp) throws(InstallationError) -> String? {
        guard change.isChange else { return nil }
        guard try text(change.path) == change.before else {
            throw InstallationError("\(change.path) was changed meanwhile", "try again")
        }
        let target = real(change.path)
        do {
            let files = FileManager.default
            let folder = (target as NSString).deletingLastPathComponent
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var backup: String?
            if let before = change.before {
                let moment = now.description.filter { $0.isNumber || $0 == "T" }.prefix(15)
                let name = "\(change.path).backup-\(moment)"
                // Two changes in one second keep two backups.
                let names = [name] + (2...99).map { "\(name)-\($0)" }
                backup = names.first { !files.fileExists(atPath: real($0)) } ?? name
                try write(before, to: real(backup ?? ""), like: target)
            }
            if let after = change.after {
                let draft = "\(target).task-orchestrator-\(ProcessInfo.processInfo.processIdentifier)"
                try write(after, to: draft, like: target)
                guard rename(draft, target) == 0 else {
                    try? files.removeItem(atPath: draft)
                    throw CocoaError(.fileWriteUnknown)
                }
            } else {
                try files.removeItem(atPath: target)
            }
            return backup
        } catch {
            throw InstallationError(
                "\(change.path) cannot be written", "look at the rights of the file and its folder, and try again")
        }
    }

    /// Where `path` leads: settings are often links into a folder of their own, and must stay links.
    private static func real(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    }

    private static func write(_ text: String, to path: String, like model: String) throws {
        let mode = (try? FileManager.default.attributesOfItem(atPath: model))?[.posixPermissions] ?? NSNumber(0o600)
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
        else { throw CocoaError(.fileWriteUnknown) }
    }
}
