import ShellSyntax

/// The values of variables and parameters.
extension Examination {
    func add(_ parameter: Parameter, to pieces: inout WordPieces, isQuoted: Bool) {
        if parameter.operation == .value, !parameter.isIndirect, let words = allWords(parameter) {
            // "$@" and "${array[@]}" are as many fields as there are words.
            for (index, word) in words.enumerated() {
                if index > 0 { pieces.endField() }
                add(word, to: &pieces, isQuoted: isQuoted)
            }
            return
        }
        if case .substring(let offset, let length) = parameter.operation, !parameter.isIndirect,
            let words = slice(parameter, from: offset.text, length: length?.text)
        {
            for (index, word) in words.enumerated() {
                if index > 0 { pieces.endField() }
                add(word, to: &pieces, isQuoted: isQuoted)
            }
            return
        }
        let value = value(of: parameter)
        guard spend(1 + value.text.utf8.count / 64) else { return }
        add(value, to: &pieces, isQuoted: isQuoted)
    }

    /// The words of `${@:offset:length}` and `${array[@]:offset:length}`; nil where it is none of these.
    private func slice(_ parameter: Parameter, from offset: String, length: String?) -> [Argument]? {
        guard var words = allWords(parameter) else { return nil }
        let unknown = Argument(
            "$\(parameter.name)", isKnown: false, carries: words.reduce(into: []) { $0.formUnion($1.carries) })
        if parameter.name == "@" || parameter.name == "*", let own = shell.positional?.first {
            words.insert(own, at: 0)
        } else if shell.variables[shell.resolved(parameter.name)]?.keyed.isEmpty == false {
            return [unknown]
        }
        guard let start = Int(offset.filter { $0 != " " }) else { return [unknown] }
        let from =
            start < 0 ? (start < -words.count ? words.count : words.count + start) : Swift.min(start, words.count)
        let rest = words[from...]
        guard let length else { return Array(rest) }
        guard let count = Int(length.filter { $0 != " " }), count >= 0 else { return [unknown] }
        return Array(rest.prefix(count))
    }

    private func allWords(_ parameter: Parameter) -> [Argument]? {
        if parameter.name == "@" || parameter.name == "*" {
            guard let positional = shell.positional else { return nil }
            return Array(positional.dropFirst())
        }
        guard let subscripted = parameter.subscripted, case .literal(let text)? = subscripted.parts.first,
            text == "@" || text == "*"
        else { return nil }
        return shell.variables[shell.resolved(parameter.name)]?.allWords
    }

    /// The value of a parameter after what is done with it.
    func value(of parameter: Parameter) -> Argument {
        var base = plainValue(parameter)
        if parameter.name == "@" || parameter.name == "*", parameter.operation != .value,
            shell.positional?.count ?? 0 > 2
        {
            // What is done is done to each word.
            base?.isKnown = false
        }
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
            let length = base.text.utf8.count
            guard length < 2048, spend(1 + length * length / 8000) else { return unknown }
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
            let from =
                start < 0
                ? (start < -characters.count ? 0 : characters.count + start) : Swift.min(characters.count, start)
            var end = characters.count
            if let length {
                guard let count = Int(length.text.filter { $0 != " " }) else { return unknown }
                if count < 0 {
                    end = count < from - end ? from : end + count
                } else if count < end - from {
                    end = from + count
                }
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
                return variable.element(at: index.isKnown ? key(of: index.text, in: variable) : nil)
                    ?? Argument("$\(name)", isKnown: false, carries: variable.carries)
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

    /// The key that `subscript` is in `variable`: names in it are numbers where the array counts.
    func key(of subscripted: String, in variable: ShellState.Variable) -> String {
        guard variable.keyed.isEmpty, Int(subscripted) == nil,
            let value = shell.variables[shell.resolved(subscripted)]?.words.first, value.isKnown, Int(value.text) != nil
        else { return subscripted }
        return value.text
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
