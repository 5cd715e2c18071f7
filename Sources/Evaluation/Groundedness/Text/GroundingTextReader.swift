internal import Learning

/// Takes a text apart into words and sentences, one scalar after the other.
struct GroundingTextReader {
    private let scalars: [UInt32]
    private(set) var words: [GroundingText.Word] = []
    private(set) var sentences: [GroundingText.Sentence] = []
    private var lower: [UInt32] = []
    private var sentenceWord = 0
    private var sentenceStart = 0
    private var endsAt: Int?
    private var isQuestion = false
    private var isQuoted = false

    init(_ text: String, limit: Int) {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(min(limit, text.utf8.count))
        for scalar in text.unicodeScalars.prefix(limit) { scalars.append(scalar.value) }
        self.scalars = scalars
        words.reserveCapacity(scalars.count / 5)
    }

    mutating func read() {
        var index = 0
        while index < scalars.count {
            switch Self.kind(scalars[index]) {
            case .letter, .digit: index = readWord(at: index)
            case .ideograph:
                beginWord(at: index)
                lower = [scalars[index]]
                addWord(index, index + 1, .ideograph, value: 0)
                index += 1
            case .other: index = readMark(at: index)
            }
        }
        closeSentence(at: scalars.count)
    }

    // MARK: - Words

    private mutating func readWord(at start: Int) -> Int {
        beginWord(at: start)
        lower.removeAll(keepingCapacity: true)
        var traits: WordTraits = []
        if start > 0, Self.isCurrency(scalars[start - 1]) { traits.insert(.money) }
        var wordStart = start
        var index = start
        var lettersAreLower = 0
        loop: while index < scalars.count {
            let scalar = scalars[index]
            switch Self.kind(scalar) {
            case .letter:
                let isCapital = Self.isUppercase(scalar)
                // "JohnsonRian", "1953The": two texts put together without a space.
                if isCapital, lettersAreLower >= 3 || (traits.contains(.numeric) && lower.count >= 4),
                    index + 1 < scalars.count, Self.isLowercase(scalars[index + 1])
                {
                    addWord(wordStart, index, traits, value: value(traits))
                    lower.removeAll(keepingCapacity: true)
                    traits = .glued
                    wordStart = index
                    lettersAreLower = 0
                }
                if lower.isEmpty, isCapital { traits.insert(.capitalized) }
                lettersAreLower = isCapital ? 0 : lettersAreLower + 1
                appendLower(scalar)
            case .digit:
                traits.insert(.numeric)
                lettersAreLower = 0
                lower.append(scalar)
            case .ideograph: break loop
            case .other:
                let next = index + 1 < scalars.count ? scalars[index + 1] : 0x20
                let isNumber = Self.isDigit(lower.last ?? 0) && Self.isDigit(next)
                if (scalar == 0x27 || scalar == 0x2019) && !lower.isEmpty && Self.kind(next) == .letter {
                    lower.append(0x27)
                } else if scalar == 0x2C && isNumber && hasThreeDigits(at: index + 1) {
                    break
                } else if scalar == 0x2E && isNumber {
                    lower.append(scalar)
                } else if scalar == 0x5F && !lower.isEmpty {
                    lower.append(scalar)
                } else {
                    if scalar == 0x25 { traits.insert(.percent) }
                    break loop
                }
            }
            index += 1
        }
        addWord(wordStart, index, traits, value: value(traits))
        return index
    }

    private func hasThreeDigits(at index: Int) -> Bool {
        guard index + 3 <= scalars.count else { return false }
        let isThree = (index..<(index + 3)).allSatisfy { Self.isDigit(scalars[$0]) }
        return isThree && !(index + 3 < scalars.count && Self.isDigit(scalars[index + 3]))
    }

    private mutating func appendLower(_ scalar: UInt32) {
        if scalar < 0x80 {
            lower.append(0x41...0x5A ~= scalar ? scalar | 0x20 : scalar)
        } else if let unicode = Unicode.Scalar(scalar) {
            for small in unicode.properties.lowercaseMapping.unicodeScalars { lower.append(small.value) }
        }
    }

    /// The number that a word with digits starts with: 25 for "25", "25th" and "25bn" (times a billion).
    private func value(_ traits: WordTraits) -> Double {
        guard traits.contains(.numeric), let first = lower.first, Self.isDigit(first) else { return 0 }
        var whole = 0.0
        var unit = 1.0
        var isFraction = false
        var index = 0
        while index < lower.count, Self.isDigit(lower[index]) || (lower[index] == 0x2E && !isFraction) {
            if lower[index] == 0x2E {
                isFraction = true
            } else {
                whole = whole * 10 + Double(lower[index] - 0x30)
                if isFraction { unit *= 10 }
            }
            index += 1
        }
        let ending = lower[index...]
        if !ending.isEmpty, let scale = Lexicon.value(of: hash(ending)),
            Lexicon.traits(of: hash(ending)).contains(.scale)
        {
            whole *= scale
        }
        return whole / unit
    }

