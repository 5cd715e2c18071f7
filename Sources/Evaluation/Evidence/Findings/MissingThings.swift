/// Finds files, commands and packages that a tool reported as not there, and that the text names as if they were.
enum MissingThings {
    private static let marks = [
        "No such file or directory", "File does not exist", "command not found", "ModuleNotFoundError: No module named",
        "Cannot find module", "cannot find package", "unresolved import", "404 Not Found", "is not in the npm registry",
        "No matching distribution found for", "Could not find a version that satisfies", "cannot find function",
        "no such module",
    ]

    /// What was last reported missing and is named in `text`.
    static func findings(in record: ActionRecord, text: ClaimText) -> [EvidenceFinding] {
        var missing: [(name: String, index: Int)] = []
        for action in record.actions where action.failed != false {
            for line in action.output.split(whereSeparator: \.isNewline).prefix(400)
            where marks.contains(where: { line.contains($0) }) {
                for name in names(in: line) { missing.append((name, action.index)) }
            }
            if action.kind == .read, action.failed == true { missing.append((action.subject, action.index)) }
        }
        let said = Set(
            text.sentences.flatMap(\.tokens).filter { $0.kind == .code || $0.kind == .word }.map {
                $0.text.lowercased()
            })
        let denied = [
            "missing", "not found", "does not exist", "doesn't exist", "no such", "could not find", "couldn't find",
            "unavailable",
        ]
        let whole = text.written(0..<text.scalars.count).lowercased()
        var found: [EvidenceFinding] = []
        for (name, index) in missing where !found.contains(where: { $0.reason.contains("\"\(name)\"") }) {
            let lower = name.lowercased()
            guard said.contains(lower) || said.contains(String(lower.split(separator: "/").last ?? "")) else {
                continue
            }
            // It came later, or the text says that it is missing.
            let cameLater = record.actions[(index + 1)...].contains {
                $0.failed != true && ($0.changes(name) || $0.subject.contains(name) || $0.role.contains(.install))
            }
            if cameLater || denied.contains(where: { whole.contains($0) }) { continue }
            found.append(
                EvidenceFinding(
                    kind: .missing, reason: "\"\(name)\" was reported missing, and the text names it", evidence: [index]
                ))
        }
        return found
    }

    /// What a message names: words in quotation marks, paths, the word before ": command not found".
    private static func names(in line: Substring) -> [String] {
        var names: [String] = []
        for quote in ["'", "\"", "`"] {
            let parts = line.split(separator: Character(quote), omittingEmptySubsequences: false)
            for index in stride(from: 1, to: parts.count, by: 2)
            where parts.count > index + 1 && (2...120).contains(parts[index].count) {
                names.append(String(parts[index]))
            }
        }
        let words = line.split { $0 == " " || $0 == ":" || $0 == "'" || $0 == "\"" }
        names += words.map(String.init).filter { ClaimPath.path(in: $0) != nil }
        if let place = line.firstRange(of: ": command not found"),
            let word = line[..<place.lowerBound].split(separator: " ").last
        {
            names.append(String(word))
        }
        return names
    }
}
