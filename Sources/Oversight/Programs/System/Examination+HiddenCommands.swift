/// Programs of every day that take commands in an option or on their input.
extension Examination {
    /// `less +'!command'`, `vim +'!command'`: what a pager or an editor does first.
    func runPagerCommands(of call: Invocation) {
        for argument in call.arguments where argument.text.hasPrefix("+") {
            let command = argument.text.drop { $0 == "+" || $0 == ":" || $0 == " " }
            guard command.hasPrefix("!") else { continue }
            runShell(Argument(String(command.drop { $0 == "!" }), isKnown: argument.isKnown), by: call)
        }
    }

    // MARK: Debuggers

    private static let debugger = OptionSyntax(
        [
            "-ex", "--ex", "-iex", "--iex", "-eval-command", "--eval-command", "-init-eval-command",
            "--init-eval-command", "-o", "--one-line", "-O", "--one-line-before-file", "-k", "--one-line-on-crash",
            "-x", "-s", "-p", "-c", "-n", "-f",
        ], hasSingleDashNames: true)

    /// `gdb -ex 'shell command'`, `lldb -o 'platform shell command'`.
    func runDebuggerCommands(of call: Invocation) {
        let options = Options(call.arguments, Self.debugger)
        let commands = options.values(
            "-ex", "--ex", "-iex", "--iex", "-eval-command", "--eval-command", "-init-eval-command",
            "--init-eval-command", "-o", "--one-line", "-O", "--one-line-before-file", "-k", "--one-line-on-crash")
        for command in commands { runDebugger(command, by: call) }
        for line in (call.input?.text ?? "").split(separator: "\n") { runDebugger(Argument(String(line)), by: call) }
    }

    private func runDebugger(_ command: Argument, by call: Invocation) {
        let text = command.text.drop { $0 == " " }
        for name in ["platform shell ", "shell ", "!", "make "] where text.hasPrefix(name) {
            let rest = name == "make " ? text : text.dropFirst(name.count)
            return runShell(Argument(String(rest), isKnown: command.isKnown), by: call)
        }
        if text.hasPrefix("pipe "), let bar = text.firstIndex(of: "|") {
            return runShell(Argument(String(text[text.index(after: bar)...]), isKnown: command.isKnown), by: call)
        }
        for name in ["python ", "py ", "python-interactive ", "pi ", "script "] where text.hasPrefix(name) {
            return runCode(
                Argument(String(text.dropFirst(name.count)), isKnown: command.isKnown), in: .python, by: call)
        }
        guard let start = command.text.end(ofFirst: "system(") else { return }
        let parts = command.text[start...].split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count > 2 else { return runUnreadable(command, by: call) }
        runShell(Argument(String(parts[1]), isKnown: command.isKnown), by: call)
    }

    // MARK: Emacs

    private static let emacs = OptionSyntax(
        [
            "--eval", "-eval", "--execute", "-execute", "-l", "--load", "-load", "-f", "--funcall", "-funcall", "-u",
            "--user", "-L", "--directory", "--init-directory", "-d", "--display", "-T", "--title",
        ], hasSingleDashNames: true)

    /// Looks into the expressions that a call of emacs evaluates; gives back the files that it visits.
    func runLisp(of call: Invocation) -> [Argument] {
        let options = Options(call.arguments, Self.emacs)
        for code in options.values("--eval", "-eval", "--execute", "-execute") { runLisp(code, by: call) }
        for file in options.values("-l", "--load", "-load") {
            if let flow = content(of: file, for: call) {
                runLisp(Argument(flow.text ?? "", isKnown: flow.text != nil, carries: flow.traits), by: call)
            }
        }
        return options.has("--batch", "-batch") ? [] : options.operands
    }

