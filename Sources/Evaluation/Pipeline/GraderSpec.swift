internal import Vocabulary

/// A grader as a person names it: `non_empty`, `length:min=1,max=100`, `regex:pattern=^\\d+$,weight=2`.
///
/// After the name and a colon come options, `key=value`, separated by commas. A value with a comma is written in double
/// quotes, or with a backslash before the comma; inside quotes a backslash stands before a quote or a backslash.
///
///     let spec = try GraderSpec(parsing: "contains:text=yes,threshold=0.5")
///     let grader = try spec.makeGrader(readingFile: { path in … })
public struct GraderSpec: Hashable, Sendable {
    /// One `key=value`.
    public struct Option: Hashable, Sendable {
        /// What is set.
        public let key: String
        /// To what.
        public let value: String
    }

    /// The grader's name.
    public let name: String
    /// The options, in order; some may be given more than once.
    public let options: [Option]
    /// What was written.
    public let text: String

    /// Reads what a person wrote.
    ///
    /// - Throws: `GraderSpecError` for an unknown grader (with the nearest names), or text that is no spec.
    public init(parsing text: String) throws(GraderSpecError) {
        self.text = text
        let trimmed = text.trimmingSpaces
        let colon = trimmed.firstIndex(of: ":") ?? trimmed.endIndex
        name = String(trimmed[..<colon]).trimmingSpaces
        try Self.checkName(name, in: text)
        options = colon < trimmed.endIndex ? try Self.options(trimmed[trimmed.index(after: colon)...], in: text) : []
    }

    /// A grader with options that are already apart, as a suite gives them.
    ///
    /// - Throws: `GraderSpecError` for an unknown grader.
    public init(name: String, options: [(key: String, value: String)]) throws(GraderSpecError) {
        self.name = name
        self.options = options.map { Option(key: $0.key, value: $0.value) }
        text = name + (options.isEmpty ? "" : ":" + options.map { "\($0.key)=\($0.value)" }.joined(separator: ","))
        try Self.checkName(name, in: text)
    }

    private static func checkName(_ name: String, in text: String) throws(GraderSpecError) {
        if GraderCatalogue.names.contains(name) { return }
        let near = nearestNames(to: name, among: GraderCatalogue.names)
        let hint = near.isEmpty ? "" : "did you mean \(near.joined(separator: " or "))? "
        throw GraderSpecError(
            text, name.isEmpty ? "it has no name" : "there is no grader called \(name.quotedForMessage)",
            do: "\(hint)the graders are \(GraderCatalogue.names.joined(separator: ", "))")
    }

    private static func options(_ text: Substring, in spec: String) throws(GraderSpecError) -> [Option] {
        var options: [Option] = []
        for part in try parts(of: text, in: spec) {
            guard let mark = part.firstIndex(of: "="), mark > part.startIndex else {
                throw GraderSpecError(
                    spec, "\(part.quotedForMessage) is no option",
                    do: "write options as key=value, separated by commas; quote a value that has a comma")
            }
            let key = String(part[..<mark]).trimmingSpaces
            options.append(Option(key: key, value: String(part[part.index(after: mark)...])))
        }
        return options
    }

    /// Splits at commas outside quotes, and undoes quotes and escaped commas. Other backslashes stay, so that a pattern
    /// can be written as it is.
    private static func parts(of text: Substring, in spec: String) throws(GraderSpecError) -> [String] {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        var rest = text
        while let character = rest.popFirst() {
            switch character {
            case "\\" where isQuoted && (rest.first == "\"" || rest.first == "\\"): part.append(rest.removeFirst())
            case "\\" where !isQuoted && rest.first == ",": part.append(rest.removeFirst())
            case "\"" where isQuoted && (rest.isEmpty || rest.first == ","): isQuoted = false
            case "\"" where !isQuoted && part.last == "=" && part.count { $0 == "=" } == 1: isQuoted = true
            case "," where !isQuoted:
                parts.append(part)
                part = ""
            default: part.append(character)
            }
        }
        if isQuoted {
            throw GraderSpecError(spec, "a quoted value has no closing quote", do: "close the quote")
        }
        if !part.isEmpty || !parts.isEmpty { parts.append(part) }
        return parts
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
