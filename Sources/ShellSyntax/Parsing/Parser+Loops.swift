extension Parser {
    @inline(never)
    mutating func forLoop() throws(Failure) -> Command.Form {
        skipBlanks()
        guard current == "(", next == "(" else { return try each(isSelect: false) }
        guard let closing = try closingParenthesis(from: position + 2), closing + 1 < end, bytes[closing + 1] == ")"
        else { throw failure("'))' is missing") }
        let start = position
        position += 2
        let expression = try arithmetic(until: closing)
        guard try countSemicolons(in: start + 2..<closing) == 2 else {
            throw failure("three expressions are expected", at: start)
        }
        position = closing + 2
        skipBlanks()
        if current == ";" { position += 1 }
        try skipNewlines()
        return .counted(expression, body: try loopBody())
    }

    /// How many semicolons separate the expressions of a loop, those of commands in them left out.
    private mutating func countSemicolons(in place: Range<Int>) throws(Failure) -> Int {
        var count = 0
        var cursor = place.lowerBound
        while cursor < place.upperBound {
            if bytes[cursor] == ";" { count += 1 }
            if bytes[cursor] == "$", bytes[cursor + 1] == "(" {
                cursor = try closingParenthesis(from: cursor + 2) ?? place.upperBound
            }
            cursor += 1
        }
        return count
    }

    @inline(never)
    mutating func each(isSelect: Bool) throws(Failure) -> Command.Form {
        skipBlanks()
        let start = position
        _ = try word()
        guard position > start else { throw failure("a name is missing") }
        let name = text(start, position)
        skipBlanks()
        var words: [Word]?
        if current == ";", next != ";" {
            position += 1
            try skipNewlines()
        } else {
            let isNextLine = current == "\n"
            try skipNewlines()
            if take(.in, 2) {
                words = try eachWords()
                try skipNewlines()
            } else if !isNextLine, reservedWord() == .openingBrace {
                throw failure("';' is missing")
            }
        }
        return .each(name: name, words: words, body: try loopBody(), isSelect: isSelect)
    }

    /// The words after `in`, and what ends them.
    @inline(never)
    private mutating func eachWords() throws(Failure) -> [Word] {
        var words: [Word] = []
        while true {
            skipBlanks()
            switch current {
            case "\n": return words
            case ";":
                guard next != ";", next != "&" else { throw unexpected() }
                position += 1
                return words
            default:
                guard isAtWord else { throw unexpected() }
                words.append(try word())
            }
        }
    }

    /// `do … done`.
    @inline(never)
    mutating func doGroup() throws(Failure) -> [Statement] {
        guard take(.do, 2) else { throw failure("'do' is missing") }
        let body = try body()
        guard take(.done, 4) else { throw failure("'done' is missing") }
        return body
    }

    /// `do … done` or `{ … }`, either of which `for` and `select` take.
    private mutating func loopBody() throws(Failure) -> [Statement] {
        guard take(.openingBrace, 1) else { return try doGroup() }
        let body = try body()
        guard take(.closingBrace, 1) else { throw failure("'}' is missing") }
        return body
    }
}
