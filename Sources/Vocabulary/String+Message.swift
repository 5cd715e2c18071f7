extension String {
    /// The text in quotes for a message, cut where it is long.
    package var quotedForMessage: String {
        let limit = 60
        let line =
            unicodeScalars.count > limit ? String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…" : self
        return "\"" + line.replacing("\n", with: "\\n") + "\""
    }
}
