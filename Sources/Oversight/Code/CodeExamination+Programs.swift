extension CodeExamination {
    func runShell(_ made: CodeCall) {
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

    func runProgram(_ made: CodeCall) {
        var words: [Argument] = []
        for argument in made.arguments.prefix(512) {
            if argument.first == .symbol("{"), let start = argument.firstIndex(of: .symbol("[")) {
                // new Deno.Command("rm", { args: ["-rf", x] })
                words += reader.words(of: argument[start...]) ?? []
            } else if let list = reader.words(of: argument) {
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

    func run(_ words: [Argument]) {
        var inner = call
        inner.depth += 1
        examination.runWords(words, by: inner)
    }

    func evaluate(_ made: CodeCall) {
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
    func traits(of tokens: ArraySlice<CodeToken>) -> Flow.Traits {
        var traits: Flow.Traits = []
        for case .word(let word) in tokens {
            if Self.decoders.contains(word) { traits.insert(.decoded) }
            if Self.fetchers.contains(word) { traits.insert(.remote) }
        }
        return traits
    }

    static let decoders: Set<String> = [
        "b64decode", "urlsafe_b64decode", "standard_b64decode", "b32decode", "b85decode", "a85decode", "decodebytes",
        "unhexlify",
        "fromhex", "decompress", "atob", "base64_decode", "decode64", "decode_base64", "gzinflate", "gzuncompress",
        "str_rot13",
        "unpack", "rot13", "decrypt", "fromCharCode", "chr", "hex2bin", "Base64", "inflateSync", "gunzipSync",
    ]
    static let fetchers: Set<String> = [
        "urlopen", "requests", "httpx", "fetch", "urllib", "axios", "HTTP", "open_uri", "LWP", "curl_exec", "readline",
        "recv", "URI",
        "http", "https",
    ]

    func hidden(_ tokens: ArraySlice<CodeToken>, _ summary: String) {
        let carried = traits(of: tokens)
        if carried.contains(.remote) {
            return examination.report(.runRemoteCode, .code, traits: [.carriesRemote, .unreadable], summary, by: call)
        }
        if carried.contains(.decoded) {
            return examination.report(.runRemoteCode, .code, traits: [.carriesDecoded, .unreadable], summary, by: call)
        }
        unreadable(summary)
    }

    func unreadable(_ summary: String) {
        examination.report(.runProgram, .code, traits: .unreadable, summary, by: call)
    }

    /// Calls of functions that are looked up by a name: `getattr(os, "system")("…")`, `globals()["eval"]`.
    func reportIndirect(_ made: CodeCall) {
        guard
            [
                "", "array_map", "call_user_func_array", "array_walk", "usort", "getattr", "__import__", "send",
                "public_send", "call_user_func", "import_module",
            ]
            .contains(made.name)
        else { return }
        let modules: Set<String> = ["os", "subprocess", "shutil", "builtins", "__builtins__", "Kernel", "pty", "sys"]
        let words = made.arguments.flatMap { $0 }.compactMap(\.word)
        let texts = made.arguments.compactMap { reader.value(of: $0) }
        switch made.name {
        case "array_map", "call_user_func_array", "array_walk", "usort":
            guard let name = texts.first, name.isKnown else { return }
            let inner = CodeCall(
                name: name.text, qualifiers: [], arguments: Array(made.arguments.dropFirst()), receiver: [])
            if let verb = CodeVocabulary.verb(of: inner, in: language, mentions: { _ in true }) { report(verb, inner) }
        case "": unreadable("calls a function by a name put together")
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

    static let running: Set<String> = [
        "system", "popen", "exec", "eval", "remove", "unlink", "rmtree", "run", "Popen", "call",
        "shell_exec", "passthru", "spawn", "check_output",
    ]
}
