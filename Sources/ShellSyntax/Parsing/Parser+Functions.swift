extension Parser {
    /// `name` or `name()`, and the body.
    @inline(never)
    mutating func function() throws(Failure) -> Command.Form {
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
    mutating func coprocess() throws(Failure) -> Command.Form {
        skipBlanks()
        if isAtCompound { return .coprocess(name: nil, try compoundCommand("a command is missing")) }
        switch reservedWord() {
        case nil, .time?: break
        default: throw failure("a command is missing")
        }
        guard isAtWord || current == "<" || current == ">" else { throw failure("a command is missing") }
        let start = position
        // A name is plain; the words of a command are not read twice.
        while position < end, bytes[position].isPlain { position += 1 }
        let name = text(start, position)
        skipBlanks()
        if !name.isEmpty, isAtCompound { return .coprocess(name: name, try compoundCommand("a command is missing")) }
        position = start
        return .coprocess(name: nil, try simpleCommand(mayDefine: false))
    }

    var isAtCompound: Bool {
        if current == "(" { return true }
        switch reservedWord() {
        case .openingBrace?, .if?, .while?, .until?, .for?, .select?, .case?, .openingTest?: return true
        default: return false
        }
    }
}
