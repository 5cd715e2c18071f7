import ShellSyntax

/// Brace expansion: `{a,b}` and `{1..3}` in the unquoted parts of a word.
struct Braces {
    /// One character of unquoted text, or a part that braces do not look into.
    private enum Atom {
        case character(Character)
        case part(WordPart)

        func isCharacter(_ wanted: Character) -> Bool {
            if case .character(let character) = self { character == wanted } else { false }
        }
    }

    /// What a word stands for.
    struct Expansion {
        /// What is not among the words because there are too many.
        enum Rest { case nothing, numbers, words }

        /// The words.
        var words: [Word]
        /// What is left out.
        var rest: Rest
    }

    /// More words than this are not made.
    private let limit: Int
    private var rest = Expansion.Rest.nothing

    /// Whether there may be something to expand in `word`.
    static func occur(in word: Word) -> Bool {
        for case .literal(let text) in word.parts where text.utf8.contains(UInt8(ascii: "{")) { return true }
        return false
    }

    /// What it costs to look for the braces of `word`: each that opens is followed to its end.
    static func cost(of word: Word) -> Int {
        var opens = 0
        var length = 0
        for case .literal(let text) in word.parts {
            opens += text.utf8.count { $0 == UInt8(ascii: "{") }
            length += text.utf8.count
        }
        return opens * length / 2048
    }

    /// The words that `word` stands for; itself where it has no braces.
    static func expand(_ word: Word) -> Expansion {
        var atoms: [Atom] = []
        for part in word.parts {
            if case .literal(let text) = part {
                atoms.append(contentsOf: text.map(Atom.character))
            } else {
                atoms.append(.part(part))
            }
        }
        var braces = Braces(limit: Swift.max(16, Swift.min(1024, (1 << 20) / Swift.max(1, atoms.count))))
        let words = braces.expand(atoms[...], depth: 0).map { Word(parts(of: $0), range: word.range) }
        return Expansion(words: words, rest: braces.rest)
    }

    private init(limit: Int) { self.limit = limit }

    private mutating func expand(_ atoms: ArraySlice<Atom>, depth: Int) -> [[Atom]] {
        guard depth < 16 else {
            if atoms.contains(where: { $0.isCharacter("{") }) { rest = .words }
            return [Array(atoms)]
        }
        var search = atoms.startIndex
        while let open = atoms[search...].firstIndex(where: { $0.isCharacter("{") }) {
            guard let (close, choices) = choices(in: atoms, from: open, depth: depth) else {
                search = open + 1
                continue
            }
            let before = Array(atoms[..<open])
            let rests = expand(atoms[(close + 1)...], depth: depth + 1)
            var words: [[Atom]] = []
            for choice in choices {
                for rest in rests where words.count < limit { words.append(before + choice + rest) }
            }
            if choices.count * rests.count > limit, rest == .nothing {
                rest = Self.areNumbers(choices) && Self.areNumbers(rests) ? .numbers : .words
            }
            return words
        }
        return [Array(atoms)]
    }

    private mutating func choices(
        in atoms: ArraySlice<Atom>, from open: Int, depth: Int
    ) -> (close: Int, choices: [[Atom]])? {
        var level = 0
        var pieces: [ArraySlice<Atom>] = []
        var start = open + 1
        for index in (open + 1)..<atoms.endIndex {
            guard case .character(let character) = atoms[index] else { continue }
            switch character {
            case "{": level += 1
            case ",":
                guard level == 0 else { continue }
                pieces.append(atoms[start..<index])
                start = index + 1
            case "}":
                guard level == 0 else {
                    level -= 1
                    continue
                }
                pieces.append(atoms[start..<index])
                if pieces.count > 1 {
                    var choices: [[Atom]] = []
                    for piece in pieces {
                        let more = expand(piece, depth: depth + 1)
                        if choices.count + more.count > limit { rest = .words }
                        choices.append(contentsOf: more.prefix(limit - choices.count))
                    }
                    return (index, choices)
                }
                return sequence(atoms[(open + 1)..<index]).map { (index, $0) }
            default: continue
            }
        }
        return nil
    }

    /// `1..9`, `a..e`, each with a step or not.
    private mutating func sequence(_ atoms: ArraySlice<Atom>) -> [[Atom]]? {
        var text = ""
        for atom in atoms {
            guard case .character(let character) = atom else { return nil }
            text.append(character)
        }
        let ends = text.split(separator: ".", omittingEmptySubsequences: true)
        guard text.contains(".."), ends.count == 2 || ends.count == 3 else { return nil }
        if let first = Int(ends[0]), let last = Int(ends[1]) {
            let step = Int(clamping: ends.count == 3 ? Swift.max(1, Int(ends[2])?.magnitude ?? 1) : 1)
            var values = [first]
            var value = first
            while values.count <= limit {
                let next =
                    first <= last ? value.addingReportingOverflow(step) : value.subtractingReportingOverflow(step)
                guard !next.overflow, first <= last ? next.partialValue <= last : next.partialValue >= last else {
                    break
                }
                value = next.partialValue
                values.append(value)
            }
            if values.count > limit {
                values.removeLast()
                if rest == .nothing { rest = .numbers }
            }
            return values.map { String($0).map(Atom.character) }
        }
        guard let first = ends[0].unicodeScalars.first, ends[0].unicodeScalars.count == 1,
            let last = ends[1].unicodeScalars.first, ends[1].unicodeScalars.count == 1,
            first.isASCII, last.isASCII
        else { return nil }
        let values = first.value <= last.value ? Array(first.value...last.value) : (last.value...first.value).reversed()
        return values.compactMap { Unicode.Scalar($0).map { [Atom.character(Character($0))] } }
    }

    /// Whether the words differ in nothing but digits.
    private static func areNumbers(_ words: [[Atom]]) -> Bool {
        func rest(_ word: [Atom]) -> [Character] {
            word.compactMap { if case .character(let character) = $0, !character.isNumber { character } else { nil } }
        }
        guard let first = words.first else { return true }
        let wanted = rest(first)
        return words.allSatisfy { rest($0) == wanted }
    }

    private static func parts(of atoms: [Atom]) -> [WordPart] {
        var parts: [WordPart] = []
        var text = ""
        for atom in atoms {
            switch atom {
            case .character(let character): text.append(character)
            case .part(let part):
                if !text.isEmpty { parts.append(.literal(text)) }
                text = ""
                parts.append(part)
            }
        }
        if !text.isEmpty { parts.append(.literal(text)) }
        return parts
    }
}
