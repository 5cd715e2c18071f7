/// Text from outside, made harmless to keep and to show.
enum NoteText {
    /// The text without control, invisible and bidirectional characters but line breaks and tabs, and without white space
    /// around it.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars where isShown(scalar) { result.append(scalar) }
        return trimmed(String(result))
    }

    /// The text as one line, with runs of white space as one space.
    static func line(_ text: String) -> String {
        clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first line that says something.
    static func firstLine(of text: String) -> String {
        line(text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? "")
    }

    /// At most `limit` scalars; an ellipsis says that it was cut.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return String(text.unicodeScalars.prefix(limit - 1)) + "…"
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
