/// Programs that write files.
extension Examination {
    func analyseTee(_ call: Invocation) {
        output = call.input ?? .unknown
        let flow = output
        let options = Options(call.arguments, OptionSyntax(["--output-error"].filter { _ in false }))
        for operand in options.operands {
            if Self.descriptorNumber(operand.text) != nil { continue }
            let appends = options.has("-a", "--append")
            reportWrite(operand, appends: appends, by: call)
            remember(flow, in: operand, of: call, appends: appends)
        }
        output = flow
    }

    func analyseWrites(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let options = Options(call.arguments, OptionSyntax(["-m", "--mode", "-d", "-t", "-r", "-p", "-i", "--date"]))
        if call.program == "mktemp" {
            output = Flow(text: "/tmp/tmp.new\n", traits: [])
            return
        }
        if let folder = options.value("-d"), call.program == "unzip" { reportWrite(folder, traits: [.mild], by: call) }
        if call.program == "patch" { return analysePatch(call) }
        if call.program == "unzip" || call.program == "cpio" { return }
        for operand in options.operands { reportWrite(operand, appends: true, traits: [.mild], by: call) }
    }

    func analyseEditor(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-c", "-s", "-u", "-S", "--cmd", "-T", "--eval", "-l"]))
        for code in options.values("-c", "--cmd") where code.text.hasPrefix("!") || code.text.hasPrefix(":!") {
            runShell(Argument(String(code.text.drop { $0 == ":" || $0 == "!" }), isKnown: code.isKnown), by: call)
        }
        runPagerCommands(of: call)
        let files = call.program == "emacs" ? runLisp(of: call) : options.operands
        for file in files where !file.text.hasPrefix("+") { reportWrite(file, by: call) }
    }

    func analyseSed(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-e", "-f", "-l", "--expression", "--file", "--line-length"]))
        let isInPlace =
            call.arguments.contains { $0.text.hasPrefix("-i") || $0.text.hasPrefix("--in-place") }
            || options.has("-i")
        var files = options.operands[...]
        let scripts = options.values("-e", "--e|xpression")
        if scripts.isEmpty, options.value("-f", "--file") == nil, !files.isEmpty {
            noteSedCommands(files.removeFirst(), by: call)
        }
        for script in scripts { noteSedCommands(script, by: call) }
        output = Flow(text: nil, traits: call.input?.traits ?? [])
        for file in files {
            if isInPlace {
                reportWrite(file, by: call)
            } else {
                reportRead(file, by: call)
            }
        }
        output.text = nil
    }

    /// `s/…/…/e` and `e command` run the text as a command.
    private func noteSedCommands(_ script: Argument, by call: Invocation) {
        guard script.isKnown else { return }
        let text = script.text
        if text.hasPrefix("e ") || text.hasPrefix("1e ") {
            runShell(Argument(String(text.drop { $0 != " " }.dropFirst())), by: call)
            return
        }
        guard text.count > 4, text.first == "s", let separator = text.dropFirst().first, !separator.isLetter else {
            return
        }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].contains("e"), parts[3].allSatisfy({ "egIip0123456789mM".contains($0) }) else {
            return
        }
        report(.runProgram, .code, traits: [.unreadable], "runs the lines that sed makes", by: call)
    }

    func analyseDD(_ call: Invocation) {
        var source: Argument?
        for argument in call.arguments {
            if let file = argument.value(after: "if=") {
                reportRead(file, by: call)
                reportCopyOfGuard(file, by: call)
                source = file
            }
        }
        for argument in call.arguments {
            guard let file = argument.value(after: "of=") else { continue }
            reportWrite(file, by: call)
            if let source {
                carry(source, to: file, by: call)
            } else if let input = call.input {
                remember(input, in: file, of: call)
            }
        }
        output.traits.formUnion(call.input?.traits ?? [])
    }
}
