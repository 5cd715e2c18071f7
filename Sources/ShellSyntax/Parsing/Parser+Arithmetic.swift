extension Parser {
    /// The expression from the cursor to `closing`.
    @inline(never)
    mutating func arithmetic(until closing: Int) throws(Failure) -> Arithmetic {
        let outer = enter(until: closing)
        defer { leave(to: outer) }
        var expression = Arithmetic(text(position, closing))
        do throws(Failure) {
            while position < end { try takeArithmetic(into: &expression.expansions) }
        } catch {
            // Bash reads the commands in an expression only when it computes it, so that their errors come late.
            if isFinal { throw error }
            note(stop.cause, at: stop.offset)
            keepSalvaged(in: &expression.expansions)
            position = closing
        }
        return expression
    }

    /// An offset or a length in `${name:offset:length}`: up to a colon of no `?:`, or to the brace.
    @inline(never)
    mutating func arithmeticInBraces() throws(Failure) -> Arithmetic {
        let start = position
        var expansions: [WordPart] = []
        var questions = 0
        var nesting = 0
        scan: while position < end {
            switch current {
            case "}": break scan
            case "(": nesting += 1
            case ")": nesting -= 1
            case "?": questions += 1
            case ":":
                if questions == 0, nesting <= 0 { break scan }
                questions -= 1
            case "'":
                _ = try singleQuoted()
                continue
            default: break
            }
            try takeArithmetic(into: &expansions)
        }
        return Arithmetic(text(start, position), expansions: expansions)
    }

    /// Takes one character of an expression, or an expansion in it. Quotes protect nothing here.
    @inline(never)
    private mutating func takeArithmetic(into expansions: inout [WordPart]) throws(Failure) {
        switch current {
        case "$":
            if let part = try expansion(isQuoted: true) { expansions.append(part) } else { position += 1 }
        case "`": expansions.append(try backquoted(isQuoted: true))
        case "\\": position += position + 1 < end ? 2 : 1
        default: position += 1
        }
    }

    // MARK: Looking for the closing sign

    /// Where the parenthesis that is open at `start` is closed, quotes and substitutions taken into account; nil where
    /// it never is.
    mutating func closingParenthesis(from start: Int) throws(Failure) -> Int? { try closing(")", from: start) }

    /// Where the sign that is open at `start` is closed by `sign`; nil where it never is.
    mutating func closing(_ sign: Unicode.Scalar, from start: Int) throws(Failure) -> Int? {
        let depthBefore = depth
        let found = try closing(UInt8(ascii: sign), from: start)
        depth = depthBefore
        lookahead -= (found ?? end) - start
        if lookahead < 0 { throw failure(.tooLarge, at: start) }
        return found
    }

    private mutating func closing(_ sign: UInt8, from start: Int) throws(Failure) -> Int? {
        try descend()
        var cursor = start
        var nesting = 0
        while cursor < end {
            let byte = bytes[cursor]
            cursor += 1
            if byte == sign {
                if nesting == 0 {
                    depth -= 1
                    return cursor - 1
                }
                nesting -= 1
                continue
            }
            var inner: UInt8?
            switch byte {
            case "\\": cursor += 1
            case "'" where sign != "\"" && sign != "`":
                let isANSI = cursor >= 2 && bytes[cursor - 2] == "$"
                while cursor < end, bytes[cursor] != "'" { cursor += isANSI && bytes[cursor] == "\\" ? 2 : 1 }
                cursor += 1
            case "\"" where sign != "`": inner = byte
            case "`": inner = byte
            case "(" where sign == ")", "[" where sign == "]": nesting += 1
            case "$" where (sign == "\"" || sign == "}") && cursor < end:
                switch bytes[cursor] {
                case "(": inner = UInt8(ascii: ")")
                case "{": inner = UInt8(ascii: "}")
                case "[": inner = UInt8(ascii: "]")
                default: break
                }
                if inner != nil { cursor += 1 }
            default: break
            }
            if let inner {
                guard let close = try closing(inner, from: cursor) else { return nil }
                cursor = close + 1
            }
        }
        return nil
    }
}
