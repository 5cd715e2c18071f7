// The parser's sources are compiled into the same module: see scripts/fuzz.

/// Reads whatever the fuzzer makes up, and stops the process where the tree cannot be right.
@_cdecl("LLVMFuzzerTestOneInput")
public func readsAnything(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    let script = ShellParser.parse(text)
    var checker = PlaceChecker(length: text.utf8.count)
    checker.check(script.statements)
    if let incomplete = script.incomplete {
        precondition((0...text.utf8.count).contains(incomplete.offset), "the offset is outside the text")
    }
    // A text of 10 KB may not take deeper trees or more words than it has bytes.
    precondition(checker.words <= 4 * text.utf8.count + 16, "more words than text")
    return 0
}

/// Checks that all places of a tree are places in its text.
struct PlaceChecker {
    let length: Int
    var words = 0

    mutating func check(_ statements: [Statement]) {
        for statement in statements {
            precondition(!statement.parts.isEmpty, "a statement of nothing")
            for part in statement.parts {
                precondition(!part.pipeline.commands.isEmpty, "a pipeline of nothing")
                for command in part.pipeline.commands { check(command) }
            }
        }
    }

    private func check(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= length, "a place outside the text")
    }

    private mutating func check(_ command: Command) {
        check(command.range)
        for redirection in command.redirections { check(redirection.target) }
        switch command.form {
        case .simple(let simple):
            for assignment in simple.assignments {
                if let subscripted = assignment.subscripted { check(subscripted) }
                switch assignment.value {
                case .scalar(let word): check(word)
                case .array(let words): for word in words { check(word) }
                }
            }
            for word in simple.words { check(word) }
        case .subshell(let body), .group(let body): check(body)
        case .conditional(let branches, let otherwise):
            for branch in branches {
                check(branch.condition)
                check(branch.body)
            }
            check(otherwise)
        case .loop(let condition, let body, _):
            check(condition)
            check(body)
        case .each(_, let words, let body, _):
            for word in words ?? [] { check(word) }
            check(body)
        case .counted(let expression, let body):
            check(expression.expansions)
            check(body)
        case .choice(let word, let choices):
            check(word)
            for choice in choices {
                for pattern in choice.patterns { check(pattern) }
                check(choice.body)
            }
        case .function(_, let body): check(body)
        case .test(let words): for word in words { check(word) }
        case .arithmetic(let expression): check(expression.expansions)
        case .coprocess(_, let command): check(command)
        }
    }

    private mutating func check(_ word: Word) {
        words += 1
        check(word.range)
        check(word.parts)
    }

    private mutating func check(_ parts: [WordPart]) {
        for part in parts {
            switch part {
            case .literal, .escaped, .singleQuoted, .ansiQuoted: break
            case .doubleQuoted(let parts), .extendedGlob(_, let parts): check(parts)
            case .command(let statements), .process(let statements, _): check(statements)
            case .arithmetic(let expression): check(expression.expansions)
            case .array(let words): for word in words { check(word) }
            case .parameter(let parameter):
                if let subscripted = parameter.subscripted { check(subscripted) }
                check(parameter.operation)
            }
        }
    }

    private mutating func check(_ operation: Parameter.Operation) {
        switch operation {
        case .value, .length, .transform, .names, .keys: break
        case .alternative(_, let word), .remove(_, let word): check(word)
        case .replace(_, let pattern, let replacement):
            check(pattern)
            if let replacement { check(replacement) }
        case .substring(let offset, let length):
            check(offset.expansions)
            if let length { check(length.expansions) }
        case .changeCase(_, let pattern): if let pattern { check(pattern) }
        }
    }
}
