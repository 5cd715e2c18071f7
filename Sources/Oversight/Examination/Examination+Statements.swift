import ShellSyntax

/// The walk over a script: every command that may run is looked at once, in the order in which it is written.
extension Examination {
    /// Walks `statements`, which read `input`; answers what they write.
    ///
    /// - Parameter capturing: whether the text that they write matters.
    @discardableResult
    func run(_ statements: [Statement], input: Flow?, capturing: Bool) -> Flow {
        var output = Flow(text: "", traits: [])
        for statement in statements {
            let start = shell.directory
            for (index, part) in statement.parts.enumerated() {
                guard spend(1) else { return .unknown }
                isChecked = Self.isChecked(statement.parts[index...])
                let wasConcurrent = isConcurrent
                if statement.isBackground { isConcurrent = true }
                output.append(run(part.pipeline, input: input, capturing: capturing))
                isConcurrent = wasConcurrent
            }
            // What stands behind `&&` may not have run.
            if statement.parts.count > 1, let start, start != shell.directory, gravity(of: start) >= .home,
                statement.parts[0].pipeline.changesDirectory == false
            {
                shell.directory = stricter(shell.directory, start)
            }
        }
        return output
    }

    /// Whether what comes after the first of `parts` does not run where that one fails: `x && y`, `x || exit`.
    private static func isChecked(_ parts: ArraySlice<Statement.Part>) -> Bool {
        guard let next = parts.dropFirst().first else { return false }
        if next.connector == .and { return true }
        guard case .simple(let command)? = next.pipeline.commands.first?.form else { return next.connector == .or }
        return [[.literal("exit")], [.literal("return")]].contains(command.words.first?.parts)
    }

    private func run(_ pipeline: Pipeline, input: Flow?, capturing: Bool) -> Flow {
        if pipeline.commands.count == 1 { return run(pipeline.commands[0], input: input, capturing: capturing) }
        var flow = input
        let wasConcurrent = isConcurrent
        isConcurrent = true
        for (index, command) in pipeline.commands.enumerated() {
            let isLast = index == pipeline.commands.count - 1
            // The last stage may run in the shell itself; what the others set is lost.
            if isLast {
                flow = run(command, input: flow, capturing: capturing)
            } else {
                let saved = shell
                flow = run(command, input: flow, capturing: true)
                let files = shell.descriptors
                shell = saved
                shell.descriptors = files
            }
        }
        isConcurrent = wasConcurrent
        return flow ?? .unknown
    }

    /// Walks one command.
    func run(_ command: Command, input: Flow?, capturing: Bool) -> Flow {
        guard spend(1) else { return .unknown }
        if case .simple(let simple) = command.form {
            return run(simple, of: command, input: input, capturing: capturing)
        }
        if case .function(let name, let body) = command.form {
            shell.functions[name] = body
            return Flow(text: "", traits: [])
        }
        guard deepen() else { return .unknown }
        defer { depth -= 1 }
        let call = Invocation(
            program: "", path: "", arguments: [], segment: segment(command.range), directory: shell.directory,
            host: host, isPrivileged: isPrivileged, depth: depth)
        let ends = open(command.redirections, for: call, input: input)
        let outer = self.input
        self.input = ends.input
        defer { self.input = outer }
        let flow = runCompound(command.form, input: ends.input, capturing: capturing || ends.wantsText)
        return close(ends, flow, for: call)
    }

    /// Goes one level deeper; false where that is too deep.
    func deepen() -> Bool {
        guard depth < Self.deepest * 4 else {
            giveUp("nests commands too deeply to be understood")
            return false
        }
        depth += 1
        return true
    }

    private func runCompound(_ form: Command.Form, input: Flow?, capturing: Bool) -> Flow {
        switch form {
        case .simple, .function: return .unknown
        case .subshell(let statements):
            return inSubshell { run(statements, input: input, capturing: capturing) }
        case .group(let statements): return run(statements, input: input, capturing: capturing)
        case .conditional(let branches, let otherwise):
            return runChoices(branches.map { ($0.condition, $0.body) } + [([], otherwise)], input, capturing)
        case .choice(let word, let choices):
            _ = expandToOne(word)
            return runChoices(choices.map { ([], $0.body) } + [([], [])], input, capturing)
        case .loop(let condition, let body, let isUntil):
            noteEndlessLoop(condition, body, isUntil: isUntil)
            var flow = run(condition, input: input, capturing: capturing)
            flow.append(run(body, input: input, capturing: capturing))
            flow.text = nil
            return flow
        case .each(let name, let words, let body, _):
            return runEach(name, words, body, input, capturing)
        case .counted(let arithmetic, let body):
            _ = evaluate(arithmetic)
            return run(body, input: input, capturing: capturing)
        case .test(let words):
            for word in words { _ = expandToOne(word) }
            return Flow(text: "", traits: [])
        case .arithmetic(let arithmetic):
            _ = evaluate(arithmetic)
            return Flow(text: "", traits: [])
        case .coprocess(let name, let command):
            let flow = inSubshell { run(command, input: nil, capturing: true) }
            let number = String(60 + processes)
            processes += 1
            shell.descriptors[number] = ShellState.Descriptor(flow: flow, file: nil)
            shell.variables[name ?? "COPROC"] = ShellState.Variable(words: [Argument(number), Argument(number)])
            return Flow(text: "", traits: [])
        }
    }

