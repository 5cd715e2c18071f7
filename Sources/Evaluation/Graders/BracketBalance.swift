/// Finds a bracket that is opened and never closed, in code of an unknown language or in JSON.
struct BracketBalance {
    /// The first bracket left open, as an index of the slice; nil where all are closed, or too many are.
    private(set) var open: Int?

    private enum Language { case python, rust, other, json }

    /// - Parameter stringsOnly: JSON, where there are no comments and no single quotes.
    init(_ text: ArraySlice<Unicode.Scalar>, stringsOnly: Bool = false) {
        let language = stringsOnly ? .json : Self.language(text)
        var stack: [(scalar: Unicode.Scalar, index: Int)] = []
        var index = text.startIndex
        while index < text.endIndex {
            let scalar = text[index]
            if let next = Self.skip(text, index, language) {
                index = next
                continue
            }
            switch scalar {
            case "(", "[", "{": stack.append((scalar, index))
            case ")", "]", "}":
                // A bracket that closes another than the last one tells that the text was not understood.
                guard let last = stack.popLast(), Self.pairs[last.scalar] == scalar else { return }
            default: break
            }
            index += 1
        }
        open = stack.first?.index
    }

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "{": "}"]

    /// Told apart where it matters: what starts a comment, and what a single quote means.
    private static func language(_ text: ArraySlice<Unicode.Scalar>) -> Language {
        let ends = text.split(separator: "\n").compactMap { line in line.last { !$0.properties.isWhitespace } }
        if ends.contains(":"), !ends.contains(";"), !ends.contains("{") { return .python }
        let search = SearchText(String(String.UnicodeScalarView(text)), caseSensitive: true)
        if search.firstOccurrence(of: "fn ") != nil { return .rust }
        let isPython = search.firstOccurrence(of: "def ") != nil || search.firstOccurrence(of: "import ") != nil
        return isPython && !ends.contains(";") ? .python : .other
    }

    /// Where the comment or literal that starts at `index` ends; nil where none starts.
    private static func skip(_ text: ArraySlice<Unicode.Scalar>, _ index: Int, _ language: Language) -> Int? {
        let rest = text[index...]
        func lineEnd() -> Int { rest.firstIndex(of: "\n") ?? text.endIndex }
        switch text[index] {
        case "#" where language == .python: return lineEnd()
        case "/" where language == .rust || language == .other:
            let next = rest.dropFirst().first
            if next == "/" { return lineEnd() }
            if next == "*" { return end(of: "*/", in: text, from: index + 2) }
            return nil
        case "\"" where rest.starts(with: "\"\"\"".unicodeScalars): return end(of: "\"\"\"", in: text, from: index + 3)
        case "'" where language == .python && rest.starts(with: "'''".unicodeScalars):
            return end(of: "'''", in: text, from: index + 3)
        case "\"": return literalEnd(text, index, acrossLines: language == .rust || language == .json)
        case "'" where language == .rust:
            // `'a'` and `'\n'` are characters, `'a` is a lifetime.
            if rest.dropFirst().first == "\\" { return literalEnd(text, index, acrossLines: false) }
            return rest.dropFirst(2).first == "'" ? index + 3 : nil
        case "'" where language != .json: return literalEnd(text, index, acrossLines: false)
        default: return nil
        }
    }

    private static func end(of mark: String, in text: ArraySlice<Unicode.Scalar>, from start: Int) -> Int {
        let mark = Array(mark.unicodeScalars)
        var index = start
        while index + mark.count <= text.endIndex {
            if text[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return text.endIndex
    }

    /// The place behind the closing quote; the place behind the opening one where it is not closed on its line.
    private static func literalEnd(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, acrossLines: Bool) -> Int {
        var index = start + 1
        while index < text.endIndex {
            if text[index] == "\\" {
                index += 2
                continue
            }
            if text[index] == text[start] { return index + 1 }
            if text[index] == "\n", !acrossLines { return start + 1 }
            index += 1
        }
        return acrossLines ? text.endIndex : start + 1
    }
}
