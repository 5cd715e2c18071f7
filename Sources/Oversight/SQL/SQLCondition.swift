/// The condition of a `DELETE` or `UPDATE`.
struct SQLCondition {
    /// Whether there is a condition, and it leaves rows out.
    let isBounding: Bool

    /// Reads the condition in the rest of a statement, from behind the table's name on.
    init(of rest: ArraySlice<SQLToken>) {
        guard let start = rest.firstTopLevel(of: ["WHERE"]) else {
            isBounding = false
            return
        }
        let body = rest[(start + 1)...]
        let end = body.firstTopLevel(of: ["RETURNING", "ORDER", "LIMIT", "OPTION"]) ?? body.endIndex
        isBounding = !Self.isAlwaysTrue(body[..<end], depth: 0)
    }

    private static func isAlwaysTrue(_ tokens: ArraySlice<SQLToken>, depth: Int) -> Bool {
        guard depth < 16 else { return true }
        let tokens = withoutBrackets(tokens)
        guard !tokens.isEmpty, !isBracketed(tokens) else { return true }
        let choices = split(tokens, at: "OR")
        if choices.count > 1 { return choices.contains { isAlwaysTrue($0, depth: depth + 1) } }
        let parts = split(tokens, at: "AND")
        if parts.count > 1 { return parts.allSatisfy { isAlwaysTrue($0, depth: depth + 1) } }
        return isTrueTerm(tokens)
    }

    private static func isTrueTerm(_ tokens: ArraySlice<SQLToken>) -> Bool {
        let terms = Array(tokens)
        switch terms.count {
        case 1: return terms[0] == .word("TRUE") || isNonZero(terms[0])
        case 2: return terms[0].word == "NOT" && (terms[1].word == "FALSE" || terms[1] == .number("0"))
        default: break
        }
        if terms.count == 4, terms[1].word == "IS", terms[2].word == "NOT", terms[3].word == "NULL" {
            return isKey(terms[0])
        }
        if terms.count == 3, terms[1].word == "LIKE", terms[2].string == "%" { return true }
        guard let comparison = comparison(of: terms) else { return false }
        if comparison.left.count == 1, comparison.right.count == 1, isLiteral(comparison.left[0]),
            isLiteral(comparison.right[0])
        {
            let isEqual = comparison.left == comparison.right
            return comparison.sign == "=" ? isEqual : comparison.sign == "<>" ? !isEqual : true
        }
        if comparison.left == comparison.right { return ["=", "<=", ">="].contains(comparison.sign) }
        // `id > 0` holds for every row that a sequence numbered.
        let isLow =
            comparison.right == [.number("0")] || comparison.right == [.symbol(UInt8(ascii: "-")), .number("1")]
        return comparison.left.count == 1 && isKey(comparison.left[0]) && isLow
            && [">", ">=", "<>"].contains(comparison.sign)
    }

    private static func comparison(
        of terms: [SQLToken]
    ) -> (left: [SQLToken], sign: String, right: [SQLToken])? {
        guard let start = terms.firstIndex(where: isComparison) else { return nil }
        var end = start
        var sign = ""
        while end < terms.count, isComparison(terms[end]), case .symbol(let byte) = terms[end] {
            sign.unicodeScalars.append(Unicode.Scalar(byte))
            end += 1
        }
        if sign == "!=" { sign = "<>" }
        if sign == "==" { sign = "=" }
        return (Array(terms[..<start]), sign, Array(terms[end...]))
    }

    private static func isComparison(_ token: SQLToken) -> Bool {
        token.isSymbol("=") || token.isSymbol("<") || token.isSymbol(">") || token.isSymbol("!")
    }

    private static func isLiteral(_ token: SQLToken) -> Bool {
        switch token {
        case .number, .string: true
        case .word(let word): word == "TRUE" || word == "FALSE"
        default: false
        }
    }

    private static func isNonZero(_ token: SQLToken) -> Bool {
        if case .number(let text) = token { text != "0" } else { false }
    }

    private static func isKey(_ token: SQLToken) -> Bool {
        token.nameText == "id" || token.nameText == "rowid" || token.nameText == "_id"
    }

    private static func isBracketed(_ tokens: ArraySlice<SQLToken>) -> Bool {
        tokens.first?.isSymbol("(") == true && tokens.closing(tokens.startIndex) == tokens.endIndex - 1
    }

    private static func withoutBrackets(_ tokens: ArraySlice<SQLToken>) -> ArraySlice<SQLToken> {
        var tokens = tokens
        // More brackets around one condition than this are not written by anybody.
        for _ in 0..<16 {
            guard isBracketed(tokens) else { return tokens }
            tokens = tokens.dropFirst().dropLast()
        }
        return tokens
    }

    /// The parts between the connectives `word` outside brackets; the AND of a BETWEEN connects nothing.
    private static func split(_ tokens: ArraySlice<SQLToken>, at word: String) -> [ArraySlice<SQLToken>] {
        var parts: [ArraySlice<SQLToken>] = []
        var start = tokens.startIndex
        var depth = 0
        var isBetween = false
        for place in tokens.indices {
            switch tokens[place] {
            case .symbol(UInt8(ascii: "(")): depth += 1
            case .symbol(UInt8(ascii: ")")): depth -= 1
            case .word("BETWEEN") where depth == 0: isBetween = true
            case .word("AND") where depth == 0 && isBetween: isBetween = false
            case .word(word) where depth == 0:
                parts.append(tokens[start..<place])
                start = place + 1
            default: break
            }
        }
        parts.append(tokens[start...])
        return parts
    }
}
