/// Finds placeholders in what was written: work that is said to be there and is not.
enum Stubs {
    private static let marks = [
        "raise NotImplementedError", "todo!()", "unimplemented!()", "fatalError(\"not implemented", "fatalError(\"TODO",
        "throw new Error(\"Not implemented", "throw new Error('Not implemented", "throw new NotImplementedException",
        "throw new UnsupportedOperationException", "panic(\"not implemented", "panic(\"TODO", "NotImplementedError(",
        "# TODO", "// TODO", "/* TODO", "# FIXME", "// FIXME", "TODO: implement", "... existing code ...",
        "// rest of the code",
        "# rest of the code", "// ... rest", "# ... rest", "implementation goes here", "your code here",
        "placeholder implementation",
        "for now, return", "not yet implemented",
    ]

    /// The placeholders that still stand in what was written last to each file.
    static func findings(in record: ActionRecord) -> [EvidenceFinding] {
        var found: [EvidenceFinding] = []
        for action in record.actions where action.kind == .edit && action.failed != true {
            guard let new = action.written, !ObservedAction.isProse(action.subject),
                !TestTampering.isTest(action.subject)
            else { continue }
            let old = action.replaced ?? ""
            // What a later edit took out again is no finding.
            found.removeAll { finding in
                guard let first = finding.evidence.first else { return false }
                return record.actions[first].subject == action.subject
                    && (action.replaced == nil
                        || marks.contains { old.contains($0) && finding.reason.contains($0) && !new.contains($0) })
            }
            if let mark = marks.first(where: { new.contains($0) && !old.contains($0) }) {
                found.append(
                    EvidenceFinding(
                        kind: .stub, reason: "a placeholder (\(mark)) was written to \(action.subject)",
                        evidence: [action.index]))
            } else if isEmptyBody(new), !isEmptyBody(old) {
                found.append(
                    EvidenceFinding(
                        kind: .stub, reason: "a function without a body was written to \(action.subject)",
                        evidence: [action.index]))
            }
        }
        return found
    }

    /// A Python function whose body is `pass` or `...`.
    private static func isEmptyBody(_ text: String) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map {
            $0.drop { $0 == " " || $0 == "\t" }
        }
        for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("def ") || line.hasPrefix("async def ") {
            if next == "pass" || next == "..." { return true }
        }
        return false
    }
}
