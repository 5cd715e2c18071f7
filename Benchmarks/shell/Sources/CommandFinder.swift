import ShellSyntax

/// Finds the simple commands of a tree, wherever they stand.
struct CommandFinder {
    struct Found {
        var start: Int
        var words: [Range<Int>]
    }

    private(set) var commands: [Found] = []

    mutating func visit(_ statements: [Statement]) {
        for statement in statements {
            for part in statement.parts {
                for command in part.pipeline.commands { visit(command) }
            }
        }
    }

    private mutating func visit(_ command: Command) {
        for redirection in command.redirections { visit(redirection.target) }
        switch command.form {
        case .simple(let simple):
            if let first = simple.words.first {
                commands.append(Found(start: first.range.lowerBound, words: simple.words.map(\.range)))
            }
            for assignment in simple.assignments {
                if let subscripted = assignment.subscripted { visit(subscripted) }
                switch assignment.value {
                case .scalar(let word): visit(word)
                case .array(let words): visit(words)
                }
            }
            visit(simple.words)
        case .subshell(let body), .group(let body): visit(body)
        case .conditional(let branches, let otherwise):
            for branch in branches {
                visit(branch.condition)
                visit(branch.body)
            }
            visit(otherwise)
        case .loop(let condition, let body, _):
            visit(condition)
            visit(body)
        case .each(_, let words, let body, _):
            visit(words ?? [])
            visit(body)
        case .counted(let expression, let body):
            visit(expression)
            visit(body)
        case .choice(let word, let choices):
            visit(word)
            for choice in choices {
                visit(choice.patterns)
                visit(choice.body)
            }
        case .function(_, let body): visit(body)
        case .test(let words): visit(words)
        case .arithmetic(let expression): visit(expression)
        case .coprocess(_, let command): visit(command)
        }
    }

    private mutating func visit(_ words: [Word]) {
        for word in words { visit(word) }
    }

    private mutating func visit(_ word: Word) { visit(word.parts) }

    private mutating func visit(_ expression: Arithmetic) { visit(expression.expansions) }

    private mutating func visit(_ parts: [WordPart]) {
        for part in parts {
            switch part {
            case .literal, .escaped, .singleQuoted, .ansiQuoted: break
            case .doubleQuoted(let parts), .extendedGlob(_, let parts): visit(parts)
            case .parameter(let parameter): visit(parameter)
            case .command(let statements), .process(let statements, _): visit(statements)
            case .arithmetic(let expression): visit(expression)
            case .array(let words): visit(words)
            }
        }
    }

    private mutating func visit(_ parameter: Parameter) {
        if let subscripted = parameter.subscripted { visit(subscripted) }
        switch parameter.operation {
        case .value, .length, .transform, .names, .keys: break
        case .alternative(_, let word), .remove(_, let word): visit(word)
        case .replace(_, let pattern, let replacement):
            visit(pattern)
            if let replacement { visit(replacement) }
        case .substring(let offset, let length):
            visit(offset)
            if let length { visit(length) }
        case .changeCase(_, let pattern):
            if let pattern { visit(pattern) }
        }
    }
}