    /// Walks the branches one after the other, each from where the condition left the shell. What they leave differently
    /// is not known afterwards.
    private func runChoices(
        _ choices: [(condition: [Statement], body: [Statement])], _ input: Flow?, _ capturing: Bool
    ) -> Flow {
        var flow = Flow(text: nil, traits: [])
        var ends: [ShellState] = []
        for (condition, body) in choices {
            run(condition, input: input, capturing: false)
            let before = shell
            flow.append(run(body, input: input, capturing: capturing))
            ends.append(shell)
            shell = before
        }
        guard var merged = ends.first else { return flow }
        for end in ends.dropFirst() {
            if end.directory != merged.directory {
                merged.directory = stricter(merged.directory, end.directory)
            }
            merged.functions.merge(end.functions) { first, _ in first }
            merged.descriptors.merge(end.descriptors) { _, last in last }
            for (name, variable) in end.variables {
                guard var old = merged.variables[name] else {
                    merged.variables[name] = variable
                    continue
                }
                guard old.words != variable.words else { continue }
                // The longer text says more; it may be either.
                if (old.words.first?.text.utf8.count ?? 0) < (variable.words.first?.text.utf8.count ?? 0) {
                    old = variable
                }
                old.words = old.words.map { Argument($0.text, isKnown: false, carries: $0.carries) }
                merged.variables[name] = old
            }
        }
        shell = merged
        return flow
    }

    private func runEach(
        _ name: String, _ words: [Word]?, _ body: [Statement], _ input: Flow?, _ capturing: Bool
    ) -> Flow {
        let values =
            words.map(expand) ?? shell.positional.map { Array($0.dropFirst()) }
            ?? [Argument("$\(name)", isKnown: false)]
        var flow = Flow(text: values.isEmpty ? "" : nil, traits: [])
        // Numbers make calls that are alike; of other words each is looked at.
        let areNumbers = values.dropFirst(32).allSatisfy { !$0.isKnown || Int($0.text) != nil }
        let most = areNumbers ? 32 : 256
        if values.count > most, !areNumbers { giveUp("goes through more words than can be looked through") }
        for value in values.prefix(most) {
            shell.variables[name] = ShellState.Variable(words: [value])
            flow.append(run(body, input: input, capturing: capturing))
            guard spend(1) else { return .unknown }
        }
        if values.count > most {
            shell.variables[name] = ShellState.Variable(words: [Argument("$\(name)", isKnown: false)])
            run(body, input: input, capturing: capturing)
        }
        return flow
    }

    /// A loop without end that starts something in the background each time and waits for nothing.
    private func noteEndlessLoop(_ condition: [Statement], _ body: [Statement], isUntil: Bool) {
        guard let first = condition.first?.parts.first?.pipeline.commands.first,
            case .simple(let command) = first.form, let word = command.words.first,
            case .literal(let name)? = word.parts.first, isUntil ? name == "false" : name == "true" || name == ":",
            let started = body.lastIndex(where: \.isBackground)
        else { return }
        let stops: Set<String> = ["wait", "break", "exit", "return", "exec"]
        let isDisowned = body.contains { statement in
            guard case .simple(let command)? = statement.parts.first?.pipeline.commands.first?.form else {
                return false
            }
            return command.words.first?.parts == [.literal("disown")]
        }
        let goesOn = (body[(started + 1)...] + body[..<started]).contains { statement in
            guard case .simple(let command)? = statement.parts.first?.pipeline.commands.first?.form,
                case .literal(let name)? = command.words.first?.parts.first
            else { return false }
            return stops.contains(name) && !isDisowned
        }
        guard !goesOn else { return }
        add(
            Finding(
                .destroy, .process, on: "this machine", place: .system, traits: [.everything], family: "shell",
                summary: "starts processes without end", segment: source.excerpt))
    }

    /// The text at `range` of what is being walked.
    func segment(_ range: Range<Int>) -> Substring {
        let utf8 = source.utf8
        guard range.lowerBound >= 0, range.upperBound <= utf8.count, range.lowerBound <= range.upperBound else {
            return source[...]
        }
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return source[start..<utf8.index(start, offsetBy: range.count)]
    }
}

extension Pipeline {
    /// Whether it is a change of the directory.
    fileprivate var changesDirectory: Bool {
        guard case .simple(let command)? = commands.first?.form else { return false }
        return command.words.first?.parts == [.literal("cd")]
    }
}

extension Flow {
    /// Adds what comes after it.
    mutating func append(_ next: Flow) {
        traits.formUnion(next.traits)
        if let old = text, let more = next.text, old.utf8.count + more.utf8.count < 1 << 16 {
            text = old + more
        } else {
            text = nil
        }
    }
}
