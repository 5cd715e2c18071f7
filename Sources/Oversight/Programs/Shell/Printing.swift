/// What `echo` and `printf` print.
enum Printing {
    /// What `echo` prints.
    static func echo(_ call: Invocation) -> Flow {
        var words = call.arguments[...]
        var interprets = false
        var endsLine = true
        while let first = words.first,
            first.text == "-n" || first.text == "-e" || first.text == "-E"
                || first.text == "-ne" || first.text == "-en"
        {
            if first.text.contains("e") { interprets = true }
            if first.text.contains("n") { endsLine = false }
            words.removeFirst()
        }
        var flow = joined(words)
        if let text = flow.text { flow.text = (interprets ? unescape(text) : text) + (endsLine ? "\n" : "") }
        return flow
    }

    private static func joined(_ words: ArraySlice<Argument>) -> Flow {
        if words.count == 1, let only = words.first {
            return Flow(text: only.isKnown ? only.text : nil, traits: only.carries)
        }
        var flow = Flow(text: "", traits: [])
        var isFirst = true
        for word in words {
            flow.traits.formUnion(word.carries)
            if word.isKnown, let old = flow.text {
                flow.text = isFirst ? word.text : "\(old) \(word.text)"
            } else {
                flow.text = nil
            }
            isFirst = false
        }
        return flow
    }

    /// What `printf` prints.
    static func printf(_ words: [Argument]) -> Flow {
        guard let format = words.first else { return Flow(text: "", traits: []) }
        let traits = words.reduce(into: Flow.Traits()) { $0.formUnion($1.carries) }
        guard words.allSatisfy(\.isKnown) else { return Flow(text: nil, traits: traits) }
        var rest = words.dropFirst()
        var text = ""
        repeat {
            let before = rest.count
            text += once(unescape(format.text, zeroLeads: false), &rest)
            if rest.count == before { break }
        } while !rest.isEmpty && text.utf8.count < 1 << 16
        // Words that are left though the format takes words were not printed for want of room.
        let isCut = !rest.isEmpty && text.utf8.count >= 1 << 16
        return Flow(text: isCut ? nil : text, traits: traits)
    }

    private static func once(_ format: String, _ words: inout ArraySlice<Argument>) -> String {
        guard format.utf8.contains(UInt8(ascii: "%")) else { return format }
        var result = ""
        var characters = format.makeIterator()
        while let character = characters.next() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            conversion: while let next = characters.next() {
                switch next {
                case "%":
                    result.append("%")
                    break conversion
                case "*": _ = words.popFirst()
                case "0"..."9", "-", "+", " ", "#", ".": continue conversion
                case "b":
                    result += unescape(words.popFirst()?.text ?? "")
                    break conversion
                default:
                    result += words.popFirst()?.text ?? ""
                    break conversion
                }
            }
        }
        return result
    }

    /// `text` with its backslash escapes resolved.
    ///
    /// - Parameter zeroLeads: whether `\\0` stands before up to three octal digits, as for `echo -e` and `%b`; in a format
    ///   it is the first of three.
    static func unescape(_ text: String, zeroLeads: Bool = true) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "\\"), index + 1 < source.count else {
                bytes.append(source[index])
                index += 1
                continue
            }
            let escape = source[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "t"): bytes.append(9)
            case UInt8(ascii: "r"): bytes.append(13)
            case UInt8(ascii: "e"), UInt8(ascii: "E"): bytes.append(27)
            case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): bytes.append(escape)
            case UInt8(ascii: "x"):
                bytes.append(digits(source, &index, radix: 16, atMost: 2))
            case UInt8(ascii: "0"): bytes.append(digits(source, &index, radix: 8, atMost: zeroLeads ? 3 : 2))
            case UInt8(ascii: "1")...UInt8(ascii: "7"):
                index -= 1
                bytes.append(digits(source, &index, radix: 8, atMost: 3))
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                let start = index
                let length = escape == UInt8(ascii: "u") ? 4 : 8
                while index < source.count, index - start < length, value(source[index]) ?? 16 < 16 { index += 1 }
                let number = UInt32(String(decoding: source[start..<index], as: UTF8.self), radix: 16) ?? 63
                bytes.append(contentsOf: String(Character(Unicode.Scalar(number) ?? "?")).utf8)
            default: bytes.append(contentsOf: [UInt8(ascii: "\\"), escape])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digits(_ source: [UInt8], _ index: inout Int, radix: Int, atMost count: Int) -> UInt8 {
        var number = 0
        var taken = 0
        while index < source.count, taken < count, let digit = value(source[index]), digit < radix {
            number = number * radix + digit
            index += 1
            taken += 1
        }
        return UInt8(truncatingIfNeeded: number)
    }

    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
        default: nil
        }
    }
}
