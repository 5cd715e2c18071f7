extension Parser {
    /// Statements up to what cannot begin one: a closing word or sign, or the end.
    mutating func statements() throws(Failure) -> [Statement] {
        var list: [Statement] = []
        do throws(Failure) {
            while true {
                try skipNewlines()
                if isAtEndOfList { return list }
                var statement = try statement()
                skipBlanks()
                switch current {
                case ";":
                    guard next != ";", next != "&" else {
                        list.append(statement)
                        return list
                    }
                    position += 1
                case "&":
                    position += 1
                    statement.isBackground = true
                case "\n": break
                default:
                    list.append(statement)
                    return list
                }
                list.append(statement)
            }
        } catch {
            salvaged.insert(contentsOf: list, at: 0)
            throw error
        }
    }

    /// Statements, at least one, as between `then` and `fi`.
    mutating func body() throws(Failure) -> [Statement] {
        let list = try statements()
        guard !list.isEmpty else { throw failure("a command is missing") }
        return list
    }

    private var isAtEndOfList: Bool {
        switch current {
        case 0: position >= end
        case ")": true
        case ";": next == ";" || next == "&"
        case "t", "e", "f", "d", "}":
            switch reservedWord() {
            case .then, .else, .elif, .fi, .do, .done, .esac, .closingBrace: true
            default: false
            }
        default: false
        }
    }

    private mutating func statement() throws(Failure) -> Statement {
        var parts: [Statement.Part] = []
        var connector = Statement.Connector.none
        do throws(Failure) {
            while true {
                parts.append(Statement.Part(connector, try pipeline()))
                skipBlanks()
                if current == "&", next == "&" {
                    connector = .and
                } else if current == "|", next == "|" {
                    connector = .or
                } else {
                    return Statement(parts: parts)
                }
                position += 2
                try skipNewlines()
            }
        } catch {
            if !parts.isEmpty { salvaged.insert(Statement(parts: parts), at: 0) }
            throw error
        }
    }

    private mutating func pipeline() throws(Failure) -> Pipeline {
        var isNegated = false
        var isTimed = false
        prefix: while true {
            switch current {
            case "!":
                guard reservedWord() == .bang else { break prefix }
                position += 1
                isNegated.toggle()
            case "t":
                guard reservedWord() == .time else { break prefix }
                position += 4
                isTimed = true
                skipTimeOptions()
            default: break prefix
            }
            skipBlanks()
            if position >= end || current == "\n" || current == ";" {
                let nothing = Command(.simple(SimpleCommand(words: [])), range: range(from: position))
                return Pipeline(commands: [nothing], isNegated: isNegated, isTimed: isTimed)
            }
        }
        var commands = [try command()]
        while true {
            skipBlanks()
            guard current == "|", next != "|" else { break }
            position += 1
            if current == "&" {
                let one = Word([.literal("1")], range: offset(position - 1)..<offset(position + 1))
                commands[commands.count - 1].redirections.append(Redirection(.duplicateOutput, one, descriptor: "2"))
                position += 1
            }
            try skipNewlines()
            do throws(Failure) { commands.append(try command()) } catch {
                let read = Pipeline(commands: commands, isNegated: isNegated, isTimed: isTimed)
                salvaged.insert(Statement(parts: [Statement.Part(.none, read)]), at: 0)
                throw error
            }
        }
        return Pipeline(commands: commands, isNegated: isNegated, isTimed: isTimed)
    }

    /// `-p` and `--` after `time`.
    private mutating func skipTimeOptions() {
        for option: StaticString in ["-p", "--"] {
            skipBlanks()
            if matches(option, at: position), position + 2 >= end || bytes[position + 2].isBreak { position += 2 }
        }
    }
}
