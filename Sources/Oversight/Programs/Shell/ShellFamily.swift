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
    private func noteSecretVariables(in call: Invocation) {
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

    // MARK: State

    func analyseChangeDirectory(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        guard call.program != "popd" else {
            shell.directory = shell.previousDirectory
            return
        }
        let operand = call.arguments.first { !$0.isOption || $0.text == "-" }
        let before = shell.directory
        if let operand {
            if operand.text == "-" {
                shell.directory = shell.previousDirectory
            } else if operand.isKnown, !operand.isGlob || operand.isQuoted {
                shell.directory = Paths.absolute(operand.text, in: call.directory)
            } else {
                shell.directory = nil
            }
        } else {
            shell.directory = home
        }
        shell.previousDirectory = before
    }

    func analyseDeclare(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        if call.arguments.isEmpty || call.arguments.allSatisfy({ $0.text == "-p" }),
            call.program == "export" || call.program == "declare"
        {
            report(.readSecret, .environment, on: "the environment", place: .workspace, traits: [.everything], by: call)
            output.traits.insert(.secret)
        }
        var isExported = call.program == "export"
        var isLowercased = false
        var isReference = false
        var isFunction = false
        for argument in call.arguments {
            let text = argument.text
            if argument.isOption, text.first == "-" {
                if text.contains("x") { isExported = true }
                if text.contains("l") { isLowercased = true }
                if text.contains("n"), call.program != "export" { isReference = true }
                if text.contains("f") || (text.contains("n") && call.program == "export") { isFunction = true }
                continue
            }
            guard !isFunction else { continue }
            declare(argument, isExported, isLowercased, isReference)
        }
    }

    private func declare(_ argument: Argument, _ isExported: Bool, _ isLowercased: Bool, _ isReference: Bool) {
        guard let equals = argument.text.firstIndex(of: "=") else {
            let name = shell.resolved(argument.text)
            var variable = shell.variables[name] ?? ShellState.Variable(words: [])
            if shell.variables[name] == nil, !isLowercased, !isReference, !isExported { return }
            if isExported { variable.isExported = true }
            if isLowercased { variable.isLowercased = true }
            shell.variables[name] = variable
            return
        }
        var name = argument.text[..<equals]
        let appends = name.last == "+"
        if appends { name.removeLast() }
        var value = argument
        value.text = String(argument.text[argument.text.index(after: equals)...])
        if isReference {
            shell.variables[String(name)] = ShellState.Variable(words: [], reference: value.text)
            return
        }
        if isLowercased {
            var variable = shell.variables[String(name)] ?? ShellState.Variable(words: [])
            variable.isLowercased = true
            shell.variables[String(name)] = variable
        }
        if value.text.hasPrefix("("), value.text.hasSuffix(")") {
            let words = value.text.dropFirst().dropLast().split(separator: " ").map {
                Argument(String($0), isKnown: value.isKnown)
            }
            set(String(name), to: words, exported: isExported)
            return
        }
        if appends, let old = shell.variables[shell.resolved(String(name))]?.words.first {
            value.text = old.text + value.text
            value.isKnown = value.isKnown && old.isKnown
        }
        set(String(name), to: [value], exported: isExported)
    }

    func analyseUnset(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        var isFunction = false
        for argument in call.arguments {
            if argument.isOption {
                isFunction = argument.text.contains("f")
            } else if isFunction {
                shell.functions[argument.text] = nil
            } else {
                shell.variables[shell.resolved(argument.text)] = nil
            }
        }
    }

    func analyseSet(_ call: Invocation) {
        output = Flow(text: nil, traits: call.arguments.isEmpty ? [.secret] : [])
        if let dashes = call.arguments.firstIndex(where: { $0.text == "--" }) {
            shell.positional = [Argument("bash")] + call.arguments[(dashes + 1)...]
        } else if let first = call.arguments.first, !first.isOption, first.text.first != "+" {
            shell.positional = [Argument("bash")] + call.arguments
        }
    }

    func analyseShift(_ call: Invocation) {
        let count = call.arguments.first.flatMap { Int($0.text) } ?? 1
        guard let positional = shell.positional, let first = positional.first else { return }
        shell.positional = [first] + positional.dropFirst(1 + Swift.max(0, count))
    }

    func analyseRead(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-d", "-n", "-N", "-p", "-t", "-u", "-i", "-C", "-c", "-O", "-s"].filter { $0 != "-s" }))
        output = Flow(text: "", traits: [])
        if call.program != "read", let callback = options.value("-C") {
            runShell(callback, by: call)
        }
        let traits = call.input?.traits ?? .opaque
        for name in options.operands {
            let text = call.input?.text?.split(separator: "\n").first.map(String.init)
            shell.variables[name.text] = ShellState.Variable(
                words: [Argument(text ?? "$\(name.text)", isKnown: text != nil, carries: traits.subtracting(.opaque))])
        }
    }

    func analyseAlias(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        for argument in call.arguments {
            guard let equals = argument.text.firstIndex(of: "=") else { continue }
            shell.aliases[String(argument.text[..<equals])] = String(
                argument.text[argument.text.index(after: equals)...])
        }
    }

    func analyseTrap(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        guard let action = call.arguments.first(where: { !$0.isOption }), action.text != "-" else { return }
        guard call.arguments.count > 1 else { return }
        runShell(action, by: call, positional: shell.positional)
    }

    func analyseEnable(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-f"]))
        guard options.value("-f") != nil else { return }
        report(.runProgram, .code, traits: [.unreadable], "loads machine code into the shell", by: call)
    }

    func analysePrintf(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-v"], endsAtOperand: true))
        let flow = Printing.printf(options.operands)
        noteSecretVariables(in: call)
        guard let name = options.value("-v") else {
            output = flow
            return
        }
        output = Flow(text: "", traits: [])
        set(
            name.text, to: [Argument(flow.text ?? "$\(name.text)", isKnown: flow.text != nil, carries: flow.traits)],
            exported: false)
    }
}
