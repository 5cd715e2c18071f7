import ShellSyntax

/// Simple commands: what they run, after variables, aliases, functions and wrappers.
extension Examination {
    /// Walks a simple command.
    func run(
        _ simple: SimpleCommand, of command: Command, input: Flow?, capturing: Bool
    ) -> Flow {
        var call = Invocation(
            program: "", path: "", arguments: [], segment: segment(command.range), directory: shell.directory,
            host: host, isPrivileged: isPrivileged, depth: depth)
        let ends = open(command.redirections, for: call, input: input)
        call.input = ends.input
        call.isPiped = capturing
        let outerInput = self.input
        self.input = ends.input
        defer { self.input = outerInput }

        guard !simple.words.isEmpty else {
            for assignment in simple.assignments { assign(assignment) }
            if !simple.assignments.isEmpty || command.redirections.isEmpty {
                return close(ends, Flow(text: "", traits: []), for: call)
            }
            return close(ends, Flow(text: "", traits: ends.input?.traits ?? []), for: call)
        }
        let words = expand(simple.words)
        output = Flow(text: "", traits: [])
        if simple.assignments.isEmpty {
            runNamed(words, by: call)
        } else {
            // Bash expands the words before it assigns; whoever writes `X=/ rm "$X"` means the other. Both are looked at.
            let saved = shell.variables
            for assignment in simple.assignments {
                assign(assignment, exported: true)
                call.environment.append(
                    Invocation.Variable(
                        name: assignment.name, value: shell.variables[assignment.name]?.words.first ?? Argument("")))
            }
            judgeEnvironment(of: call)
            let others = expand(simple.words)
            if words != others, !words.isEmpty { runNamed(words, by: call) }
            runNamed(others, by: call)
            for assignment in simple.assignments { shell.variables[assignment.name] = saved[assignment.name] }
        }
        return close(ends, output, for: call)
    }

    /// Runs `words` as a shell does: a function or an alias comes before a program.
    private func runNamed(_ words: [Argument], by call: Invocation) {
        guard let first = words.first else { return }
        guard first.isKnown, !first.isQuoted || shell.functions[first.text] != nil else {
            runWords(words, by: call)
            return
        }
        if let alias = shell.aliases[first.text], !calling.contains(first.text) {
            calling.append(first.text)
            runText(alias + words.dropFirst().map { " " + $0.text }.joined())
            calling.removeLast()
            return
        }
        guard let body = shell.functions[first.text] else {
            runWords(words, by: call)
            return
        }
        guard !calling.contains(first.text) else {
            if isConcurrent {
                report(
                    .destroy, .process, on: "this machine", place: .system, traits: [.everything],
                    "starts copies of itself without end", by: call)
            }
            return
        }
        guard calling.count < Self.deepest, deepen() else {
            return giveUp("calls functions too deeply to be understood")
        }
        calling.append(first.text)
        let positional = shell.positional
        shell.positional = words
        output = run(body, input: call.input, capturing: true)
        shell.positional = positional
        calling.removeLast()
        depth -= 1
    }

    // MARK: Assignments

    /// Gives a variable its value.
    func assign(_ assignment: Assignment, exported: Bool = false) {
        let name = shell.resolved(assignment.name)
        var words: [Argument]
        switch assignment.value {
        case .scalar(let word): words = [expandToOne(word)]
        case .array(let values): words = expand(values)
        }
        var variable = shell.variables[name] ?? ShellState.Variable(words: [])
        if variable.isLowercased {
            words = words.map { Argument($0.text.lowercased(), isKnown: $0.isKnown, carries: $0.carries) }
        }
        if let subscripted = assignment.subscripted, let value = words.first {
            if let index = Int(expandToOne(subscripted).text), index >= 0, index < 256 {
                while variable.words.count <= index { variable.words.append(Argument("")) }
                variable.words[index] = value
            } else {
                variable.words.append(value)
            }
        } else if assignment.appends {
            if case .array = assignment.value {
                variable.words += words
            } else {
                var joined = variable.words.first ?? Argument("")
                joined.text += words[0].text
                joined.isKnown = joined.isKnown && words[0].isKnown
                joined.carries.formUnion(words[0].carries)
                variable.words = [joined]
            }
        } else {
            variable.words = words
        }
        if variable.words.first.map({ $0.text.utf8.count > 1 << 16 }) == true {
            variable.words = [Argument("$\(name)", isKnown: false)]
        }
        if exported { variable.isExported = true }
        shell.variables[name] = variable
        if exported || variable.isExported { judgeVariable(name, variable.words.first ?? Argument("")) }
    }

