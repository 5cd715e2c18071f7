/// One token of SQL text.
enum SQLToken: Hashable {
    /// An unquoted word, in upper case: a keyword or a name.
    case word(String)
    /// A quoted name, as written between its quotes.
    case name(String)
    /// A string, as written between its quotes.
    case string(String)
    /// A number.
    case number(String)
    /// One character that is none of these.
    case symbol(UInt8)
    /// A part that only the shell or a program knows.
    case unknown

    /// The word, where it is one.
    var word: String? {
        if case .word(let word) = self { word } else { nil }
    }

    /// The name that a quoted or unquoted word stands for, in lower case where unquoted.
    var nameText: String? {
        switch self {
        case .word(let word): word.lowercased()
        case .name(let name): name
        default: nil
        }
    }

    /// The string, where it is one.
    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Whether it is the character `symbol`.
    func isSymbol(_ symbol: Unicode.Scalar) -> Bool {
        if case .symbol(let byte) = self { byte == UInt8(ascii: symbol) } else { false }
    }
}
