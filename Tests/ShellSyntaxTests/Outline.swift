import ShellSyntax

/// Writes a tree down in one line, so that a test can say what it expects.
///
/// A simple command is `[name|argument|…]`, with its assignments before a comma and its redirections behind the bracket;
/// a substitution is `$⟨…⟩`, arithmetic `$⸨…⸩`, an array `⟦…⟧`.
enum Outline {
    static func of(_ source: String) -> String {
        let script = ShellParser.parse(source)
        let text = of(script.statements)
        guard let incomplete = script.incomplete else { return text }
        return "\(text) ✗ \(incomplete.offset)"
    }

    static func of(_ statements: [Statement]) -> String {
        statements.map { statement in
            let parts = statement.parts.map { part -> String in
                let sign =
                    switch part.connector {
                    case .none: ""
                    case .and: " && "
                    case .or: " || "
                    }
                return sign + of(part.pipeline)
            }
            return parts.joined() + (statement.isBackground ? " &" : "")
        }.joined(separator: "; ")
    }

    private static func of(_ pipeline: Pipeline) -> String {
        (pipeline.isTimed ? "time " : "") + (pipeline.isNegated ? "! " : "")
            + pipeline.commands.map(of).joined(separator: " | ")
    }

    static func of(_ command: Command) -> String { of(command.form) + command.redirections.map(of).joined() }

    private static func of(_ form: Command.Form) -> String {
        switch form {
        case .simple(let simple):
            let assignments = simple.assignments.map { of($0) + "," }.joined()
            return "[" + assignments + simple.words.map(of).joined(separator: "|") + "]"
        case .subshell(let body): return "(\(of(body)))"
        case .group(let body): return "{\(of(body))}"
        case .conditional(let branches, let otherwise):
            let arms = branches.map { "if \(of($0.condition)) then \(of($0.body))" }.joined(separator: " el")
            return arms + (otherwise.isEmpty ? "" : " else \(of(otherwise))") + " fi"
        case .loop(let condition, let body, let isUntil):
            return "\(isUntil ? "until" : "while") \(of(condition)) do \(of(body)) done"
        case .each(let name, let words, let body, let isSelect):
            let list = words.map { " in " + $0.map(of).joined(separator: "|") } ?? ""
            return "\(isSelect ? "select" : "for") \(name)\(list) do \(of(body)) done"
        case .counted(let expression, let body): return "for ⸨\(of(expression))⸩ do \(of(body)) done"
        case .choice(let word, let choices):
            let arms = choices.map { "\($0.patterns.map(of).joined(separator: "|"))) \(of($0.body))" }
            return "case \(of(word)) in \(arms.joined(separator: ";; ")) esac"
        case .function(let name, let body): return "\(name)() \(of(body))"
        case .test(let words): return "[[ \(words.map(of).joined(separator: "|")) ]]"
        case .arithmetic(let expression): return "⸨\(of(expression))⸩"
        case .coprocess(let name, let command): return "coproc \(name.map { $0 + " " } ?? "")\(of(command))"
        }
    }

    private static func of(_ assignment: Assignment) -> String {
        let target = assignment.name + (assignment.subscripted.map { "[\(of($0))]" } ?? "")
        let sign = assignment.appends ? "+=" : "="
        switch assignment.value {
        case .scalar(let word): return target + sign + of(word)
        case .array(let words): return target + sign + "⟦\(words.map(of).joined(separator: "|"))⟧"
        }
    }

    private static func of(_ redirection: Redirection) -> String {
        let sign =
            switch redirection.operation {
            case .read: "<"
            case .write: ">"
            case .clobber: ">|"
            case .append: ">>"
            case .readWrite: "<>"
            case .writeBoth: "&>"
            case .appendBoth: "&>>"
            case .duplicateInput: "<&"
            case .duplicateOutput: ">&"
            case .hereDocument: "<<"
            case .hereString: "<<<"
            }
        return " \(redirection.descriptor ?? "")\(sign)\(of(redirection.target))"
    }

    static func of(_ word: Word) -> String { word.parts.map(of).joined() }

    private static func of(_ part: WordPart) -> String {
        switch part {
        case .literal(let text): return text
        case .escaped(let text): return "\\" + text
        case .singleQuoted(let text): return "'\(text)'"
        case .ansiQuoted(let text): return "$'\(text)'"
        case .doubleQuoted(let parts): return "\"\(parts.map(of).joined())\""
        case .parameter(let parameter): return of(parameter)
        case .command(let statements): return "$⟨\(of(statements))⟩"
        case .arithmetic(let expression): return "$⸨\(of(expression))⸩"
        case .process(let statements, let isOutput): return "\(isOutput ? ">" : "<")⟨\(of(statements))⟩"
        case .extendedGlob(let text, let parts): return "glob⟨\(text)\(parts.map { " " + of($0) }.joined())⟩"
        case .array(let words): return "⟦\(words.map(of).joined(separator: "|"))⟧"
        }
    }

    private static func of(_ expression: Arithmetic) -> String {
        expression.text + expression.expansions.map { " «\(of($0))»" }.joined()
    }

    private static func of(_ parameter: Parameter) -> String {
        let name =
            (parameter.isIndirect ? "!" : "") + parameter.name + (parameter.subscripted.map { "[\(of($0))]" } ?? "")
        switch parameter.operation {
        case .value: return "${\(name)}"
        case .length: return "${#\(name)}"
        case .alternative(let sign, let word): return "${\(name) \(sign) \(of(word))}"
        case .remove(let sign, let word): return "${\(name) \(sign) \(of(word))}"
        case .replace(let sign, let pattern, let replacement):
            return "${\(name) \(sign) \(of(pattern))\(replacement.map { " / " + of($0) } ?? "")}"
        case .substring(let offset, let length):
            return "${\(name) : \(of(offset))\(length.map { " : " + of($0) } ?? "")}"
        case .changeCase(let sign, let pattern): return "${\(name) \(sign)\(pattern.map { " " + of($0) } ?? "")}"
        case .transform(let letter): return "${\(name) @\(letter)}"
        case .names(let sign): return "${names \(name)\(sign)}"
        case .keys(let sign): return "${keys \(name)[\(sign)]}"
        }
    }
}
