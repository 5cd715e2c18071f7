/// Reports what a program in a scripting language does.
struct CodeExamination {
    private let reader: CodeReader
    private let language: CodeLanguage
    private let call: Invocation
    private let examination: Examination
    private let depth: Int

    /// How deep code within code is followed.
    private static let deepest = 5

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
    private static func looksLikeShell(_ code: String) -> Bool {
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
            if let verb = CodeVocabulary.verb(of: made, in: language, mentions: { mentioned.contains($0) }) {
                report(verb, made)
            } else {
                reportIndirect(made)
            }
        }
        reportEnvironment()
    }

    private func report(_ verb: CodeVerb, _ made: CodeCall) {
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

// MARK: - Files

extension CodeExamination {
    /// What a call works on: its first argument, or what it is called on.
    private func subject(_ made: CodeCall) -> Argument? {
        if !made.receiver.isEmpty, made.isOn("Path", "PurePath", "Pathname"), let path = reader.value(of: made.receiver)
        {
            return path
        }
        return made.arguments.first.flatMap { reader.value(of: $0) }
            ?? (made.arguments.isEmpty ? nil : Argument("", isKnown: false))
    }

    private func paths(_ made: CodeCall) -> (Argument?, Argument?) {
        if made.isOn("Path", "Pathname"), let source = reader.value(of: made.receiver) {
            return (source, made.arguments.first.flatMap { reader.value(of: $0) })
        }
        let values = made.arguments.prefix(2).map { reader.value(of: $0) ?? Argument("", isKnown: false) }
        return (values.first, values.count > 1 ? values[1] : nil)
    }

    private func delete(_ made: CodeCall, recursively: Bool) {
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
                examination.report(.delete, path: path, traits: traits, by: call)
            }
        }
        if several.isEmpty {
            examination.report(.delete, path: Argument("$path", isKnown: false), traits: traits, by: call)
        }
    }

    /// `open(path, mode)`, `open(my $f, ">", path)`, `open("| command")`.
    private func open(_ made: CodeCall) {
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

    private static func writes(_ mode: String) -> Bool {
        mode.utf8.count <= 4 && mode.utf8.contains { "wax+".utf8.contains($0) }
    }

    private func openPerl(_ values: [Argument?]) {
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

// MARK: - Programs and code

extension CodeExamination {
    private func runShell(_ made: CodeCall) {
        guard let first = made.arguments.first else { return }
        if let words = reader.words(of: first) { return run(words) }
        let values = made.arguments.compactMap { argument in reader.value(of: argument) }
        // Ruby and Perl take the words one by one: system("rm", "-rf", x).
        if [.ruby, .perl].contains(language), made.arguments.count > 1, values.count == made.arguments.count {
            return run(values)
        }
        // execFile("rm", ["-rf", x])
        if made.arguments.count > 1, let program = reader.value(of: first),
            let words = reader.words(of: made.arguments[1])
        {
            return run([program] + words)
        }
        guard let text = reader.value(of: first) else {
            return hidden(first, "runs a command that cannot be read here")
        }
        if !text.isKnown, text.text.isEmpty { return hidden(first, "runs a command that cannot be read here") }
        var shell = text
        shell.carries = traits(of: first)
        examination.runShell(shell, by: call)
    }

    private func runProgram(_ made: CodeCall) {
        var words: [Argument] = []
        for argument in made.arguments.prefix(16) {
            if let list = reader.words(of: argument) {
                words += list
            } else if let word = reader.value(of: argument) {
                words.append(word)
            }
        }
        // execv(path, [name, …]) names the program twice.
        if made.name.hasPrefix("exec") || made.name.hasPrefix("spawn"), language == .python, words.count > 1 {
            words.remove(at: 1)
        }
        guard !words.isEmpty else {
            return hidden(made.arguments.first ?? [], "runs a program that cannot be read here")
        }
        run(words)
    }

    private func run(_ words: [Argument]) {
        var inner = call
        inner.depth += 1
        examination.runWords(words, by: inner)
    }

    private func evaluate(_ made: CodeCall) {
        guard let first = made.arguments.first else { return }
        if made.name == "loads" || made.name == "load", !made.isOn("runpy") {
            let traits = traits(of: first)
            guard !traits.isEmpty else { return }
            return hidden(first, "builds objects, and so runs code, from data")
        }
        guard let text = reader.value(of: first), text.isKnown else {
            return hidden(first, "evaluates code that cannot be read here")
        }
        if text.text.hasPrefix("http") { return hidden([.word("urlopen")], "runs code from an address") }
        CodeExamination(text.text, language: language, call: call, examination: examination, depth: depth + 1).report()
    }

    /// What an expression takes from the network or decodes.
    private func traits(of tokens: ArraySlice<CodeToken>) -> Flow.Traits {
        var traits: Flow.Traits = []
        for case .word(let word) in tokens {
            if Self.decoders.contains(word) { traits.insert(.decoded) }
            if Self.fetchers.contains(word) { traits.insert(.remote) }
        }
        return traits
    }

    private static let decoders: Set<String> = [
        "b64decode", "urlsafe_b64decode", "standard_b64decode", "b32decode", "b85decode", "a85decode", "decodebytes",
        "unhexlify",
        "fromhex", "decompress", "atob", "base64_decode", "decode64", "decode_base64", "gzinflate", "gzuncompress",
        "str_rot13",
        "unpack", "rot13", "decrypt", "fromCharCode", "chr", "hex2bin", "Base64", "inflateSync", "gunzipSync",
    ]
    private static let fetchers: Set<String> = [
        "urlopen", "requests", "httpx", "fetch", "urllib", "axios", "HTTP", "open_uri", "LWP", "curl_exec", "readline",
        "recv", "URI",
        "http", "https",
    ]

    private func hidden(_ tokens: ArraySlice<CodeToken>, _ summary: String) {
        let carried = traits(of: tokens)
        if carried.contains(.remote) {
            return examination.report(.runRemoteCode, .code, traits: [.carriesRemote, .unreadable], summary, by: call)
        }
        if carried.contains(.decoded) {
            return examination.report(.runRemoteCode, .code, traits: [.carriesDecoded, .unreadable], summary, by: call)
        }
        unreadable(summary)
    }

    private func unreadable(_ summary: String) {
        examination.report(.runProgram, .code, traits: .unreadable, summary, by: call)
    }

    /// Calls of functions that are looked up by a name: `getattr(os, "system")("…")`, `globals()["eval"]`.
    private func reportIndirect(_ made: CodeCall) {
        guard ["getattr", "__import__", "send", "public_send", "call_user_func", "import_module"].contains(made.name)
        else { return }
        let modules: Set<String> = ["os", "subprocess", "shutil", "builtins", "__builtins__", "Kernel", "pty", "sys"]
        let words = made.arguments.flatMap { $0 }.compactMap(\.word)
        let texts = made.arguments.compactMap { reader.value(of: $0) }
        switch made.name {
        case "getattr":
            guard words.contains(where: modules.contains) else { return }
            let isRead = texts.last.map { $0.isKnown && !Self.running.contains($0.text) } ?? false
            if !isRead { unreadable("looks up a function of the system by a name put together") }
        case "__import__", "import_module":
            if texts.first?.isKnown != true { unreadable("loads a module by a name put together") }
        case "send", "public_send":
            guard made.isOn("Kernel") || made.isOn("Object"), let name = texts.first, Self.running.contains(name.text)
            else { return }
            unreadable("calls a function of the system by its name")
        default:
            guard let name = texts.first, Self.running.contains(name.text) || !name.isKnown else { return }
            unreadable("calls a function by its name")
        }
    }

    private static let running: Set<String> = [
        "system", "popen", "exec", "eval", "remove", "unlink", "rmtree", "run", "Popen", "call",
        "shell_exec", "passthru", "spawn", "check_output",
    ]
}

// MARK: - Network and environment

extension CodeExamination {
    private func fetch(_ address: Argument) {
        if Self.isLocal(address.text) { return }
        examination.reportRemote(
            .fetch, .host, on: address.text.isEmpty ? nil : address.text,
            traits: address.isKnown ? [] : .unknownTarget, "fetches from another machine", by: call)
    }

    private static func isLocal(_ address: String) -> Bool {
        [
            "localhost", "127.0.0.1", "http://localhost", "http://127.0.0.1", "https://localhost", "ws://localhost",
            "::1", "http://[::1]",
        ]
        .contains { address.hasPrefix($0) }
    }

    /// Reads of variables without a call: `os.environ["TOKEN"]`, `process.env.TOKEN`, `$ENV{TOKEN}`, and of all at once.
    private func reportEnvironment() {
        let tokens = reader.tokens
        for index in tokens.indices {
            guard case .word(let word) = tokens[index], isEnvironment(word, at: index) else { continue }
            let rest = tokens[(index + 1)...].prefix(4).filter { $0 != .symbol(".") && $0 != .symbol("?") }
            switch rest.first {
            case .symbol("["), .symbol("{"):
                switch rest.dropFirst().first {
                case .string(let name, _), .word(let name): reportVariable(name)
                default: break
                }
            case .word("get"), .word("fetch"), .word("has"):
                if case .string(let name, _) = rest.dropFirst(2).first { reportVariable(name) }
            case .word("setdefault"), .word("update"), .word("pop"), .symbol("="): break
            case .word(let name) where language == .javascript: reportVariable(name)
            default:
                examination.report(.readSecret, .environment, "reads the whole environment", by: call)
            }
        }
    }

    private func isEnvironment(_ word: String, at index: Int) -> Bool {
        switch language {
        case .python: word == "environ" && reader.tokens[max(0, index - 2)...].prefix(1).contains(.word("os"))
        case .javascript:
            word == "env"
                && reader.tokens[max(0, index - 2)...].prefix(1).contains {
                    $0 == .word("process") || $0 == .word("Deno") || $0 == .word("Bun")
                }
        case .ruby: word == "ENV"
        case .perl: word == "$ENV" || word == "%ENV"
        case .php: word == "$_ENV"
        default: false
        }
    }

    private func reportVariable(_ name: String) {
        let parts = VerbLexicon.parts(of: name)
        let telling: Set<String> = [
            "key", "token", "secret", "password", "passwd", "pwd", "credential", "credentials", "apikey", "pass",
            "private", "auth", "dsn",
        ]
        guard parts.contains(where: telling.contains), name != "PWD", name != "OLDPWD" else { return }
        examination.report(.readSecret, .environment, on: name, "reads the variable \(name)", by: call)
    }
}
