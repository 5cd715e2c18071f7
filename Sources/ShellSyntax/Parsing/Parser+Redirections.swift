extension Parser {
    /// The redirections after a compound command.
    @inline(never)
    mutating func redirections() throws(Failure) -> [Redirection] {
        var list: [Redirection] = []
        while true {
            let before = position
            skipBlanks()
            switch current {
            case "<", ">": guard next != "(" else { throw unexpected() }
            case "&" where next == ">": break
            case "0"..."9", "{": guard descriptorEnd() != nil else { throw unexpected() }
            default:
                position = before
                return list
            }
            try appendRedirection(to: &list)
        }
    }

    /// Takes the redirection at the cursor, its descriptor included.
    @inline(never)
    mutating func appendRedirection(to list: inout [Redirection]) throws(Failure) {
        let start = position
        guard current.isDigit || current == "{", let operatorStart = descriptorEnd() else {
            list.append(try redirection(descriptor: nil, from: start))
            return
        }
        let descriptor = current == "{" ? text(start + 1, operatorStart - 1) : text(start, operatorStart)
        position = operatorStart
        list.append(try redirection(descriptor: descriptor, from: start))
    }

    /// Where the operator stands, if the cursor is at the descriptor of a redirection: `2` of `2>`, `{fd}` of `{fd}>`.
    func descriptorEnd() -> Int? {
        var cursor = position
        if bytes[cursor] == "{" {
            cursor += 1
            guard cursor < end, bytes[cursor].startsName else { return nil }
            while cursor < end, bytes[cursor].isName { cursor += 1 }
            if cursor < end, bytes[cursor] == "[" {
                while cursor < end, bytes[cursor] != "]", !bytes[cursor].isBreak { cursor += 1 }
                cursor += 1
            }
            guard cursor < end, bytes[cursor] == "}" else { return nil }
            cursor += 1
        } else {
            while cursor < end, bytes[cursor].isDigit { cursor += 1 }
            guard cursor > position else { return nil }
        }
        return cursor < end && (bytes[cursor] == "<" || bytes[cursor] == ">") ? cursor : nil
    }

    /// The operator at the cursor and its target.
    @inline(never)
    mutating func redirection(descriptor: String?, from start: Int) throws(Failure) -> Redirection {
        let first = current
        position += 1
        var operation: Redirection.Operator
        switch (first, current) {
        case ("<", "<"):
            position += 1
            if current == "<" {
                position += 1
                operation = .hereString
            } else {
                let stripsTabs = current == "-"
                if stripsTabs { position += 1 }
                return try hereDocument(stripsTabs: stripsTabs, descriptor: descriptor, from: start)
            }
        case ("<", "&"):
            position += 1
            operation = .duplicateInput
        case ("<", ">"):
            position += 1
            operation = .readWrite
        case ("<", _): operation = .read
        case (">", ">"):
            position += 1
            operation = .append
        case (">", "&"):
            position += 1
            operation = .duplicateOutput
        case (">", "|"):
            position += 1
            operation = .clobber
        case (">", _): operation = .write
        default:
            position += 1
            operation = .writeBoth
            if current == ">" {
                position += 1
                operation = .appendBoth
            }
        }
        skipBlanks()
        let isDuplicate = operation == .duplicateInput || operation == .duplicateOutput
        if isDuplicate, current == "-" {
            position += 1
            return Redirection(
                operation, Word([.literal("-")], range: range(from: position - 1)), descriptor: descriptor)
        }
        guard isAtWord, isDuplicate || descriptorEnd() == nil else {
            throw failure("the target of a redirection is missing")
        }
        let target = try word()
        if operation == .duplicateOutput, descriptor == nil, !mayBeDescriptor(target) { operation = .writeBoth }
        return Redirection(operation, target, descriptor: descriptor)
    }

    /// Whether `>&` with `target` may mean a descriptor: digits, also with `-` behind them, or what expands.
    private func mayBeDescriptor(_ target: Word) -> Bool {
        guard target.parts.count == 1 else { return false }
        switch target.parts[0] {
        case .literal(let text):
            let digits = text.utf8.last == UInt8(ascii: "-") ? text.utf8.dropLast() : text.utf8[...]
            return digits.allSatisfy(\.isDigit)
        case .parameter, .command, .arithmetic: return true
        case .doubleQuoted(let parts): return parts.count == 1 && mayBeDescriptor(Word(parts, range: target.range))
        default: return false
        }
    }
}
