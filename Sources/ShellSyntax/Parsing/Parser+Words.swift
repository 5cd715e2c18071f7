extension Parser {
    /// What ends a text in which blanks and quotes mean what they mean between words.
    enum Stop {
        /// A word: a blank or a sign.
        case word
        /// The word of `${name:-word}`: `}`.
        case brace
        /// The pattern of `${name/pattern/replacement}`: `/` or `}`.
        case pattern
        /// A subscript: `]`.
        case bracket
        /// The alternatives of an extended glob: `)`.
        case parenthesis
        /// A regular expression in `[[ … ]]`: as a word, but with parentheses and bars in it.
        case expression
    }

    /// Whether a word begins at the cursor.
    @inline(__always) var isAtWord: Bool {
        guard position < end else { return false }
        guard current.isBreak else { return true }
        return (current == "<" || current == ">") && next == "("
    }

    /// The word at the cursor; empty where there is none.
    ///
    /// - Parameter takesArrays: whether `name=(…)` is an array here.
    @inline(never)
    mutating func word(takesArrays: Bool = false) throws(Failure) -> Word {
        let start = position
        var cursor = start
        while cursor < end, bytes[cursor].isPlain { cursor += 1 }
        if cursor > start, !hasExtendedGlobs, cursor >= end || bytes[cursor].isBreak,
            !(cursor + 1 < end && bytes[cursor + 1] == "("), !(takesArrays && cursor < end && bytes[cursor] == "(")
        {
            position = cursor
            return Word([.literal(text(start, cursor))], range: range(from: start))
        }
        var parts: [WordPart] = []
        try unquoted(into: &parts, stops: .word)
        if takesArrays, current == "(", endsAssignment(start) {
            parts.append(.array(try array()))
            try unquoted(into: &parts, stops: .word)
        }
        // A line continuation behind the word is no part of it.
        let after = position
        defer { position = after }
        while position - 2 >= start, bytes[position - 1] == "\n", bytes[position - 2] == "\\" { position -= 2 }
        return Word(parts, range: range(from: start))
    }

    /// Whether the text from `start` to the cursor is `name=`, `name+=` or `name[…]=`.
    private func endsAssignment(_ start: Int) -> Bool {
        guard position > start, bytes[position - 1] == "=", bytes[start].startsName else { return false }
        var cursor = start
        while bytes[cursor].isName { cursor += 1 }
        var last = position - 1
        if bytes[last - 1] == "+" { last -= 1 }
        return cursor == last || (bytes[cursor] == "[" && bytes[last - 1] == "]")
    }

    /// The subscript after `[`, past its `]`.
    @inline(never)
    mutating func subscripted() throws(Failure) -> Word {
        let start = position
        var parts: [WordPart] = []
        try unquoted(into: &parts, stops: .bracket)
        let word = Word(parts, range: range(from: start))
        position += 1
        return word
    }

    /// Text outside double quotes, up to what ends it.
    @inline(never)
    mutating func unquoted(into parts: inout [WordPart], stops: Stop) throws(Failure) {
        var run = position
        var nesting = 0
        while position < end {
            let byte = bytes[position]
            if byte.isPlain {
                if hasExtendedGlobs, stops != .expression, next == "(", isGlobOperator(byte) {
                    flush(run, into: &parts)
                    parts.append(try extendedGlob())
                    run = position
                    continue
                }
                switch stops {
                case .brace where byte == "}", .pattern where byte == "}" || byte == "/":
                    flush(run, into: &parts)
                    return
                case .bracket where byte == "[": nesting += 1
                case .bracket where byte == "]":
                    if nesting == 0 {
                        flush(run, into: &parts)
                        return
                    }
                    nesting -= 1
                default: break
                }
                position += 1
                continue
            }
            switch byte {
            case "<", ">":
                guard next == "(", stops != .bracket, stops != .parenthesis, nesting == 0 else { fallthrough }
                flush(run, into: &parts)
                try appendProcess(to: &parts)
                run = position
            case " ", "\t", "\n", "(", ")", ";", "&", "|":
                if endsText(byte, stops, &nesting) {
                    flush(run, into: &parts)
                    return
                }
                position += 1
            default:
                flush(run, into: &parts)
                run = position
                if try appendQuoted(byte, to: &parts) { run = position }
            }
        }
        flush(run, into: &parts)
        switch stops {
        case .word: return
        case .expression where nesting == 0: return
        case .brace, .pattern: throw failure("'}' is missing")
        case .bracket: throw failure("']' is missing")
        case .parenthesis, .expression: throw failure("')' is missing")
        }
    }

    @inline(never)
    private mutating func appendProcess(to parts: inout [WordPart]) throws(Failure) {
        parts.append(try processSubstitution())
    }

    /// Takes what begins with `byte`, a quote, a backslash or a dollar; false where a dollar stands for itself.
    @inline(never)
    private mutating func appendQuoted(_ byte: UInt8, to parts: inout [WordPart]) throws(Failure) -> Bool {
        switch byte {
        case "\\": takeEscape(into: &parts)
        case "'": parts.append(.singleQuoted(try singleQuoted()))
        case "\"": try appendDoubleQuoted(to: &parts)
        case "`": try appendBackquoted(to: &parts, isQuoted: false)
        default: return try appendExpansion(to: &parts, isQuoted: false)
        }
        return true
    }

    @inline(never)
    mutating func appendDoubleQuoted(to parts: inout [WordPart]) throws(Failure) {
        parts.append(try doubleQuoted())
    }

    @inline(never)
    mutating func appendBackquoted(to parts: inout [WordPart], isQuoted: Bool) throws(Failure) {
        parts.append(try backquoted(isQuoted: isQuoted))
    }

    /// Takes the expansion at the cursor; where the dollar stands for itself, goes past it and tells.
    @inline(never)
    mutating func appendExpansion(to parts: inout [WordPart], isQuoted: Bool) throws(Failure) -> Bool {
        guard let part = try expansion(isQuoted: isQuoted) else {
            position += 1
            return false
        }
        parts.append(part)
        return true
    }

    /// Whether `byte`, a blank or a sign, ends the text.
    @inline(__always)
    private func endsText(_ byte: UInt8, _ stops: Stop, _ nesting: inout Int) -> Bool {
        switch stops {
        case .word: return true
        case .brace, .pattern, .bracket: return false
        case .parenthesis, .expression:
            if byte == "(" {
                nesting += 1
                return false
            }
            if byte == ")", nesting > 0 {
                nesting -= 1
                return false
            }
            if stops == .parenthesis { return byte == ")" }
            return nesting == 0 && byte != "|"
        }
    }

    private func isGlobOperator(_ byte: UInt8) -> Bool {
        byte == "@" || byte == "!" || byte == "?" || byte == "*" || byte == "+"
    }

    @inline(never)
    private mutating func extendedGlob() throws(Failure) -> WordPart {
        try descend()
        let start = position
        position += 2
        var parts: [WordPart] = []
        try unquoted(into: &parts, stops: .parenthesis)
        position += 1
        depth -= 1
        parts.removeAll {
            switch $0 {
            case .literal, .escaped, .singleQuoted, .ansiQuoted: true
            default: false
            }
        }
        return .extendedGlob(text(start, position), parts)
    }

    // MARK: Building parts

    /// Adds the text from `run` to the cursor.
    @inline(never)
    mutating func flush(_ run: Int, into parts: inout [WordPart]) {
        if run < position { append(text(run, position), to: &parts) }
    }

    /// Adds unquoted text.
    @inline(never)
    func append(_ text: String, to parts: inout [WordPart]) {
        guard !text.isEmpty else { return }
        if case .literal(var last)? = parts.last {
            // Taken out first, so that it grows in place.
            parts.removeLast()
            last += text
            parts.append(.literal(last))
        } else {
            parts.append(.literal(text))
        }
    }

    func append(_ part: WordPart, to parts: inout [WordPart]) {
        if case .literal(let text) = part { append(text, to: &parts) } else { parts.append(part) }
    }

    /// A backslash outside quotes and the character after it.
    @inline(never)
    private mutating func takeEscape(into parts: inout [WordPart]) {
        let start = position + 1
        guard start < end else {
            append("\\", to: &parts)
            position = end
            return
        }
        position = start + 1
        if bytes[start] == "\n" { return }
        while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
        parts.append(.escaped(text(start, position)))
    }
}