    private func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        var hash = StableHash()
        for scalar in scalars { hash.combine(scalar) }
        return hash.value
    }

    private mutating func addWord(_ start: Int, _ end: Int, _ given: WordTraits, value: Double) {
        guard !lower.isEmpty else { return }
        let whole = hash(lower[...])
        var traits = given.union(Lexicon.traits(of: whole))
        if given.contains(.numeric) {
            traits.subtract([.month, .scale])
            if lower.count > 2, Lexicon.isOrdinalEnding(hash(lower.suffix(2))) { traits.insert(.ordinal) }
        }
        // "May" and "March" are months only with a capital.
        if traits.contains(.month), !given.contains(.capitalized) { traits.remove(.month) }
        if words.count == sentenceWord { traits.insert(.opensSentence) }
        if isQuoted { traits.insert(.quoted) }
        var number = value
        if traits.contains(.month) || traits.contains(.numberWord) || (traits.contains(.scale) && !lower.isEmpty) {
            number = Lexicon.value(of: whole) ?? value
        }
        let isPlain = given.isDisjoint(with: [.numeric, .ideograph])
        let length = isPlain ? Stem.length(lower[...]) : lower.count
        let stem = isPlain ? Stem.hash(lower[...]) : whole
        let prefix =
            isPlain && length > GroundingText.prefixLength
            ? StableHash.mixed(hash(lower.prefix(GroundingText.prefixLength)) &+ 1) : stem
        words.append(
            .init(
                start: Int32(start), end: Int32(end), hash: whole, stem: stem, prefix: prefix, traits: traits,
                value: number, sentence: Int32(sentences.count)))
    }

    // MARK: - Sentences

    private mutating func readMark(at index: Int) -> Int {
        let scalar = scalars[index]
        let next = index + 1 < scalars.count ? scalars[index + 1] : 0x0A
        switch scalar {
        case 0x21, 0x3F:  // ! ?
            endsAt = index + 1
            if scalar == 0x3F { isQuestion = true }
        case 0x2E where !Self.isPartOfWord(next):  // .
            if !isAbbreviation { endsAt = index + 1 }
        case 0x0A:
            if endsAt == nil, sentenceWord < words.count, lineBreakEnds(at: index) { endsAt = index }
        case 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x0964:  // 。！？؟ danda
            endsAt = index + 1
        case 0x22, 0x201C, 0x201D, 0xAB, 0xBB:
            isQuoted = scalar == 0x201C || scalar == 0xAB || (scalar == 0x22 && !isQuoted)
            if endsAt != nil, !isQuoted { endsAt = index + 1 }
        case 0x25, 0xFF05: if let last = words.indices.last { words[last].traits.insert(.percent) }
        default: break
        }
        return index + 1
    }

    /// A line break ends a sentence unless the text goes on in the next line with a small letter.
    private func lineBreakEnds(at index: Int) -> Bool {
        var next = index + 1
        while next < scalars.count, scalars[next] == 0x20 || scalars[next] == 0x09 { next += 1 }
        guard next < scalars.count else { return true }
        return !Self.isLowercase(scalars[next])
    }

    private var isAbbreviation: Bool {
        guard let last = words.last else { return false }
        let length = last.end - last.start
        return (length == 1 && last.traits.contains(.capitalized)) || Lexicon.isAbbreviation(last.hash)
    }

    private mutating func beginWord(at index: Int) {
        if let end = endsAt {
            closeSentence(at: end)
        } else if words.count - sentenceWord >= GroundingText.longestSentence {
            closeSentence(at: Int(words[words.count - 1].end))
        }
        if words.count == sentenceWord { sentenceStart = startOfSentence(before: index) }
    }

    /// Opening marks such as quotation marks and currency signs belong to the sentence.
    private func startOfSentence(before index: Int) -> Int {
        var start = index
        let end = sentences.last?.scalars.upperBound ?? 0
        while start > end, !Self.isSpace(scalars[start - 1]) { start -= 1 }
        return start
    }

    private mutating func closeSentence(at end: Int) {
        defer {
            endsAt = nil
            isQuestion = false
            sentenceWord = words.count
        }
        guard words.count > sentenceWord else { return }
        let end = max(end, Int(words[words.count - 1].end))
        sentences.append(
            .init(
                words: sentenceWord..<words.count, scalars: sentenceStart..<min(end, scalars.count),
                isQuestion: isQuestion))
    }

    // MARK: - Classes of scalars

    private enum Kind { case letter, digit, ideograph, other }

    private static func kind(_ scalar: UInt32) -> Kind {
        if scalar < 0x80 {
            return isASCIILetter(scalar) ? .letter : isDigit(scalar) ? .digit : .other
        }
        switch scalar {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x312F, 0x31A0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
            return .ideograph
        case 0x2000...0x206F: return .other
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return .other }
            if properties.isAlphabetic || properties.generalCategory == .nonspacingMark { return .letter }
            return .other
        }
    }

    private static func isPartOfWord(_ scalar: UInt32) -> Bool { kind(scalar) != .other }
    private static func isASCIILetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar | 0x20 }
    private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }
    private static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || 0x09...0x0D ~= scalar || scalar == 0xA0 || scalar == 0x3000
    }
    private static func isCurrency(_ scalar: UInt32) -> Bool {
        scalar == 0x24 || 0xA2...0xA5 ~= scalar || 0x20A0...0x20BF ~= scalar
    }
    private static func isUppercase(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? 0x41...0x5A ~= scalar : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }
    private static func isLowercase(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? 0x61...0x7A ~= scalar : Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }
}
