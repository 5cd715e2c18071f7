internal import Learning

/// Text from outside, made harmless to show inside a prompt or a report.
///
/// It becomes one line without control, invisible and bidirectional characters, of limited length, and is quoted where it
/// stands beside instructions, so that it cannot end its quotation, forge a section or pass for an instruction of ours.
enum QuotedText {
    /// The longest lesson that is kept, in Unicode scalars.
    static let limit = 300

    /// One line of at most `limit` scalars; an ellipsis says that it was cut.
    static func line(_ text: String, limit: Int = limit) -> String {
        // A long text is cut before the work, generously, because the work only makes it shorter.
        let start = String(text.unicodeScalars.prefix(limit * 4))
        let clean = String(decoding: TextNormalization.collapsed(start), as: UTF8.self)
        guard clean.unicodeScalars.count > limit || text.unicodeScalars.count > limit * 4 else { return clean }
        return String(clean.unicodeScalars.prefix(limit - 1)) + "…"
    }

    /// The line between double quotes, with `"` and `\` escaped and angle brackets and backticks replaced.
    static func quoted(_ line: String) -> String {
        var result = "\""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\"", "\\": result.unicodeScalars.append(contentsOf: ["\\", scalar])
            case "<": result += "‹"
            case ">": result += "›"
            case "`": result += "'"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
