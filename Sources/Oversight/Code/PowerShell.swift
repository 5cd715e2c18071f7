/// PowerShell: commands are verbs and nouns, and have short names from other shells.
enum PowerShell {
    @Sendable static func analyse(_ call: Invocation, _ examination: Examination) {
        var index = 0
        while index < call.arguments.count {
            let argument = call.arguments[index]
            let name = argument.text.lowercased()
            let rest = call.arguments[(index + 1)...]
            if name == "-" { break }
            guard name.hasPrefix("-") else { return runFile(argument, call, examination) }
            switch option(name) {
            case .command:
                if rest.first?.text == "-" { break }
                let text = rest.map(\.text).joined(separator: " ")
                let carried = rest.reduce(into: Flow.Traits()) { $0.formUnion($1.carries) }
                return examination.runCode(
                    Argument(text, isKnown: rest.allSatisfy(\.isKnown), carries: carried), in: .powershell, by: call)
            case .encoded:
                return examination.report(
                    .runRemoteCode, .code, traits: [.carriesDecoded, .unreadable], "runs code that is encoded", by: call
                )
            case .file:
                if let file = rest.first { runFile(file, call, examination) }
                return
            case .valued: index += 1
            case .plain: break
            }
            index += 1
        }
        guard let input = call.input else { return }
        Interpreter.run(input, .powershell, call, examination)
    }

    private enum PowerShellOption { case command, encoded, file, valued, plain }

    /// Options may be cut short: `-Com`, `-enc`.
    private static func option(_ name: String) -> PowerShellOption {
        func means(_ full: String, atLeast length: Int) -> Bool {
            name.utf8.count >= length + 1 && "-\(full)".hasPrefix(name)
        }
        if means("command", atLeast: 1) || name == "-c" { return .command }
        if means("encodedcommand", atLeast: 1) || name == "-ec" { return name == "-ex" ? .valued : .encoded }
        if means("file", atLeast: 1) { return .file }
        if means("executionpolicy", atLeast: 2) || means("windowstyle", atLeast: 1) || means("version", atLeast: 1)
            || means("workingdirectory", atLeast: 2) || name == "-ep"
        {
            return .valued
        }
        return .plain
    }

    private static func runFile(_ file: Argument, _ call: Invocation, _ examination: Examination) {
        let target = examination.target(file, of: call, followsLinks: false)
        examination.report(.runProgram, .code, on: target.path, place: target.place, by: call)
    }

    static func report(_ code: String, _ call: Invocation, _ examination: Examination) {
        let tokens = CodeLexer(code, language: .powershell).tokens
        var command: [CodeToken] = []
        for token in tokens + [.symbol("\n")] {
            switch token {
            case .symbol(";"), .symbol("\n"), .symbol("|"), .symbol("{"), .symbol("}"), .symbol("("), .symbol(")"),
                .symbol("&"):
                report(command, call, examination)
                command.removeAll(keepingCapacity: true)
            default: command.append(token)
            }
        }
    }

