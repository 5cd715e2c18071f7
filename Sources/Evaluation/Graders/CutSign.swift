internal import JSON
internal import Vocabulary

/// A sign that a text was cut off.
struct CutSign {
    let score: Double
    let reason: String
    /// The place, in Unicode scalars.
    let range: Range<Int>

    /// The strongest sign in `output`; nil where it seems whole.
    init?(_ output: String, isCode: Bool) {
        let scalars = Array(output.unicodeScalars)
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
        let blocks = Self.openFence(scalars)
        if let fence = blocks.open {
            self.init(score: 0, reason: "a code block is not closed", range: fence)
        } else if let bracket = Self.openJSON(output, scalars) {
            self.init(score: 0, reason: "the JSON is not closed", range: bracket..<(bracket + 1))
        } else if isCode {
            let code = blocks.last ?? 0..<scalars.count
            guard let bracket = BracketBalance(scalars[code]).open else { return nil }
            self.init(
                score: 0, reason: "the bracket \(scalars[bracket]) is not closed", range: bracket..<(bracket + 1))
        } else if let sign = Self.openEnd(scalars[...last]) {
            self = sign
        } else {
            return nil
        }
    }

    private init(score: Double, reason: String, range: Range<Int>) {
        self.score = score
        self.reason = reason
        self.range = range
    }

    /// The fence that has no end, and the content of the last block that has one.
    private static func openFence(_ scalars: [Unicode.Scalar]) -> (open: Range<Int>?, last: Range<Int>?) {
        var opened: Range<Int>?
        var last: Range<Int>?
        var lineStart = 0
        while lineStart < scalars.count {
            let lineEnd = scalars[lineStart...].firstIndex(of: "\n") ?? scalars.count
            let line = scalars[lineStart..<lineEnd].drop { $0 == " " || $0 == "\t" }
            if line.starts(with: "```".unicodeScalars) {
                // A block opened and closed on one line is inline code.
                let isInline = line.dropFirst(3).contains("`")
                if let start = opened {
                    last = min(start.upperBound + 1, lineStart)..<lineStart
                    opened = nil
                } else if !isInline {
                    opened = lineStart..<lineEnd
                }
            }
            lineStart = lineEnd + 1
        }
        return (opened, last)
    }

