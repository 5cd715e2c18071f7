/// A word, a number, or a piece of code or quotation of a text.
struct ClaimToken: Hashable {
    /// What it is.
    enum Kind: Hashable {
        /// A word, a number or a bare path.
        case word
        /// What stands in backquotes.
        case code
        /// What stands in double quotation marks.
        case quote
        /// A mark between clauses: `,` `;` `:` `(` `)` `—`.
        case mark
    }

    /// What it is.
    var kind: Kind
    /// The word in small letters with contractions undone; code and quotations as they were written.
    var text: String
    /// Where it stands, in Unicode scalars, without quotation marks.
    var range: Range<Int>
}

/// A text as sentences of tokens, with offsets that count its Unicode scalars.
///
/// Blocks of code and quoted lines (`>`) are left out: what stands there is not said by the writer.
struct ClaimText {
    /// One sentence, heading or item of a list.
    struct Sentence {
        var range: Range<Int>
        var tokens: [ClaimToken]
        var isQuestion: Bool
    }

    /// The longest text that is read, in scalars; what stands behind it makes no claims.
    static let limit = 200_000
    /// The most tokens that are read as one sentence; a longer one is cut, so that reading takes time in proportion to the
    /// text.
    static let longestSentence = 300

    let scalars: [Unicode.Scalar]
    private(set) var sentences: [Sentence] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars.prefix(Self.limit))
        var isInFence = false
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            let line = scalars[start..<end].drop { $0 == " " || $0 == "\t" }
            if line.starts(with: "```".unicodeScalars) || line.starts(with: "~~~".unicodeScalars) {
                isInFence.toggle()
            } else if !isInFence, line.first != ">" {
                readLine(line.startIndex..<end)
            }
            start = end + 1
        }
    }

    /// The text of a range as it was written.
    func written(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private mutating func readLine(_ line: Range<Int>) {
        var tokenizer = ClaimTokenizer(scalars: scalars, range: line)
        while let sentence = tokenizer.nextSentence() { sentences.append(sentence) }
    }
}

/// Cuts one line into sentences and tokens.
struct ClaimTokenizer {
    let scalars: [Unicode.Scalar]
    let end: Int
    private var position: Int

    init(scalars: [Unicode.Scalar], range: Range<Int>) {
        self.scalars = scalars
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func nextSentence() -> ClaimText.Sentence? {
        var tokens: [ClaimToken] = []
        let start = position
        while position < end {
            if tokens.count >= ClaimText.longestSentence {
                return .init(range: start..<position, tokens: tokens, isQuestion: false)
            }
            let scalar = scalars[position]
            if scalar == "`", let token = enclosed(by: ["`"], .code) {
                tokens.append(token)
            } else if scalar == "\"" || scalar == "\u{201C}", let token = enclosed(by: ["\"", "\u{201D}"], .quote) {
                tokens.append(token)
            } else if Self.isWordPart(scalar) || startsPath() {
                tokens += word()
            } else if ".!?".unicodeScalars.contains(scalar), isSentenceEnd() {
                position += 1
                while position < end, "*_)\"\u{201D}".unicodeScalars.contains(scalars[position]) { position += 1 }
                if tokens.isEmpty { continue }
                return .init(range: start..<position, tokens: tokens, isQuestion: scalar == "?")
            } else {
                if ",;:()[]\u{2014}\u{2013}✅✓✔❌✗".unicodeScalars.contains(scalar) || isDash() {
                    tokens.append(
                        ClaimToken(kind: .mark, text: String(Character(scalar)), range: position..<(position + 1)))
                }
                position += 1
            }
        }
        return tokens.isEmpty ? nil : .init(range: start..<end, tokens: tokens, isQuestion: false)
    }

    private func isDash() -> Bool {
        scalars[position] == "-" && position > 0 && scalars[position - 1] == " " && position + 1 < end
            && scalars[position + 1] == " "
    }

    private func isSentenceEnd() -> Bool {
        guard position + 1 < end else { return true }
        let next = scalars[position + 1]
        return next.properties.isWhitespace || "*_)\"\u{201D}".unicodeScalars.contains(next)
    }

    private mutating func enclosed(by closing: [Unicode.Scalar], _ kind: ClaimToken.Kind) -> ClaimToken? {
        let start = position + 1
        guard let close = scalars[start..<end].firstIndex(where: closing.contains), close > start else { return nil }
        position = close + 1
        return ClaimToken(kind: kind, text: text(start..<close), range: start..<close)
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "_#$%@/'\u{2019}".unicodeScalars.contains(scalar)
    }

    /// A path or file name that starts with a dot: `.env`, `./run.sh`.
    private func startsPath() -> Bool {
        scalars[position] == "." && position + 1 < end
            && (scalars[position + 1] == "/" || scalars[position + 1].properties.isAlphabetic)
    }

    /// A word; one with a dot, hyphen, colon or plus inside (`a.py`, `re-ran`, `std::vec`) stays whole.
    private mutating func word() -> [ClaimToken] {
        let start = position
        position += 1
        while position < end {
            if Self.isWordPart(scalars[position]) {
                position += 1
            } else if ".-:+=~^,".unicodeScalars.contains(scalars[position]), position + 1 < end,
                Self.isInner(scalars[position], before: scalars[position - 1], after: scalars[position + 1])
            {
                position += 1
            } else {
                break
            }
        }
        return Self.undone(text(start..<position), start..<position)
    }

    private static func isInner(_ mark: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
        if mark == "," { return isDigit(before) && isDigit(after) }
        if mark == ":" { return after == ":" || before == ":" || (isDigit(before) && isDigit(after)) }
        return isWordPart(after)
    }

    /// The word in small letters, its contraction undone: `didn't` is `did not`.
    private static func undone(_ written: String, _ range: Range<Int>) -> [ClaimToken] {
        let lower = written.lowercased().replacing("\u{2019}", with: "'")
        var trimmed = lower[...]
        while trimmed.first == "'" || trimmed.first == "_" { trimmed.removeFirst() }
        while trimmed.last == "'" || (trimmed.last == "_" && !trimmed.contains(".")) { trimmed.removeLast() }
        let whole = String(trimmed)
        func token(_ text: String) -> ClaimToken { ClaimToken(kind: .word, text: text, range: range) }
        if whole == "can't" || whole == "cannot" { return [token("can"), token("not")] }
        if whole == "won't" { return [token("will"), token("not")] }
        for (ending, word) in [("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am")]
        where whole.hasSuffix(ending) && whole.count > ending.count {
            return [token(String(whole.dropLast(ending.count))), token(word)]
        }
        if ["it's", "that's", "there's", "everything's", "what's"].contains(whole) {
            return [token(String(whole.dropLast(2))), token("is")]
        }
        if whole == "i'd" || whole == "we'd" { return [token(String(whole.dropLast(2))), token("would")] }
        return whole.isEmpty ? [] : [token(whole)]
    }
}
