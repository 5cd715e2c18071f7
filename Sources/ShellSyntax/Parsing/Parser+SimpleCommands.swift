extension Parser {
    /// Assignments, words and redirections, or the definition of a function.
    @inline(never)
    mutating func simpleCommand(mayDefine: Bool = true) throws(Failure) -> Command {
        let start = position
        var simple = SimpleCommand(words: [])
        var redirections: [Redirection] = []
        var takesArrays = false
        var last = start
        loop: while true {
            var isRedirection = false
            switch current {
            case "\n", ";", "|", ")": break loop
            case "\\" where next == "\n":
                skipBlanks()
                continue
            case 0: if position >= end { break loop }
            case "(":
                guard mayDefine, simple.words.count == 1, simple.assignments.isEmpty, redirections.isEmpty else {
                    throw unexpected()
                }
                return try definition(from: start, headEnd: last)
            case "&":
                guard next == ">" else { break loop }
                isRedirection = true
            case "<", ">": isRedirection = next != "("
            case "0"..."9", "{": isRedirection = descriptorEnd() != nil
            default: break
            }
            if isRedirection {
                try appendRedirection(to: &redirections)
                takesArrays = false
            } else if !simple.words.isEmpty {
                try appendWord(to: &simple, takesArrays: takesArrays)
            } else if current.startsName {
                try takeAssignmentOrWord(into: &simple)
                takesArrays = !simple.words.isEmpty && isDeclaration(simple.words[0])
            } else {
                try appendWord(to: &simple, takesArrays: false)
            }
            last = position
            skipBlanks()
        }
        guard last > start else { throw unexpected() }
        return Command(.simple(simple), redirections: redirections, range: offset(start)..<offset(last))
    }

    @inline(never)
    private mutating func appendWord(to simple: inout SimpleCommand, takesArrays: Bool) throws(Failure) {
        simple.words.append(try word(takesArrays: takesArrays))
    }

    /// A function whose name stands from `start` to `headEnd`; the cursor is at the parenthesis.
    @inline(never)
    private mutating func definition(from start: Int, headEnd: Int) throws(Failure) -> Command {
        position += 1
        skipBlanks()
        guard current == ")" else { throw failure("')' is missing") }
        position += 1
        try descend()
        let form = try function(text(start, headEnd))
        depth -= 1
        return Command(form, range: range(from: start))
    }

    /// Whether `word` names a builtin among whose arguments arrays may be assigned.
    private func isDeclaration(_ word: Word) -> Bool {
        guard word.parts.count == 1, case .literal(let name) = word.parts[0] else { return false }
        switch name {
        case "declare", "local", "export", "readonly", "typeset", "alias", "eval", "let": return true
        default: return false
        }
    }

    /// Takes a word that begins with a letter and stands before a command: an assignment or the command's name.
    @inline(never)
    private mutating func takeAssignmentOrWord(into simple: inout SimpleCommand) throws(Failure) {
        let start = position
        var cursor = position + 1
        while cursor < end, bytes[cursor].isName { cursor += 1 }
        let nameEnd = cursor
        let isSubscripted = cursor < end && bytes[cursor] == "["
        if !isSubscripted, !isAssigned(cursor) { return try appendWord(to: &simple, takesArrays: false) }
        var assignment = Assignment(name: text(start, nameEnd), value: .array([]))
        if isSubscripted {
            position = cursor + 1
            let subscripted = try subscripted()
            guard isAssigned(position) else {
                return try takeWord(with: subscripted, from: start, nameEnd, into: &simple)
            }
            assignment.subscripted = subscripted
            cursor = position
        }
        assignment.appends = bytes[cursor] == "+"
        position = cursor + (assignment.appends ? 2 : 1)
        try takeValue(of: &assignment)
        simple.assignments.append(assignment)
    }

    /// Whether `=` or `+=` stands at `cursor`.
    private func isAssigned(_ cursor: Int) -> Bool {
        guard cursor < end else { return false }
        return bytes[cursor] == "=" || (bytes[cursor] == "+" && cursor + 1 < end && bytes[cursor + 1] == "=")
    }

    /// A word that begins like an element of an array: its subscript may hold blanks all the same.
    @inline(never)
    private mutating func takeWord(
        with subscripted: Word, from start: Int, _ nameEnd: Int, into simple: inout SimpleCommand
    ) throws(Failure) {
        var parts: [WordPart] = []
        append(text(start, nameEnd + 1), to: &parts)
        for part in subscripted.parts { append(part, to: &parts) }
        append("]", to: &parts)
        try unquoted(into: &parts, stops: .word)
        simple.words.append(Word(parts, range: range(from: start)))
    }

    @inline(never)
    private mutating func takeValue(of assignment: inout Assignment) throws(Failure) {
        guard current == "(" else {
            assignment.value = .scalar(try word())
            return
        }
        let start = position
        let words = try array()
        assignment.value = .array(words)
        if isAtWord {
            // `a=(b)c` is text, parentheses and all.
            var parts: [WordPart] = [.array(words)]
            try unquoted(into: &parts, stops: .word)
            assignment.value = .scalar(Word(parts, range: range(from: start)))
        }
    }

    /// `(…)` after `name=`: the words in it.
    @inline(never)
    mutating func array() throws(Failure) -> [Word] {
        try descend()
        position += 1
        var words: [Word] = []
        while true {
            try skipNewlines()
            if current == ")" {
                position += 1
                depth -= 1
                return words
            }
            guard isAtWord else { throw position < end ? unexpected() : failure("')' is missing") }
            if current == "[" {
                let start = position
                position += 1
                var parts: [WordPart] = [.literal("[")]
                for part in try subscripted().parts { append(part, to: &parts) }
                append("]", to: &parts)
                try unquoted(into: &parts, stops: .word)
                words.append(Word(parts, range: range(from: start)))
            } else {
                words.append(try word())
            }
        }
    }
}
