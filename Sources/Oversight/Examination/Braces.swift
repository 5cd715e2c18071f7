import ShellSyntax

/// Brace expansion: `{a,b}` and `{1..3}` in the unquoted parts of a word.
enum Braces {
    /// One character of unquoted text, or a part that braces do not look into.
    private enum Atom {
        case character(Character)
        case part(WordPart)

        func isCharacter(_ wanted: Character) -> Bool {
            if case .character(let character) = self { character == wanted } else { false }
        }
    }

    /// More words than this are not made.
    private static let limit = 64

    /// Whether there may be something to expand in `word`.
    static func occur(in word: Word) -> Bool {
        for case .literal(let text) in word.parts where text.utf8.contains(UInt8(ascii: "{")) { return true }
        return false
    }

    /// The words that `word` stands for; itself where it has no braces.
    static func expand(_ word: Word) -> [Word] {
        var atoms: [Atom] = []
        for part in word.parts {
            if case .literal(let text) = part {
                atoms.append(contentsOf: text.map(Atom.character))
            } else {
                atoms.append(.part(part))
            }
        }
        return expand(atoms[...], depth: 0).prefix(limit).map { Word(parts(of: $0), range: word.range) }
    }

    private static func expand(_ atoms: ArraySlice<Atom>, depth: Int) -> [[Atom]] {
        guard depth < 16 else { return [Array(atoms)] }
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
            return words
        }
        return [Array(atoms)]
    }

    private static func choices(
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
                if pieces.count > 1 { return (index, pieces.flatMap { expand($0, depth: depth + 1) }) }
                return sequence(atoms[(open + 1)..<index]).map { (index, $0) }
            default: continue
            }
        }
        return nil
    }

    /// `1..9`, `a..e`, each with a step or not.
    private static func sequence(_ atoms: ArraySlice<Atom>) -> [[Atom]]? {
        var text = ""
        for atom in atoms {
            guard case .character(let character) = atom else { return nil }
            text.append(character)
        }
        let ends = text.split(separator: ".", omittingEmptySubsequences: true)
        guard text.contains(".."), ends.count == 2 || ends.count == 3 else { return nil }
        if let first = Int(ends[0]), let last = Int(ends[1]) {
            let step = Swift.max(1, ends.count == 3 ? abs(Int(ends[2]) ?? 1) : 1)
            let values =
                first <= last
                ? Array(stride(from: first, through: last, by: step).prefix(limit))
                : Array(stride(from: first, through: last, by: -step).prefix(limit))
            return values.map { String($0).map(Atom.character) }
        }
        guard let first = ends[0].unicodeScalars.first, ends[0].unicodeScalars.count == 1,
            let last = ends[1].unicodeScalars.first, ends[1].unicodeScalars.count == 1,
            first.isASCII, last.isASCII
        else { return nil }
        let values = first.value <= last.value ? Array(first.value...last.value) : (last.value...first.value).reversed()
        return values.compactMap { Unicode.Scalar($0).map { [Atom.character(Character($0))] } }
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
