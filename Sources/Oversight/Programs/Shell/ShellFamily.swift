/// The shells and what is built into them.
extension ProgramFamily {
    static let shell = ProgramFamily(
        "shell", runsOthers: true,
        [
            (Array(Shells.names), { call, examination in examination.analyseShell(call) }),
            (["eval", "iex", "invoke-expression"], { call, examination in examination.analyseEval(call) }),
            (["source", "."], { call, examination in examination.analyseSource(call) }),
            (["exec"], { call, examination in examination.analyseExec(call) }),
            (["command", "builtin"], { call, examination in examination.analyseCommand(call) }),
            (["cd", "chdir", "pushd", "popd"], { call, examination in examination.analyseChangeDirectory(call) }),
            (
                ["export", "declare", "typeset", "local", "readonly"],
                { call, examination in examination.analyseDeclare(call) }
            ),
            (["unset"], { call, examination in examination.analyseUnset(call) }),
            (["set"], { call, examination in examination.analyseSet(call) }),
            (["shift"], { call, examination in examination.analyseShift(call) }),
            (["read", "mapfile", "readarray"], { call, examination in examination.analyseRead(call) }),
            (["alias"], { call, examination in examination.analyseAlias(call) }),
            (["trap"], { call, examination in examination.analyseTrap(call) }),
            (["echo"], { call, examination in examination.analyseEcho(call) }),
            (["printf"], { call, examination in examination.analysePrintf(call) }),
            (["enable"], { call, examination in examination.analyseEnable(call) }),
            (
                [
                    ":", "true", "false", "test", "[", "[[", "type", "hash", "help", "return", "exit", "break",
                    "continue",
                    "wait", "disown", "jobs", "fg", "bg", "let", "umask", "ulimit", "getopts", "complete", "compgen",
                    "times", "unalias", "dirs", "logout", "shopt", "bind", "caller", "suspend", "sleep", "setopt",
                    "unsetopt",
                ], { _, examination in examination.output = Flow(text: nil, traits: []) }
            ),
        ])
}

extension Examination {
    // MARK: Shells

    /// `bash -c …`, `bash script`, `… | bash`.
    func analyseShell(_ call: Invocation) {
        var index = 0
        var code: Argument?
        var takesCode = false
        var onlyReads = false
        let arguments = call.arguments
        while index < arguments.count {
            let argument = arguments[index]
            let text = argument.text
            guard text.count > 1, text.first == "-" || text.first == "+" else { break }
            index += 1
            if text == "--" { break }
            if text == "--version" || text == "--help" { return }
            if text.hasPrefix("--") {
                if text == "--rcfile" || text == "--init-file" { index += 1 }
                continue
            }
            if text.hasPrefix("+") {
                if text.contains("n") { onlyReads = false }
                if text.hasSuffix("o") || text.hasSuffix("O") { index += 1 }
                continue
            }
            let letters = text.dropFirst()
            if letters.contains("c") { takesCode = true }
            if letters.contains("n") { onlyReads = true }
            if letters.hasSuffix("o") || letters.hasSuffix("O") { index += 1 }
        }
        if onlyReads {
            output = Flow(text: "", traits: [])
            return
        }
        let rest = index < arguments.count ? Array(arguments[index...]) : []
        if takesCode {
            code = rest.first
            guard let code else {
                if call.takesMoreArguments {
                    runUnreadable(Argument("", isKnown: false, carries: call.input?.traits ?? []), by: call)
                }
                return
            }
            runShell(code, by: call, positional: Array(rest.dropFirst()))
            return
        }
        guard let script = rest.first, script.text != "-" else {
            if call.takesMoreArguments {
                runUnreadable(Argument("", isKnown: false, carries: call.input?.traits ?? []), by: call)
            } else {
                runInput(call.input, by: call)
            }
            return
        }
        runScript(script, Array(rest), by: call)
    }

    /// Runs the file that `script` names in a shell.
    func runScript(_ script: Argument, _ positional: [Argument], by call: Invocation) {
        if let number = Self.descriptorNumber(script.text) {
            runInput(shell.descriptors[number]?.flow ?? (number == "0" ? call.input : nil), by: call)
            return
        }
        if let flow = content(of: script, for: call) {
            runShell(
                Argument(flow.text ?? "", isKnown: flow.text != nil, carries: flow.traits.union(script.carries)),
                by: call, positional: positional)
            return
        }
        if !script.carries.isDisjoint(with: [.remote, .decoded]) {
            runUnreadable(Argument("", isKnown: false, carries: script.carries), by: call)
            return
        }
        let target = target(script, of: call, followsLinks: false)
        report(.runProgram, .code, on: target.path, place: target.place, by: call)
    }

    func analyseEcho(_ call: Invocation) {
        output = Printing.echo(call)
        noteSecretVariables(in: call)
    }

    /// Printing a variable whose name says that it holds a secret shows the secret.
    func noteSecretVariables(in call: Invocation) {
        guard !call.isPiped else { return }
        for argument in call.arguments where !argument.isKnown {
            for part in argument.text.split(separator: "$").dropFirst(argument.text.hasPrefix("$") ? 0 : 1) {
                let name = String(part.prefix { $0.isLetter || $0 == "_" || $0.isNumber })
                guard Self.namesSecret(name) else { continue }
                report(.readSecret, .environment, on: name, place: .workspace, by: call)
            }
        }
    }

    func analyseEval(_ call: Invocation) {
        if call.arguments.isEmpty, call.program != "eval" { return runInput(call.input, by: call) }
        var words = call.arguments
        if words.first?.text == "--" { words.removeFirst() }
        guard !words.isEmpty else { return }
        var text = Argument(words.map(\.text).joined(separator: " "))
        text.isKnown = words.allSatisfy(\.isKnown)
        text.carries = words.reduce(into: []) { $0.formUnion($1.carries) }
        guard text.isKnown else {
            runUnreadable(text, by: call)
            if text.carries.isEmpty { runText(text.text, input: call.input) }
            return
        }
        guard deepen() else { return }
        runText(text.text, input: call.input)
        depth -= 1
    }

    func analyseSource(_ call: Invocation) {
        guard let file = call.arguments.first(where: { !$0.isOption }) else { return }
        let flow =
            Self.descriptorNumber(file.text).flatMap { $0 == "0" ? call.input : shell.descriptors[$0]?.flow }
            ?? content(of: file, for: call)
        if let flow {
            guard let text = flow.text, flow.traits.isDisjoint(with: [.remote]) else {
                runUnreadable(Argument("", isKnown: false, carries: flow.traits), by: call)
                return
            }
            guard deepen() else { return }
            runText(text)
            depth -= 1
            return
        }
        if !file.carries.isDisjoint(with: [.remote, .decoded]) {
            runUnreadable(Argument("", isKnown: false, carries: file.carries), by: call)
            return
        }
        if SensitiveFiles.isSensitive(file, in: call) {
            reportRead(file, by: call)
            return
        }
        let target = target(file, of: call, followsLinks: false)
        report(.runProgram, .code, on: target.path, place: target.place, by: call)
    }

    func analyseExec(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-a"], endsAtOperand: true))
        guard !options.operands.isEmpty else { return }
        runWords(options.operands, by: call)
    }

    /// `command rm`, `builtin cd`; `command -v rm` only asks.
    func analyseCommand(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(endsAtOperand: true))
        if options.has("-v") || options.has("-V") {
            // Read literally `command -v` runs nothing, unless its words say that they mean to.
            guard options.operandsAfterDashes != nil, options.operands.count > 1 else { return }
        }
        runWords(options.operands, by: call)
    }

}