    private func judgeEnvironment(of call: Invocation) {
        for variable in call.environment where Environment.takesCode(variable.name) == false {
            guard Environment.looksLikeCode(variable.value.text) else { continue }
            report(
                .runProgram, .environment, on: variable.name, traits: [.unreadable],
                "hands code to a program in a variable", by: call)
        }
    }

    /// Gives `name` a value, as `export` and `declare` do.
    func set(_ name: String, to words: [Argument], exported: Bool) {
        let name = shell.resolved(name)
        var variable = shell.variables[name] ?? ShellState.Variable(words: [])
        variable.words =
            variable.isLowercased
            ? words.map { Argument($0.text.lowercased(), isKnown: $0.isKnown, carries: $0.carries) } : words
        if exported { variable.isExported = true }
        shell.variables[name] = variable
        if variable.isExported, let value = words.first { judgeVariable(name, value) }
    }

    /// Looks into a variable that programs run as code.
    private func judgeVariable(_ name: String, _ value: Argument) {
        let call = Invocation(
            program: name, path: name, arguments: [], segment: source.excerpt[...], directory: shell.directory,
            host: host,
            isPrivileged: isPrivileged, depth: depth)
        if name == "PATH" {
            guard Environment.isHijackedPath(value, workspace: facts.workspace) else { return }
            report(
                .runProgram, .environment, on: name, traits: [.unreadable],
                "changes which programs the commands after it run", by: call)
            return
        }
        guard Environment.takesCode(name), !value.text.isEmpty else { return }
        guard !Environment.isHarmless(value.text) else { return }
        report(
            .runProgram, .environment, on: name, traits: [.unreadable], "makes other programs run what \(name) says",
            by: call)
        if value.isKnown, !Environment.isList(name) { runText(value.text) }
    }

    // MARK: Programs

    /// Looks into the program call that `words` are, as `call` runs it: `timeout 5 rm x` runs `rm x`.
    ///
    /// What changes with the wrapper (host, rights, directory) is set on `call` before.
    func runWords(_ words: some Collection<Argument>, by outer: Invocation) {
        guard let first = words.first else { return }
        guard outer.depth < Self.deepest else { return giveUp("nests wrappers too deeply to be understood") }
        var call = outer
        call.depth += 1
        call.arguments = Array(words.dropFirst())
        call.path = first.text
        let name = Paths.name(first.text)
        let isNamed =
            name.utf8.count < first.text.utf8.count && !name.isEmpty && !name.utf8.contains(UInt8(ascii: "$"))
        guard first.isKnown || isNamed else {
            call.program = first.text
            runUnknownName(first, call)
            return
        }
        call.program = Self.programName(first.text)
        if first.isGlob, first.text.utf8.count > 1 {
            // A glob in a program's name: /bin/r?
            if let name = ProgramFamily.guessable.first(where: { Paths.matches($0, Paths.name(first.text)) }) {
                call.program = name
            }
        }
        dispatch(call)
    }

    /// The name under which a program is known: the last part of its path, without `.exe`.
    static func programName(_ path: String) -> String {
        var name = Paths.name(path)
        if name.hasSuffix(".exe") || name.hasSuffix(".cmd") { name = name.dropLast(4) }
        return String(name)
    }

    private func runUnknownName(_ name: Argument, _ call: Invocation) {
        if name.carries.contains(.remote) || name.carries.contains(.decoded) {
            runUnreadable(name, by: call)
            return
        }
        report(
            .runProgram, .code, on: name.text, traits: [.unreadable, .unknownTarget],
            "runs a program whose name is not known before", by: call)
        // A variable in front of a command is often a wrapper: $SUDO rm -rf x.
        lookBehind(call)
    }

    /// Analyses one call under its program's name.
    func dispatch(_ call: Invocation) {
        guard spend(4) else { return }
        let outerCall = currentCall
        note(call)
        defer { currentCall = outerCall }
        let outerFamily = family
        let start = findings.count
        output = Flow(text: nil, traits: (call.input?.traits ?? []).union(.opaque))
        if let entry = ProgramFamily.index[call.program] ?? lowercasedEntry(call.program) {
            family = entry.family
            if call.asksForHelp, !entry.runsOthers {
                output = .unknown
            } else {
                entry.analysis(call, self)
            }
        } else {
            family = "unknown"
            analyseUnknown(call)
        }
        if findings.count > start, findings[start...].contains(where: { $0.kind == .readSecret }) {
            output.traits.insert(.secret)
        }
        if Shells.printsSettings(call) { output = Flow(text: "", traits: []) }
        family = outerFamily
    }

    private func lowercasedEntry(_ name: String) -> ProgramFamily.Entry? {
        guard name.utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) else { return nil }
        return ProgramFamily.index[name.lowercased()]
    }

    // MARK: Code

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
