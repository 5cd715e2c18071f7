import ShellSyntax

/// Expansion of words, as far as it can be known before anything runs.
extension Examination {
    /// The arguments that `words` become.
    func expand(_ words: [Word]) -> [Argument] {
        var arguments: [Argument] = []
        arguments.reserveCapacity(words.count)
        for word in words { expand(word, into: &arguments) }
        return arguments
    }

    /// Adds the arguments that `word` becomes.
    func expand(_ word: Word, into arguments: inout [Argument]) {
        guard spend(1) else { return }
        if word.parts.count == 1, case .literal(let text) = word.parts[0], !Self.hasActiveCharacters(text) {
            arguments.append(Argument(text))
            return
        }
        guard Braces.occur(in: word) else {
            expandWithoutBraces(word, into: &arguments)
            return
        }
        guard spend(Braces.cost(of: word)) else { return }
        let expansion = Braces.expand(word)
        guard spend(expansion.words.count * word.range.count / 1024) else { return }
        for one in expansion.words where spend(1) { expandWithoutBraces(one, into: &arguments) }
        switch expansion.rest {
        case .nothing: break
        case .numbers: arguments.append(Argument("$word", isKnown: false))
        case .words: giveUp("stands for more words than can be looked through")
        }
    }

    private static func hasActiveCharacters(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "~"),
                UInt8(ascii: "\\"):
                return true
            default: continue
            }
        }
        return false
    }

    private func expandWithoutBraces(_ word: Word, into arguments: inout [Argument]) {
        var pieces = WordPieces()
        for (index, part) in word.parts.enumerated() {
            add(part, to: &pieces, isFirst: index == 0, isQuoted: false)
        }
        pieces.endField()
        arguments.append(contentsOf: pieces.fields)
    }

    /// The one text that `word` becomes where no fields are made: in assignments, redirections and here-documents.
    func expandToOne(_ word: Word) -> Argument {
        if word.parts.count == 1, case .literal(let text) = word.parts[0], !text.utf8.contains(UInt8(ascii: "~")) {
            return Argument(text)
        }
        var pieces = WordPieces()
        for (index, part) in word.parts.enumerated() {
            if index == 0, case .literal = part {
                add(part, to: &pieces, isFirst: true, isQuoted: false)
            } else {
                add(part, to: &pieces, isFirst: false, isQuoted: true)
            }
        }
        pieces.endField()
        return pieces.fields.first ?? Argument("")
    }

    private func add(_ part: WordPart, to pieces: inout WordPieces, isFirst: Bool, isQuoted: Bool) {
        switch part {
        case .literal(let text):
            let text = isFirst && !isQuoted ? expandTilde(text) : text
            if isQuoted { pieces.addQuoted(text) } else { pieces.addLiteral(text) }
        case .escaped(let text), .singleQuoted(let text), .ansiQuoted(let text): pieces.addQuoted(text)
        case .doubleQuoted(let parts):
            pieces.addQuoted("")
            for part in parts { add(part, to: &pieces, isFirst: false, isQuoted: true) }
        case .parameter(let parameter): add(parameter, to: &pieces, isQuoted: isQuoted)
        case .command(let statements):
            add(substitute(statements), to: &pieces, isQuoted: isQuoted)
        case .arithmetic(let arithmetic):
            add(evaluate(arithmetic), to: &pieces, isQuoted: isQuoted)
        case .process(let statements, let isOutput):
            pieces.addInQuotes(openProcess(statements, isOutput: isOutput))
        case .extendedGlob(let text, let parts):
            for case .command(let statements) in parts { _ = substitute(statements) }
            pieces.addLiteral(text + "*")
        case .array(let words):
            pieces.addQuoted("(" + expand(words).map(\.text).joined(separator: " ") + ")")
        }
    }

    func add(_ value: Argument, to pieces: inout WordPieces, isQuoted: Bool) {
        if isQuoted {
            pieces.addInQuotes(value)
        } else {
            pieces.addUnquoted(value, separators: separators)
        }
    }

    /// The characters at which unquoted expansions are split.
    private var separators: String {
        guard let variable = shell.variables["IFS"]?.words.first, variable.isKnown else { return " \t\n" }
        return variable.text
    }

    private func expandTilde(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "~") else { return text }
        let end = text.firstIndex(of: "/") ?? text.endIndex
        let rest = text[end...]
        switch text[..<end] {
        case "~": return home + rest
        case "~+": return (shell.directory ?? "~+") + rest
        case "~-": return text
        case "~root": return "/root" + rest
        case let name: return "/home/\(name.dropFirst())\(rest)"
        }
    }

    /// The home folder as the script sees it.
    var home: String {
        if let set = shell.variables["HOME"]?.words.first, set.isKnown { return set.text }
        return facts.home
    }

    // MARK: Substitutions

    /// What `$(…)` becomes; the commands in it run.
    func substitute(_ statements: [Statement]) -> Argument {
        let flow = inSubshell { run(statements, input: nil, capturing: true) }
        guard let text = flow.text else {
            return Argument("$(…)", isKnown: false, carries: flow.traits)
        }
        var trimmed = text[...]
        while trimmed.utf8.last == UInt8(ascii: "\n") { trimmed.removeLast() }
        return Argument(String(trimmed), isKnown: true, carries: flow.traits)
    }

    /// The path of `<(…)` or `>(…)`; the commands in it run.
    private func openProcess(_ statements: [Statement], isOutput: Bool) -> Argument {
        processes += 1
        let path = "/dev/fd/\(100 + processes)"
        if isOutput {
            let flow = input ?? .unknown
            _ = inSubshell { run(statements, input: flow, capturing: false) }
            shell.descriptors["\(100 + processes)"] = ShellState.Descriptor(
                flow: nil, file: nil, feedsShell: startsShell(statements))
            return Argument(path)
        }
        let flow = inSubshell { run(statements, input: nil, capturing: true) }
        shell.descriptors["\(100 + processes)"] = ShellState.Descriptor(flow: flow, file: nil)
        written[path] = flow
        return Argument(path, isKnown: true, carries: flow.traits)
    }

    private func startsShell(_ statements: [Statement]) -> Bool {
        guard case .simple(let command)? = statements.first?.parts.first?.pipeline.commands.first?.form,
            let name = command.words.first
        else { return false }
        return Shells.names.contains(String(Paths.name(expandToOne(name).text)))
    }

    /// What an arithmetic expression becomes; the commands in it run.
    func evaluate(_ arithmetic: Arithmetic) -> Argument {
        var pieces = WordPieces()
        for part in arithmetic.expansions { add(part, to: &pieces, isFirst: false, isQuoted: true) }
        if let value = Int(arithmetic.text.filter { $0 != " " }) { return Argument(String(value)) }
        // A number is no path, option or program: what it is exactly matters to nobody.
        return Argument("1")
    }

}
