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
        for one in Braces.expand(word) where spend(1) { expandWithoutBraces(one, into: &arguments) }
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

    private func add(_ value: Argument, to pieces: inout WordPieces, isQuoted: Bool) {
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

    // MARK: Parameters

    private func add(_ parameter: Parameter, to pieces: inout WordPieces, isQuoted: Bool) {
        if parameter.operation == .value, !parameter.isIndirect, let words = allWords(parameter) {
            // "$@" and "${array[@]}" are as many fields as there are words.
            for (index, word) in words.enumerated() {
                if index > 0 { pieces.endField() }
                add(word, to: &pieces, isQuoted: isQuoted)
            }
            return
        }
        add(value(of: parameter), to: &pieces, isQuoted: isQuoted)
    }

    private func allWords(_ parameter: Parameter) -> [Argument]? {
        if parameter.name == "@" || parameter.name == "*" {
            guard let positional = shell.positional else { return nil }
            return Array(positional.dropFirst())
        }
        guard let subscripted = parameter.subscripted, case .literal(let text)? = subscripted.parts.first,
            text == "@" || text == "*"
        else { return nil }
        return shell.variables[shell.resolved(parameter.name)]?.words
    }

    /// The value of a parameter after what is done with it.
    func value(of parameter: Parameter) -> Argument {
        var base = plainValue(parameter)
        if parameter.isIndirect, let name = base, name.isKnown {
            base = plainValue(Parameter(name: name.text))
        }
        let unknown = Argument("$\(parameter.name)", isKnown: false)
        switch parameter.operation {
        case .value: return base ?? unknown
        case .length: return Argument("1")
        case .alternative(let operation, let word): return alternative(operation, word, base, of: parameter)
        case .remove(let operation, let pattern):
            guard let base, base.isKnown else { return base ?? unknown }
            var result = base
            result.text = remove(operation, expandToOne(pattern).text, from: base.text)
            return result
        case .replace(let operation, let pattern, let replacement):
            guard let base, base.isKnown else { return base ?? unknown }
            var result = base
            result.text = replace(
                operation, expandToOne(pattern).text, with: replacement.map { expandToOne($0).text } ?? "",
                in: base.text)
            return result
        case .substring(let offset, let length):
            guard let base, base.isKnown, let start = Int(offset.text.filter { $0 != " " }) else {
                return base.map { Argument($0.text, isKnown: false, carries: $0.carries) } ?? unknown
            }
            let characters = Array(base.text)
            let from = Swift.min(characters.count, start < 0 ? Swift.max(0, characters.count + start) : start)
            var end = characters.count
            if let length {
                guard let count = Int(length.text.filter { $0 != " " }) else { return unknown }
                end = count < 0 ? Swift.max(from, end + count) : Swift.min(end, from + count)
            }
            return Argument(String(characters[from..<Swift.max(from, end)]), isKnown: true, carries: base.carries)
        case .changeCase(let operation, _):
            guard var base, base.isKnown else { return base ?? unknown }
            switch operation {
            case "^^": base.text = base.text.uppercased()
            case ",,": base.text = base.text.lowercased()
            case "^": base.text = base.text.prefix(1).uppercased() + base.text.dropFirst()
            case ",": base.text = base.text.prefix(1).lowercased() + base.text.dropFirst()
            default: base.isKnown = false
            }
            return base
        case .transform: return base ?? unknown
        case .names, .keys: return unknown
        }
    }

    private func alternative(
        _ operation: String, _ word: Word, _ base: Argument?, of parameter: Parameter
    ) -> Argument {
        let isSet = base.map { !(operation.hasPrefix(":") && $0.isKnown && $0.text.isEmpty) } ?? false
        let sign = operation.last
        if sign == "+" { return isSet ? expandToOne(word) : base == nil ? expandToOne(word) : Argument("") }
        if isSet, let base { return base }
        if sign == "?" { return Argument("$\(parameter.name)", isKnown: false) }
        let value = expandToOne(word)
        if sign == "=" { shell.variables[shell.resolved(parameter.name)] = ShellState.Variable(words: [value]) }
        return value
    }

    private func plainValue(_ parameter: Parameter) -> Argument? {
        let name = shell.resolved(parameter.name)
        if let number = Int(name) {
            guard let positional = shell.positional else { return nil }
            return positional.indices.contains(number) ? positional[number] : Argument("")
        }
        if let variable = shell.variables[name] {
            if let subscripted = parameter.subscripted {
                let index = expandToOne(subscripted)
                guard let number = Int(index.text) else { return variable.words.first }
                return variable.words.indices.contains(number) ? variable.words[number] : Argument("")
            }
            return variable.words.first ?? Argument("")
        }
        switch name {
        case "HOME": return Argument(facts.home)
        case "PWD": return shell.directory.map { Argument($0) }
        case "TMPDIR", "TMP", "TEMP": return Argument("/tmp")
        case "@", "*":
            guard let positional = shell.positional else { return nil }
            return Argument(positional.dropFirst().map(\.text).joined(separator: " "))
        case "#", "?", "$", "!", "RANDOM", "SECONDS", "EPOCHSECONDS", "UID", "EUID", "PPID", "LINENO":
            return Argument("1")
        case "IFS": return Argument(" \t\n")
        case "PYTHON", "CC", "CXX", "MAKE", "NODE", "PIP", "CARGO", "RUSTC", "JAVA", "RUBY", "PERL", "GO", "NPM":
            return Argument(name == "CXX" ? "c++" : name.lowercased())
        default: return nil
        }
    }

    private func remove(_ operation: String, _ pattern: String, from text: String) -> String {
        let isPrefix = operation.hasPrefix("#")
        let isLongest = operation.utf8.count == 2
        let indices = Array(text.indices) + [text.endIndex]
        let candidates = isPrefix == isLongest ? indices.reversed() : indices
        for index in candidates {
            if isPrefix {
                if Paths.matches(text[..<index], pattern) { return String(text[index...]) }
            } else if Paths.matches(text[index...], pattern) {
                return String(text[..<index])
            }
        }
        return text
    }

    private func replace(_ operation: String, _ pattern: String, with replacement: String, in text: String) -> String {
        guard !pattern.isEmpty, text.utf8.count < 4096 else { return text }
        switch operation {
        case "/#": return text.hasPrefix(pattern) ? replacement + text.dropFirst(pattern.count) : text
        case "/%": return text.hasSuffix(pattern) ? text.dropLast(pattern.count) + replacement : text
        default: break
        }
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix(pattern) {
                result += replacement
                rest = rest.dropFirst(pattern.count)
                if operation == "/" { break }
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
