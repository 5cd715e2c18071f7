extension Parser {
    /// Assignments, words and redirections, or the definition of a function.
    mutating func simpleCommand(mayDefine: Bool = true) throws(Failure) -> Command {
        let start = position
        var simple = SimpleCommand(words: [])
        var redirections: [Redirection] = []
        var takesArrays = false
        var last = start
        loop: while true {
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
                redirections.append(try redirection(descriptor: nil, from: position))
                last = position
                takesArrays = false
                skipBlanks()
                continue
            case "<", ">":
                if next == "(" { break }
                redirections.append(try redirection(descriptor: nil, from: position))
                last = position
                takesArrays = false
                skipBlanks()
                continue
            case "0"..."9", "{":
                if let operatorStart = descriptorEnd() {
                    redirections.append(try describedRedirection(operatorStart))
                    last = position
                    takesArrays = false
                    skipBlanks()
                    continue
                }
            default: break
            }
            if simple.words.isEmpty {
                if current.startsName {
                    switch try assignmentOrWord() {
                    case .assignment(let assignment): simple.assignments.append(assignment)
                    case .word(let word):
                        simple.words.append(word)
                        takesArrays = isDeclaration(word)
                    }
                } else {
                    simple.words.append(try word())
                }
            } else {
                simple.words.append(try word(takesArrays: takesArrays))
            }
            last = position
            skipBlanks()
        }
        guard last > start else { throw unexpected() }
        return Command(.simple(simple), redirections: redirections, range: offset(start)..<offset(last))
    }

    /// A function whose name stands from `start` to `headEnd`; the cursor is at the parenthesis.
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

    private enum AssignmentOrWord {
        case assignment(Assignment)
        case word(Word)
    }

    /// What a word that begins with a letter is before a command: an assignment or the command's name.
    private mutating func assignmentOrWord() throws(Failure) -> AssignmentOrWord {
        let start = position
        var cursor = position + 1
        while cursor < end, bytes[cursor].isName { cursor += 1 }
        let nameEnd = cursor
        var subscripted: Word?
        if cursor < end, bytes[cursor] == "[" {
            position = cursor + 1
            let inner = try self.subscripted()
            cursor = position
            subscripted = inner
        }
        var appends = false
        if cursor + 1 < end, bytes[cursor] == "+", bytes[cursor + 1] == "=" {
            appends = true
            cursor += 1
        }
        guard cursor < end, bytes[cursor] == "=" else {
            guard let subscripted else {
                position = start
                return .word(try word())
            }
            // A subscript may hold blanks even where nothing is assigned in the end.
            var parts: [WordPart] = []
            append(text(start, nameEnd + 1), to: &parts)
            for part in subscripted.parts { append(part, to: &parts) }
            append("]", to: &parts)
            try unquoted(into: &parts, stops: .word)
            return .word(Word(parts, range: range(from: start)))
        }
        position = cursor + 1
        let name = text(start, nameEnd)
        if current == "(" {
            let valueStart = position
            let words = try array()
            var value = Assignment.Value.array(words)
            if isAtWord {
                // `a=(b)c` is text, parentheses and all.
                var parts: [WordPart] = [.array(words)]
                try unquoted(into: &parts, stops: .word)
                value = .scalar(Word(parts, range: range(from: valueStart)))
            }
            return .assignment(Assignment(name: name, subscripted: subscripted, appends: appends, value: value))
        }
        let value = Assignment.Value.scalar(try word())
        return .assignment(Assignment(name: name, subscripted: subscripted, appends: appends, value: value))
    }

    /// `(…)` after `name=`: the words in it.
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
