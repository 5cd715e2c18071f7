extension CodeExamination {
    func fetch(_ address: Argument) {
        if Self.isLocal(address.text) { return }
        examination.reportRemote(
            .fetch, .host, on: address.text.isEmpty ? nil : address.text,
            traits: address.isKnown ? [] : .unknownTarget, "fetches from another machine", by: call)
    }

    static func isLocal(_ address: String) -> Bool {
        [
            "localhost", "127.0.0.1", "http://localhost", "http://127.0.0.1", "https://localhost", "ws://localhost",
            "::1", "http://[::1]",
        ]
        .contains { address.hasPrefix($0) }
    }

    /// Reads of variables without a call: `os.environ["TOKEN"]`, `process.env.TOKEN`, `$ENV{TOKEN}`, and of all at once.
    func reportEnvironment() {
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

    func isEnvironment(_ word: String, at index: Int) -> Bool {
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

    func reportVariable(_ name: String) {
        let parts = VerbLexicon.parts(of: name)
        let telling: Set<String> = [
            "key", "token", "secret", "password", "passwd", "pwd", "credential", "credentials", "apikey", "pass",
            "private", "auth", "dsn",
        ]
        guard parts.contains(where: telling.contains), name != "PWD", name != "OLDPWD" else { return }
        examination.report(.readSecret, .environment, on: name, "reads the variable \(name)", by: call)
    }
}
