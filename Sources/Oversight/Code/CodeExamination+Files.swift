extension CodeExamination {
    /// What a call works on: its first argument, or what it is called on.
    func subject(_ made: CodeCall) -> Argument? {
        if !made.receiver.isEmpty, made.isOn("Path", "PurePath", "Pathname"), let path = reader.value(of: made.receiver)
        {
            return path
        }
        return made.arguments.first.flatMap { reader.value(of: $0) }
            ?? (made.arguments.isEmpty ? nil : Argument("", isKnown: false))
    }

    func paths(_ made: CodeCall) -> (Argument?, Argument?) {
        if made.isOn("Path", "Pathname"), let source = reader.value(of: made.receiver) {
            return (source, made.arguments.first.flatMap { reader.value(of: $0) })
        }
        let values = made.arguments.prefix(2).map { reader.value(of: $0) ?? Argument("", isKnown: false) }
        return (values.first, values.count > 1 ? values[1] : nil)
    }

    func delete(_ made: CodeCall, recursively: Bool) {
        let forces = made.arguments.dropFirst().contains { $0.contains(.word("recursive")) }
        let traits: Finding.Traits = recursively || forces ? .recursive : []
        if made.isOn("Path", "Pathname"), let path = reader.value(of: made.receiver) {
            return examination.report(.delete, path: path, traits: traits, by: call)
        }
        let several = language == .perl || language == .ruby ? made.arguments : Array(made.arguments.prefix(1))
        for argument in several {
            if let words = reader.words(of: argument) {
                for word in words { examination.report(.delete, path: word, traits: traits, by: call) }
            } else {
                let path = reader.value(of: argument) ?? Argument("$path", isKnown: false)
                // Which ones it removes, and how many, is only known when it runs.
                examination.report(
                    .delete, path: path, traits: path.isKnown ? traits : traits.union(.recursive), by: call)
            }
        }
        if several.isEmpty {
            examination.report(.delete, path: Argument("$path", isKnown: false), traits: .recursive, by: call)
        }
    }

    /// `open(path, mode)`, `open(my $f, ">", path)`, `open("| command")`.
    func open(_ made: CodeCall) {
        let values = made.arguments.map { reader.value(of: $0) }
        if language == .perl { return openPerl(values) }
        var path = values.first ?? nil
        var modes = values.dropFirst().compactMap { $0?.text }
        if made.isOn("Path", "Pathname"), let receiver = reader.value(of: made.receiver) {
            path = receiver
            modes = values.compactMap { $0?.text }
        }
        guard let path else {
            if modes.contains(where: Self.writes) {
                examination.report(.write, path: Argument("$path", isKnown: false), traits: .mild, by: call)
            }
            return
        }
        if language == .ruby, path.text.hasPrefix("|") { return examination.runShell(path.dropping(1), by: call) }
        if path.text.hasPrefix("http") { return fetch(path) }
        if let mode = modes.first(where: Self.writes) {
            examination.reportWrite(path, appends: mode.hasPrefix("a"), by: call)
        } else {
            examination.reportRead(path, by: call)
        }
    }

    static func writes(_ mode: String) -> Bool {
        mode.utf8.count <= 4 && mode.utf8.contains { "wax+".utf8.contains($0) }
    }

    func openPerl(_ values: [Argument?]) {
        let known = values.compactMap { $0 }
        guard
            let mode = known.first(where: {
                $0.text.hasPrefix(">") || $0.text.hasPrefix("<") || $0.text.contains("|") || $0.text.hasPrefix("+")
            })
        else { return }
        let text = mode.text.filter { $0 != " " }
        if text.contains("|") {
            let command =
                known.last(where: { $0 != mode })
                ?? Argument(String(mode.text.filter { $0 != "|" }), isKnown: mode.isKnown)
            return examination.runShell(command, by: call)
        }
        let attached = String(text.drop { "<>+&".contains($0) }.prefix { $0 != ":" })
        let path =
            attached.isEmpty || text.contains(":")
            ? known.last(where: { $0 != mode }) : Argument(attached, isKnown: mode.isKnown)
        guard let path else { return }
        text.hasPrefix("<")
            ? examination.reportRead(path, by: call)
            : examination.reportWrite(path, appends: text.hasPrefix(">>"), by: call)
    }
}
