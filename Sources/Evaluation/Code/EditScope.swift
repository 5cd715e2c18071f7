internal import JSON
internal import Vocabulary

/// Which files may be changed, and which were.
struct EditScope {
    /// The files that were changed and may not be.
    let outside: [String]

    /// Reads `metadata.scope`, an array of paths, folders (`src/`) and patterns with `*`; nil where there is none.
    ///
    /// What was changed is what the evidence shows, and what a unified diff in the output names.
    init?(_ trial: Trial) {
        guard let allowed = trial.metadata?["scope"]?.arrayValue?.compactMap(\.stringValue), !allowed.isEmpty else {
            return nil
        }
        var touched: [String] = []
        for path in trial.evidence.filter({ $0.kind == .fileChange }).map(\.subject) + Self.diffed(trial.output ?? "")
        where !touched.contains(path) {
            touched.append(path)
        }
        outside = touched.filter { path in !allowed.contains { Self.allows($0, path) } }
    }

    /// The paths of a unified diff.
    private static func diffed(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("+++ ") || line.hasPrefix("--- ") else { return nil }
            let path = line.dropFirst(4).prefix { $0 != "\t" }
            if path == "/dev/null" { return nil }
            return String(path.hasPrefix("a/") || path.hasPrefix("b/") ? path.dropFirst(2) : path)
        }
    }

    /// Whether a path is one of those that are meant; a path from the root is compared by its end.
    private static func allows(_ pattern: String, _ path: String) -> Bool {
        let relative = path.hasPrefix("/") ? nil : path
        if pattern.hasSuffix("/") {
            return relative?.hasPrefix(pattern) ?? path.contains("/" + pattern)
        }
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return path == pattern || path.hasSuffix("/" + pattern) }
        // One star stands for anything within or across folders.
        var rest = (relative ?? path)[...]
        if relative == nil, let first = parts.first, !first.isEmpty {
            guard let start = rest.firstRange(of: "/" + first) else { return false }
            rest = rest[rest.index(after: start.lowerBound)...]
        }
        for (index, part) in parts.enumerated() {
            if index == 0 {
                guard rest.hasPrefix(part) else { return false }
                rest = rest.dropFirst(part.count)
            } else if index == parts.count - 1 {
                return rest.hasSuffix(part)
            } else if let range = rest.firstRange(of: part) {
                rest = rest[range.upperBound...]
            } else {
                return false
            }
        }
        return true
    }
}
