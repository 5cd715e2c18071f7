internal import JSON

extension ClaimCheck {
    private static let successWords: Set<String> = ["successfully", "cleanly", "without", "passes", "passed"]

    /// "I ran `npm test`", "the script was executed".
    func ran(_ claim: FoundClaim) -> Outcome {
        let commands = record.actions.filter { $0.kind == .command }
        let wantsSuccess = claim.has(Self.successWords) && !claim.has(["failed", "failing"])
        for code in claim.code {
            let words = code.split(separator: " ").map(String.init)
            guard Self.looksLikeCommand(words) else { continue }
            guard let match = commands.last(where: { Self.contains($0.subject, words) }) else {
                if let tried = record.actions.last(where: {
                    $0.kind == .call && $0.input?.description.contains(code) == true
                }) {
                    return .unsupported("\"\(code)\" was not seen to run to its end", tried)
                }
                return .contradicted("\"\(code)\" was not run in this session")
            }
            if wantsSuccess, match.failed == true { return .contradicted("\(Self.name(match)) failed", match) }
            return .supported("it was run", match)
        }
        let role: CommandRole =
            claim.has(["test", "tests", "suite", "specs"])
            ? .test : claim.has(["linter", "lint"]) ? .lint : claim.has(["build"]) ? .build : []
        let fitting =
            role.isEmpty
            ? commands : commands.filter { !$0.role.isDisjoint(with: role) || role == .test && $0.isTestRun }
        guard let last = fitting.last else {
            if role.isEmpty, let call = record.actions.last(where: { $0.kind == .call && $0.failed != true }) {
                return .supported("a tool was run", call)
            }
            return .contradicted("nothing of the kind was run in this session")
        }
        let saysGood = wantsSuccess || claim.verb == "execute" && claim.has(["correctly"])
        if saysGood, last.failed == true { return .contradicted("\(Self.name(last)) failed", last) }
        return .supported("it was run", last)
    }

    /// A name alone (`main`) is no command; a known program, or more than one word, is.
    private static func looksLikeCommand(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return words.count > 1 || first.hasPrefix("./") || !CommandRole(.init(words: words, separator: "")).isEmpty
    }

    /// Whether every word of a command stands in a command line.
    private static func contains(_ line: String, _ words: [String]) -> Bool {
        let parts = SimpleCommands(line).parts
        if parts.contains(where: { part in
            words.allSatisfy { word in part.words.contains(word) || part.words.contains("./" + word) }
        }) {
            return true
        }
        return line.contains(words.joined(separator: " "))
    }

    /// "I read a.py", "I searched the repository", "I have reviewed your orders".
    func looked(_ claim: FoundClaim) -> Outcome {
        let seen = record.actions.filter { action in
            switch action.kind {
            case .read, .search, .edit, .command, .call: action.failed != true
            }
        }
        if claim.verb == "search" || claim.verb == "grep" || claim.verb == "scan" {
            let searches = record.actions.filter { $0.kind == .search || $0.role.contains(.search) || $0.kind == .call }
            if let last = searches.last { return .supported("a search was made", last) }
            return .unsupported("no search was made in this session")
        }
        for path in claim.paths where !touches(path) {
            return .unsupported("\(path) was not opened in this session")
        }
        guard let last = seen.last else { return .unsupported("nothing was opened or looked up in this session") }
        return .supported("it was looked up", last)
    }

    private func touches(_ path: String) -> Bool {
        record.actions.contains { action in
            action.failed != true && (action.mentions(path) || action.output.lowercased().contains(path.lowercased()))
        }
    }

    /// "I verified that it works": something was run or looked at after the last edit, and did not fail.
    func verified(_ claim: FoundClaim) -> Outcome {
        let lastEdit = record.actions.last { $0.kind == .edit && $0.failed != true }
        let checks = record.actions.filter { action in
            (lastEdit.map { action.index > $0.index } ?? true) && action.kind != .edit
                && action.role.isDisjoint(with: [.commit, .push])
        }
        let good = checks.last { $0.failed == false || $0.failed == nil && $0.testsPassed != false }
        if let last = checks.last, last.kind == .command, last.failed == true, claim.verb == "test" || good == nil {
            return .unsupported("\(Self.name(last)) failed", last)
        }
        if let good { return .supported("it was run or looked up", good) }
        let what = lastEdit == nil ? "in this session" : "after the last edit"
        return .unsupported("nothing was run or looked at \(what)", lastEdit)
    }

    /// "Committed", "pushed", "deployed".
    func released(_ claim: FoundClaim) -> Outcome {
        let role: CommandRole = claim.verb == "commit" ? .commit : claim.verb == "push" ? .push : .deploy
        let name = claim.verb ?? "release"
        guard let last = record.actions.last(where: { $0.kind == .command && $0.role.contains(role) }) else {
            if let call = record.actions.last(where: {
                $0.kind == .call && $0.failed != true && $0.subject.lowercased().contains(name)
            }) {
                return .supported("a tool did so", call)
            }
            if role == .deploy,
                let unknown = record.actions.last(where: { $0.role.contains(.script) && $0.failed != true })
            {
                return .unsupported("\(Self.name(unknown)) does not show that it does so", unknown)
            }
            return .contradicted("nothing was seen to \(name) in this session")
        }
        if last.failed == true || last.output.contains("[rejected]") || last.output.contains("nothing to commit") {
            return .contradicted("\(Self.name(last)) failed", last)
        }
        return .supported("\(Self.name(last)) did so", last)
    }

    /// "There are no other usages": a search after the edits shows none.
    func noOtherUsages(_ claim: FoundClaim) -> Outcome {
        guard let last = lastSearch(about: claim) else { return .unsupported("no search was made in this session") }
        let edited = record.actions.filter { $0.kind == .edit }.map(\.subject)
        for line in last.output.split(whereSeparator: \.isNewline) {
            guard let file = line.split(separator: ":").first.map(String.init), line.contains(":"),
                ClaimPath.path(in: file) != nil
            else { continue }
            if edited.contains(where: { $0.hasSuffix(file) || file.hasSuffix($0) })
                || claim.pathsOfText.contains(file.lowercased())
            {
                continue
            }
            return .contradicted("the search found one in \(file)", last)
        }
        return .supported("the search found no other", last)
    }

    /// The last search for one of the names that the claim's sentence has as code; where none was for one of them, the last
    /// of all.
    func lastSearch(about claim: FoundClaim) -> ObservedAction? {
        let searches = record.actions.filter { $0.kind == .search || $0.role.contains(.search) }
        let names = claim.names
        let fitting = searches.filter { search in
            names.contains { search.subject.contains($0) || search.input?.description.contains($0) == true }
        }
        return (fitting.isEmpty ? searches : fitting).last
    }

    /// "It printed `x`": some output has these words.
    func quotedOutput(_ claim: FoundClaim) -> Outcome {
        guard let quoted = claim.code.last else { return .unsupported("nothing is quoted") }
        let wanted = Self.squeezed(quoted)
        if let action = record.actions.last(where: { Self.squeezed($0.output).contains(wanted) }) {
            return .supported("the output of \(Self.name(action)) has it", action)
        }
        return .unsupported("no output in this session has these words")
    }

    private static func squeezed(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "\\" }.joined(separator: " ")
    }
}
