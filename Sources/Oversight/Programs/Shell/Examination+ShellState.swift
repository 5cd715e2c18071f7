/// What is built into shells and changes what they know.
extension Examination {
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
            } else if operand.isKnown {
                let isGlob = operand.isGlob && !operand.isQuoted
                let text = isGlob ? expandTopFolders(operand.text) ?? operand.text : operand.text
                shell.directory = Paths.absolute(text, in: call.directory)
                let others = call.variable("CDPATH") ?? shell.variables["CDPATH"]?.words.first
                if let others, text.utf8.first != UInt8(ascii: "/"), text.utf8.first != UInt8(ascii: ".") {
                    for folder in others.text.split(separator: ":").prefix(16) {
                        let other = Paths.absolute("\(folder)/\(text)", in: call.directory)
                        shell.directory = stricter(shell.directory, other)
                    }
                }
                // A folder that is not there cannot be gone to: the shell stays where it was.
                if let before, let after = shell.directory, !isChecked, !shell.endsAtFailures,
                    gravity(of: before) >= .home, call.host == .here, !facts.exists(after)
                {
                    shell.directory = stricter(after, before)
                }
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
        if call.arguments.contains(where: { $0.isOption && $0.text.first == "-" && $0.text.contains("e") }) {
            shell.endsAtFailures = true
        }
        if let dashes = call.arguments.firstIndex(where: { $0.text == "--" }) {
            shell.positional = [Argument("bash")] + call.arguments[(dashes + 1)...]
        } else if let first = call.arguments.first, !first.isOption, first.text.first != "+" {
            shell.positional = [Argument("bash")] + call.arguments
        }
    }

    func analyseShift(_ call: Invocation) {
        let count = call.arguments.first.flatMap { Int($0.text) } ?? 1
        guard let positional = shell.positional, let first = positional.first else { return }
        shell.positional = [first] + positional.dropFirst().dropFirst(Swift.max(0, count))
    }

    func analyseRead(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                call.program == "read"
                    ? ["-d", "-n", "-N", "-p", "-t", "-u", "-i"] : ["-d", "-n", "-u", "-C", "-c", "-O", "-s"]))
        output = Flow(text: "", traits: [])
        if call.program != "read", let callback = options.value("-C") {
            runShell(callback, by: call)
        }
        let traits = call.input?.traits ?? .opaque
        let lines = call.input?.text?.split(separator: "\n").map(String.init)
        let isList = call.program != "read" || options.has("-a")
        let fields = lines?.first?.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        for (index, name) in options.operands.enumerated() {
            var texts = call.program == "read" ? fields : lines
            if !isList, let words = fields {
                // Each name takes one word, the last one all that is left.
                let isLast = index == options.operands.count - 1
                texts = [isLast ? words.dropFirst(index).joined(separator: " ") : words.dropFirst(index).first ?? ""]
            }
            // At what characters a line is split is not known where it is said.
            let isKnown = texts != nil && (shell.variables["IFS"] == nil || options.operands.count == 1 && !isList)
            shell.variables[name.text] = ShellState.Variable(
                words: (texts ?? ["$\(name.text)"]).map {
                    Argument($0, isKnown: isKnown, carries: traits.subtracting(.opaque))
                })
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
