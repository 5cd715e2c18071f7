/// Cuts SQL text into statements of tokens: comments are left out, and quotes of every kind are one token.
struct SQLLexer {
    /// Whose spelling the text follows, where dialects contradict each other.
    enum Dialect: Hashable {
        /// Comments nest, `#` is an operator, backslashes are plain.
        case standard
        /// `#` begins a comment, backslashes escape, `/*! … */` runs.
        case mysql
        /// `[…]` is a name, `GO` ends a batch.
        case sqlServer
    }

    /// More text than this is not read.
    static let longest = 1 << 18

    /// The statements, each of at least one token.
    private(set) var statements: [[SQLToken]] = []
    /// Whether the text was read to its end.
    private(set) var isComplete = true

    private let bytes: [UInt8]
    private let dialect: Dialect
    private var index = 0
    private var statement: [SQLToken] = []
    private var executableComments = 0

    /// Reads `text`; `\u{FFFC}` in it stands for a part that is not known.
    init(_ text: String, dialect: Dialect = .standard) {
        let utf8 = text.utf8
        self.dialect = dialect
        guard utf8.count <= Self.longest else {
            bytes = []
            isComplete = false
            return
        }
        bytes = Array(utf8)
        while index < bytes.count { readToken() }
        endStatement()
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
        index + offset < bytes.count ? bytes[index + offset] : 0
    }

    private mutating func endStatement() {
        if !statement.isEmpty { statements.append(statement) }
        statement.removeAll(keepingCapacity: true)
    }

    private mutating func readToken() {
        let first = byte()
        switch first {
        case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x0B:
            index += 1
        case UInt8(ascii: ";"):
            index += 1
            endStatement()
        case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
            skipLine()
        case UInt8(ascii: "#") where dialect == .mysql:
            skipLine()
        case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
            readComment()
        case UInt8(ascii: "*") where executableComments > 0 && byte(1) == UInt8(ascii: "/"):
            executableComments -= 1
            index += 2
        case UInt8(ascii: "'"):
            statement.append(.string(readQuoted(first, escapes: dialect == .mysql)))
        case UInt8(ascii: "\""), UInt8(ascii: "`"):
            let text = readQuoted(first, escapes: dialect == .mysql)
            statement.append(dialect == .mysql && first == UInt8(ascii: "\"") ? .string(text) : .name(text))
        case UInt8(ascii: "[") where dialect == .sqlServer:
            statement.append(.name(readQuoted(UInt8(ascii: "]"), escapes: false)))
        case UInt8(ascii: "$"):
            readDollar()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = index
            while byte().isWordByte || byte() == UInt8(ascii: ".") { index += 1 }
            statement.append(.number(text(start..<index)))
        case 0xEF where byte(1) == 0xBF && byte(2) == 0xBC:
            index += 3
            statement.append(.unknown)
        default:
            first.isWordByte ? readWord() : readSymbol()
        }
    }

    private mutating func readSymbol() {
        statement.append(.symbol(byte()))
        index += 1
    }

    private mutating func readWord() {
        let start = index
        while byte().isWordByte || byte() == UInt8(ascii: "$") { index += 1 }
        // E'…' escapes with backslashes; N'…', B'…', X'…' and U&'…' are strings with a letter before them.
        if index - start == 1, byte() == UInt8(ascii: "'"), "EeNnBbXx".utf8.contains(bytes[start]) {
            let escapes = dialect == .mysql || bytes[start] | 0x20 == UInt8(ascii: "e")
            statement.append(.string(readQuoted(UInt8(ascii: "'"), escapes: escapes)))
            return
        }
        let word = text(start..<index).uppercased()
        if dialect == .sqlServer, word == "GO" { return endStatement() }
        statement.append(word.utf8.contains(0xEF) && word.unicodeScalars.contains("\u{FFFC}") ? .unknown : .word(word))
    }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }

    private mutating func readComment() {
        index += 2
        if dialect == .mysql, byte() == UInt8(ascii: "!") || byte() == UInt8(ascii: "M") && byte(1) == UInt8(ascii: "!")
        {
            index += byte() == UInt8(ascii: "!") ? 1 : 2
            while byte().isDigitByte { index += 1 }
            executableComments += 1
            return
        }
        var depth = 1
        while index < bytes.count {
            if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                index += 2
                depth -= 1
                if depth == 0 { return }
            } else if dialect == .standard, byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                index += 2
                depth += 1
            } else {
                index += 1
            }
        }
        isComplete = false
    }

    /// Reads a quoted token that ends with `quote`; the quote written twice stands for itself.
    private mutating func readQuoted(_ quote: UInt8, escapes: Bool) -> String {
        index += 1
        var content: [UInt8] = []
        while index < bytes.count {
            let next = bytes[index]
            if next == quote {
                guard byte(1) == quote else {
                    index += 1
                    return String(decoding: content, as: UTF8.self)
                }
                index += 1
            } else if escapes, next == UInt8(ascii: "\\"), index + 1 < bytes.count {
                index += 1
            }
            content.append(bytes[index])
            index += 1
        }
        isComplete = false
        return String(decoding: content, as: UTF8.self)
    }

    /// Reads `$tag$ … $tag$`, `$1`, or a lone dollar sign.
    private mutating func readDollar() {
        var end = index + 1
        while end < bytes.count, bytes[end].isWordByte { end += 1 }
        guard dialect == .standard, end < bytes.count, bytes[end] == UInt8(ascii: "$"),
            end == index + 1 || !bytes[index + 1].isDigitByte
        else { return readSymbol() }
        let tag = bytes[index...end]
        let start = end + 1
        var close = start
        while close + tag.count <= bytes.count {
            if bytes[close] == UInt8(ascii: "$"), bytes[close..<(close + tag.count)].elementsEqual(tag) {
                statement.append(.string(text(start..<close)))
                index = close + tag.count
                return
            }
            close += 1
        }
        isComplete = false
        index = bytes.count
        statement.append(.string(text(start..<bytes.count)))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
    /// Whether the byte belongs to a word: a letter, a digit, `_`, or a part of a character beyond ASCII.
    var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        case 0x80...0xFF: true
        default: false
        }
    }

    /// Whether the byte is an ASCII digit.
    var isDigitByte: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
