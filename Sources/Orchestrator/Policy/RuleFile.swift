internal import Foundation
public import Vocabulary

/// The person's configuration file, as far as a rule is added to it.
public struct RuleFile: Sendable {
    private let sources: ConfigurationSources

    /// The file that `sources` name.
    public init(_ sources: ConfigurationSources) { self.sources = sources }

    /// Where it is.
    public var path: String { sources.userFile }

    /// Adds a rule, given as it stands under `policy.rules`, and keeps everything else as it is written.
    ///
    /// - Throws: `RuleFileError` where the file would not be read any more; it is then left alone.
    public func add(_ yaml: String) throws {
        let old: String
        switch sources.readFile(path) {
        case .absent: old = ""
        case .bytes(let bytes): old = String(decoding: bytes, as: UTF8.self)
        case .directory: throw RuleFileError(path: path, reason: "it is a directory")
        case .unreadable(let reason): throw RuleFileError(path: path, reason: reason)
        }
        let new = Self.text(old, with: yaml)
        var changed = sources
        changed.readFile = { [sources, path] asked in
            asked == path ? .bytes(Array(new.utf8)) : sources.readFile(asked)
        }
        do { _ = try Configuration.load(from: changed) } catch {
            throw RuleFileError(path: path, reason: "with the rule it would not be read: \(error.description)")
        }
        do {
            let folder = (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            // A link to a file that is kept elsewhere stays a link.
            try Data(new.utf8).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
        } catch {
            throw RuleFileError(path: path, reason: error.localizedDescription)
        }
    }

    /// The text with the rule behind the first lines `policy:` and `rules:` that belong together, or at its end.
    static func text(_ old: String, with yaml: String) -> String {
        var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let rule = yaml.split(separator: "\n").map(String.init)
        guard let policy = lines.firstIndex(where: { $0.trimmedEnd == "policy:" }) else {
            return (lines + ["policy:", "  rules:"] + rule).joined(separator: "\n") + "\n"
        }
        let end =
            lines[(policy + 1)...].firstIndex { line in
                !line.isEmpty && !line.hasPrefix(" ") && !line.hasPrefix("#")
            } ?? lines.endIndex
        if let rules = lines[policy..<end].firstIndex(where: { $0.trimmedEnd == "  rules:" }) {
            lines.insert(contentsOf: rule, at: rules + 1)
        } else {
            lines.insert(contentsOf: ["  rules:"] + rule, at: policy + 1)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

/// The person's configuration could not take a rule.
public struct RuleFileError: ExplainedError, Hashable {
    let path: String
    let reason: String

    /// What is wrong.
    public var whatHappened: String { "\(path) was not changed: \(reason)" }
    /// What helps.
    public var whatToDo: String { "add the rule by hand under policy.rules" }
}
