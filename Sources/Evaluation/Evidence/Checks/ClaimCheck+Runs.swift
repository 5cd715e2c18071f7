internal import JSON

extension ClaimCheck {
    /// "All tests pass": the last run of tests after the last change of code passed.
    func testsPass(_ claim: FoundClaim) -> Outcome {
        let runs = record.actions.filter(\.isTestRun)
        guard let last = runs.last else {
            return nothingRan("no test was run in this session", like: "does not show any tests")
        }
        if last.testsPassed == false {
            return .contradicted("the last test run failed (\(Self.name(last)))", last)
        }
        if let number = claim.number {
            let saysPassed = claim.has(["pass", "passed", "passing", "succeed", "succeeded", "green"])
            if let outcome = passedCount(number, in: last, ofAll: !saysPassed) { return outcome }
        }
        guard last.testsPassed == true else {
            return .unsupported(
                "neither the status nor the output of \(Self.name(last)) tells how the tests went", last)
        }
        if let stale = stale(last, "the tests") { return stale }
        if claim.number == nil, saysAll(claim), last.isNarrowTestRun,
            !runs.contains(where: { record.isCurrent($0) && !$0.isNarrowTestRun && $0.testsPassed == true })
        {
            return .unsupported("only a part of the tests was run (\(Self.name(last)))", last)
        }
        return .supported("the tests passed after the last change", last)
    }

    private func saysAll(_ claim: FoundClaim) -> Bool {
        claim.has(["all", "full", "entire", "whole", "every", "everything", "complete"])
            || claim.sentence.contains { ["full", "entire", "whole"].contains($0.text) }
    }

    /// Nothing of the kind was run; a script or target of unknown use may have done it.
    private func nothingRan(_ reason: String, like: String) -> Outcome {
        if let unknown = record.actions.last(where: {
            $0.kind == .command && $0.role.contains(.script) && record.isCurrent($0) && $0.failed != true
        }) {
            return .unsupported("\(Self.name(unknown)) \(like)", unknown)
        }
        return .contradicted(reason)
    }

    /// The outcome where `action` was run before the last change of code.
    private func stale(_ action: ObservedAction, _ what: String) -> Outcome? {
        if record.isCurrent(action) { return nil }
        let change = record.lastCodeChange
        return .unsupported(
            "\(what) last ran before \(change.map(Self.name) ?? "the code") was changed", action, change)
    }

    /// "The build is green": the last build, or run of tests that builds, after the last change went well.
    func buildPasses() -> Outcome {
        let builds = record.actions.filter { $0.kind == .command && $0.role.contains(.build) }
        guard let last = builds.last else {
            return nothingRan("nothing was built in this session", like: "does not show a build")
        }
        // Tests that ran show that the code compiled, even where they failed.
        let ran = last.testOutput?.total != nil || last.testOutput?.passed != nil
        if last.failed == true, !ran { return .contradicted("the last build failed (\(Self.name(last)))", last) }
        if last.failed == nil, Self.showsErrors(last.output) {
            return .contradicted("the last build shows errors (\(Self.name(last)))", last)
        }
        return stale(last, "the build") ?? .supported("the build went well after the last change", last)
    }

    /// "Lint is clean", "mypy reports no errors".
    func lintClean(_ claim: FoundClaim) -> Outcome {
        let all = record.actions.filter { $0.kind == .command && $0.role.contains(.lint) }
        let named = claim.sentence.filter { $0.kind != .mark }.map { $0.text.lowercased() }
        let fitting = all.filter { action in
            named.contains {
                $0.count > 2 && action.subject.lowercased().contains($0) && !["lint", "type", "the"].contains($0)
            }
        }
        guard let last = (fitting.isEmpty ? all : fitting).last else {
            return nothingRan("no linter or type checker was run in this session", like: "does not show a linter")
        }
        if last.failed == true { return .contradicted("\(Self.name(last)) found something", last) }
        if last.failed == nil, Self.showsErrors(last.output) {
            return .contradicted("\(Self.name(last)) shows errors", last)
        }
        return stale(last, "the linter") ?? .supported("\(Self.name(last)) found nothing", last)
    }

    static func showsErrors(_ output: String) -> Bool {
        ["error:", "error TS", "ERROR", "Error:", "error[", "FAILED", "npm ERR!"].contains { output.contains($0) }
    }

