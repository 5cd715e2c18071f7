extension CodeLexer {
    /// Whether a value can stand here, so that a slash or a percent sign begins a literal and is no operator.
    var isValuePlace: Bool {
        switch tokens.last {
        case nil: true
        case .symbol(let character): !")]}".contains(character)
        case .word(let word):
            ["return", "print", "puts", "if", "unless", "and", "or", "not", "when", "typeof", "in"].contains(word)
        case .string, .shell, .number: false
        }
    }

    var startsPattern: Bool {
        guard [.javascript, .ruby, .perl, .awk].contains(language), byte(1) != UInt8(ascii: " ") else { return false }
        guard isValuePlace else { return false }
        // A pattern ends on its line.
        var place = index + 1
        while place < bytes.count, bytes[place] != 0x0A {
            if bytes[place] == UInt8(ascii: "\\") {
                place += 1
            } else if bytes[place] == UInt8(ascii: "/") {
                return true
            }
            place += 1
        }
        return false
    }

    mutating func readQuoted(prefix: String) {
        let quote = byte()
        let isTriple = language == .python && byte(1) == quote && byte(2) == quote
        // Single quotes take everything as it is, except in Python, JavaScript, Lua and R.
        let isPlain = quote == UInt8(ascii: "'") && [.perl, .php, .ruby, .powershell].contains(language)
        let escapes = !prefix.contains("r") && language != .powershell
        if isTriple { index += 2 }
        let start = index
        let (text, isWhole) = read(
            until: Array(repeating: quote, count: isTriple ? 3 : 1), escapes: escapes, resolves: !isPlain,
            doubles: language == .powershell)
        _ = start
        let isFormatted = prefix.contains("f") && text.utf8.contains(UInt8(ascii: "{"))
        let isLiteral = isPlain || language == .python || quote == UInt8(ascii: "'") || language == .javascript
        tokens.append(.string(text, isWhole: !isFormatted && (isLiteral || isWhole)))
    }

    /// Reads from behind the opening quote to `end`; `isWhole` is false where something is put in (`${…}`, `#{…}`, `$x`).
    mutating func read(
        until end: [UInt8], escapes: Bool, resolves: Bool = true, doubles: Bool = false
    ) -> (text: String, isWhole: Bool) {
        index += 1
        var content: [UInt8] = []
        var isWhole = true
        while index < bytes.count {
            if bytes[index] == end[0], index + end.count <= bytes.count,
                bytes[index..<(index + end.count)].elementsEqual(end)
            {
                if doubles, byte(1) == end[0] {
                    index += 1
                } else {
                    index += end.count
                    return (String(decoding: content, as: UTF8.self), isWhole)
                }
            } else if escapes, bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
                readEscape(into: &content, resolves: resolves)
                continue
            } else if puts(bytes[index]) {
                isWhole = false
            }
            content.append(bytes[index])
            index += 1
        }
        isComplete = false
        return (String(decoding: content, as: UTF8.self), isWhole)
    }

    /// Whether `byte` begins something that is put into the string.
    func puts(_ first: UInt8) -> Bool {
        switch language {
        case .javascript: first == UInt8(ascii: "$") && byte(1) == UInt8(ascii: "{")
        case .ruby: first == UInt8(ascii: "#") && byte(1) == UInt8(ascii: "{")
        case .perl, .php, .powershell:
            (first == UInt8(ascii: "$") || first == UInt8(ascii: "@") && language == .perl)
                && (byte(1).isWordByte || byte(1) == UInt8(ascii: "{") || byte(1) == UInt8(ascii: "("))
        default: false
        }
    }

    mutating func readEscape(into content: inout [UInt8], resolves: Bool) {
        let next = byte(1)
        guard resolves else {
            // Only the quote and the backslash are escaped.
            if next != UInt8(ascii: "'") && next != UInt8(ascii: "\\") { content.append(UInt8(ascii: "\\")) }
            content.append(next)
            index += 2
            return
        }
        index += 2
        switch next {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(next - UInt8(ascii: "0"))
            var digits = 1
            while digits < 3, byte() >= UInt8(ascii: "0"), byte() <= UInt8(ascii: "7") {
                value = value * 8 + Int(byte() - UInt8(ascii: "0"))
                index += 1
                digits += 1
            }
            content.append(UInt8(truncatingIfNeeded: value))
        case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
            readHexadecimal(into: &content, isByte: next == UInt8(ascii: "x"))
        case 0x0A: break
        default: content.append(next)
        }
    }

    mutating func readHexadecimal(into content: inout [UInt8], isByte: Bool) {
        let isBraced = byte() == UInt8(ascii: "{")
        if isBraced { index += 1 }
        let most = isBraced ? 6 : isByte ? 2 : 4
        var value: UInt32 = 0
        var digits = 0
        while digits < most, let digit = Character(Unicode.Scalar(byte())).hexDigitValue, byte() < 0x80 {
            value = value * 16 + UInt32(digit)
            index += 1
            digits += 1
        }
        if isBraced, byte() == UInt8(ascii: "}") { index += 1 }
        guard let scalar = Unicode.Scalar(value) else { return }
        content.append(contentsOf: Array(String(Character(scalar)).utf8))
    }

    /// `%q(…)`, `%w[…]`, `%x(…)` of Ruby.
    mutating func readPercent() {
        let kind = byte(1)
        let open = kind.isWordByte ? byte(2) : kind
        guard let close = Self.closing(open) else { return readSymbol() }
        index += kind.isWordByte ? 2 : 1
        let (text, isWhole) = read(until: [close], escapes: true)
        tokens.append(kind == UInt8(ascii: "x") ? .shell(text, isWhole: isWhole) : .string(text, isWhole: isWhole))
    }

    /// `q(…)`, `qq{…}`, `qx/…/`, `s/…/…/` of Perl; false where `word` is a name after all.
    mutating func readPerlQuote(_ word: String) -> Bool {
        guard let close = Self.closing(byte()), byte() != UInt8(ascii: "="), byte() != UInt8(ascii: ","),
            byte() != UInt8(ascii: ";")
        else { return false }
        let (text, isWhole) = read(until: [close], escapes: true)
        switch word {
        case "q", "qw": tokens.append(.string(text, isWhole: true))
        case "qq": tokens.append(.string(text, isWhole: isWhole))
        case "qx": tokens.append(.shell(text, isWhole: isWhole))
        case "s", "tr", "y":
            index -= Self.closing(close) == close ? 1 : 0
            let replacement = read(until: [close], escapes: true).text
            let start = index
            while byte().isWordByte { index += 1 }
            // The replacement of s///e is code.
            if word == "s", bytes[start..<index].contains(UInt8(ascii: "e")) {
                tokens += CodeLexer(replacement, language: language).tokens
            }
            tokens.append(.number("/"))
        default:
            while byte().isWordByte { index += 1 }
            tokens.append(.number("/"))
        }
        return true
    }

    mutating func readHereDocument() {
        index += 3
        while !byte().isWordByte, index < bytes.count, byte() != 0x0A { index += 1 }
        let start = index
        while byte().isWordByte { index += 1 }
        let tag = Array(bytes[start..<index])
        while index < bytes.count, byte() != 0x0A { index += 1 }
        let body = index
        while index < bytes.count {
            index += 1
            var line = index
            while line < bytes.count, bytes[line] == 0x20 || bytes[line] == 0x09 { line += 1 }
            if line + tag.count <= bytes.count, bytes[line..<(line + tag.count)].elementsEqual(tag) {
                tokens.append(.string(text(body..<index), isWhole: true))
                index = line + tag.count
                return
            }
            while index < bytes.count, byte() != 0x0A { index += 1 }
        }
        tokens.append(.string(text(min(body, bytes.count)..<bytes.count), isWhole: true))
    }

    static func closing(_ open: UInt8) -> UInt8? {
        switch open {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "{"): UInt8(ascii: "}")
        case UInt8(ascii: "<"): UInt8(ascii: ">")
        case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "~"),
            UInt8(ascii: "^"),
            UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: ":"):
            open
        default: nil
        }
    }
}
