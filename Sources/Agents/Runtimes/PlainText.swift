/// Text from outside made fit to stand in a message.
enum PlainText {
    /// `text` without terminal escape sequences and control characters, on one line.
    static func of(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var iterator = text.unicodeScalars.makeIterator()
        while let scalar = iterator.next() {
            if scalar == "\u{1B}" {
                // A CSI sequence ends with a letter; any other escape is one character long.
                guard let next = iterator.next() else { break }
                if next == "[" { while let part = iterator.next(), !(0x40...0x7E).contains(part.value) {} }
            } else if scalar.properties.generalCategory == .control {
                scalars.append(" ")
            } else if scalar.properties.generalCategory != .format {
                scalars.append(scalar)
            }
        }
        return String(scalars).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// At most `limit` characters of `text`, with a mark where it was cut.
    static func shortened(_ text: String, to limit: Int = 500) -> String {
        text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }
}