    /// Looks into the calls of an expression in Lisp that run programs or change files.
    private func runLisp(_ code: Argument, by call: Invocation) {
        guard code.isKnown else { return runUnreadable(code, by: call) }
        guard spend(4 + code.text.utf8.count / 32) else { return }
        for name in Self.lispCalls {
            guard let start = code.text.end(ofFirst: name) else { continue }
            let rest = code.text[start...]
            let parts = rest.split(separator: "\"", omittingEmptySubsequences: false)
            let strings = parts.enumerated().filter { $0.offset % 2 == 1 }.map { Argument(String($0.element)) }
            // A value that is worked out first stands between the name and the first string.
            let isPlain = (parts.first ?? "").allSatisfy { !"(".contains($0) }
            guard let first = strings.first, isPlain || !name.hasPrefix("delete") else {
                runUnreadable(Argument("", isKnown: false), by: call)
                continue
            }
            switch name {
            case "call-process", "start-process", "process-lines", "make-process": runWords(strings, by: call)
            case "delete-directory":
                report(.delete, .directory, path: first, traits: [.recursive, .forced], by: call)
            case "delete-file": report(.delete, path: first, traits: [.forced], by: call)
            case "write-region", "write-file", "copy-file", "rename-file", "with-temp-file":
                for file in strings.suffix(2) where !file.text.contains(" ") { reportWrite(file, by: call) }
            default: runShell(first, by: call)
            }
        }
    }

    private static let lispCalls = [
        "shell-command", "call-process", "start-process", "process-lines", "make-process", "delete-directory",
        "delete-file", "write-region", "write-file", "copy-file", "rename-file", "with-temp-file",
    ]

    // MARK: Make

    /// The recipes of the makefiles that stand in the command: on the input (`make -f -`), or written by it.
    func runMakefiles(of call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-f", "--file", "--makefile", "-C", "--directory", "-I", "-o", "-W", "--eval", "-j", "-l"]))
        if options.has("-n", "--just-print", "--dry-run", "--recon") { return }
        for file in options.values("-f", "--file", "--makefile") {
            let isInput = file.text == "-" || file.text == "/dev/stdin"
            guard let flow = isInput ? call.input : content(of: file, for: call) else { continue }
            guard let text = flow.text, flow.traits.isDisjoint(with: [.remote, .decoded]) else {
                runUnreadable(Argument("", isKnown: false, carries: flow.traits), by: call)
                continue
            }
            runRecipes(text, by: call)
        }
    }

    private func runRecipes(_ text: String, by call: Invocation) {
        var inner = call
        inner.input = nil
        let joined = text.replacing("\\\n", by: " ")
        for line in joined.split(separator: "\n") {
            if line.hasPrefix("\t") {
                runRecipe(line.dropFirst(), by: inner)
            } else {
                if let start = String(line).end(ofFirst: "$(shell ") {
                    runRecipe(String(line)[start...].prefix { $0 != ")" }, by: inner)
                }
                guard let semicolon = line.firstIndex(of: ";"), line[..<semicolon].contains(":") else { continue }
                runRecipe(line[line.index(after: semicolon)...], by: inner)
            }
        }
    }

    private func runRecipe(_ line: Substring, by call: Invocation) {
        let command = String(line.drop { "@-+ \t".contains($0) })
        // Make's own variables look like commands to a shell: $(CC) is no call of CC.
        var shown = ""
        var rest = command[...]
        while let dollar = rest.firstIndex(of: "$") {
            shown += rest[..<dollar]
            rest = rest[rest.index(after: dollar)...]
            if rest.hasPrefix("$") {
                shown += "$"
                rest = rest.dropFirst()
            } else if rest.hasPrefix("("), let end = rest.firstIndex(of: ")") {
                let inside = rest[rest.index(after: rest.startIndex)..<end]
                shown +=
                    inside.hasPrefix("shell ")
                    ? "$(\(inside.dropFirst(6)))"
                    : "${\(inside.filter { $0.isLetter || $0.isNumber || $0 == "_" })}"
                rest = rest[rest.index(after: end)...]
            } else if let mark = rest.first, "@<^+*?%".contains(mark) {
                shown += "made"
                rest = rest.dropFirst()
            } else {
                shown += "$"
            }
        }
        shown += rest
        runShell(Argument(shown), by: call)
    }
}
