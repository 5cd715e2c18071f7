extension Parser {
    /// What stands between `[[` and `]]`, past the latter.
    ///
    /// The words come in order, and so do the operators and parentheses between them.
    @inline(never)
    mutating func test() throws(Failure) -> [Word] {
        var words: [Word] = []
        var open = 0
        while true {
            try term(&words, &open)
            // After a term.
            while true {
                try skipNewlines()
                if current == ")", open > 0 {
                    takeSign(1, into: &words)
                    open -= 1
                    continue
                }
                if (current == "&" && next == "&") || (current == "|" && next == "|") {
                    takeSign(2, into: &words)
                    break
                }
                guard open == 0, take(.closingTest, 2) else { throw failure("']]' is missing") }
                return words
            }
        }
    }

    /// `( … )`'s opening, `!`, or a test of one or two words.
    @inline(never)
    private mutating func term(_ words: inout [Word], _ open: inout Int) throws(Failure) {
        while true {
            try skipNewlines()
            if current == "(" {
                takeSign(1, into: &words)
                open += 1
            } else if reservedWord() == .bang {
                takeSign(1, into: &words)
            } else {
                break
            }
        }
        if current.isDigit, descriptorEnd() != nil { throw failure("a word of a test is missing") }
        let first = try operand()
        words.append(first)
        if isUnary(first) {
            skipBlanks()
            words.append(try operand())
            return
        }
        skipBlanks()
        if current == "<" || current == ">", next != "(", next != "<", next != ">", next != "&", next != "|" {
            takeSign(1, into: &words)
            skipBlanks()
            words.append(try operand())
            return
        }
        guard isAtWord, reservedWord() != .closingTest else {
            // A word alone asks whether it is empty; it has to stand on the line of what follows.
            guard current == ")" || isAtWord || (current == "&" && next == "&") || (current == "|" && next == "|")
            else {
                throw failure("an operator of a test is missing")
            }
            return
        }
        let middle = try word()
        guard let comparison = comparison(middle) else { throw failure("an operator of a test is expected") }
        words.append(middle)
        skipBlanks()
        switch comparison {
        case .expression:
            let start = position
            var parts: [WordPart] = []
            guard current != "\n" else { throw failure("a word of a test is missing") }
            try unquoted(into: &parts, stops: .expression)
            guard position > start else { throw failure("a word of a test is missing") }
            words.append(Word(parts, range: range(from: start)))
        case .pattern:
            let hadExtendedGlobs = hasExtendedGlobs
            hasExtendedGlobs = true
            words.append(try operand())
            hasExtendedGlobs = hadExtendedGlobs
        case .plain: words.append(try operand())
        }
    }

    private mutating func operand() throws(Failure) -> Word {
        guard isAtWord, reservedWord() != .closingTest else { throw failure("a word of a test is missing") }
        return try word()
    }

    private mutating func takeSign(_ length: Int, into words: inout [Word]) {
        position += length
        let place = offset(position - length)..<offset(position)
        words.append(Word([.literal(text(position - length, position))], range: place))
    }

    private func isUnary(_ word: Word) -> Bool {
        guard word.parts.count == 1, case .literal(let text) = word.parts[0], text.utf8.count == 2 else { return false }
        guard text.utf8.first == UInt8(ascii: "-"), let letter = text.utf8.last else { return false }
        switch letter {
        case "a", "b", "c", "d", "e", "f", "g", "h", "k", "n", "o", "p", "r", "s", "t", "u", "v", "w", "x", "z",
            "G", "L", "N", "O", "R", "S":
            return true
        default: return false
        }
    }

    private enum Comparison { case plain, pattern, expression }

    private func comparison(_ word: Word) -> Comparison? {
        guard word.parts.count == 1, case .literal(let text) = word.parts[0] else { return nil }
        switch text {
        case "=", "==", "!=": return .pattern
        case "=~": return .expression
        case "-nt", "-ot", "-ef", "-eq", "-ne", "-lt", "-le", "-gt", "-ge": return .plain
        default: return nil
        }
    }
}
