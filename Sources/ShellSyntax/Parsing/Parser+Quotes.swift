extension Parser {
    /// What ends a text in which blanks and single quotes stand for themselves.
    enum QuotedStop {
        /// `"`.
        case quote
        /// The word of `"${name:-word}"`: `}`.
        case brace
        /// The end of a here-document.
        case document
        /// The same, where tabs at the beginnings of its lines do not count.
        case documentWithoutTabs
    }

    /// `'…'`.
    @inline(never)
    mutating func singleQuoted() throws(Failure) -> String {
        let start = position + 1
        var cursor = start
        while cursor < end, bytes[cursor] != "'" { cursor += 1 }
        guard cursor < end else { throw failure("\"'\" is missing") }
        position = cursor + 1
        return text(start, cursor)
    }

    /// `"…"`.
    @inline(never)
    mutating func doubleQuoted() throws(Failure) -> WordPart {
        try descend()
        position += 1
        var parts: [WordPart] = []
        try quoted(into: &parts, stops: .quote)
        position += 1
        depth -= 1
        return .doubleQuoted(parts)
    }

    /// Text inside double quotes or a here-document, up to what ends it.
    @inline(never)
    mutating func quoted(into parts: inout [WordPart], stops: QuotedStop) throws(Failure) {
        var run = position
        var isInSingleQuotes = false
        if stops == .documentWithoutTabs { skipTabs(&run) }
        while position < end {
            switch bytes[position] {
            case "\"":
                switch stops {
                case .quote:
                    flush(run, into: &parts)
                    return
                case .brace where !isInSingleQuotes:
                    flush(run, into: &parts)
                    try appendDoubleQuoted(to: &parts)
                    run = position
                default: position += 1
                }
            case "}":
                if stops == .brace, !isInSingleQuotes {
                    flush(run, into: &parts)
                    return
                }
                position += 1
            case "'":
                // Bash pairs these when it looks for the brace, although they quote nothing here.
                if stops == .brace { isInSingleQuotes.toggle() }
                position += 1
            case "\\":
                switch next {
                case "\n":
                    flush(run, into: &parts)
                    position += 2
                    run = position
                    if stops == .documentWithoutTabs { skipTabs(&run) }
                case "$", "`", "\\":
                    flush(run, into: &parts)
                    run = position + 1
                    position += 2
                case "\"" where stops == .quote || stops == .brace, "}" where stops == .brace:
                    flush(run, into: &parts)
                    run = position + 1
                    position += 2
                case 0: position += 1
                default: position += 2
                }
            case "`":
                flush(run, into: &parts)
                try appendBackquoted(to: &parts, isQuoted: true)
                run = position
            case "$":
                flush(run, into: &parts)
                run = position
                if try appendExpansion(to: &parts, isQuoted: true) { run = position }
            case "\n" where stops == .documentWithoutTabs:
                position += 1
                flush(run, into: &parts)
                run = position
                skipTabs(&run)
            default: position += 1
            }
        }
        flush(run, into: &parts)
        switch stops {
        case .quote: throw failure("'\"' is missing")
        case .brace: throw failure("'}' is missing")
        case .document, .documentWithoutTabs: return
        }
    }

    private mutating func skipTabs(_ run: inout Int) {
        while position < end, bytes[position] == "\t" { position += 1 }
        run = position
    }

    /// `$'…'`, with its escapes resolved.
    @inline(never)
    mutating func ansiQuoted() throws(Failure) -> WordPart {
        position += 2
        var decoded: [UInt8] = []
        var isCutOff = false
        while position < end {
            let byte = bytes[position]
            position += 1
            if byte == "'" { return .ansiQuoted(String(decoding: decoded, as: UTF8.self)) }
            let before = decoded.count
            if byte == "\\" { takeANSIEscape(into: &decoded) } else { decoded.append(byte) }
            // Bash's strings end at NUL.
            if isCutOff || (decoded.count > before && decoded[before] == 0) {
                isCutOff = true
                decoded.removeSubrange(before...)
            }
        }
        throw failure("\"'\" is missing")
    }

    @inline(never)
    private mutating func takeANSIEscape(into decoded: inout [UInt8]) {
        let escape = current
        guard position < end else { return }
        position += 1
        switch escape {
        case "a": decoded.append(0x07)
        case "b": decoded.append(0x08)
        case "e", "E": decoded.append(0x1B)
        case "f": decoded.append(0x0C)
        case "n": decoded.append(0x0A)
        case "r": decoded.append(0x0D)
        case "t": decoded.append(0x09)
        case "v": decoded.append(0x0B)
        case "\\", "'", "\"", "?": decoded.append(escape)
        case "0"..."7":
            position -= 1
            decoded.append(UInt8(truncatingIfNeeded: takeNumber(radix: 8, digits: 3) ?? 0))
        case "x":
            let isBraced = current == "{"
            if isBraced { position += 1 }
            let value = takeNumber(radix: 16, digits: isBraced ? 8 : 2)
            if isBraced, current == "}" { position += 1 }
            if let value { decoded.append(UInt8(truncatingIfNeeded: value)) } else { decoded += [0x5C, 0x78] }
        case "u", "U":
            guard let value = takeNumber(radix: 16, digits: escape == "u" ? 4 : 8) else {
                decoded += [0x5C, escape]
                return
            }
            decoded += Array(String(Character(Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}")).utf8)
        case "c":
            guard position < end, current != "'" else {
                decoded += [0x5C, 0x63]
                return
            }
            if current == "\\", next == "\\" { position += 1 }
            decoded.append(current == "?" ? 0x7F : current & 0x1F)
            position += 1
        default: decoded += [0x5C, escape]
        }
    }

    private mutating func takeNumber(radix: Int, digits: Int) -> Int? {
        var value: Int?
        var left = digits
        while left > 0, position < end {
            let digit: Int
            switch current {
            case "0"..."9": digit = Int(current) - 0x30
            case "a"..."f": digit = Int(current) - 0x61 + 10
            case "A"..."F": digit = Int(current) - 0x41 + 10
            default: return value
            }
            guard digit < radix else { return value }
            value = (value ?? 0) * radix + digit
            position += 1
            left -= 1
        }
        return value
    }
}
