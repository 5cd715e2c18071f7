/// A text as the words it is made of, in any script.
///
/// A word is a run of letters, digits and underscores; an apostrophe inside belongs to it (`don't`), and so do a decimal
/// point, a comma between digits (which is dropped: `1,000` is `1000`) and a sign before a number. Scripts that do not
/// put spaces between words (Chinese, Japanese, Thai, …) are cut into overlapping pairs of characters, as search engines
/// do.
public struct TextWords: Sendable {
    /// The lower-case scalars of the words, one word after the other.
    public private(set) var scalars: [UInt32] = []
    /// The words in the order of the text.
    public private(set) var words: [Word] = []

    private var start = 0
    private var traits: Word.Traits = []
    /// The class of the scalar before, as far as joining words and opening sentences go.
    private var before = Boundary.sentence
    private var runHasNoSpaces = false
    private enum Boundary { case none, space, sentence, joiner }

    /// The words of UTF-8 `bytes` whose case was kept.
    public init(_ bytes: [UInt8]) {
        scalars.reserveCapacity(bytes.count)
        words.reserveCapacity(bytes.count / 5 + 1)
        if bytes.allSatisfy({ $0 < 0x80 }) {
            for index in bytes.indices {
                take(UInt32(bytes[index]), next: index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0x20)
            }
        } else {
            let text = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
            for index in text.indices { take(text[index], next: index + 1 < text.count ? text[index + 1] : 0x20) }
        }
        endWord(at: .space)
    }

    /// The words of `text`.
    public init(_ text: String) { self.init(TextNormalization.collapsed(text)) }

    /// The lower-case scalars of `word`.
    public func scalars(of word: Word) -> ArraySlice<UInt32> {
        scalars[Int(word.start)..<Int(word.start + word.count)]
    }

    // MARK: - One scalar after the other

    private mutating func take(_ scalar: UInt32, next: UInt32) {
        if scalar < 0x80 { takeASCII(UInt8(scalar), next: next) } else { takeOther(scalar) }
    }

    private mutating func takeASCII(_ byte: UInt8, next: UInt32) {
        if runHasNoSpaces { endWord(at: .none) }
        let isOpen = scalars.count > start
        switch byte {
        case 0x61...0x7A:
            traits.insert(.hasLowercase)
            append(UInt32(byte))
        case 0x41...0x5A:
            traits.insert(isOpen ? (traits.contains(.hasLowercase) ? .identifier : []) : .capitalized)
            append(UInt32(byte | 0x20))
        case 0x30...0x39:
            traits.insert(.numeric)
            append(UInt32(byte))
        case 0x5F:  // _
            if isOpen { traits.insert(.identifier) }
            append(UInt32(byte))
        case 0x27 where isOpen && Self.isASCIILetter(next):  // '
            append(UInt32(byte))
        case 0x2C where isOpen && Self.isDigit(scalars[scalars.count - 1]) && Self.isDigit(next):  // 1,000
            break
        case 0x2E where isOpen && Self.isDigit(scalars[scalars.count - 1]) && Self.isDigit(next):  // 1.5
            append(UInt32(byte))
        case 0x2D where !isOpen && before != .joiner && before != .none && Self.isDigit(next):  // -5
            append(UInt32(byte))
        case 0x2E, 0x2F, 0x5C, 0x3A, 0x40, 0x23:  // . / \ : @ #
            let joins = Self.isASCIILetter(next) || Self.isDigit(next)
            if isOpen, joins { traits.insert(.identifier) }
            let endsSentence = byte == 0x3A || byte == 0x2E && !(isOpen && isLikeAnAbbreviation)
            endWord(at: joins ? .joiner : endsSentence ? .sentence : .space)
        case 0x21, 0x3F, 0x2A, 0x3E:  // ! ? * >
            endWord(at: .sentence)
        case 0x2D where before == .space && !isOpen && next == 0x20:  // a dash or a bullet
            endWord(at: .sentence)
        case 0x20:
            endWord(at: before == .sentence && !isOpen ? .sentence : .space)
        default:
            endWord(at: before == .sentence && !isOpen ? .sentence : .none)
        }
    }

    private mutating func takeOther(_ scalar: UInt32) {
        if scalar == 0x2019, scalars.count > start, !runHasNoSpaces { return append(0x27) }  // ’
        guard let unicode = Unicode.Scalar(scalar) else { return endWord(at: .space) }
        let properties = unicode.properties
        let isMark = properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
        guard properties.isAlphabetic || isMark || properties.numericType != nil else {
            return endWord(at: [0x3002, 0xFF01, 0xFF1F, 0x2026, 0x2022].contains(scalar) ? .sentence : .space)
        }
        let hasNoSpaces = Self.isWrittenWithoutSpaces(scalar)
        if hasNoSpaces != runHasNoSpaces, scalars.count > start { endWord(at: .none) }
        if scalars.count == start { runHasNoSpaces = hasNoSpaces }
        if properties.numericType != nil, !hasNoSpaces { traits.insert(.numeric) }
        if properties.isUppercase {
            if scalars.count == start {
                traits.insert(.capitalized)
            } else if traits.contains(.hasLowercase) {
                traits.insert(.identifier)
            }
        } else if properties.isLowercase {
            traits.insert(.hasLowercase)
        }
        for lower in properties.lowercaseMapping.unicodeScalars { append(lower.value) }
    }

    private mutating func append(_ scalar: UInt32) {
        if scalars.count == start {
            if before == .sentence { traits.insert(.opensSentence) }
            if before == .joiner { traits.insert(.identifier) }
        }
        scalars.append(scalar)
    }

    private mutating func endWord(at boundary: Boundary) {
        defer { before = boundary }
        let end = scalars.count
        guard end > start else { return }
        if runHasNoSpaces {
            for first in start..<max(start + 1, end - 1) { addWord(first, min(first + 2, end)) }
        } else {
            addWord(start, end)
        }
        start = end
        traits = []
        runHasNoSpaces = false
    }

    private mutating func addWord(_ first: Int, _ end: Int) {
        var hash = StableHash()
        for index in first..<end { hash.combine(scalars[index]) }
        words.append(Word(start: Int32(first), count: Int32(end - first), hash: hash.value, traits: traits))
    }

    /// Whether the open word is short and has a capital, as in `Mr.`, `Sens.` and `U.S.`.
    private var isLikeAnAbbreviation: Bool { traits.contains(.capitalized) && scalars.count - start <= 4 }

    // MARK: - Classes of scalars

    private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }
    private static func isASCIILetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar | 0x20 }

    /// Han, Kana, Bopomofo, Thai, Lao, Khmer and Burmese letters.
    private static func isWrittenWithoutSpaces(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x312F, 0x31A0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
