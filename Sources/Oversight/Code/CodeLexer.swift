/// Cuts a program's text into tokens: comments are left out, strings of every kind are one token.
///
/// The rules are those that scripting languages share, with what is special to one told by the language.
struct CodeLexer {
    /// More text than this is not read.
    static let longest = 1 << 17

    /// The tokens.
    var tokens: [CodeToken] = []
    /// Whether the text was read to its end.
    var isComplete = true

    let bytes: [UInt8]
    let language: CodeLanguage
    var index = 0

    /// Reads `text` as `language`.
    init(_ text: String, language: CodeLanguage) {
        self.language = language
        guard text.utf8.count <= Self.longest else {
            bytes = []
            isComplete = false
            return
        }
        bytes = Array(text.utf8)
        while index < bytes.count { readToken() }
    }

    func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    func matches(_ text: StaticString, at offset: Int = 0) -> Bool {
        let start = index + offset
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        for position in 0..<text.utf8CodeUnitCount where bytes[start + position] != text.utf8Start[position] {
            return false
        }
        return true
    }

    var isAtLineStart: Bool { index == 0 || bytes[index - 1] == 0x0A }

    mutating func readToken() {
        if skipComment() { return }
        let first = byte()
        switch first {
        case 0x20, 0x09, 0x0D, 0x0C, 0x0B: index += 1
        case 0x0A:
            index += 1
            if tokens.last != .symbol("\n") { tokens.append(.symbol("\n")) }
        case UInt8(ascii: "'"), UInt8(ascii: "\""): readQuoted(prefix: "")
        case UInt8(ascii: "`"):
            let (text, isWhole) = read(until: [first], escapes: true)
            switch language {
            case .javascript: tokens.append(.string(text, isWhole: isWhole))
            case .ruby, .perl, .php: tokens.append(.shell(text, isWhole: isWhole))
            default: tokens.append(.symbol("`"))
            }
        case UInt8(ascii: "[") where language == .lua && byte(1) == UInt8(ascii: "["):
            index += 1
            tokens.append(.string(read(until: Array("]]".utf8), escapes: false).text, isWhole: true))
        case UInt8(ascii: "/") where startsPattern:
            _ = read(until: [first], escapes: true)
            while byte().isWordByte { index += 1 }
            tokens.append(.number("/"))
        case UInt8(ascii: "%") where language == .ruby && isValuePlace: readPercent()
        case UInt8(ascii: "<") where language == .ruby && matches("<<~") || language == .php && matches("<<<"):
            readHereDocument()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = index
            while byte().isWordByte || byte() == UInt8(ascii: ".") && byte(1).isDigitByte { index += 1 }
            tokens.append(.number(text(start..<index)))
        default:
            first.isWordByte
                || Self.sigils(language).contains(first) && (byte(1).isWordByte || byte(1) == UInt8(ascii: "{"))
                ? readWord() : readSymbol()
        }
    }

    static func sigils(_ language: CodeLanguage) -> [UInt8] {
        switch language {
        case .perl: Array("$@%".utf8)
        case .php, .ruby, .powershell: Array("$@".utf8)
        case .javascript: Array("$".utf8)
        default: []
        }
    }

    mutating func readSymbol() {
        tokens.append(.symbol(Character(Unicode.Scalar(byte()))))
        index += 1
    }

    mutating func readWord() {
        let start = index
        if !byte().isWordByte { index += 1 }
        if byte() == UInt8(ascii: "{") { index += 1 }
        while byte().isWordByte { index += 1 }
        let word = text(start..<index)
        if byte() == UInt8(ascii: "'") || byte() == UInt8(ascii: "\""), language == .python,
            word.utf8.count <= 2, word.lowercased().allSatisfy({ "rbuf".contains($0) })
        {
            return readQuoted(prefix: word.lowercased())
        }
        if language == .perl, ["q", "qq", "qx", "qw", "m", "s", "tr", "y", "qr"].contains(word), readPerlQuote(word) {
            return
        }
        tokens.append(.word(word))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