    /// One command: its name is put together again from the parts at its hyphens.
    private static func report(_ tokens: [CodeToken], _ call: Invocation, _ examination: Examination) {
        guard let (name, rest) = name(of: tokens) else { return }
        let paths = operands(of: rest, home: examination.facts.home)
        let flags = rest.indices.dropLast().compactMap {
            rest[$0] == .symbol("-") ? rest[$0 + 1].word?.lowercased() : nil
        }
        switch name {
        case "remove-item", "ri", "rm", "del", "rd", "rmdir", "erase", "clear-recyclebin":
            let isDeep = flags.contains { "recurse".hasPrefix($0) }
            for path in paths.isEmpty ? [Argument("$path", isKnown: false)] : paths {
                examination.report(.delete, path: path, traits: isDeep ? .recursive : [], by: call)
            }
        case "clear-content", "clc", "set-content", "sc", "out-file", "add-content", "ac", "tee-object", "new-item",
            "ni", "export-csv":
            if let path = paths.first { examination.reportWrite(path, appends: name.hasPrefix("a"), by: call) }
        case "move-item", "mi", "mv", "move", "rename-item", "rni", "ren":
            if let path = paths.first { examination.report(.delete, path: path, "moves a file away", by: call) }
            if paths.count > 1 { examination.reportWrite(paths[1], by: call) }
        case "copy-item", "ci", "cpi", "cp", "copy":
            if let path = paths.first { examination.reportRead(path, by: call) }
            if paths.count > 1 { examination.reportWrite(paths[1], by: call) }
        case "get-content", "gc", "cat", "type":
            for path in paths { examination.reportRead(path, by: call) }
        case "invoke-expression", "iex":
            let isRemote =
                call.segment.lowercased().contains("download") || rest.contains(.word("irm"))
                || rest.contains(.word("iwr"))
            examination.report(
                .runRemoteCode, .code, traits: isRemote ? [.carriesRemote, .unreadable] : .unreadable,
                "evaluates text as code", by: call)
        case "invoke-webrequest", "iwr", "invoke-restmethod", "irm", "curl", "wget", "start-bitstransfer":
            let sends = flags.contains { ["body", "infile", "method"].contains($0) }
            examination.reportRemote(sends ? .sendOut : .fetch, .host, on: paths.first?.text, by: call)
        case "stop-process", "kill", "spps", "stop-service", "spsv", "restart-service", "stop-computer",
            "restart-computer", "set-service",
            "new-service", "disable-netadapter", "set-executionpolicy", "register-scheduledtask", "new-localuser",
            "add-localgroupmember",
            "set-mppreference", "disable-windowsoptionalfeature", "set-netfirewallprofile", "new-netfirewallrule",
            "reg", "schtasks", "bcdedit":
            examination.report(
                .changeSystem, .service, on: paths.first?.text, "changes the machine (\(name))", by: call)
        case "format-volume", "clear-disk", "remove-partition", "initialize-disk", "diskpart", "format":
            examination.report(
                .destroy, .disk, place: .disk, traits: [.irreversible, .everything], "wipes a disk", by: call)
        case "start-process", "saps", "start":
            if flags.contains("verb") {
                examination.report(
                    .raisePrivilege, .process, on: paths.first?.text, "starts a program as administrator", by: call)
            }
        case "send-mailmessage": examination.reportRemote(.publish, .message, "sends mail", by: call)
        default:
            guard name.contains("-") == false, let first = tokens.first, first.word != nil else { return }
            // A program that is no command of PowerShell.
            examination.runWords(tokens.compactMap(word), by: call)
        }
    }

    private static func name(of tokens: [CodeToken]) -> (String, ArraySlice<CodeToken>)? {
        guard case .word(let first) = tokens.first, !first.hasPrefix("$") else { return nil }
        guard tokens.count > 2, tokens[1] == .symbol("-"), let noun = tokens[2].word,
            verbs.contains(first.lowercased())
        else { return (first.lowercased(), tokens.dropFirst()) }
        return ("\(first.lowercased())-\(noun.lowercased())", tokens.dropFirst(3))
    }

    private static let verbs: Set<String> = [
        "remove", "clear", "set", "out", "add", "tee", "new", "move", "rename", "copy", "get", "invoke", "start",
        "stop", "restart",
        "format", "initialize", "send", "disable", "enable", "register", "unregister", "export", "import", "write",
        "read", "test",
        "select", "where", "foreach", "sort", "measure", "convertto", "convertfrom", "join", "split", "update",
        "install", "uninstall",
    ]

    /// The words that are no options, with the parts of a path joined again.
    private static func operands(of tokens: ArraySlice<CodeToken>, home: String) -> [Argument] {
        var operands: [Argument] = []
        var index = tokens.startIndex
        while index < tokens.endIndex {
            switch tokens[index] {
            case .symbol("-"): index += 1
            case .string(let text, let isWhole): operands.append(path(text, isWhole: isWhole, home: home))
            case .word, .symbol("/"), .symbol("."), .symbol("~"), .symbol("\\"), .number:
                var text = ""
                while index < tokens.endIndex, let part = piece(tokens[index]) {
                    text += part
                    index += 1
                }
                operands.append(path(text, isWhole: !text.hasPrefix("$"), home: home))
                continue
            default: break
            }
            index += 1
        }
        return operands
    }

    private static func path(_ text: String, isWhole: Bool, home: String) -> Argument {
        for variable in ["$HOME", "${HOME}", "$env:HOME", "$env:USERPROFILE", "~"] where text.hasPrefix(variable) {
            return Argument(home + text.dropFirst(variable.count))
        }
        return Argument(text, isKnown: isWhole)
    }

    private static func piece(_ token: CodeToken) -> String? {
        switch token {
        case .word(let word): word
        case .number(let number): number
        case .symbol(let character) where "/.~\\:*_".contains(character): String(character)
        default: nil
        }
    }

    private static func word(_ token: CodeToken) -> Argument? {
        switch token {
        case .word(let word): Argument(word)
        case .string(let text, let isWhole): Argument(text, isKnown: isWhole)
        default: nil
        }
    }
}
