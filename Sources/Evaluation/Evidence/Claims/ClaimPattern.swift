/// A sequence of words that makes a claim, written as data.
///
///     ClaimPattern("all|every? the? test|tests|checks pass|passed|succeed")
///
/// A space separates places, `|` alternatives; `?` makes a place optional, `*` takes any up to three words (none of them a
/// mark between clauses), `#` a number, `{code}` something in backquotes or double quotation marks.
struct ClaimPattern: Sendable {
    private enum Place: Sendable {
        case words(Set<String>, optional: Bool)
        case gap
        case number
        case code(optional: Bool)
    }

    private let places: [Place]

    init(_ source: String) {
        places = source.split(separator: " ").map { part in
            if part == "*" { return .gap }
            if part == "#" { return .number }
            if part == "{code}" || part == "{code}?" { return .code(optional: part.hasSuffix("?")) }
            let isOptional = part.hasSuffix("?")
            let words = (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init)
            return .words(Set(words), optional: isOptional)
        }
    }

    /// Where the pattern matches first in `tokens[start...]`, as positions of tokens.
    func firstMatch(in tokens: ArraySlice<ClaimToken>) -> Range<Int>? {
        for start in tokens.indices {
            if let end = match(tokens[start...], 0), end > start { return start..<end }
        }
        return nil
    }

    private func match(_ tokens: ArraySlice<ClaimToken>, _ place: Int) -> Int? {
        guard place < places.count else { return tokens.startIndex }
        switch places[place] {
        case .words(let words, let isOptional):
            if let first = tokens.first, first.kind == .word, words.contains(first.text),
                let end = match(tokens.dropFirst(), place + 1)
            {
                return end
            }
            return isOptional ? match(tokens, place + 1) : nil
        case .number:
            guard let first = tokens.first, first.kind == .word, ClaimNumber(first.text) != nil else { return nil }
            return match(tokens.dropFirst(), place + 1)
        case .code(let isOptional):
            if let first = tokens.first, first.kind == .code || first.kind == .quote,
                let end = match(tokens.dropFirst(), place + 1)
            {
                return end
            }
            return isOptional ? match(tokens, place + 1) : nil
        case .gap:
            var rest = tokens
            for _ in 0...3 {
                if let end = match(rest, place + 1) { return end }
                guard let first = rest.first, first.kind != .mark else { return nil }
                rest = rest.dropFirst()
            }
            return nil
        }
    }
}

/// A count as it is written in a report: `12`, `1,204`, `three`, `no`.
struct ClaimNumber: Hashable {
    /// Its value.
    let value: Int

    private static let words = [
        "zero": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    ]

    init?(_ text: String) {
        if let word = Self.words[text] {
            value = word
        } else if let number = Int(text.filter { $0 != "," }), text.first?.isNumber == true {
            value = number
        } else {
            return nil
        }
    }
}
