extension Parser {
    /// One command, without what joins it to others.
    @inline(never)
    mutating func command() throws(Failure) -> Command {
        switch current {
        case "(": return try compound(nil)
        case "!", "[", "]", "c", "d", "e", "f", "i", "s", "t", "u", "w", "{", "}":
            guard let word = reservedWord(), word != .time else { break }
            return try compound(word)
        default: break
        }
        return try simpleCommand()
    }

    /// A compound command and its redirections.
    ///
    /// - Parameter word: the reserved word at the cursor, or nil for a parenthesis.
    @inline(never)
    private mutating func compound(_ word: ReservedWord?) throws(Failure) -> Command {
        try descend()
        let start = position
        let mark = trail.count
        var command = Command(.subshell([]), range: 0..<0)
        do throws(Failure) { command.form = try form(word) } catch {
            salvaged.insert(contentsOf: trail[mark...].joined(), at: 0)
            trail.removeSubrange(mark...)
            throw error
        }
        trail.removeSubrange(mark...)
        depth -= 1
        if word != .function, word != .coproc { command.redirections = try redirections() }
        command.range = range(from: start)
        return command
    }

    @inline(never)
    private mutating func form(_ word: ReservedWord?) throws(Failure) -> Command.Form {
        switch word {
        case nil: return try parenthesis()
        case .openingBrace:
            position += 1
            let body = try body()
            guard take(.closingBrace, 1) else { throw failure("'}' is missing") }
            return .group(body)
        case .if:
            position += 2
            return try conditional()
        case .while, .until:
            position += 5
            let condition = try body()
            return .loop(condition: condition, body: try doGroup(), isUntil: word == .until)
        case .for:
            position += 3
            return try forLoop()
        case .select:
            position += 6
            return try each(isSelect: true)
        case .case:
            position += 4
            return try choice()
        case .openingTest:
            position += 2
            return .test(try test())
        case .function:
            position += 8
            return try function()
        case .coproc:
            position += 6
            return try coprocess()
        default: throw failure("a command cannot begin like this")
        }
    }

    /// The compound command that a function's body has to be.
    mutating func compoundCommand(_ missing: String) throws(Failure) -> Command {
        guard isAtCompound else { throw failure(missing) }
        return try compound(current == "(" ? nil : reservedWord())
    }

    /// `(( … ))` or `( … )`.
    @inline(never)
    private mutating func parenthesis() throws(Failure) -> Command.Form {
        if next == "(", let closing = try closingParenthesis(from: position + 2), closing + 1 < end,
            bytes[closing + 1] == ")"
        {
            position += 2
            let expression = try arithmetic(until: closing)
            position = closing + 2
            return .arithmetic(expression)
        }
        position += 1
        let body = try body()
        guard current == ")" else { throw failure("')' is missing") }
        position += 1
        return .subshell(body)
    }

    @inline(never)
    private mutating func conditional() throws(Failure) -> Command.Form {
        var branches: [Branch] = []
        while true {
            let condition = try body()
            guard take(.then, 4) else { throw failure("'then' is missing") }
            branches.append(Branch(condition: condition, body: try body()))
            if take(.elif, 4) { continue }
            var otherwise: [Statement] = []
            if take(.else, 4) { otherwise = try body() }
            guard take(.fi, 2) else { throw failure("'fi' is missing") }
            return .conditional(branches, otherwise: otherwise)
        }
    }

    @inline(never)
    private mutating func choice() throws(Failure) -> Command.Form {
        skipBlanks()
        guard isAtWord else { throw failure("a word is missing") }
        let subject = try word()
        try skipNewlines()
        guard take(.in, 2) else { throw failure("'in' is missing") }
        var choices: [Choice] = []
        while true {
            try skipNewlines()
            if take(.esac, 4) { return .choice(subject, choices) }
            if current == "(" {
                position += 1
                skipBlanks()
            }
            let patterns = try casePatterns()
            let body = try statements()
            trail.append(body)
            choices.append(Choice(patterns: patterns, body: body))
            if current == ";", next == ";" || next == "&" {
                position += 2
                if current == "&", bytes[position - 1] == ";" { position += 1 }
            } else {
                guard take(.esac, 4) else { throw failure("'esac' is missing") }
                return .choice(subject, choices)
            }
        }
    }

    /// `pattern | pattern)`.
    @inline(never)
    private mutating func casePatterns() throws(Failure) -> [Word] {
        var patterns: [Word] = []
        while true {
            skipBlanks()
            guard isAtWord else { throw failure("a pattern is missing") }
            patterns.append(try word())
            skipBlanks()
            switch current {
            case "|":
                guard next != "|", next != "&" else { throw failure("')' is missing") }
                position += 1
            case ")":
                position += 1
                return patterns
            default: throw failure("')' is missing")
            }
        }
    }
}
