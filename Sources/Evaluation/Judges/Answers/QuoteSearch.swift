/// Finds quotations in a text, whatever their white space.
struct QuoteSearch {
    /// The text's scalars, each run of white space as one space, none at the ends.
    private let scalars: [Unicode.Scalar]
    /// Where each of them stands in the text.
    private let places: [Int]

    /// Fewer scalars than this could stand anywhere.
    private static let shortest = 3

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        var places: [Int] = []
        var place = 0
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if !isSpace {
                scalars.append(Self.plain(scalar))
                places.append(place)
            } else if let last = scalars.last, last != " " {
                scalars.append(" ")
                places.append(place)
            }
            place += 1
        }
        if scalars.last == " " {
            scalars.removeLast()
            places.removeLast()
        }
        self.scalars = scalars
        self.places = places
    }

    /// Where `quote` stands first, in Unicode scalars of the text, end exclusive; nil where it does not, or is too short to
    /// tell anything.
    ///
    /// White space counts as one space, typographic quotation marks as plain ones. Quotation marks and dots around the
    /// whole quotation are the judge's own.
    func range(of quote: String) -> Range<Int>? {
        let wanted = Self.trimmed(QuoteSearch(quote).scalars)
        guard wanted.count >= min(Self.shortest, scalars.count), !wanted.isEmpty, wanted.count <= scalars.count else {
            return nil
        }
        for start in 0...(scalars.count - wanted.count) where scalars[start] == wanted[wanted.startIndex] {
            var offset = 1
            while offset < wanted.count, scalars[start + offset] == wanted[wanted.startIndex + offset] { offset += 1 }
            if offset == wanted.count { return places[start]..<(places[start + wanted.count - 1] + 1) }
        }
        return nil
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D, 0x201E: "\""
        default: scalar
        }
    }

    private static func trimmed(_ quote: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        var rest = quote[...]
        func isFrame(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar.value == 0x2026 || scalar == " " }
        while let first = rest.first, isFrame(first) || rest.starts(with: "...".unicodeScalars) { rest.removeFirst() }
        while let last = rest.last, isFrame(last) || rest.suffix(3).elementsEqual("...".unicodeScalars) {
            rest.removeLast()
        }
        return rest
    }
}
