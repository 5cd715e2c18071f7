/// Finds files, functions, packages and commands that a tool reported as not there, and that the text names as if they were.
enum MissingThings {
    /// What a text says where it knows that something is missing.
    private static let denials = [
        "missing", "not found", "does not exist", "doesn't exist", "no such", "could not find", "couldn't find",
        "unavailable", "not installed", "isn't installed", "not available", "not defined", "undefined",
    ]

    /// What was last reported missing and is named in `text`.
    static func findings(in record: ActionRecord, text: ClaimText) -> [EvidenceFinding] {
        var missing: [(name: String, index: Int)] = []
        for action in record.actions where action.failed != false {
            for line in action.output.split(whereSeparator: \.isNewline).prefix(400) {
                for name in MissingNames.all(in: line) { missing.append((name, action.index)) }
            }
            if action.kind == .read, action.failed == true { missing.append((action.subject, action.index)) }
        }
        if missing.isEmpty { return [] }
        // A name may have such a word in it.
        var whole = text.written(0..<text.scalars.count).lowercased()
        for (name, _) in missing { whole = whole.replacing(name.lowercased(), with: "") }
        if denials.contains(where: { whole.contains($0) }) { return [] }
        let said = named(in: text)
        var found: [EvidenceFinding] = []
        for (name, index) in missing where !found.contains(where: { $0.reason.contains("\"\(name)\"") }) {
            let lower = name.lowercased()
            guard said.contains(lower) || said.contains(String(lower.split(separator: "/").last ?? "")) else {
                continue
            }
            if cameLater(name, index, record) { continue }
            found.append(
                EvidenceFinding(
                    kind: .missing, reason: "\"\(name)\" was reported missing, and the text names it", evidence: [index]
                ))
        }
        return found
    }

    /// The words and names of a text; of a name with parts (`os.getcwd()`, `serde::json`) also the last one.
    private static func named(in text: ClaimText) -> Set<String> {
        var said: Set<String> = []
        for token in text.sentences.flatMap(\.tokens) where token.kind == .code || token.kind == .word {
            let name = token.text.lowercased()
            said.insert(name)
            guard token.kind == .code else { continue }
            let call = name.split(separator: "(", omittingEmptySubsequences: false).first ?? ""
            said.insert(String(call))
            if let last = call.split(whereSeparator: { $0 == "." || $0 == ":" }).last { said.insert(String(last)) }
        }
        return said
    }

    /// Whether a later action brought it: the file was written, the function defined, the package installed, or the command
    /// that missed it went well.
    private static func cameLater(_ name: String, _ index: Int, _ record: ActionRecord) -> Bool {
        let subject = record.actions[index].subject
        return record.actions[(index + 1)...].contains { action in
            guard action.failed != true else { return false }
            if action.changes(name) || action.subject.contains(name) || action.role.contains(.install) { return true }
            if action.kind == .command, action.failed == false, action.subject == subject { return true }
            return action.kind == .edit && action.written.map { defines(name, $0) } ?? false
        }
    }

    private static func defines(_ name: String, _ code: String) -> Bool {
        ["def ", "class ", "func ", "fn ", "function ", "let ", "const ", "var ", "struct ", "enum ", "type "].contains
        {
            code.contains($0 + name)
        }
    }
}
