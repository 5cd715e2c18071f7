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

    /// The families whose programs read `--help` only where it stands first.
    private static let strictFamilies: Set<String> = ["files", "disks", "network", "everyday", "system"]

    /// Analyses one call under its program's name.
    func dispatch(_ call: Invocation) {
        guard spend(4) else { return }
        let outerCall = currentCall
        note(call)
        defer { currentCall = outerCall }
        let outerFamily = family
        let start = findings.count
        output = Flow(text: nil, traits: (call.input?.traits ?? []).union(.opaque))
        if call.path.utf8.contains(UInt8(ascii: "/")), ProgramFamily.index[call.program] != nil,
            content(of: Argument(call.path), for: call) != nil
        {
            // The file of that name is what this action put there, whatever it is called.
            family = "unknown"
            analyseUnknown(call)
        }
        if let loaded = loadedWords(call) {
            family = "wrappers"
            runWords(loaded, by: call)
        } else if let entry = ProgramFamily.index[call.program] ?? lowercasedEntry(call.program) {
            family = entry.family
            if !entry.runsOthers, call.asksForHelp(strictly: Self.strictFamilies.contains(entry.family)) {
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

    /// The words that the dynamic loader runs where `call` is a call of it: `ld-linux.so.2 /bin/rm x`.
    private func loadedWords(_ call: Invocation) -> [Argument]? {
        guard call.program.hasPrefix("ld-linux") || call.program.hasPrefix("ld-musl") || call.program == "ld.so"
        else { return nil }
        let options = Options(
            call.arguments,
            OptionSyntax(
                ["--library-path", "--preload", "--argv0", "--audit", "--inhibit-rpath", "--glibc-hwcaps-prepend"],
                endsAtOperand: true))
        return options.operands
    }

    private func lowercasedEntry(_ name: String) -> ProgramFamily.Entry? {
        guard name.utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) else { return nil }
        return ProgramFamily.index[name.lowercased()]
    }

}
