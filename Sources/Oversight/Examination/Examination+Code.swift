import ShellSyntax

/// Code that a call gives to a shell or an interpreter.
extension Examination {
    /// Looks into `text`, which `call` gives to a shell.
    ///
    /// - Parameters:
    ///   - text: the code; what is not known in full is reported as code that cannot be read, with what it carries
    ///     (`.remote`, `.decoded`).
    ///   - positional: `$0` and the parameters; nil where they are not known.
    func runShell(_ text: Argument, by call: Invocation, positional: [Argument]? = nil) {
        guard text.isKnown else {
            runUnreadable(text, by: call)
            // What is known of it may tell more: sh -c "rm -rf $X".
            guard text.carries.isEmpty, text.text.utf8.contains(UInt8(ascii: " ")) else { return }
            runNested(text.text, by: call, positional: positional)
            return
        }
        runNested(text.text, by: call, positional: positional)
    }

    private func runNested(_ text: String, by call: Invocation, positional: [Argument]?) {
        guard depth < Self.deepest, call.depth < Self.deepest else {
            return giveUp("nests shells too deeply to be understood")
        }
        let saved = shell
        let outer = (host, isPrivileged, calling)
        host = call.host
        isPrivileged = call.isPrivileged
        shell = ShellState(directory: call.host == .here ? call.directory : nil)
        if case .container = call.host { shell.directory = nil }
        for (name, variable) in saved.variables where variable.isExported { shell.variables[name] = variable }
        shell.descriptors = saved.descriptors
        shell.positional = positional
        depth += 1
        runText(text, input: call.input)
        depth -= 1
        (host, isPrivileged, calling) = outer
        shell = saved
    }

    /// Walks `text` in the shell as it is.
    func runText(_ text: String, input: Flow? = nil, capturing: Bool = true) {
        guard spend(1 + text.utf8.count / 64) else { return }
        let outerSource = source
        source = text
        let script = ShellParser.parse(text)
        output = run(script.statements, input: input, capturing: capturing)
        if let incomplete = script.incomplete { noteIncomplete(incomplete) }
        source = outerSource
    }

    /// Reports that a text could not be read to its end.
    func noteIncomplete(_ incomplete: Incomplete) {
        let why =
            switch incomplete.cause {
            case .syntax: "cannot be read as a shell would read it"
            case .tooDeep: "nests commands too deeply to be understood"
            case .tooLarge: "is too large to be understood in time"
            case .nulByte: "holds a NUL character, which no command line can"
            }
        add(
            Finding(
                .runProgram, .code, traits: [.unreadable], family: "shell", summary: why, segment: source.excerpt))
    }

    /// Reports that `call` runs code that cannot be read here.
    func runUnreadable(_ text: Argument, by call: Invocation) {
        if text.carries.contains(.remote) {
            report(
                .runRemoteCode, .code, on: call.program, place: .remote,
                traits: text.carries.contains(.loopback) ? [.carriesRemote, .contained] : [.carriesRemote],
                "runs code that another machine sends", by: call)
        } else if text.carries.contains(.decoded) {
            report(
                .runRemoteCode, .code, on: call.program, traits: [.carriesDecoded],
                "runs code that was hidden by an encoding", by: call)
        } else {
            report(
                .runProgram, .code, on: call.program, traits: [.unreadable], "runs code that is not known before",
                by: call)
        }
    }

    /// Looks into `text`, which `call` gives to an interpreter of `language`.
    func runCode(_ text: Argument, in language: CodeLanguage, by call: Invocation) {
        if !text.isKnown, text.text.isEmpty || !text.carries.isDisjoint(with: [.remote, .decoded]) {
            runUnreadable(text, by: call)
            return
        }
        guard let analysis = CodeLanguage.analyses[language] else {
            report(
                .runProgram, .code, on: language.rawValue, traits: [.unreadable],
                "runs code in a language that cannot be read here", by: call)
            return
        }
        guard spend(4 + text.text.utf8.count / 32) else { return }
        analysis(text.text, call, self)
    }

    /// Runs what `flow` holds in a shell, where it feeds one: `curl … | sh`.
    func runInput(_ flow: Flow?, by call: Invocation) {
        guard let flow else { return }
        var inner = call
        inner.input = nil
        runShell(Argument(flow.text ?? "", isKnown: flow.text != nil, carries: flow.traits), by: inner)
    }
}
