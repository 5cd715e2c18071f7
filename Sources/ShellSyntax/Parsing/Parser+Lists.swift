extension Parser {
    /// Statements up to what cannot begin one: a closing word or sign, or the end.
    @inline(never)
    mutating func statements() throws(Failure) -> [Statement] {
        var list: [Statement] = []
        do throws(Failure) {
            while true {
                try skipNewlines()
                if isAtEndOfList { return list }
                list.append(try statement())
                skipBlanks()
                switch current {
                case ";":
                    guard next != ";", next != "&" else { return list }
                    position += 1
                case "&":
                    position += 1
                    list[list.count - 1].isBackground = true
                case "\n": break
                default: return list
                }
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
        trail.append(list)
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

    @inline(never)
    private mutating func statement() throws(Failure) -> Statement {
        var statement = Statement(parts: [])
        var connector = Statement.Connector.none
        do throws(Failure) {
            while true {
                try appendPipeline(to: &statement, connector)
                skipBlanks()
                if current == "&", next == "&" {
                    connector = .and
                } else if current == "|", next == "|" {
                    connector = .or
                } else {
                    return statement
                }
                position += 2
                try skipNewlines()
            }
        } catch {
            if !statement.parts.isEmpty { salvaged.insert(statement, at: 0) }
            throw error
        }
    }

    @inline(never)
    private mutating func appendPipeline(
        to statement: inout Statement, _ connector: Statement.Connector
    ) throws(Failure) {
        statement.parts.append(Statement.Part(connector, try pipeline()))
    }

    @inline(never)
    private mutating func pipeline() throws(Failure) -> Pipeline {
        var pipeline = Pipeline(commands: [])
        if current == "!" || current == "t", takePrefixes(of: &pipeline) { return pipeline }
        try appendCommand(to: &pipeline)
        while true {
            skipBlanks()
            guard current == "|", next != "|" else { return pipeline }
            position += 1
            if current == "&" { takeErrors(into: &pipeline) }
            do throws(Failure) {
                try skipNewlines()
                try appendCommand(to: &pipeline)
            } catch {
                salvage(pipeline)
                throw error
            }
        }
    }

    @inline(never)
    private mutating func appendCommand(to pipeline: inout Pipeline) throws(Failure) {
        pipeline.commands.append(try command())
    }

    @inline(never)
    private mutating func salvage(_ pipeline: Pipeline) {
        salvaged.insert(Statement(parts: [Statement.Part(.none, pipeline)]), at: 0)
    }

    /// The `&` of `|&`, which lets the command before it send its errors the same way.
    @inline(never)
    private mutating func takeErrors(into pipeline: inout Pipeline) {
        let one = Word([.literal("1")], range: offset(position - 1)..<offset(position) + 1)
        let last = pipeline.commands.count - 1
        pipeline.commands[last].redirections.append(Redirection(.duplicateOutput, one, descriptor: "2"))
        position += 1
    }

    /// `!` and `time` before a pipeline; tells whether nothing follows them.
    @inline(never)
    private mutating func takePrefixes(of pipeline: inout Pipeline) -> Bool {
        while true {
            switch reservedWord() {
            case .bang?:
                position += 1
                pipeline.isNegated.toggle()
            case .time?:
                position += 4
                pipeline.isTimed = true
                skipTimeOptions()
            default: return false
            }
            skipBlanks()
            if position >= end || current == "\n" || current == ";" {
                pipeline.commands = [Command(.simple(SimpleCommand(words: [])), range: range(from: position))]
                return true
            }
        }
    }

    /// `-p` and `--` after `time`.
    private mutating func skipTimeOptions() {
        for option: StaticString in ["-p", "--"] {
            skipBlanks()
            if matches(option, at: position), position + 2 >= end || bytes[position + 2].isBreak { position += 2 }
        }
    }
}