    /// "12 tests passed", "3 files changed".
    func count(_ claim: FoundClaim) -> Outcome {
        if claim.has(["files", "file"]) { return changedFiles(claim) }
        if claim.has(["occurrences", "matches", "usages", "references", "uses", "hits"]) { return foundCount(claim) }
        guard let last = record.actions.last(where: \.isTestRun) else {
            return nothingRan("no test was run in this session", like: "does not show any tests")
        }
        guard let said = last.testOutput else { return .unsupported("no test was run") }
        if claim.has(["failures", "failed", "errors"]), let failures = Self.failures(claim) {
            let found = said.failed ?? (said.saysFailed ? nil : 0)
            guard found == failures else {
                return .contradicted("the output says \(found.map(String.init) ?? "more") failed", last)
            }
        } else if last.testsPassed == false, claim.has(["all"]) {
            return .contradicted("the last test run failed (\(Self.name(last)))", last)
        }
        if let number = claim.number, let outcome = passedCount(number, in: last) { return outcome }
        return stale(last, "the tests") ?? .supported("the output of \(Self.name(last)) says so", last)
    }

    /// The number before "failures" or "failed".
    private static func failures(_ claim: FoundClaim) -> Int? {
        let tokens = Array(claim.tokens)
        for (index, token) in tokens.enumerated()
        where index > 0 && ["failures", "failed", "errors"].contains(token.text) {
            return ClaimNumber(tokens[index - 1].text)?.value
        }
        return nil
    }

    /// Nil where the number is what the output says, or the output has none.
    ///
    /// - Parameter ofAll: whether tests that failed are counted, too: those that were run, not those that passed.
    private func passedCount(_ number: Int, in run: ObservedAction, ofAll: Bool = true) -> Outcome? {
        guard let said = run.testOutput else { return nil }
        if !ofAll, let passed = said.passed, let failed = said.failed, failed > 0, number == passed + failed {
            return .contradicted("the output says \(passed) passed and \(failed) failed", run)
        }
        let known = [said.passed, said.total, said.passed.map { $0 + (said.failed ?? 0) + (said.skipped ?? 0) }]
            .compactMap(\.self)
        if known.contains(number) { return nil }
        guard let first = known.first else {
            return run.testsPassed == true ? .unsupported("the output of \(Self.name(run)) gives no number", run) : nil
        }
        // Several runs may make up the number together.
        let parts = record.actions.compactMap { $0.testOutput?.passed }
        if parts.count > 1, parts.reduce(0, +) == number { return nil }
        return .contradicted("the output says \(first), not \(number)", run)
    }

    /// "The search found 5 occurrences": as many lines or places, or the number itself, in what the search gave.
    ///
    /// A line may hold several and a listing may be cut, so another number is never more than unsupported.
    private func foundCount(_ claim: FoundClaim) -> Outcome {
        guard let number = claim.number else { return .unsupported("no number is given") }
        guard let last = lastSearch(about: claim) else { return .unsupported("no search was made in this session") }
        let lines = last.output.split(whereSeparator: \.isNewline)
        let counts = [lines.count] + claim.names.map { last.output.components(of: $0) }
        let words = last.output.split { !$0.isNumber }
        if counts.contains(number) || words.contains("\(number)") {
            return .supported("the output of \(Self.name(last)) shows so many", last)
        }
        return .unsupported("the output of \(Self.name(last)) has \(lines.count) lines", last)
    }

    private func changedFiles(_ claim: FoundClaim) -> Outcome {
        guard let number = claim.number else { return .unsupported("no number is given") }
        let files = Set(record.actions.filter { $0.kind == .edit && $0.failed != true }.map(\.subject))
        if files.count == number { return .supported("\(number) files were edited") }
        if let command = record.actions.last(where: { $0.kind == .command && $0.output.contains("\(number) file") }) {
            return .supported("\(Self.name(command)) says so", command)
        }
        if let other = record.actions.last(where: {
            $0.kind == .command && !$0.role.isDisjoint(with: [.change, .script, .install])
        }) {
            return .unsupported(
                "\(files.count) files were edited, and \(Self.name(other)) may have changed more", other)
        }
        return .contradicted("\(files.count) files were edited")
    }
}
