/// Finds the calls in a program, and the values that are given to them as far as they can be told from the text.
struct CodeReader {
    /// The tokens of the program.
    let tokens: [CodeToken]
    /// Its language.
    let language: CodeLanguage
    /// The home folder, for programs that ask the environment for it.
    let home: String
    /// Whether the text was read to its end.
    let isComplete: Bool
    /// For each bracket the place of its partner; -1 where it has none, and for what is no bracket.
    let partners: [Int]
    /// Names under which functions and modules are called here: `from os import system as s`, `f = os.system`.
    private(set) var aliases: [String: String] = [:]
    /// Strings that names were set to.
    private(set) var constants: [String: String] = [:]

    /// Reads `text`.
    init(_ text: String, language: CodeLanguage, home: String) {
        let lexer = CodeLexer(text, language: language)
        tokens = lexer.tokens
        isComplete = lexer.isComplete
        partners = Self.partners(in: tokens)
        self.language = language
        self.home = home
        readAliases()
        for index in tokens.indices.dropLast(2) {
            guard case .word(let name) = tokens[index], tokens[index + 1] == .symbol("="),
                tokens[index + 2] != .symbol("=")
            else {
                continue
            }
            let rest = tokens[(index + 2)...].prefix(Self.longestValue)
            let end = rest.firstIndex { $0 == .symbol("\n") || $0 == .symbol(";") } ?? rest.endIndex
            if let value = value(of: tokens[(index + 2)..<end]), value.isKnown { constants[name] = value.text }
        }
    }

    /// The calls, in the order in which they are written.
    func calls() -> [CodeCall] {
        var calls: [CodeCall] = []
        for index in tokens.indices {
            if let call = computedCall(at: index) { calls.append(call) }
            guard case .word(let written) = tokens[index] else { continue }
            let name = aliases[written] ?? written
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let arguments: [ArraySlice<CodeToken>]
            if next == .symbol("(") {
                arguments = split(tokens[(index + 2)..<closing(index + 1)])
            } else if takesBareArguments, isStatementStart(index), isArgument(next) {
                let end = tokens[(index + 1)...].firstIndex {
                    $0 == .symbol("\n") || $0 == .symbol(";") || $0 == .symbol("}")
                }
                arguments = split(tokens[(index + 1)..<(end ?? tokens.endIndex)])
            } else if language == .ruby, index > 0, tokens[index - 1] == .symbol(".") {
                // Without brackets: `Pathname("x").rmtree`.
                arguments = []
            } else {
                continue
            }
            let (qualifiers, receiver) = qualifiers(before: index)
            calls.append(CodeCall(name: name, qualifiers: qualifiers, arguments: arguments, receiver: receiver))
            if calls.count >= Self.mostCalls { break }
        }
        return calls
    }

    private mutating func readAliases() {
        for index in tokens.indices.dropLast(2) {
            guard case .word(let name) = tokens[index], case .word(let other) = tokens[index + 2], aliases.count < 64
            else { continue }
            let next = index + 3 < tokens.count ? tokens[index + 3] : .symbol("\n")
            switch tokens[index + 1] {
            case .word("as") where language == .python: aliases[other] = name
            case .symbol(":") where language == .javascript && (next == .symbol("}") || next == .symbol(",")):
                aliases[other] = name
            case .symbol(".") where index > 1 && tokens[index - 1] == .symbol("="):
                guard next == .symbol("\n") || next == .symbol(";"), case .word(let set) = tokens[index - 2] else {
                    continue
                }
                aliases[set] = other
            default: break
            }
        }
    }

    /// `object["name"](…)`, where the name is put together from strings.
    private func computedCall(at index: Int) -> CodeCall? {
        guard language == .javascript, tokens[index] == .symbol("["), index > 0, partners[index] > index + 1,
            partners[index] + 1 < tokens.count, tokens[partners[index] + 1] == .symbol("(")
        else { return nil }
        let name = value(of: tokens[(index + 1)..<partners[index]])
        let arguments = split(tokens[(partners[index] + 2)..<closing(partners[index] + 1)])
        return CodeCall(
            name: name?.isKnown == true ? name?.text ?? "" : "", qualifiers: [], arguments: arguments, receiver: [])
    }

