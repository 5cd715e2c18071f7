import ShellSyntax

/// Takes one word apart into fields while it is expanded.
struct WordPieces {
    /// The fields that are complete.
    private(set) var fields: [Argument] = []
    private var current = Argument("")
    private var hasCurrent = false

    /// Adds text that stands for itself.
    mutating func addQuoted(_ text: String) {
        current.text += text
        current.isQuoted = true
        hasCurrent = true
    }

    /// Adds text in which globs are active.
    mutating func addLiteral(_ text: String) {
        guard !text.isEmpty else { return }
        current.text += text
        hasCurrent = true
        if !current.isGlob { current.isGlob = text.utf8.contains(where: Self.isGlobCharacter) }
    }

    /// Adds what an expansion in quotes yields: one field, whatever it holds.
    mutating func addInQuotes(_ value: Argument) {
        current.text += value.text
        current.isKnown = current.isKnown && value.isKnown
        current.carries.formUnion(value.carries)
        current.isQuoted = true
        hasCurrent = true
    }

    /// Adds what an expansion outside quotes yields: split into fields at the characters of `separators`.
    mutating func addUnquoted(_ value: Argument, separators: String) {
        guard value.isKnown else {
            current.text += value.text
            current.isKnown = false
            current.carries.formUnion(value.carries)
            hasCurrent = true
            return
        }
        let isSeparator: (UInt8) -> Bool = { byte in separators.utf8.contains(byte) }
        guard value.text.utf8.contains(where: isSeparator) else {
            addLiteral(value.text)
            current.carries.formUnion(value.carries)
            return
        }
        if value.text.utf8.first.map(isSeparator) == true { endField() }
        var isFirst = true
        for part in value.text.utf8.split(whereSeparator: isSeparator) {
            if !isFirst { endField() }
            isFirst = false
            addLiteral(String(part) ?? "")
            current.carries.formUnion(value.carries)
        }
        if value.text.utf8.last.map(isSeparator) == true { endField() }
    }

    /// Ends the field that is being built, if there is one.
    mutating func endField() {
        guard hasCurrent else { return }
        fields.append(current)
        current = Argument("")
        hasCurrent = false
    }

    private static func isGlobCharacter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
    }
}
