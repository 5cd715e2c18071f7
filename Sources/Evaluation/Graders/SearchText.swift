/// A text prepared for plain search, with offsets that count Unicode scalars of the original.
struct SearchText {
    private let scalars: [Unicode.Scalar]
    private let caseSensitive: Bool

    /// The first `limit` scalars of `text`, or all of it.
    init(_ text: String, caseSensitive: Bool, limit: Int = .max) {
        self.caseSensitive = caseSensitive
        scalars = Self.folded(text.unicodeScalars.prefix(limit), caseSensitive: caseSensitive)
    }

    /// Letters whose small form is several scalars keep their own, so that offsets stay those of the original.
    private static func folded(_ scalars: Substring.UnicodeScalarView, caseSensitive: Bool) -> [Unicode.Scalar] {
        if caseSensitive { return Array(scalars) }
        return scalars.map { scalar in
            if scalar.isASCII { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value | 0x20)! : scalar }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first! : scalar
        }
    }

    /// Where `text` occurs first; an empty text occurs at the start.
    func firstOccurrence(of text: String) -> Range<Int>? {
        let needle = Self.folded(text.unicodeScalars[...], caseSensitive: caseSensitive)
        guard let first = needle.first else { return 0..<0 }
        guard needle.count <= scalars.count else { return nil }
        for start in 0...(scalars.count - needle.count) where scalars[start] == first {
            if scalars[start..<(start + needle.count)].elementsEqual(needle) { return start..<(start + needle.count) }
        }
        return nil
    }

    /// Whether any of `texts` occurs, none of which is empty or has capital letters.
    func contains(anyOf texts: [[Unicode.Scalar]]) -> Bool {
        let firsts = texts.reduce(UInt64(0)) { $0 | Self.bit($1[0]) }
        return scalars.indices.contains { start in
            let first = scalars[start]
            guard firsts & Self.bit(first) != 0 else { return false }
            return texts.contains { $0.first == first && scalars[start...].starts(with: $0) }
        }
    }

    /// One of 64 bits for a scalar; small letters have one each.
    private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

    /// Where `text` occurs last.
    func lastOccurrence(of text: String) -> Range<Int>? {
        let needle = Self.folded(text.unicodeScalars[...], caseSensitive: caseSensitive)
        guard let first = needle.first, needle.count <= scalars.count else { return nil }
        for start in (0...(scalars.count - needle.count)).reversed() where scalars[start] == first {
            if scalars[start..<(start + needle.count)].elementsEqual(needle) { return start..<(start + needle.count) }
        }
        return nil
    }
}
