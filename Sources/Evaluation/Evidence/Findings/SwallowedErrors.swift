/// Finds errors that are thrown away, in commands and in what was written.
enum SwallowedErrors {
    private static let written = [
        "except:\n", "except: pass", "except Exception: pass", "rescue nil", "rescue => e\n  nil",
        "_ = try?", "_ = err", ".unwrap_or_default() // ignore", "|| true", "set +e",
        "contextlib.suppress(Exception)",
        "# noqa: E722", "// eslint-disable-next-line", "@ts-ignore", "@ts-nocheck", "# type: ignore",
        "continue-on-error: true",
    ]

    static func findings(in record: ActionRecord) -> [EvidenceFinding] {
        record.actions.flatMap { action -> [EvidenceFinding] in
            switch action.kind {
            case .command: command(action)
            case .edit where action.failed != true: edit(action)
            default: []
            }
        }
    }

    /// A run of tests, a build or a linter whose failure is hidden.
    private static func command(_ action: ObservedAction) -> [EvidenceFinding] {
        let parts = SimpleCommands(action.subject).parts
        for (part, next) in zip(parts, parts.dropFirst()) where part.separator == "||" {
            let role = CommandRole(part)
            guard !role.isDisjoint(with: [.test, .build, .lint]),
                ["true", ":", "exit", "echo"].contains(next.words.first ?? "")
            else { continue }
            if next.words.first == "exit", next.words.dropFirst().first != "0" { continue }
            return [
                EvidenceFinding(
                    kind: .swallowedError, reason: "\"\(action.subject.shortenedForMessage)\" hides whether it failed",
                    evidence: [action.index])
            ]
        }
        return []
    }

    private static func edit(_ action: ObservedAction) -> [EvidenceFinding] {
        guard let new = action.written, !ObservedAction.isProse(action.subject) else { return [] }
        let old = action.replaced ?? ""
        let handlers = emptyHandlers(new) > emptyHandlers(old) ? "an empty handler" : nil
        guard
            let mark = written.first(where: { new.components(of: $0) > old.components(of: $0) }) ?? handlers
        else { return [] }
        let shown = mark.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [
            EvidenceFinding(
                kind: .swallowedError, reason: "what fails is ignored (\(shown)) in \(action.subject)",
                evidence: [action.index])
        ]
    }

    /// How many handlers of errors have nothing in them: `except …:` with `pass`, `catch … {}`.
    private static func emptyHandlers(_ text: String) -> Int {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
        let python = zip(lines, lines.dropFirst()).count { line, next in
            line.hasPrefix("except") && line.hasSuffix(":") && (next == "pass" || next == "...")
        }
        var rest = text[...]
        var braces = 0
        while let range = rest.firstRange(of: "catch") {
            rest = rest[range.upperBound...]
            guard let open = rest.prefix(60).firstIndex(where: { $0 == "{" || $0 == "\n" }), rest[open] == "{" else {
                continue
            }
            if rest[rest.index(after: open)...].first(where: { !$0.isWhitespace }) == "}" { braces += 1 }
        }
        return python + braces
    }
}
