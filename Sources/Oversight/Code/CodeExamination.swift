/// Reports what a program in a scripting language does.
struct CodeExamination {
    let reader: CodeReader
    let language: CodeLanguage
    let call: Invocation
    let examination: Examination
    let depth: Int

    /// How deep code within code is followed.
    static let deepest = 5

    init(_ code: String, language: CodeLanguage, call: Invocation, examination: Examination, depth: Int = 0) {
        self.language = language
        self.call = call
        self.examination = examination
        self.depth = depth
        reader = CodeReader(code, language: language, home: examination.facts.home)
    }

    /// The analysis of `language`, for the table of languages.
    static func analysis(of language: CodeLanguage) -> CodeAnalysis {
        { code, call, examination in
            if looksLikeShell(code) { return examination.runShell(Argument(code), by: call) }
            CodeExamination(code, language: language, call: call, examination: examination).report()
        }
    }

    /// Shell text that was given to the wrong interpreter by mistake: `ruby -e "rm -rf /"`.
    static func looksLikeShell(_ code: String) -> Bool {
        let words = code.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        guard words.count > 1, ["rm", "sudo", "dd", "mkfs", "git", "chmod", "shred"].contains(String(words[0])) else {
            return false
        }
        return words[1].hasPrefix("-") || words[0] == "sudo" || words[0] == "git" || words[1].hasPrefix("if=")
    }

    func report() {
        guard depth < Self.deepest else { return unreadable("code in code in code") }
        var mentioned: Set<String> = []
        for token in reader.tokens {
            switch token {
            case .word(let word): mentioned.insert(word)
            case .string(let text, _): mentioned.insert(text)
            case .shell(let text, let isWhole):
                examination.runShell(Argument(text, isKnown: isWhole), by: call)
            default: break
            }
        }
        for made in reader.calls() {
            if Self.opensDatabases.contains(made.name),
                let file = made.arguments.first.flatMap({ reader.value(of: $0) })
            {
                DatabaseReport(call: call, examination: examination).reportOpened(file)
            }
            if let verb = CodeVocabulary.verb(of: made, in: language, mentions: { mentioned.contains($0) }) {
                report(verb, made)
            } else {
                reportIndirect(made)
            }
        }
        reportEnvironment()
        reportRemoteShell(mentioned)
        if !reader.isComplete, reader.tokens.isEmpty || mentioned.contains(where: Self.telling.contains) {
            unreadable("holds code that cannot be read to its end")
        }
    }

    /// A connection and a shell in one program are a shell for whoever is at the other end.
    private func reportRemoteShell(_ mentioned: Set<String>) {
        let shells = ["/bin/sh", "/bin/bash", "/bin/zsh", "sh -i", "bash -i", "cmd.exe"]
        guard mentioned.contains(where: { text in shells.contains { text.hasPrefix($0) } }),
            examination.findings.contains(where: { $0.kind == .sendOut && $0.segment == String(call.segment) })
        else { return }
        examination.report(
            .raisePrivilege, .host, place: .remote, traits: .exposes, "gives a shell to whoever is at the other end",
            by: call)
    }

    /// Names of calls that open a file as a database in one library or another.
    private static let opensDatabases: Set<String> = [
        "connect", "Database", "DatabaseSync", "new", "open", "create_engine", "createConnection", "Connection",
    ]

    /// Words that say that something would be done, in code that could not be read to its end.
    private static let telling: Set<String> = [
        "system", "popen", "subprocess", "child_process", "exec", "execSync", "eval", "rmtree", "unlink", "rmSync",
        "remove", "rm_rf",
        "shell_exec", "spawn", "fork", "rmdir", "delete", "DELETE", "Remove",
    ]

    func report(_ verb: CodeVerb, _ made: CodeCall) {
        switch verb {
        case .deletes(let recursively): delete(made, recursively: recursively)
        case .moves:
            let (source, target) = paths(made)
            if let source { examination.report(.delete, path: source, "moves a file away", by: call) }
            if let target { examination.reportWrite(target, by: call) }
        case .copies:
            let (source, target) = paths(made)
            if let source {
                examination.reportRead(source, by: call)
                // A link is another name under which its target can be written.
                if made.name.contains("link") || made.name.hasPrefix("ln") {
                    examination.report(.write, path: source, traits: .mild, by: call)
                }
            }
            if let target { examination.reportWrite(target, by: call) }
        case .writes:
            if let path = subject(made) { examination.reportWrite(path, by: call) }
        case .opens: open(made)
        case .reads:
            guard let path = subject(made) else { return }
            path.text.hasPrefix("http") ? fetch(path) : examination.reportRead(path, by: call)
        case .changesRights:
            if let path = subject(made) { examination.report(.changeRights, path: path, by: call) }
        case .runsShell: runShell(made)
        case .runsProgram: runProgram(made)
        case .evaluates: evaluate(made)
        case .fetches:
            fetch(made.arguments.first.flatMap { reader.value(of: $0) } ?? Argument("", isKnown: false))
        case .downloads:
            fetch(made.arguments.first.flatMap { reader.value(of: $0) } ?? Argument("", isKnown: false))
            if made.arguments.count > 1, let path = reader.value(of: made.arguments[1]) {
                examination.reportWrite(path, by: call)
            }
        case .sends, .connects:
            let host = made.arguments.first.flatMap { reader.value(of: $0) }
            if let host, Self.isLocal(host.text) { return }
            examination.reportRemote(
                .sendOut, .host, on: host?.text, traits: host?.isKnown == true ? [] : .unknownTarget,
                "sends data to another machine", by: call)
        case .readsEnvironment:
            guard let name = made.arguments.first.flatMap({ reader.value(of: $0) }) else {
                return examination.report(.readSecret, .environment, "reads the whole environment", by: call)
            }
            reportVariable(name.text)
        case .mails: examination.reportRemote(.publish, .message, "sends mail", by: call)
        case .queries:
            guard let text = made.arguments.first.flatMap({ reader.value(of: $0) }), text.isKnown else { return }
            DatabaseReport(call: call, examination: examination).report(text)
        case .wipesData:
            DatabaseReport(call: call, examination: examination).report([.drops("collection or database", nil)])
        case .kills:
            examination.report(.runProgram, .process, traits: .mild, "ends processes", by: call)
        }
    }
}
