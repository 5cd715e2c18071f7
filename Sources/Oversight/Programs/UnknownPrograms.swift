/// Programs of which nothing is known.
///
/// They are taken as the project's own tools and run without a question, unless something about the call itself is
/// dangerous: it hands on another program that is, it names a secret, its words say that it destroys, or it runs with
/// another's rights.
extension Examination {
    /// Looks into a call of a program that is not known.
    func analyseUnknown(_ call: Invocation) {
        if call.program.utf8.contains(where: { $0 >= 0x80 }) {
            report(
                .runProgram, .code, on: call.program, traits: [.unreadable],
                "has a name that looks like another's", by: call)
            return
        }
        if call.program.holds("() {") || call.path.holds("()") {
            report(
                .runProgram, .code, on: call.program, traits: [.unreadable],
                "hands a function to a shell in a variable", by: call)
            return
        }
        if let flow = content(of: Argument(call.path), for: call), call.path.utf8.contains(UInt8(ascii: "/")) {
            runShell(
                Argument(flow.text ?? "", isKnown: flow.text != nil, carries: flow.traits), by: call,
                positional: [Argument(call.path)] + call.arguments)
        }
        for argument in call.arguments {
            noteSecret(in: argument, of: call)
            if argument.text.hasSuffix(".sqlite") || argument.text.hasSuffix(".db") {
                DatabaseReport(call: call, examination: self).reportOpened(argument)
            }
        }
        let start = findings.count
        lookBehind(call)
        guard findings.count == start else { return }
        let isFile = call.path.utf8.contains(UInt8(ascii: "/"))
        if let verb = DestructiveWords.verb(of: call), spend(40), isFile || !Misspelling.isLikely(call.program) {
            report(.destroy, .other, on: call.program, "\(verb)s something with a program that is not known", by: call)
            return
        }
        var traits: Finding.Traits = []
        if call.arguments.contains(where: { !$0.carries.isDisjoint(with: .secret) }) { traits.insert(.carriesSecret) }
        let path = call.path.utf8.contains(UInt8(ascii: "/")) ? Paths.absolute(call.path, in: call.directory) : nil
        report(
            .runProgram, .code, on: path ?? call.program,
            place: path.map { place(of: $0, on: call.host) } ?? .workspace,
            traits: traits, by: call)
    }

    /// Reports that `argument`, or the value in it (`--file=.env`, `@.env`), names a file with secrets.
    func noteSecret(in argument: Argument, of call: Invocation) {
        guard argument.text.utf8.count < 4096, !argument.text.utf8.contains(UInt8(ascii: " ")) else { return }
        var value = argument
        if argument.isOption {
            guard let equals = argument.text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return }
            value.text = String(argument.text[argument.text.utf8.index(after: equals)...])
        }
        if value.text.first == "@" { value.text.removeFirst() }
        if value.text.hasPrefix("file://") { value.text = String(value.text.dropFirst(7)) }
        guard
            SensitiveFiles.isSensitive(value, in: call)
                || content(of: value, for: call)?.traits.contains(.secret) == true
        else { return }
        reportRead(value, by: call)
    }

    /// Looks for a program that is known among the arguments of one that is not: `wrapper --flag rm -rf x`.
    func lookBehind(_ call: Invocation) {
        for (index, argument) in call.arguments.prefix(6).enumerated() where argument.isKnown && !argument.isOption {
            let name = Self.programName(argument.text)
            guard ProgramFamily.wrapped.contains(name), index + 1 < call.arguments.count else { continue }
            var inner = call
            inner.depth += 1
            runWords(call.arguments[index...], by: inner)
            return
        }
    }
}

extension ProgramFamily {
    /// Programs whose names among the arguments of an unknown program are taken for a call.
    static let wrapped: Set<String> = Shells.names.union([
        "rm", "sudo", "doas", "git", "dd", "shred", "mkfs", "chmod", "chown", "find", "xargs", "env", "nohup", "eval",
        "curl", "wget", "python", "python3", "node", "perl", "ruby", "nc", "ssh", "truncate", "mkfs.ext4", "wipefs",
        "tee",
        "busybox", "exec", "command", "kill", "killall", "unlink", "time", "timeout",
    ])
}

/// Words that say that something is destroyed.
enum DestructiveWords {
    private static let verbs: Set<Substring> = [
        "delete", "destroy", "drop", "purge", "wipe", "erase", "terminate", "nuke", "unpublish", "dropdb", "truncate",
        "obliterate", "shred",
    ]

    /// The word among a program's subcommands that says that it destroys; nil where none does.
    static func verb(of call: Invocation) -> String? {
        var operands = 0
        for argument in call.arguments where argument.isKnown && !argument.isQuoted {
            guard !argument.isOption else { continue }
            operands += 1
            guard operands <= 3 else { return nil }
            let text = argument.text
            guard text.utf8.count < 40, !text.utf8.contains(UInt8(ascii: "/")), !text.utf8.contains(UInt8(ascii: "."))
            else { continue }
            for part in text.split(whereSeparator: { $0 == ":" || $0 == "-" || $0 == "_" }) where verbs.contains(part) {
                return String(part)
            }
        }
        return nil
    }
}
