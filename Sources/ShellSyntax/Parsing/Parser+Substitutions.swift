extension Parser {
    /// The expansion that begins with the `$` at the cursor; nil where it stands for itself.
    mutating func expansion(isQuoted: Bool) throws(Failure) -> WordPart? {
        switch next {
        case "(": return try dollarParenthesis()
        case "{": return try bracedParameter(isQuoted: isQuoted)
        case "[":
            position += 2
            guard let closing = try closing("]", from: position) else { throw failure("']' is missing") }
            let expression = try arithmetic(until: closing)
            position = closing + 1
            return .arithmetic(expression)
        case "'":
            return isQuoted ? nil : try ansiQuoted()
        case "\"":
            if isQuoted { return nil }
            position += 1
            return try doubleQuoted()
        case "@", "*", "#", "?", "-", "$", "!", "0"..."9":
            position += 2
            return .parameter(Parameter(name: text(position - 1, position)))
        case let byte where byte.startsName:
            let start = position + 1
            position = start + 1
            while position < end, bytes[position].isName { position += 1 }
            return .parameter(Parameter(name: text(start, position)))
        default: return nil
        }
    }

    /// `$(…)` or `$((…))`.
    @inline(never)
    private mutating func dollarParenthesis() throws(Failure) -> WordPart {
        guard byte(after: 2) == "(" else { return .command(try substitution()) }
        guard let closing = try closingParenthesis(from: position + 3) else { throw failure("')' is missing") }
        if closing + 1 < end, bytes[closing + 1] == ")" {
            try descend()
            position += 3
            let expression = try arithmetic(until: closing)
            position = closing + 2
            depth -= 1
            return .arithmetic(expression)
        }
        // Bash reads this as a command only when it runs it, so that its errors come late.
        guard let last = try closingParenthesis(from: position + 2) else { throw failure("')' is missing") }
        position += 2
        let statements = try embedded(until: last)
        position = last + 1
        return .command(statements)
    }

    /// `<(…)` or `>(…)`.
    @inline(never)
    mutating func processSubstitution() throws(Failure) -> WordPart {
        let isOutput = current == ">"
        return .process(try substitution(), isOutput: isOutput)
    }

    /// The commands between a sign with a parenthesis and the closing one.
    @inline(never)
    private mutating func substitution() throws(Failure) -> [Statement] {
        try descend()
        position += 2
        let outer = pending
        let hadExtendedGlobs = hasExtendedGlobs
        pending = []
        hasExtendedGlobs = false
        substitutions += 1
        let list = try statements()
        guard current == ")" else {
            salvaged = list
            throw position < end ? unexpected() : failure("')' is missing")
        }
        substitutions -= 1
        guard pending.isEmpty else {
            // Bash warns, and takes the lines after the one that it is in the midst of.
            salvaged = list
            throw failure("the body of a here-document is missing before ')'")
        }
        position += 1
        pending = outer
        hasExtendedGlobs = hadExtendedGlobs
        depth -= 1
        return list
    }

    /// The commands from the cursor to `closing`, whose errors bash would report only when it runs them.
    @inline(never)
    private mutating func embedded(until closing: Int) throws(Failure) -> [Statement] {
        let outer = enter(until: closing)
        defer { leave(to: outer) }
        var list: [Statement]
        do throws(Failure) {
            try descend()
            list = try statements()
            if position < end {
                salvaged = list
                throw unexpected()
            }
        } catch {
            if isFinal { throw error }
            note(stop.cause, at: stop.offset)
            list = salvaged
            salvaged = []
        }
        return list
    }

    /// `` `…` ``.
    @inline(never)
    mutating func backquoted(isQuoted: Bool) throws(Failure) -> WordPart {
        let start = position + 1
        var cursor = start
        var hasEscapes = false
        while cursor < end, bytes[cursor] != "`" {
            if bytes[cursor] == "\\", cursor + 1 < end {
                hasEscapes = hasEscapes || isBackquoteEscape(bytes[cursor + 1], isQuoted)
                cursor += 1
            }
            cursor += 1
        }
        guard cursor < end else {
            position = end
            throw failure("'`' is missing")
        }
        let statements: [Statement]
        if hasEscapes {
            statements = try unescaped(start..<cursor, isQuoted: isQuoted)
        } else {
            position = start
            statements = try embedded(until: cursor)
        }
        position = cursor + 1
        return .command(statements)
    }

    @inline(__always)
    private func isBackquoteEscape(_ byte: UInt8, _ isQuoted: Bool) -> Bool {
        byte == "`" || byte == "$" || byte == "\\" || (isQuoted && byte == "\"")
    }

    /// The commands in the text between backquotes at `place`, without the backslashes that protect it from them.
    @inline(never)
    private mutating func unescaped(_ place: Range<Int>, isQuoted: Bool) throws(Failure) -> [Statement] {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: place.count + 1)
        let map = UnsafeMutablePointer<Int>.allocate(capacity: place.count + 1)
        defer {
            copy.deallocate()
            map.deallocate()
        }
        var count = 0
        var cursor = place.lowerBound
        while cursor < place.upperBound {
            if bytes[cursor] == "\\", cursor + 1 < place.upperBound, isBackquoteEscape(bytes[cursor + 1], isQuoted) {
                cursor += 1
            }
            copy[count] = bytes[cursor]
            map[count] = offset(cursor)
            count += 1
            cursor += 1
        }
        map[count] = offset(place.upperBound)
        lookahead -= count
        if lookahead < 0 { throw failure(.tooLarge, at: place.lowerBound) }

        let outer = (bytes: bytes, offsets: offsets, position: position, end: end)
        defer { (bytes, offsets, position, end) = outer }
        bytes = UnsafePointer(copy)
        offsets = UnsafePointer(map)
        position = 0
        end = count
        return try embedded(until: count)
    }
}
