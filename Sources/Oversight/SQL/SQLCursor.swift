/// A place among the tokens of a statement.
struct SQLCursor {
    /// The tokens that follow.
    private(set) var rest: ArraySlice<SQLToken>

    /// Before the first of `tokens`.
    init(_ tokens: ArraySlice<SQLToken>) { rest = tokens }

    /// The token that follows.
    var peek: SQLToken? { rest.first }

    /// Takes the token that follows.
    mutating func next() -> SQLToken? { rest.popFirst() }

    /// Takes `word`, if it follows.
    mutating func accept(_ word: String) -> Bool {
        guard rest.first?.word == word else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Takes one of `words`, if one follows.
    mutating func accept(anyOf words: [String]) -> Bool {
        guard let word = rest.first?.word, words.contains(word) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Takes the character `symbol`, if it follows.
    mutating func accept(symbol: Unicode.Scalar) -> Bool {
        guard rest.first?.isSymbol(symbol) == true else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Takes a group in brackets, or one token.
    mutating func skipGroup() {
        guard let first = rest.first else { return }
        rest = first.isSymbol("(") ? rest[rest.closing(rest.startIndex)...].dropFirst() : rest.dropFirst()
    }

    /// Takes a name with the names before it: `catalog.schema.table`.
    mutating func objectName() -> String? {
        guard let first = rest.first else { return nil }
        if first.isSymbol("*") {
            rest = rest.dropFirst()
            return "*"
        }
        guard var name = first.nameText else { return nil }
        rest = rest.dropFirst()
        while rest.first?.isSymbol(".") == true, let part = rest.dropFirst().first?.nameText {
            name += "." + part
            rest = rest.dropFirst(2)
        }
        return name
    }
}

extension ArraySlice<SQLToken> {
    /// Where the bracket opened at `index` is closed; the end where it is not.
    func closing(_ index: Index) -> Index {
        var depth = 0
        for place in index..<endIndex {
            if self[place].isSymbol("(") {
                depth += 1
            } else if self[place].isSymbol(")") {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        return endIndex
    }

    /// The first of `words` outside brackets.
    func firstTopLevel(of words: Set<String>) -> Index? {
        var depth = 0
        for place in indices {
            switch self[place] {
            case .symbol(UInt8(ascii: "(")): depth += 1
            case .symbol(UInt8(ascii: ")")): depth -= 1
            case .word(let word) where depth <= 0 && words.contains(word): return place
            default: break
            }
        }
        return nil
    }
}
