/// A value as a layer gives it, before a setting makes something of it.
struct RawValue: Sendable {
    enum Content: Sendable {
        /// Nothing: an empty YAML value.
        case nothing
        case text(String)
        case list([RawValue])
        case members([Member])
    }

    /// A member of a YAML mapping.
    struct Member: Sendable {
        var name: String
        /// The line of the name.
        var line: Int
        var value: RawValue
    }

    var content: Content
    /// The line it begins on, counted from 1; 0 outside files.
    var line: Int
    /// Whether a text stands there without quotes, so that it may be meant as a number or truth value.
    var isPlain = false

    static func text(_ text: String) -> RawValue { RawValue(content: .text(text), line: 0) }

    /// What is there, in words for a message, short and without control characters.
    var shown: String {
        switch content {
        case .nothing: "empty"
        case .text(let text): "“\(text.printable(atMost: 40))”"
        case .list(let elements): elements.isEmpty ? "an empty list" : "a list"
        case .members: "a group of settings"
        }
    }

    /// The elements of a list, or the one value that stands for a list of itself; none where nothing is there.
    var listed: [RawValue] {
        switch content {
        case .list(let elements): elements
        case .nothing: []
        case .text, .members: [self]
        }
    }
}

extension String {
    /// At most `limit` scalars of the text, with control characters and other invisible ones replaced: text of files
    /// goes to a terminal.
    func printable(atMost limit: Int) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
                shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown) + (unicodeScalars.count > limit ? "…" : "")
    }

    /// Whether this was never filled in: empty, `<…>`, `your-…`, `changeme`, `xxx`, also behind a key's usual prefix.
    var isPlaceholder: Bool {
        let text = lowercased()
        if text.isEmpty || (text.hasPrefix("<") && text.hasSuffix(">")) { return true }
        if ["changeme", "change-me", "change_me", "replaceme", "replace-me", "replace_me", "placeholder"].contains(text)
        {
            return true
        }
        let prefixes = [
            "sk-ant-api03-", "sk-ant-", "sk-proj-", "sk-or-v1-", "sk-or-", "sk-lf-", "pk-lf-", "sk-", "aiza",
        ]
        let body = prefixes.first(where: text.hasPrefix).map { text.dropFirst($0.count) } ?? text[...]
        if body.hasPrefix("your-") || body.hasPrefix("your_") || body.hasPrefix("your ") || body == "your" {
            return true
        }
        if body.hasPrefix("<") && body.hasSuffix(">") { return true }
        return body.isEmpty || body.count >= 3 && body.allSatisfy { "x.*…".contains($0) }
    }
}