    /// Whether a call can do without brackets.
    private var takesBareArguments: Bool { [.ruby, .perl, .php, .lua].contains(language) }

    private func isStatementStart(_ index: Int) -> Bool {
        if language == .lua { return true }
        guard index > 0 else { return true }
        switch tokens[index - 1] {
        case .symbol(let character): return "\n;{}.=&|:!".contains(character) || character == ">"
        case .word(let word):
            return ["do", "then", "else", "and", "or", "if", "unless", "return", "my", "not"].contains(word)
        default: return false
        }
    }

    private func isArgument(_ token: CodeToken?) -> Bool {
        switch token {
        case .string, .shell: true
        case .word(let word):
            word.hasPrefix("$") || word.hasPrefix("@") || word.hasPrefix("%") || constants[word] != nil
                || ["ENV", "File", "Dir", "glob", "map", "grep", "decode_base64", "Base64", "ARGV", "STDIN", "join"]
                    .contains(word)
        default: false
        }
    }

    /// The names and the expression that a call stands on, read backwards.
    private func qualifiers(before index: Int) -> ([String], ArraySlice<CodeToken>) {
        var names: [String] = []
        var place = index - 1
        while place >= 0, names.count < 16 {
            // `.`, `::`, `->` and `\` join.
            if tokens[place] == .symbol(".") || tokens[place] == .symbol("\\") {
                place -= 1
            } else if tokens[place] == .symbol(":") || tokens[place] == .symbol(">"), place > 0,
                tokens[place - 1] == .symbol(":") || tokens[place - 1] == .symbol("-")
            {
                place -= 2
            } else if tokens[place] == .symbol("?"), place > 0 {
                place -= 1
            } else {
                break
            }
            guard place >= 0 else { break }
            if case .word(let word) = tokens[place] {
                names.insert(word, at: 0)
                if let module = aliases[word] { names.insert(module, at: 0) }
                place -= 1
            } else if tokens[place] == .symbol(")") {
                let open = opening(place)
                for token in tokens[open...place].prefix(24) {
                    switch token {
                    case .word(let word): names.insert(word, at: 0)
                    case .string(let text, _): names.insert(text, at: 0)
                    default: break
                    }
                }
                place = open - 1
                if place >= 0, case .word(let word) = tokens[place] {
                    names.insert(word, at: 0)
                    place -= 1
                }
            } else {
                break
            }
        }
        guard place + 1 < index else { return (names, []) }
        return (names, tokens[(place + 1)..<max(place + 1, index - 1)])
    }

    /// Where the bracket at `open` is closed; the end where it is not.
    func closing(_ open: Int) -> Int { partners[open] < 0 ? tokens.count : partners[open] }

    private func opening(_ close: Int) -> Int { max(0, partners[close]) }

    private static func partners(in tokens: [CodeToken]) -> [Int] {
        var partners = [Int](repeating: -1, count: tokens.count)
        var open: [Int] = []
        for place in tokens.indices {
            switch tokens[place] {
            case .symbol("("), .symbol("["), .symbol("{"): open.append(place)
            case .symbol(")"), .symbol("]"), .symbol("}"):
                guard let start = open.popLast() else { continue }
                partners[start] = place
                partners[place] = start
            default: break
            }
        }
        return partners
    }

    /// More calls, and longer values and lists of arguments, are not looked at.
    static let mostCalls = 1_000
    static let longestValue = 256
    static let longestList = 2_048

    /// The parts between commas outside brackets.
    func split(_ tokens: ArraySlice<CodeToken>) -> [ArraySlice<CodeToken>] {
        guard tokens.count <= Self.longestList else { return [tokens] }
        var parts: [ArraySlice<CodeToken>] = []
        var start = tokens.startIndex
        var depth = 0
        for place in tokens.indices {
            switch tokens[place] {
            case .symbol("("), .symbol("["), .symbol("{"): depth += 1
            case .symbol(")"), .symbol("]"), .symbol("}"): depth -= 1
            case .symbol(",") where depth == 0:
                parts.append(tokens[start..<place])
                start = place + 1
            default: break
            }
        }
        if start < tokens.endIndex { parts.append(tokens[start...]) }
        return parts
    }
}
