/// Text from outside, made safe to show.
///
/// What a reader could not see, or what would make other text look different, is written out: control characters and
/// invisible ones as their code point, `⟨U+202E⟩`. Line breaks and tabs stay.
enum VisibleText {
    /// The text with everything invisible written out.
    static func shown(_ text: some StringProtocol) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { append(scalar, to: &shown) }
        return String(shown)
    }

    /// The text for HTML and XML, in content and in quoted attributes alike.
    ///
    /// Escaped scalar by scalar: a combining character behind `<` makes one character of both, which is not equal to `<`.
    static func markup(_ text: some StringProtocol) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": shown.append(contentsOf: "&lt;".unicodeScalars)
            case ">": shown.append(contentsOf: "&gt;".unicodeScalars)
            case "&": shown.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": shown.append(contentsOf: "&quot;".unicodeScalars)
            case "'": shown.append(contentsOf: "&#39;".unicodeScalars)
            default: append(scalar, to: &shown)
            }
        }
        return String(shown)
    }

    /// The text for a cell of a Markdown table or a list: on one line, and nothing in it is Markdown or HTML.
    static func markdown(_ text: some StringProtocol, atMost limit: Int = 300) -> String {
        let marks: Set<Unicode.Scalar> = [
            "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", "!", "|", "~", ">", "@", ":",
        ]
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            switch scalar {
            case "\n", "\r", "\t": shown.append(" ")
            case "<": shown.append(contentsOf: "&lt;".unicodeScalars)
            case "&": shown.append(contentsOf: "&amp;".unicodeScalars)
            case _ where marks.contains(scalar):
                shown.append("\\")
                shown.append(scalar)
            default: append(scalar, to: &shown)
            }
        }
        return String(shown) + (text.unicodeScalars.count > limit ? "…" : "")
    }

    private static func append(_ scalar: Unicode.Scalar, to shown: inout String.UnicodeScalarView) {
        if scalar == "\n" || scalar == "\t" { return shown.append(scalar) }
        switch scalar.properties.generalCategory {
        // XML takes neither most control characters nor U+FFFE and U+FFFF, in whatever spelling.
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            shown.append(contentsOf: "⟨U+\(padded)⟩".unicodeScalars)
        default: shown.append(scalar)
        }
    }
}
