import ShellSyntax

/// Variables, and those that programs run as code.
extension Examination {
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
            variable.put(value, at: key(of: expandToOne(subscripted).text, in: variable))
        } else if assignment.appends {
            if case .array = assignment.value {
                variable.add(words)
            } else {
                var joined = variable.words.first ?? Argument("")
                joined.text += words[0].text
                joined.isKnown = joined.isKnown && words[0].isKnown
                joined.carries.formUnion(words[0].carries)
                variable.words = [joined]
            }
        } else if case .array = assignment.value {
            variable.words = []
            variable.keyed = [:]
            variable.add(words)
        } else {
            variable.words = words
            variable.keyed = [:]
        }
        if variable.words.first.map({ $0.text.utf8.count > 1 << 16 }) == true {
            variable.words = [Argument("$\(name)", isKnown: false)]
        }
        if exported { variable.isExported = true }
        shell.variables[name] = variable
        if exported || variable.isExported { judgeVariable(name, variable.words.first ?? Argument("")) }
    }

    func judgeEnvironment(of call: Invocation) {
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
        variable.words = []
        variable.keyed = [:]
        variable.add(
            variable.isLowercased
                ? words.map { Argument($0.text.lowercased(), isKnown: $0.isKnown, carries: $0.carries) } : words)
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
}
