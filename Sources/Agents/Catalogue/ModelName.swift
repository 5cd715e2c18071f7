/// How one model may be written.
enum ModelName {
    /// `name` and, after it, the names it may be listed under.
    static func spellings(of name: String) -> [String] {
        var spellings = [name]
        var bare = name
        if bare.hasPrefix("models/") {
            // Gemini's own listing names models like resources.
            bare.removeFirst("models/".count)
            spellings.append(bare)
        }
        if bare.hasPrefix("ft:") {
            bare = bare.split(separator: ":").prefix(2).joined(separator: ":")
            spellings.append(bare)
        }
        if let undated = withoutDate(bare) { spellings.append(undated) }
        return spellings
    }

    /// `name` without a date at its end: `-20251001`, `@20251001` or `-2025-10-01`; nil where there is none.
    static func withoutDate(_ name: String) -> String? {
        for shape in ["-dddddddd", "@dddddddd", "-dddd-dd-dd"] {
            let tail = name.suffix(shape.count)
            guard tail.count == shape.count, name.count > shape.count else { continue }
            let fits = zip(tail, shape).allSatisfy { character, sign in
                sign == "d" ? character.isASCII && character.isNumber : character == sign
            }
            if fits, tail.dropFirst().hasPrefix("20") { return String(name.dropLast(shape.count)) }
        }
        return nil
    }
}
