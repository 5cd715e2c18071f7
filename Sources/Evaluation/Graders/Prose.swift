/// An output taken apart into the writer's own sentences: without code blocks, quotations and lists.
struct Prose {
    private let scalars: [Unicode.Scalar]
    /// The same text in small letters with straight apostrophes, and blanks where it is not the writer's own.
    private let own: [Unicode.Scalar]
    /// The sentences, in Unicode scalars of the output.
    let sentences: [Range<Int>]
    /// Whether code, a table or at least two items of a list are there.
    let hasList: Bool
    /// Whether it is a letter or message in someone's name.
    let isLetter: Bool

    init(_ output: String) {
        scalars = Array(output.unicodeScalars)
        var own = scalars.map { $0 == "\u{2019}" ? "'" : $0.lowercasedScalar }
        var items = 0
        var isInFence = false
        var hasCode = false
        var lineStart = 0
        while lineStart <= own.count, !own.isEmpty {
            let lineEnd = own[lineStart...].firstIndex(of: "\n") ?? own.count
            let line = own[lineStart..<lineEnd].drop { $0 == " " || $0 == "\t" }
            let isFence = line.starts(with: "```".unicodeScalars)
            if isFence { isInFence.toggle() }
            if isFence || isInFence {
                hasCode = true
                Self.blank(&own, lineStart..<lineEnd)
            } else if Self.isItem(line) {
                items += 1
                Self.blank(&own, lineStart..<lineEnd)
            } else if line.first == ">" {
                Self.blank(&own, lineStart..<lineEnd)
            }
            lineStart = lineEnd + 1
        }
        Self.blankQuotations(&own)
        self.own = own
        hasList = hasCode || items >= 2
        sentences = Self.sentences(own)
        let start = String(String.UnicodeScalarView(own.prefix(40))).trimmingSpaces
        isLetter = ["dear ", "subject:", "hi ", "hello ", "hey "].contains { start.hasPrefix($0) }
    }

    /// The sentence in small letters, without what is not the writer's own.
    func plain(_ sentence: Range<Int>) -> String { String(String.UnicodeScalarView(own[sentence])) }

    /// The sentence as it was written.
    func written(_ sentence: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[sentence])) }

    private static func blank(_ text: inout [Unicode.Scalar], _ range: Range<Int>) {
        for index in range { text[index] = " " }
    }

    /// `- item`, `* item`, `1. item`, `a) item`, `| cell`.
    static func isItem(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = line.first else { return false }
        if first == "|" { return true }
        let rest = line.dropFirst()
        if "-*•–".unicodeScalars.contains(first) { return rest.first == " " }
        let marker = line.prefix { ("0"..."9").contains($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
        guard 1...3 ~= marker.count, marker.count == 1 || marker.allSatisfy({ ("0"..."9").contains($0) }) else {
            return false
        }
        let close = line[marker.endIndex...].first
        return close == "." || close == ")"
    }

    /// Blanks what stands between double quotes on one line.
    private static func blankQuotations(_ text: inout [Unicode.Scalar]) {
        var opened: Int?
        for index in text.indices {
            switch text[index] {
            case "\n": opened = nil
            case "\u{201C}": opened = index
            case "\u{201D}", "\"":
                if let start = opened {
                    blank(&text, (start + 1)..<index)
                    opened = nil
                } else if text[index] == "\"" {
                    opened = index
                }
            default: break
            }
        }
    }

    private static func sentences(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        func close(_ end: Int) {
            let range = start..<end
            let first = text[range].firstIndex { !$0.properties.isWhitespace }
            if let first, text[range].contains(where: \.properties.isAlphabetic) { found.append(first..<end) }
            start = end
        }
        for index in text.indices {
            let isEnd =
                ".!?".unicodeScalars.contains(text[index])
                && (index + 1 == text.count || text[index + 1].properties.isWhitespace)
            if isEnd || text[index] == "\n" { close(index + 1) }
        }
        close(text.count)
        return found
    }
}

extension Unicode.Scalar {
    /// The small form where it is one scalar.
    var lowercasedScalar: Unicode.Scalar {
        if isASCII { return ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self }
        let lower = properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first! : self
    }
}