    /// A text that begins like JSON and ends before its outermost bracket is closed.
    private static func openJSON(_ output: String, _ scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return nil }
        guard scalars[first] == "{" || scalars[first] == "[" else { return nil }
        let second = scalars[(first + 1)...].first { !$0.properties.isWhitespace }
        guard let second, "\"{[]}-0123456789tfn".unicodeScalars.contains(second) else { return nil }
        guard (try? JSON(parsing: output)) == nil else { return nil }
        return BracketBalance(scalars[...], stringsOnly: true).open
    }

    private static let danglingWords: Set<String> = [
        "a", "an", "the", "and", "or", "but", "of", "to", "with", "for", "from", "by", "as", "at", "into", "than",
        "because", "which", "that", "who", "whose", "is", "are", "was", "were", "be", "has", "have", "had", "will",
        "would", "can",
        "could", "should", "may", "might", "must", "their", "its", "our", "your", "my", "his", "such", "these", "those",
        "if", "while", "when", "where", "although", "between", "including", "through", "also", "not", "very", "more",
    ]

    /// A last line that cannot be the end.
    private static func openEnd(_ text: ArraySlice<Unicode.Scalar>) -> CutSign? {
        let end = text.endIndex
        guard let final = text.last, text.count >= 20 else { return nil }
        let lineStart = text.lastIndex(of: "\n").map { $0 + 1 } ?? text.startIndex
        let line = text[lineStart...].drop { $0 == " " || $0 == "\t" }
        if ",([{–—".unicodeScalars.contains(final) {
            return CutSign(score: 0.2, reason: "it ends with \(final)", range: (end - 1)..<end)
        }
        guard final.properties.isAlphabetic || ("0"..."9").contains(final) || final == "'" else { return nil }
        let word = text.suffix(24).reversed().prefix { $0.properties.isAlphabetic || $0 == "'" }
        let lastWord = String(String.UnicodeScalarView(word.reversed()))
        // The end of a path or an address is no word.
        let isWord = text.dropLast(word.count).last?.properties.isWhitespace ?? true
        if let open = openGroup(line) {
            return CutSign(score: 0.2, reason: "what is opened with \(text[open]) is not closed", range: open..<end)
        }
        let isVerse = isVerse(text, lineStart: lineStart)
        if isWord, danglingWords.contains(lastWord), line.count >= 20, !isVerse {
            return CutSign(
                score: 0.2, reason: "it ends with the word \(lastWord.quotedForMessage)",
                range: (end - word.count)..<end)
        }
        guard text.count >= 200, !isVerse, !isTable(line), let fragment = openSentence(line), fragment.count >= 12
        else { return nil }
        return CutSign(
            score: 0.4, reason: "the last sentence has no end", range: fragment.startIndex..<end)
    }

    /// A parenthesis, or a calculator's `<<`, that the last line opens and does not close.
    private static func openGroup(_ line: ArraySlice<Unicode.Scalar>) -> Int? {
        for (open, close) in [("(", ")"), ("<", ">")] as [(Unicode.Scalar, Unicode.Scalar)] {
            guard let start = line.lastIndex(of: open), start > line.startIndex, !line[start...].contains(close) else {
                continue
            }
            if open == "<", line[start - 1] != "<" { continue }
            // An opening mark behind a colon or another sign is a face, not a bracket.
            if line[start - 1].properties.isWhitespace || line[start - 1].properties.isAlphabetic || open == "<" {
                return start
            }
        }
        return nil
    }

    private static func isTable(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        line.first == "|" || line.first == "#" || line.first == "<" || line.contains("\t")
    }

    /// Verse and lists: most lines are short and end without a full stop.
    private static func isVerse(_ text: ArraySlice<Unicode.Scalar>, lineStart: Int) -> Bool {
        let lines = text[..<lineStart].split(separator: "\n").filter { $0.contains(where: \.properties.isAlphabetic) }
        guard lines.count >= 2 else { return false }
        let open = lines.suffix(6).filter { line in
            line.last { !$0.properties.isWhitespace }.map { !".!?:\"".unicodeScalars.contains($0) } ?? true
        }
        return open.count * 2 >= min(lines.count, 6)
    }

    /// What follows the last full stop of a line that has one, where it reads as the start of another sentence.
    private static func openSentence(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard line.count >= 60 else { return nil }
        guard
            let stop = line.indices.dropLast().last(where: { index in
                ".!?".unicodeScalars.contains(line[index]) && line[index + 1] == " "
                    && index >= line.startIndex + 20 && !isAbbreviation(line[..<index])
            })
        else { return nil }
        let rest = line[(stop + 2)...]
        let words = rest.split(separator: " ")
        let isPlain = rest.allSatisfy {
            $0.properties.isAlphabetic || $0 == " " || ",'’-;:()\"".unicodeScalars.contains($0)
                || ("0"..."9").contains($0)
        }
        let startsUpper = rest.first?.properties.isUppercase ?? false
        return words.count >= 3 && isPlain && startsUpper ? rest : nil
    }

    /// `Dr`, `e.g`, `J` and other words that a full stop does not end.
    private static func isAbbreviation(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = text.reversed().prefix { $0 != " " }
        let letters = String(String.UnicodeScalarView(word.reversed())).lowercased()
        return letters.unicodeScalars.count == 1 || letters.contains(".")
            || ["dr", "mr", "mrs", "ms", "st", "vs", "etc", "no", "prof", "jr", "sr", "inc"].contains(letters)
    }
}
