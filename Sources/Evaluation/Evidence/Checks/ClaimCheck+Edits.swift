internal import JSON

extension ClaimCheck {
    /// Whether something is said to have been done with another tool than an editor: no code was touched and other tools
    /// were called, or a tool of that name was.
    func isService(_ claim: FoundClaim) -> Bool {
        if !claim.paths.isEmpty { return false }
        let writes = ServiceCall.writes(in: record)
        if !record.isCoding { return !writes.isEmpty || record.actions.contains { $0.kind == .call } }
        return writes.contains { ServiceCall($0).fits(claim) && ServiceCall($0).sharesObject(with: claim) }
    }

    /// "I fixed it in a.py": the file was written, and what is said to be new stands in it.
    func edited(_ claim: FoundClaim) -> Outcome {
        let changes = record.actions.filter {
            $0.kind == .edit && $0.failed != true || $0.kind == .command && $0.failed != true && $0.mayChangeFiles
        }
        for path in claim.paths {
            if changes.contains(where: { $0.changes(path) }) { continue }
            if let refused = record.actions.last(where: { $0.kind == .edit && $0.failed == true && $0.mentions(path) })
            {
                return .contradicted("the edit of \(path) failed", refused)
            }
            if let other = record.actions.last(where: {
                $0.isDelegated || $0.kind == .command && $0.role.contains(.script) && $0.failed != true
            }) {
                return .unsupported("\(path) was not edited, unless \(Self.name(other)) did so", other)
            }
            return .contradicted("\(path) was not changed in this session")
        }
        guard let last = changes.last else {
            if let refused = record.actions.last(where: { $0.kind == .edit && $0.failed == true }) {
                return .contradicted("the edit of \(refused.subject) failed", refused)
            }
            if let delegated = record.actions.last(where: \.isDelegated) {
                return .unsupported("no file was edited, unless \(Self.name(delegated)) did so", delegated)
            }
            return .contradicted("no file was changed in this session")
        }
        if let missing = missingName(claim, changes) {
            return .contradicted("nothing that was written has \"\(missing)\"", last)
        }
        return .supported("it was edited", last)
    }

    /// A name that is said to be added and stands in nothing that was written; nil where all do, or what was written is not
    /// known.
    private func missingName(_ claim: FoundClaim, _ changes: [ObservedAction]) -> String? {
        guard ["add", "create", "implement", "introduce"].contains(claim.verb ?? "") else { return nil }
        let edits = changes.filter { $0.kind == .edit }
        guard edits.count == changes.count, edits.allSatisfy({ $0.written?.contains("\n…\n") == false }) else {
            return nil
        }
        let relevant = claim.paths.isEmpty ? edits : edits.filter { edit in claim.paths.contains { edit.changes($0) } }
        for name in claim.code where Self.isIdentifier(name) && ClaimPath.path(in: name) == nil {
            let bare = name.hasSuffix("()") ? String(name.dropLast(2)) : name
            if !relevant.contains(where: { $0.written?.contains(bare) == true || $0.subject.contains(bare) }) {
                return bare
            }
        }
        return nil
    }

    private static func isIdentifier(_ name: String) -> Bool {
        let bare = name.hasSuffix("()") ? name.dropLast(2) : name[...]
        guard let first = bare.first, first.isLetter || first == "_", bare.count >= 3 else { return false }
        return bare.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}

extension ObservedAction {
    /// Whether a path stands in the action's own words.
    func mentions(_ path: String) -> Bool {
        let path = Self.bare(path)
        if subject.lowercased().contains(path) { return true }
        return kind != .edit && input?.description.lowercased().contains(path) == true
    }

    /// Whether the action changed the file at `path`, whose letters may be small.
    func changes(_ path: String) -> Bool {
        let path = Self.bare(path)
        switch kind {
        case .edit:
            let own = subject.lowercased()
            return own == path || own.hasSuffix("/" + path) || path.hasSuffix("/" + own)
        case .command:
            if subject.lowercased().contains(path) { return true }
            // A formatter or a search and replace over a folder.
            return role.contains(.lint) && subject.contains(where: { $0 == "." || $0 == "/" })
                || subject.contains("xargs") || subject.contains("-exec") || subject.contains("git mv")
        default: return false
        }
    }

    private static func bare(_ path: String) -> String {
        let lower = path.lowercased()
        return lower.hasPrefix("./") ? String(lower.dropFirst(2)) : lower
    }

    /// Whether a command may write files.
    var mayChangeFiles: Bool {
        if !role.isDisjoint(with: [.change, .script, .install]) { return true }
        if role.contains(.lint), ["--fix", "--write", "format", " -i", " -w"].contains(where: { subject.contains($0) })
        {
            return true
        }
        if ["git rm", "git mv", "cat >", "<<"].contains(where: { subject.contains($0) }) { return true }
        let interpreters: Set<String> = ["python", "python3", "perl", "node", "ruby", "awk"]
        let words = SimpleCommands(subject).parts.flatMap(\.words)
        return words.contains(where: interpreters.contains) && (subject.contains("open(") || subject.contains("write"))
    }

    /// Whether the work was given to another agent, whose edits are not seen here.
    var isDelegated: Bool {
        kind == .call && ["agent", "task", "subagent", "spawn_agent"].contains(subject.lowercased())
    }

    /// What an edit wrote, where it is known.
    var written: String? {
        guard kind == .edit, let input else { return nil }
        if let text = input.stringValue { return text }
        for key in ["content", "new_string", "new_source", "new_str", "file_text", "patch"] {
            if let text = input[key]?.stringValue { return text }
        }
        let edits = input["edits"]?.arrayValue ?? input.arrayValue ?? []
        let texts = edits.compactMap { $0["new_string"]?.stringValue }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }

    /// What an edit replaced, where it is known.
    var replaced: String? {
        guard kind == .edit, let input else { return nil }
        if let text = input["old_string"]?.stringValue ?? input["old_str"]?.stringValue { return text }
        let texts = (input["edits"]?.arrayValue ?? []).compactMap { $0["old_string"]?.stringValue }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
}
