extension CodeReader {
    /// The string that an expression yields, as far as that can be told; nil where it is no string at all.
    ///
    /// Literals, names that were set to one, joins of these, and the home folder are understood.
    func value(of tokens: ArraySlice<CodeToken>, depth: Int = 0) -> Argument? {
        guard tokens.count <= Self.longestValue else { return Argument("", isKnown: false) }
        var text = ""
        var isKnown = true
        var isString = false
        var index = tokens.startIndex
        while index < tokens.endIndex {
            switch tokens[index] {
            case .string(let part, let isWhole):
                isString = true
                let resolved = resolved(part, isWhole: isWhole)
                text += resolved.text
                isKnown = isKnown && resolved.isKnown
            case .word(let word):
                let rest = tokens[index...]
                if let (part, count) = homeExpression(rest) {
                    isString = true
                    text += part
                    index += count - 1
                } else if let constant = constants[word] {
                    isString = true
                    text += constant
                } else if Self.wrappers.contains(word), index + 1 < tokens.endIndex, tokens[index + 1] == .symbol("("),
                    depth < 8
                {
                    let close = min(closing(index + 1), tokens.endIndex)
                    let parts = split(tokens[(index + 2)..<close]).compactMap { value(of: $0, depth: depth + 1) }
                    guard !parts.isEmpty else { return nil }
                    isString = true
                    let joins = word == "join"
                    text += parts.map(\.text).joined(separator: joins ? "/" : "")
                    isKnown = isKnown && parts.allSatisfy(\.isKnown)
                    index = close
                } else if Self.qualifying.contains(word) {
                    break
                } else {
                    isKnown = false
                    if !isString { text += word }
                }
            case .symbol("+"), .symbol("."), .symbol("\n"), .symbol("("), .symbol(")"), .symbol("&"), .symbol(":"):
                break
            case .symbol("/") where isString: text += "/"
            case .symbol("="):
                // A named argument: `path="x"`.
                text = ""
                isKnown = true
            case .shell: return Argument(text, isKnown: false)
            default: isKnown = false
            }
            index += 1
        }
        guard isString else { return nil }
        var argument = Argument(text, isKnown: isKnown)
        if text.hasPrefix("~/") || text == "~" { argument.text = home + text.dropFirst(1) }
        argument.isQuoted = true
        if text.hasSuffix("*"), tokens.contains(where: { $0 == .word("glob") || $0 == .word("iglob") }) {
            argument.isQuoted = false
            argument.isGlob = true
        }
        return argument
    }

    /// The strings of a list: `["rm", "-rf", "/"]`.
    func words(of tokens: ArraySlice<CodeToken>) -> [Argument]? {
        var tokens = tokens
        // A named argument: `args=[…]`.
        if tokens.count > 2, tokens.first?.word != nil, tokens.dropFirst().first == .symbol("=") {
            tokens = tokens.dropFirst(2)
        }
        guard let first = tokens.first(where: { $0 != .symbol("\n") }), first == .symbol("[") || first == .symbol("(")
        else {
            return nil
        }
        let start = tokens.firstIndex(of: first) ?? tokens.startIndex
        let close = min(closing(start), tokens.endIndex)
        let parts = split(tokens[(start + 1)..<close])
        guard !parts.isEmpty else { return nil }
        return parts.map { value(of: $0) ?? Argument("$(…)", isKnown: false) }
    }

    private static let wrappers: Set<String> = [
        "Path", "PurePath", "expanduser", "expandvars", "join", "resolve", "abspath", "str",
        "Pathname", "glob", "iglob", "normalize", "realpath", "String", "expand_path", "encode", "fspath",
    ]
    private static let qualifying: Set<String> = [
        "os", "path", "pathlib", "process", "File", "String", "fs", "posixpath", "Kernel",
    ]

    /// `$ENV{HOME}` and `$HOME` in strings that something is put into.
    private func resolved(_ text: String, isWhole: Bool) -> Argument {
        guard !isWhole else { return Argument(text) }
        var text = text
        for spelling in [
            "$ENV{HOME}", "$ENV{\"HOME\"}", "$ENV{'HOME'}", "${HOME}", "$env:HOME", "$HOME", "#{ENV['HOME']}",
            "#{ENV[\"HOME\"]}", "#{Dir.home}", "${process.env.HOME}", "${os.homedir()}", "{os.environ['HOME']}",
            "{Path.home()}",
        ] {
            while let range = text.firstRange(ofBytes: spelling) { text.replaceSubrange(range, with: home) }
        }
        let isKnown =
            !text.utf8.contains(UInt8(ascii: "$")) && text.firstRange(ofBytes: "#{") == nil
            && !(language == .python && text.utf8.contains(UInt8(ascii: "{")))
        return Argument(text, isKnown: isKnown)
    }

    private static let homeWords: Set<String> = ["process", "os", "Path", "Dir", "ENV", "$ENV", "getenv"]

    /// The home folder, asked of the environment or of a library, and how many tokens that takes.
    private func homeExpression(_ tokens: ArraySlice<CodeToken>) -> (String, Int)? {
        guard let first = tokens.first?.word, Self.homeWords.contains(first) else { return nil }
        let head = Array(tokens.prefix(10))
        func spelled(_ spelling: [CodeToken]) -> Bool { head.starts(with: spelling) }
        let home: CodeToken = .string("HOME", isWhole: true)
        let spellings: [[CodeToken]] = [
            [.word("process"), .symbol("."), .word("env"), .symbol("."), .word("HOME")],
            [.word("os"), .symbol("."), .word("environ"), .symbol("["), home, .symbol("]")],
            [.word("os"), .symbol("."), .word("getenv"), .symbol("("), home, .symbol(")")],
            [.word("os"), .symbol("."), .word("homedir"), .symbol("("), .symbol(")")],
            [
                .word("os"), .symbol("."), .word("environ"), .symbol("."), .word("get"), .symbol("("), home,
                .symbol(")"),
            ],
            [.word("Path"), .symbol("."), .word("home"), .symbol("("), .symbol(")")],
            [.word("Dir"), .symbol("."), .word("home")],
            [.word("ENV"), .symbol("["), home, .symbol("]")],
            [.word("$ENV"), .symbol("{"), .word("HOME"), .symbol("}")],
            [.word("$ENV"), .symbol("{"), home, .symbol("}")],
            [.word("getenv"), .symbol("("), home, .symbol(")")],
        ]
        for spelling in spellings where spelled(spelling) { return (self.home, spelling.count) }
        return nil
    }
}
