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
        let form: Command.Form
        switch word {
        case nil:
            form = try parenthesis()
        case .openingBrace:
            position += 1
            let body = try body()
            guard take(.closingBrace, 1) else { throw failure("'}' is missing") }
            form = .group(body)
        case .if:
            position += 2
            form = try conditional()
        case .while, .until:
            position += 5
            let condition = try body()
            form = .loop(condition: condition, body: try doGroup(), isUntil: word == .until)
        case .for:
            position += 3
            form = try forLoop()
        case .select:
            position += 6
            form = try each(isSelect: true)
        case .case:
            position += 4
            form = try choice()
        case .openingTest:
            position += 2
            form = .test(try test())
        case .function:
            position += 8
            form = try function()
        case .coproc:
            position += 6
            form = try coprocess()
        default: throw failure("a command cannot begin like this")
        }
        depth -= 1
        var command = Command(form, range: range(from: start))
        switch form {
        case .function, .coprocess: return command
        default: break
        }
        command.redirections = try redirections()
        if !command.redirections.isEmpty { command.range = range(from: start) }
        return command
    }

    /// The compound command that a function's body has to be.
    private mutating func compoundCommand(_ missing: String) throws(Failure) -> Command {
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

    /// `do … done`.
    @inline(never)
    private mutating func doGroup() throws(Failure) -> [Statement] {
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

    @inline(never)
    private mutating func forLoop() throws(Failure) -> Command.Form {
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
    private mutating func each(isSelect: Bool) throws(Failure) -> Command.Form {
        skipBlanks()
        let start = position
        let name = try word()
        guard position > start else { throw failure("a name is missing") }
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
        let text = self.text(start, start + (name.range.upperBound - name.range.lowerBound))
        return .each(name: text, words: words, body: try loopBody(), isSelect: isSelect)
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

    /// `name` or `name()`, and the body.
    @inline(never)
    private mutating func function() throws(Failure) -> Command.Form {
        skipBlanks()
        guard isAtWord else { throw failure("a name is missing") }
        let start = position
        _ = try word()
        let name = text(start, position)
        skipBlanks()
        if current == "(" {
            let parenthesis = position
            position += 1
            skipBlanks()
            if current == ")" { position += 1 } else { position = parenthesis }
        }
        return try function(name)
    }

    /// The body of the function `name`, whose head was read.
    mutating func function(_ name: String) throws(Failure) -> Command.Form {
        try skipNewlines()
        return .function(name: name, body: try compoundCommand("the body of the function is missing"))
    }

    @inline(never)
    private mutating func coprocess() throws(Failure) -> Command.Form {
        skipBlanks()
        if isAtCompound { return .coprocess(name: nil, try compoundCommand("a command is missing")) }
        switch reservedWord() {
        case nil, .time?: break
        default: throw failure("a command is missing")
        }
        guard isAtWord || current == "<" || current == ">" else { throw failure("a command is missing") }
        let start = position
        if isAtWord {
            _ = try word()
            let name = text(start, position)
            skipBlanks()
            if isAtCompound { return .coprocess(name: name, try compoundCommand("a command is missing")) }
            position = start
        }
        return .coprocess(name: nil, try simpleCommand(mayDefine: false))
    }

    private var isAtCompound: Bool {
        if current == "(" { return true }
        switch reservedWord() {
        case .openingBrace?, .if?, .while?, .until?, .for?, .select?, .case?, .openingTest?: return true
        default: return false
        }
    }
}
