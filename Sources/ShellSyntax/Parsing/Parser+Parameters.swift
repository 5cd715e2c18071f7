extension Parser {
    /// `${…}`.
    @inline(never)
    mutating func bracedParameter(isQuoted: Bool) throws(Failure) -> WordPart {
        try descend()
        position += 2
        if current.isBlank || current == "\n" || current == "|" {
            // What bash 5.3 runs as a command, older ones refuse.
            note(.syntax("a command in braces after '$'"))
        }
        var parameter = Parameter(name: "")
        switch current {
        case "#": try takeLength(&parameter)
        case "!": takeIndirection(&parameter)
        default: parameter.name = takeName()
        }
        if parameter.operation == .value {
            if current == "[", !parameter.name.isEmpty {
                position += 1
                parameter.subscripted = try subscripted()
            }
            parameter.operation = try operation(on: parameter, isQuoted: isQuoted)
        }
        guard current == "}" else { throw failure("'}' is missing") }
        position += 1
        depth -= 1
        if parameter.isIndirect, parameter.operation == .value, isWhole(parameter.subscripted) {
            parameter.isIndirect = false
            parameter.operation = .keys(parameter.subscripted.map { $0.parts == [.literal("@")] ? "@" : "*" } ?? "@")
            parameter.subscripted = nil
        }
        return .parameter(parameter)
    }

    private func isWhole(_ subscripted: Word?) -> Bool {
        guard let parts = subscripted?.parts else { return false }
        return parts == [.literal("@")] || parts == [.literal("*")]
    }

    /// `name`, digits, or one of the special signs; empty where there is none.
    private mutating func takeName() -> String {
        let start = position
        if current.startsName {
            while position < end, bytes[position].isName { position += 1 }
        } else if current.isDigit {
            while position < end, bytes[position].isDigit { position += 1 }
        } else {
            switch current {
            case "$" where next == "{" || next == "(": break
            case "@", "*", "#", "?", "-", "$", "!": position += 1
            default: break
            }
        }
        return text(start, position)
    }

    /// `#name` up to the brace, or `#` itself.
    @inline(never)
    private mutating func takeLength(_ parameter: inout Parameter) throws(Failure) {
        position += 1
        let start = position
        parameter.name = takeName()
        if !parameter.name.isEmpty {
            if current == "}" {
                parameter.operation = .length
                return
            }
            if current == "[", bytes[start].isName {
                position += 1
                parameter.subscripted = try subscripted()
                if current == "}" { parameter.operation = .length }
                return
            }
        }
        parameter.name = "#"
        position = start
    }

    /// `!name`, `!prefix*`, or `!` itself.
    @inline(never)
    private mutating func takeIndirection(_ parameter: inout Parameter) {
        position += 1
        let start = position
        parameter.name = takeName()
        let isSpecial = position == start + 1 && !bytes[start].isName
        if parameter.name.isEmpty || (isSpecial && current != "}") {
            parameter.name = "!"
            position = start
            return
        }
        if current == "*" || current == "@", next == "}" {
            parameter.operation = .names(text(position, position + 1))
            position += 1
            return
        }
        parameter.isIndirect = true
    }

    /// What stands between the name and the brace.
    @inline(never)
    private mutating func operation(on parameter: Parameter, isQuoted: Bool) throws(Failure) -> Parameter.Operation {
        let start = position
        switch current {
        case "}": return .value
        case "-", "=", "?", "+":
            position += 1
            return .alternative(text(start, position), try value(isQuoted: isQuoted))
        case ":":
            switch next {
            case "-", "=", "?", "+":
                position += 2
                return .alternative(text(start, position), try value(isQuoted: isQuoted))
            default:
                position += 1
                let offset = try arithmeticInBraces()
                guard current == ":" else { return .substring(offset, length: nil) }
                position += 1
                return .substring(offset, length: try arithmeticInBraces())
            }
        case "#", "%":
            position += next == current ? 2 : 1
            return .remove(text(start, position), try pattern(.brace))
        case "/":
            position += next == "/" || next == "#" || next == "%" ? 2 : 1
            let operation = text(start, position)
            let pattern = try pattern(.pattern)
            guard current == "/" else { return .replace(operation, pattern: pattern, replacement: nil) }
            position += 1
            return .replace(operation, pattern: pattern, replacement: try self.pattern(.brace))
        case "^", ",", "~":
            position += next == current ? 2 : 1
            let operation = text(start, position)
            return .changeCase(operation, current == "}" ? nil : try pattern(.brace))
        case "@" where byte(after: 2) == "}":
            position += 2
            return .transform(text(start + 1, position))
        default: return .alternative("", try value(isQuoted: isQuoted))
        }
    }

    /// The word of `${name:-word}`.
    @inline(never)
    private mutating func value(isQuoted: Bool) throws(Failure) -> Word {
        guard isQuoted else { return try pattern(.brace) }
        let start = position
        var parts: [WordPart] = []
        try quoted(into: &parts, stops: .brace)
        return Word(parts, range: range(from: start))
    }

    /// A pattern: single quotes quote in it even between double quotes.
    @inline(never)
    private mutating func pattern(_ stop: Stop) throws(Failure) -> Word {
        let start = position
        var parts: [WordPart] = []
        try unquoted(into: &parts, stops: stop)
        return Word(parts, range: range(from: start))
    }
}
