/// The contents of a `.env` file: variables with the lines they stand on.
///
/// A line is `NAME=value`, `export NAME=value`, a comment or empty. A value without quotes ends at ` #`; between single
/// quotes everything is literal; between double quotes `\n \r \t \\ \" \$` are escapes; quoted values may span lines.
/// Nothing is expanded or executed: `$NAME` and `$(command)` stay as they are written.
struct EnvironmentFile {
    /// A variable of the file.
    struct Variable: Hashable, Sendable {
        var name: String
        var value: String
        var line: Int
    }

    /// A line that is not of this form. Says nothing of its contents: any line may hold a secret.
    struct BrokenLine: Hashable, Sendable {
        var line: Int
        var message: String
    }

    private(set) var variables: [Variable] = []
    private(set) var brokenLines: [BrokenLine] = []

    init(parsing bytes: [UInt8]) {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        var index = 0
        while index < lines.count {
            let (end, result) = Self.read(lines, from: index)
            switch result {
            case .variable(let variable): variables.append(variable)
            case .broken(let message): brokenLines.append(BrokenLine(line: index + 1, message: message))
            case .nothing: break
            }
            index = end
        }
    }

    private enum Entry {
        case variable(Variable)
        case broken(String)
        case nothing
    }

    /// What begins on line `index`, and the line after its end.
    private static func read(_ lines: [Substring], from index: Int) -> (end: Int, Entry) {
        var line = lines[index].trimmingSpaces()[...]
        guard let first = line.first, first != "#" else { return (index + 1, .nothing) }
        if line.hasPrefix("export"), let space = line.dropFirst(6).first, space.isWhitespace {
            line = line.dropFirst(6).trimmingSpaces()[...]
        }
        guard let equals = line.firstIndex(of: "=") else {
            return (index + 1, .broken("there is no = in the line"))
        }
        let name = line[..<equals].trimmingSpaces()
        guard isName(name) else { return (index + 1, .broken("what stands before = is not a variable's name")) }
        let rest = line[line.index(after: equals)...].trimmingSpaces()
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            return (index + 1, .variable(Variable(name: name, value: unquoted(rest), line: index + 1)))
        }
        // The value may go on over the next lines, each with its own spaces.
        var value = ""
        var part = rest.dropFirst()
        var last = index
        while true {
            if let remainder = take(&part, into: &value, until: quote) {
                let tail = remainder.trimmingSpaces()
                guard tail.isEmpty || tail.hasPrefix("#") else {
                    return (last + 1, .broken("something follows the closing quote"))
                }
                return (last + 1, .variable(Variable(name: name, value: value, line: index + 1)))
            }
            last += 1
            guard last < lines.count else { return (index + 1, .broken("the quote is not closed")) }
            value.append("\n")
            part = lines[last]
        }
    }

    /// Moves `part` up to the closing quote into `value`.
    ///
    /// - Returns: what follows the quote; nil where `part` has none.
    private static func take(_ part: inout Substring, into value: inout String, until quote: Character) -> Substring? {
        while let character = part.popFirst() {
            if character == quote { return part }
            guard quote == "\"", character == "\\", let escaped = part.popFirst() else {
                value.append(character)
                continue
            }
            switch escaped {
            case "n": value.append("\n")
            case "r": value.append("\r")
            case "t": value.append("\t")
            case "\\", "\"", "$": value.append(escaped)
            default:
                value.append("\\")
                value.append(escaped)
            }
        }
        return nil
    }

    private static func unquoted(_ text: String) -> String {
        var previous: Character = " "
        for index in text.indices {
            if text[index] == "#", previous.isWhitespace { return text[..<index].trimmingSpaces() }
            previous = text[index]
        }
        return text
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, !(0x30...0x39 ~= first) else { return false }
        return text.utf8.allSatisfy {
            0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || "_.-".utf8.contains($0)
        }
    }
}
