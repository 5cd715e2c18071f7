/// Reads what a line of output says is not there: a file, a module, a package, a function, a command.
enum MissingNames {
    /// Where the name stands in a line.
    private enum Place {
        /// In the first pair of quotation marks; also every path.
        case quoted
        /// In the last pair of quotation marks.
        case quotedLast
        /// The word behind the mark.
        case behind
        /// The word before the mark.
        case before
    }

    private static let marks: [(text: String, place: Place)] = [
        // Files
        ("No such file or directory", .quoted), ("File does not exist", .quoted),
        // Modules and packages
        ("ModuleNotFoundError: No module named", .quoted), ("Cannot find module", .quoted),
        ("cannot find package", .quoted), ("provides package ", .behind), ("unresolved import", .quoted),
        ("no such module", .quoted), ("404 Not Found", .quoted), ("is not in the npm registry", .quoted),
        ("is not in this registry", .quoted), ("No matching distribution found for ", .behind),
        ("satisfies the requirement ", .behind), ("could not be found in registry", .quoted),
        ("no matching package named", .quoted), ("Unable to locate package ", .behind),
        ("No available formula with the name", .quoted),
        // Functions and other names of a program
        ("cannot find function", .quoted), ("cannot find value", .quoted), ("cannot find type", .quoted),
        ("Cannot find name", .quoted), ("error: cannot find '", .quoted), ("NameError: name", .quoted),
        ("cannot import name", .quoted), ("has no attribute", .quotedLast), ("has no member", .quotedLast),
        (": undefined: ", .behind), ("undefined reference to", .quoted),
        (" is not defined", .before), (" is not a function", .before),
        // Commands
        ("command not found: ", .behind), (": command not found", .before), (": not found", .before),
    ]

    /// The names that `line` says are missing.
    static func all(in line: Substring) -> [String] {
        guard let mark = marks.first(where: { line.contains($0.text) }), let range = line.firstRange(of: mark.text)
        else { return [] }
        var names: [String] = []
        switch mark.place {
        case .quoted:
            names += quoted(line).prefix(1)
            names += words(line).filter { ClaimPath.path(in: $0) != nil }
        case .quotedLast: names += quoted(line).suffix(1)
        case .behind: names += words(line[range.upperBound...]).prefix(1)
        case .before:
            names += quoted(line).isEmpty ? words(line[..<range.lowerBound]).suffix(1) : quoted(line).prefix(1)
        }
        return names.map(bare).filter { (2...120).contains($0.utf8.count) }
    }

    private static func quoted(_ line: Substring) -> [String] {
        for quote: Character in ["'", "`", "\"", "’"] {
            let parts = line.split(separator: quote, omittingEmptySubsequences: false)
            let found = stride(from: 1, to: parts.count - 1, by: 2).map { String(parts[$0]) }
                .filter { !$0.isEmpty && !$0.contains(" ") }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func words(_ text: Substring) -> [String] {
        text.split { " :;,'\"`()".contains($0) }.map(String.init)
    }

    /// A name without the version that a package manager writes behind it, and without a call's parentheses.
    private static func bare(_ name: String) -> String {
        var name = name[...]
        if let at = name.dropFirst().firstIndex(of: "@") { name = name[..<at] }
        while let last = name.last, ".()".contains(last) { name.removeLast() }
        return String(name)
    }
}
